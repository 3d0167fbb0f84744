import type { Place, Span } from '../../model/place.js';
import type { Edition, Line, Mark } from './edition.js';
import { lineId, placeLabel } from './edition.js';
import { html, type Content, type Html } from './markup.js';

/** Hues of shared passages; a passage also has its number, so that colour is never alone. */
const HUES = 8;

/** The class that colours a shared passage. */
export function hueClass(passage: number): string {
  return `h${passage % HUES}`;
}

/** Outer marks first: an inner mark is cut where an outer one begins or ends. */
const LAYERS: readonly (readonly Mark['type'][])[] = [
  ['passage'],
  ['word'],
  ['difference'],
  ['conflict', 'agreement'],
];

/** A sentence's words with its marks. `extra` adds marks of the view, such as differing words. */
export function markedText(line: Line, extra: readonly Mark[] = []): Html {
  const marks = [...line.marks, ...extra];
  const layers = LAYERS.map((types) => disjoint(marks.filter((mark) => types.includes(mark.type))));
  const { plain } = line.sentence;
  return html`${nest(plain, { start: 0, end: plain.length }, layers)}`;
}

function nest(plain: string, within: Span, layers: readonly (readonly Mark[])[]): Content {
  const [layer, ...inner] = layers;
  if (!layer) return plain.slice(within.start, within.end);
  const parts: Content[] = [];
  let at = within.start;
  for (const mark of layer) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, within.end);
    if (start >= end) continue;
    parts.push(nest(plain, { start: at, end: start }, inner));
    const linked = inner.flat().some((deep) => deep.start < end && start < deep.end);
    const whole = { begins: start === mark.start, ends: end === mark.end, linked };
    parts.push(wrap(mark, nest(plain, { start, end }, inner), whole));
    at = end;
  }
  parts.push(nest(plain, { start: at, end: within.end }, inner));
  return parts;
}

/** What a piece of a mark is: its beginning, its end, and whether there are links in it. */
interface Piece {
  readonly begins: boolean;
  readonly ends: boolean;
  readonly linked: boolean;
}

function wrap(mark: Mark, content: Content, { begins, ends, linked }: Piece): Html {
  switch (mark.type) {
    case 'passage': {
      const number = mark.passage + 1;
      const label =
        mark.first && begins
          ? html`<a class="pn" href="#passage-${number}" title="Shared passage ${number}"
              >${number}</a
            >`
          : undefined;
      return html`<span class="p ${hueClass(mark.passage)}">${label}${content}</span>`;
    }
    case 'difference': {
      const title = `Differs between the witnesses of shared passage ${mark.passage + 1}: ${mark.kind}`;
      return linked
        ? html`<mark class="d d-${mark.kind}" title="${title}">${content}</mark>`
        : html`<a class="d d-${mark.kind}" href="#passage-${mark.passage + 1}" title="${title}"
            >${content}</a
          >`;
    }
    case 'conflict':
      return html`<a
        class="q conflict${!ends && ' part'}"
        href="#conflict-${mark.conflict + 1}"
        title="Conflicts with another article"
        >${content}</a
      >`;
    case 'agreement':
      return html`<a
        class="q agree${!ends && ' part'}"
        href="#${lineId(mark.other)}"
        title="${mark.other.witness.siglum} says the same"
        >${content}</a
      >`;
    case 'word':
    default:
      return html`<span class="w">${content}</span>`;
  }
}

/** Marks in order, each cut where an earlier one still runs. */
function disjoint(marks: readonly Mark[]): Mark[] {
  const ordered = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const result: Mark[] = [];
  let end = 0;
  for (const mark of ordered) {
    if (mark.end <= end) continue;
    result.push(mark.start < end ? { ...mark, start: end } : mark);
    end = mark.end;
  }
  return result;
}

/** A link to a sentence: siglum, and file and line of the place meant, by default the sentence. */
export function lineLink(line: Line, place: Place = line.sentence.place): Html {
  return html`<a class="ref" href="#${lineId(line)}"
    ><b class="siglum">${line.witness.siglum}</b> ${placeLabel(place)}</a
  >`;
}

/** A plain excerpt with some of its spans marked, of a finding or a conflict. */
export function excerpt(plain: string, spans: readonly Span[], className: string): Html {
  const parts: Content[] = [];
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, plain.length);
    if (start >= end) continue;
    parts.push(plain.slice(at, start));
    parts.push(html`<mark class="${className}">${plain.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(plain.slice(at));
  return html`${parts}`;
}

/** Characters shown on each side of a marked word. */
const CONTEXT = 110;

/** The words around a span, cut at word ends; where nothing stands, a caret marks the gap. */
export function windowed(plain: string, { start, end }: Span, className: string): Html {
  const from = start <= CONTEXT ? 0 : plain.lastIndexOf(' ', start - CONTEXT) + 1;
  const space = plain.indexOf(' ', end + CONTEXT);
  const to = space < 0 ? plain.length : space;
  const marked =
    start < end
      ? html`<mark class="${className}">${plain.slice(start, end)}</mark>`
      : html`<mark class="${className} gap" title="left out here">‸</mark>`;
  return html`${from > 0 && '…'}${plain.slice(from, start)}${marked}${plain.slice(end, to)}${
    to < plain.length && '…'
  }`;
}

/** The facts that quote a sentence, as links. */
export function factLinks(edition: Edition, line: Line): Html | undefined {
  if (line.facts.size === 0) return undefined;
  const links = [...line.facts].map(
    (number) =>
      html` <a class="fact-link" href="#fact-${number + 1}"
        >${edition.report.facts[number]?.id ?? ''}</a
      >`,
  );
  return html`<p class="quoted-by">quoted for${links}</p>`;
}
