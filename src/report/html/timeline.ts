import { byKey } from '../../analyse/classes.js';
import { compareStrings } from '../../model/order.js';
import type { ReportQuantity } from '../../model/report.js';
import { daysLabel, readDay } from './days.js';
import { lineId, type Edition, type Line } from './edition.js';
import { foldedList, listed } from './fold.js';
import { counted } from '../phrases.js';
import { html, type Html } from './markup.js';
import { lineLink, windowed } from './sentence.js';

/** Sentences shown for one wording of a date before the rest is folded away. */
const SHOWN_SENTENCES = 5;

/** Sorts after every ISO day: an open end. */
const LAST_DAY = '9';

interface Mention {
  readonly line: Line;
  readonly quantity: ReportQuantity;
}

interface Entry {
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly label: string;
  readonly mentions: Mention[];
}

/** The dates that the articles mention, resolved, in order, with who says so. */
export function timeline(edition: Edition): Html {
  const entries = collectEntries(edition);
  const stories = new Set(
    entries.flatMap((entry) => entry.mentions.map(({ line }) => line.witness)),
  ).size;
  const years = byKey(entries, ({ low, high }) => String(readDay(low ?? high)?.year ?? 'Undated'));
  return html`<section class="part" id="timeline" aria-labelledby="timeline-title">
    <h2 id="timeline-title">Timeline</h2>
    <p class="lede">
      ${counted(entries.length, 'date')} that
      ${counted(stories, 'story mentions', 'stories mention')}; relative dates are resolved against
      the story’s own.
    </p>
    ${[...years].map(
      ([year, list]) =>
        html`<section class="year" aria-labelledby="year-${year}">
          <h3 id="year-${year}">${year}</h3>
          <ol class="dates">
            ${list.map((entry) => entryItem(edition, entry))}
          </ol>
        </section>`,
    )}
  </section>`;
}

function collectEntries(edition: Edition): Entry[] {
  const entries = new Map<string, Entry>();
  for (const witness of edition.witnesses) {
    for (const line of witness.lines) {
      if (line.sentence.furniture) continue;
      for (const quantity of line.sentence.quantities) {
        if (quantity.kind !== 'date') continue;
        const low = isoDay(quantity.low);
        const high = isoDay(quantity.high);
        if (low === undefined && high === undefined) continue;
        const label = daysLabel({ ...quantity, low, high });
        const key = `${low ?? ''}/${high ?? ''}/${label}`;
        const entry = entries.get(key) ?? { low, high, label, mentions: [] };
        entry.mentions.push({ line, quantity });
        entries.set(key, entry);
      }
    }
  }
  const order = ({ low, high }: Entry): [string, string] => [low ?? high ?? '', high ?? LAST_DAY];
  return [...entries.values()].toSorted((a, b) => {
    const [x, y] = [order(a), order(b)];
    return compareStrings(x[0], y[0]) || compareStrings(x[1], y[1]);
  });
}

function isoDay(bound: number | string | undefined): string | undefined {
  return typeof bound === 'string' && readDay(bound) ? bound : undefined;
}

function entryItem(edition: Edition, entry: Entry): Html {
  const wordings = byKey(entry.mentions, ({ quantity }) => quantity.text.toLowerCase());
  const items = [...wordings.values()].map((mentions) => {
    const [first] = mentions;
    const lines = [...new Set(mentions.map(({ line }) => line))];
    return html`<div>
      <q class="quote">${first && windowed(first.line.sentence.plain, first.quantity, 'when')}</q
      >${foldedList(
        lines.map((line) => lineLink(line)),
        SHOWN_SENTENCES,
        'sentence',
      )}
    </div>`;
  });
  const differing = disagreements(edition, entry);
  const elsewhere = overlapping(edition, entry);
  return html`<li class="date">
    <h4>
      ${entry.label}
      <span class="count"
        >${counted(new Set(entry.mentions.map(({ line }) => line.witness)).size, 'story')}</span
      >
    </h4>
    <div class="wordings">${items}</div>
    ${elsewhere.length > 0 && html`<div class="elsewhere quiet"><span>Elsewhere, less or more exactly:</span>${foldedList(elsewhere, SHOWN_SENTENCES, 'place')}</div>`}${differing.length > 0 && html`<p class="differs">${differing}</p>`}
  </li> `;
}

/** Other dates of sentences that say the same, where both can hold: "mid-September" and a day of it. */
function overlapping(edition: Edition, entry: Entry): Html[] {
  const groups = new Set(entry.mentions.flatMap(({ line }) => line.group ?? []));
  const found = new Map<string, Html>();
  for (const other of [...groups].flatMap((group) => edition.groups[group] ?? [])) {
    for (const { kind, text, low, high } of other.sentence.quantities) {
      const [first, last] = [isoDay(low), isoDay(high)];
      if (kind !== 'date' || (first === undefined && last === undefined)) continue;
      const same = first === entry.low && last === entry.high;
      const apart =
        (first ?? '') > (entry.high ?? LAST_DAY) || (entry.low ?? '') > (last ?? LAST_DAY);
      if (!same && !apart) {
        found.set(`${text} ${lineId(other)}`, html`“${text}” ${lineLink(other)}`);
      }
    }
  }
  return [...found.values()];
}

/** The other values of the conflicts that this date takes part in. */
function disagreements(edition: Edition, entry: Entry): Html[] {
  const marks = entry.mentions.flatMap(({ line, quantity }) =>
    line.marks.flatMap((mark) =>
      mark.type === 'conflict' && mark.start < quantity.end && quantity.start < mark.end
        ? mark
        : [],
    ),
  );
  return [...byKey(marks, ({ conflict }) => conflict)].map(([number, own]) => {
    const conflict = edition.report.conflicts[number];
    const groups = new Set(own.map(({ group }) => group));
    const others = conflict?.values.filter((value) => !groups.has(value.group)) ?? [];
    const values = new Set(others.map((value) => value.value));
    const sigla = new Set(
      others.map((value) => edition.witnessOf(value.source, value.story)?.siglum ?? value.source),
    );
    return html`<a href="#conflict-${number + 1}"
      >Others differ on ${conflict?.about ?? ''}: ${listed([...values], 3)}
      (${listed([...sigla], 6)})</a
    > `;
  });
}
