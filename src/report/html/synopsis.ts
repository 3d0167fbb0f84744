import type { Span } from '../../model/place.js';
import {
  fileLabel,
  lineId,
  placeLabel,
  type Edition,
  type Line,
  type Mark,
  type StoryWitness,
} from './edition.js';
import { counted } from '../phrases.js';
import { html, type Html } from './markup.js';
import { synopsisRows, type Row } from './rows.js';
import { lineLink, markedText } from './sentence.js';
import { wordMarks } from './word-marks.js';

/** Up to this many stories stand side by side at first. */
const ALL_COLUMNS = 6;
/** Of a larger corpus, this many are chosen: those that share most sentences with others. */
const FIRST_COLUMNS = 4;
/** The script refuses more columns than these: a row would be wider than anyone reads. */
export const MOST_COLUMNS = 8;
/** Statements listed for a corpus that does not fit side by side. */
const LISTED_STATEMENTS = 100;

/** The articles in parallel columns, aligned sentences in rows. */
export function synopsis(edition: Edition): Html {
  const columns = firstColumns(edition);
  return html`<section class="part" id="synopsis" aria-labelledby="synopsis-title">
    <h2 id="synopsis-title">Synopsis</h2>
    <p class="lede">
      Sentences that say the same stand in one row.
      ${
        columns.length < edition.witnesses.length &&
        `${columns.length} of ${edition.witnesses.length} stories are set side by side; choose others below, or read on in the texts.`
      }
    </p>
    ${legend()} ${controls(edition, columns)}
    <div
      class="synopsis-frame"
      id="synopsis-view"
      tabindex="0"
      role="region"
      aria-label="Parallel columns"
    >
      ${table(columns)}
    </div>
    ${columns.length < edition.witnesses.length && statements(edition)}
  </section>`;
}

function legend(): Html {
  return html`<ul class="legend" aria-label="Marks">
    <li>
      <span class="p h0"><span class="pn">1</span>shared passage</span>
    </li>
    <li><span class="w">differing words</span></li>
    <li><mark class="d">altered in shared text</mark></li>
    <li><span class="q conflict">number in conflict</span></li>
    <li><span class="q agree">number that agrees</span></li>
    <li><span class="furniture-sample">page furniture</span></li>
  </ul>`;
}

const aligned = ({ lines }: StoryWitness): number =>
  lines.filter((line) => line.group !== undefined).length;

/** The stories set side by side at first, in the corpus's order. */
export function firstColumns(edition: Edition): readonly StoryWitness[] {
  if (edition.witnesses.length <= ALL_COLUMNS) return edition.witnesses;
  return edition.witnesses
    .map((witness) => ({ witness, aligned: aligned(witness) }))
    .toSorted((a, b) => b.aligned - a.aligned || a.witness.ordinal - b.witness.ordinal)
    .slice(0, FIRST_COLUMNS)
    .map(({ witness }) => witness)
    .toSorted((a, b) => a.ordinal - b.ordinal);
}

function controls(edition: Edition, columns: readonly StoryWitness[]): Html {
  const options = edition.witnesses.map(
    (witness) =>
      html`<option value="${witness.ordinal}">${witness.siglum} · ${witness.name}</option>`,
  );
  return html`<form
    class="columns"
    id="columns"
    aria-label="Choose what is set side by side"
    hidden
  >
    <fieldset>
      <legend>Two articles, word for word</legend>
      <label
        >Left
        <select name="left">
          ${options}
        </select></label
      >
      <label
        >Right
        <select name="right">
          ${options}
        </select></label
      >
      <button type="button" name="compare">Compare</button>
    </fieldset>
    <details>
      <summary>Choose the columns (at most ${MOST_COLUMNS})</summary>
      <label class="search">Find <input type="search" name="find" autocomplete="off" /></label>
      <div class="choices">
        ${edition.witnesses.map(
          (witness) =>
            html`<label
              ><input
                type="checkbox"
                name="column"
                value="${witness.ordinal}"
                ${columns.includes(witness) && html` checked`}
              />
              <b class="siglum">${witness.siglum}</b> ${witness.name}</label
            >`,
        )}
      </div>
    </details>
    <button type="button" name="restore">Restore the first view</button>
    <output id="columns-result" aria-live="polite">${counted(columns.length, 'column')}</output>
  </form>`;
}

function table(columns: readonly StoryWitness[]): Html {
  const groups = columns.map((column) => column.lines.map((line) => line.group));
  const rows = synopsisRows(groups, columns.length > 2);
  return html`<div
    class="synopsis cols-${columns.length}"
    role="table"
    aria-label="Synopsis of ${counted(columns.length, 'story')}"
  >
    <div class="row head" role="row">${columns.map(columnHead)}</div>
    ${rows.map((row) => tableRow(columns, row))}
  </div>`;
}

function columnHead(witness: StoryWitness): Html {
  return html`<div class="cell" role="columnheader">
    <a class="big-siglum" href="#text-${witness.ordinal}" aria-label="${witness.siglum}: full text"
      >${witness.siglum}</a
    >
    <span class="headline">${headlineOf(witness)}</span>
    <span class="aside">${aboutOf(witness)}</span>
  </div>`;
}

/** What stands at the head of a story: its headline, else its name. */
export function headlineOf({ story, source, name }: StoryWitness): string {
  return story.headline ?? source.title ?? name;
}

/** Publisher and date, what is known of them. */
export function aboutOf(witness: StoryWitness): string {
  const { name } = witness;
  const date = publishedLabel(witness);
  return name === headlineOf(witness) ? date : `${name}, ${date}`;
}

/** "2024-05-20", "2024-05-19 to 2024-05-20, inferred". */
export function publishedLabel({ story, source }: StoryWitness): string {
  const date = story.published ?? source.published;
  if (!date) return 'undated';
  const days = date.earliest === date.latest ? date.latest : `${date.earliest} to ${date.latest}`;
  return date.basis === 'inferred' ? `${days}, inferred` : days;
}

function tableRow(columns: readonly StoryWitness[], row: Row): Html {
  const lines = columns.map((column, number) =>
    row.cells
      .filter((cell) => cell.column === number)
      .flatMap((cell) => column.lines[cell.index] ?? []),
  );
  const extra =
    row.kind === 'aligned' ? differingWords(lines, columns.length === 2) : new Map<Line, Mark[]>();
  return html`<div class="row ${row.kind}" role="row">
    ${lines.map(
      (cell) =>
        html`<div class="cell" role="cell">
          ${cell.map((line) => sentenceInCell(line, extra.get(line) ?? []))}
        </div>`,
    )}
  </div> `;
}

/** Against the first witness of the row; it carries marks itself only beside a single other. */
function differingWords(cells: readonly (readonly Line[])[], two: boolean): Map<Line, Mark[]> {
  const marks = new Map<Line, Mark[]>();
  const [first, ...others] = cells.flat();
  for (const other of others) {
    if (!first) break;
    const { left, right } = wordMarks(first.sentence.plain, other.sentence.plain, two);
    marks.set(other, right.map(wordMark));
    if (two) marks.set(first, left.map(wordMark));
  }
  return marks;
}

function wordMark({ start, end }: Span): Mark {
  return { type: 'word', start, end };
}

function sentenceInCell(line: Line, extra: readonly Mark[]): Html {
  const { kind, furniture, place } = line.sentence;
  return html`<div class="said ${kind}${furniture && ' furniture'}">
    <p class="t">${markedText(line, extra)}</p>
    <a class="ref" href="#${lineId(line)}" title="${placeLabel(place)}"
      ><b class="siglum">${line.witness.siglum}</b> ${fileLabel(place)}</a
    >
  </div>`;
}

/** What most stories say, for a corpus that does not fit side by side. */
function statements(edition: Edition): Html {
  const groups = edition.groups
    .map((lines) => ({ lines, stories: new Set(lines.map((line) => line.witness)).size }))
    .filter(({ stories }) => stories > 1)
    .toSorted((a, b) => b.stories - a.stories);
  const listed = groups.slice(0, LISTED_STATEMENTS);
  return html`<h3 id="statements">What most stories say</h3>
    <p class="quiet">
      ${counted(groups.length, 'statement')} in two or more
      stories${listed.length < groups.length && `; the ${listed.length} most widespread are listed, the others stand aligned in the columns above`}.
    </p>
    <ul class="statements">
      ${listed.map(({ lines, stories }) => statement(lines, stories))}
    </ul>`;
}

function statement(lines: readonly Line[], stories: number): Html {
  const [first] = lines;
  return html`<li>
    <span class="count">${counted(stories, 'story')}</span>
    <div>
      <p class="t">${first && markedText(first)}</p>
      <details>
        <summary>Where</summary>
        <p class="refs">${lines.map((line) => html`${lineLink(line)} `)}</p>
      </details>
    </div>
  </li>`;
}
