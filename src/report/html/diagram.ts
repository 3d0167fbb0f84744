import type { EvidenceReport, OriginGroup, OriginReason } from '../../model/fact.js';
import type { ReportFact } from '../../model/report.js';
import type { Edition } from './edition.js';
import { clipped } from './fold.js';
import { counted } from '../phrases.js';
import { html, type Content, type Html } from './markup.js';

/** Evidence drawn: the list beneath has the rest. */
const MOST_EVIDENCE = 12;

const REASONS: Readonly<Record<OriginReason, string>> = {
  'shared-passage': 'shared passage',
  attribution: 'same speaker',
  'wire-credit': 'wire credit',
  publisher: 'same publisher',
  'same-story': 'same story',
  declared: 'declared',
};

/** Units of the drawing, pixels at first: the rows, the boxes in them, and the columns. */
const STEP = 46;
const BOX = 38;
const FACT = { x: 0, width: 138 };
const EVIDENCE = { x: 182, width: 236 };
const REASON = { x: 462, width: 116 };
const ORIGIN = { x: 622, radius: 13 };
const WIDTH = 640;

interface DrawnEvidence {
  readonly evidence: EvidenceReport;
  /** The middle of its box. */
  readonly y: number;
}

/** The evidence of a fact, from above: what is of an origin, then the rest. */
interface Layout {
  readonly groups: readonly {
    readonly group: OriginGroup;
    readonly members: readonly DrawnEvidence[];
  }[];
  /** Evidence of no origin: quotations that do not anchor or are refuted, and those that contradict. */
  readonly loose: readonly DrawnEvidence[];
}

/** Numbers of the shared passages in which two or more of a group's quotations lie. */
export function passagesOf(
  edition: Edition,
  fact: ReportFact,
  group: OriginGroup,
): readonly number[] {
  const supporting = supportingEvidence(fact);
  const places = group.evidence.flatMap((index) => supporting[index]?.place ?? []);
  const counts = new Map<number, number>();
  for (const place of places) {
    const passages = new Set(
      edition
        .linesAt(place)
        .flatMap((line) => line.marks)
        .flatMap((mark) => (mark.type === 'passage' ? mark.passage : [])),
    );
    for (const passage of passages) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1).map(([passage]) => passage);
}

/** The evidence that origins are counted over, in the order that groups index. */
export function supportingEvidence(fact: ReportFact): readonly EvidenceReport[] {
  return fact.evidence.filter((evidence) => evidence.stance === 'supports');
}

/** The supporting evidence that counts for no origin: it does not anchor, or is refuted. */
export function uncountedEvidence(fact: ReportFact): readonly EvidenceReport[] {
  const ofOrigins = new Set(fact.origins.groups.flatMap((group) => group.evidence));
  return supportingEvidence(fact).filter((_, index) => !ofOrigins.has(index));
}

function layOut(fact: ReportFact, supporting: readonly EvidenceReport[]): Layout {
  let rows = 0;
  const place = (evidence: EvidenceReport | undefined): DrawnEvidence[] => {
    if (!evidence || rows === MOST_EVIDENCE) return [];
    return [{ evidence, y: STEP * rows++ + STEP / 2 }];
  };
  const groups = fact.origins.groups
    .map((group) => ({ group, members: group.evidence.flatMap((at) => place(supporting[at])) }))
    .filter(({ members }) => members.length > 0);
  const loose = [
    ...uncountedEvidence(fact),
    ...fact.evidence.filter((evidence) => evidence.stance === 'contradicts'),
  ].flatMap(place);
  return { groups, loose };
}

/** From the fact to its evidence, to what joins it, to its origins. */
export function originsDiagram(edition: Edition, fact: ReportFact): Html {
  const supporting = supportingEvidence(fact);
  const { groups, loose } = layOut(fact, supporting);
  const drawn = groups.flatMap(({ members }) => members);
  const rows = Math.max(1, drawn.length + loose.length);
  const middle = (STEP * rows) / 2;
  const label = `${fact.id}: ${counted(supporting.length, 'supporting quotation')}, ${counted(fact.origins.count, 'independent origin')}. The list below says the same.`;
  return html`<div
    class="drawing"
    tabindex="0"
    role="region"
    aria-label="Diagram of the origins of ${fact.id}"
  >
    <svg
      class="origins"
      viewBox="0 0 ${WIDTH} ${STEP * rows}"
      width="${WIDTH}"
      height="${STEP * rows}"
      role="img"
      aria-label="${label}"
    >
      ${drawn.map(({ y }) => curve(FACT.x + FACT.width, middle, EVIDENCE.x, y, 'wire'))}
      ${loose.map(({ y, evidence }) => curve(FACT.x + FACT.width, middle, EVIDENCE.x, y, evidence.stance === 'contradicts' ? 'wire against' : 'wire lost'))}
      ${groups.map(({ group, members }, at) => groupDrawing(edition, fact, group, members, at))}
      <rect
        class="box fact-box"
        x="${FACT.x + 0.5}"
        y="${middle - 21}"
        width="${FACT.width - 1}"
        height="42"
        rx="3"
      />
      <text class="box-title" x="10" y="${middle - 3}">${clipped(fact.id, 16)}</text>
      <text class="box-text" x="10" y="${middle + 13}">
        ${clipped(fact.value ?? fact.statement, 20)}
      </text>
      ${[...drawn, ...loose].map((item) => evidenceBox(edition, item))}
    </svg>
  </div>`;
}

function groupDrawing(
  edition: Edition,
  fact: ReportFact,
  group: OriginGroup,
  members: readonly DrawnEvidence[],
  at: number,
): Html {
  const centre = members.reduce((sum, member) => sum + member.y, 0) / members.length;
  const passages = passagesOf(edition, fact, group);
  const kinds = [...new Set(group.reasons.map((reason) => reason.kind))];
  const joined = kinds.length > 0 && members.length > 1;
  const names = kinds.map((kind) =>
    kind === 'shared-passage' && passages[0] !== undefined
      ? `passage ${passages.map((passage) => passage + 1).join(', ')}`
      : REASONS[kind],
  );
  const end = EVIDENCE.x + EVIDENCE.width;
  const parts: Content[] = members.map(({ y }) =>
    joined
      ? curve(end, y, REASON.x, centre, 'wire')
      : curve(end, y, ORIGIN.x - ORIGIN.radius, centre, 'wire'),
  );
  if (joined) {
    const height = 14 * Math.min(3, names.length) + 12;
    parts.push(
      curve(REASON.x + REASON.width, centre, ORIGIN.x - ORIGIN.radius, centre, 'wire'),
      html`<rect
        class="pill"
        x="${REASON.x}"
        y="${centre - height / 2}"
        width="${REASON.width}"
        height="${height}"
        rx="${Math.min(13, height / 2)}"
      />`,
      names
        .slice(0, 3)
        .map(
          (name, line) =>
            html`<text
              class="box-text"
              x="${REASON.x + REASON.width / 2}"
              y="${centre - height / 2 + 17 + 14 * line}"
              text-anchor="middle"
              >${clipped(name, 17)}</text
            >`,
        ),
    );
  }
  parts.push(
    html`<circle class="origin" cx="${ORIGIN.x}" cy="${centre}" r="${ORIGIN.radius}" /><text
        class="origin-number"
        x="${ORIGIN.x}"
        y="${centre + 4.5}"
        text-anchor="middle"
        >${at + 1}</text
      >`,
  );
  return html`${parts}`;
}

function evidenceBox(edition: Edition, { evidence, y }: DrawnEvidence): Html {
  const witness = edition.witnessOf(evidence.source, evidence.story);
  const holds = evidence.place !== undefined && !evidence.refuted;
  const line = evidence.place
    ? (edition.lineAt(evidence.place)?.witness.siglum ?? witness?.siglum ?? '')
    : (witness?.siglum ?? '');
  const where = evidence.place ? `line ${evidence.place.start.line}` : evidence.status;
  const against = evidence.stance === 'contradicts' ? ' against-box' : '';
  return html`<rect
      class="box${holds ? '' : ' lost-box'}${against}"
      x="${EVIDENCE.x + 0.5}"
      y="${y - BOX / 2 + 0.5}"
      width="${EVIDENCE.width - 1}"
      height="${BOX - 1}"
      rx="3"
    /><text class="box-text" x="${EVIDENCE.x + 10}" y="${y - 4}"
      ><tspan class="node-siglum">${line}</tspan> ${clipped(witness?.name ?? evidence.source, 22)},
      ${where}</text
    ><text class="box-quote" x="${EVIDENCE.x + 10}" y="${y + 11}"
      >${clipped(evidence.plain ?? evidence.quote, 36)}</text
    >`;
}

function curve(x1: number, y1: number, x2: number, y2: number, className: string): Html {
  const middle = (x1 + x2) / 2;
  return html`<path
    class="${className}"
    d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}"
  />`;
}
