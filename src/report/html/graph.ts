import { clipped } from './fold.js';
import { counted, grouped } from '../phrases.js';
import { html, type Html } from './markup.js';
import type { SharedText } from './sharing.js';

/** Stories and arcs drawn: above these a graph shows no more than its table does. */
const MOST_NODES = 16;
const MOST_ARCS = 24;

/** Units of the drawing: few stories stand further apart. */
const FEW = 8;
const ROWS = { few: 44, many: 28 };
const BOWS = { few: 44, many: 19 };
/** Characters of a name, and the width of one at most. */
const NAME = 28;
const CHARACTER = 7.6;

/**
 * An arc diagram: stories on a line, an arc for every pair that shares text, as broad as the
 * text they share, with the number of words on it.
 */
export function sharingGraph(pairs: readonly SharedText[]): Html {
  const nodes = new Set<SharedText['a']>();
  const arcs: SharedText[] = [];
  for (const pair of pairs) {
    const added = [pair.a, pair.b].filter((witness) => !nodes.has(witness)).length;
    if (arcs.length === MOST_ARCS || nodes.size + added > MOST_NODES) continue;
    nodes.add(pair.a).add(pair.b);
    arcs.push(pair);
  }
  const ordered = [...nodes].toSorted((a, b) => a.ordinal - b.ordinal);
  const [row, bend] = ordered.length <= FEW ? [ROWS.few, BOWS.few] : [ROWS.many, BOWS.many];
  const axis = 16 + Math.ceil(CHARACTER * Math.max(...ordered.map((node) => labelOf(node).length)));
  const level = new Map(ordered.map((witness, at) => [witness, row * at + row]));
  const most = Math.max(...arcs.map((arc) => arc.words));
  const widest = Math.max(
    ...arcs.map(({ a, b }) => Math.abs((level.get(a) ?? 0) - (level.get(b) ?? 0)) / row),
  );
  const width = axis + 60 + bend * widest;
  const height = row * (ordered.length + 1);
  const label = `Shared text between ${counted(ordered.length, 'story')}; the table below has the same numbers.`;
  return html`<div class="drawing" tabindex="0" role="region" aria-label="Graph of shared text">
      <svg
        class="graph"
        viewBox="0 0 ${width} ${height}"
        width="${width}"
        height="${height}"
        role="img"
        aria-label="${label}"
      >
        ${arcs.map((arc) => {
          const from = level.get(arc.a) ?? 0;
          const to = level.get(arc.b) ?? 0;
          const bow = axis + 26 + (bend * Math.abs(to - from) * 4) / (3 * row);
          return html`<path
            class="arc"
            d="M${axis} ${from}C${round(bow)} ${from} ${round(bow)} ${to} ${axis} ${to}"
            stroke-width="${round(1 + (7 * arc.words) / most)}"
          />`;
        })}
        ${arcs.map((arc) => {
          const from = level.get(arc.a) ?? 0;
          const to = level.get(arc.b) ?? 0;
          const x = axis + 0.75 * (26 + (bend * Math.abs(to - from) * 4) / (3 * row));
          return html`<text
            class="amount"
            x="${round(x)}"
            y="${round((from + to) / 2 + 4)}"
            text-anchor="middle"
            >${grouped(arc.words)}</text
          >`;
        })}
        ${ordered.map((witness) => {
          const y = level.get(witness) ?? 0;
          return html`<circle class="node" cx="${axis}" cy="${y}" r="4.5" /><text
              class="node-name"
              x="${axis - 12}"
              y="${y + 4.5}"
              text-anchor="end"
              ><tspan class="node-siglum">${witness.siglum}</tspan>
              ${clipped(witness.name, NAME)}</text
            >`;
        })}
      </svg>
    </div>
    ${
      arcs.length < pairs.length &&
      html`<p class="quiet">
        Drawn: the ${arcs.length} pairs with most shared text of ${grouped(pairs.length)}.
      </p>`
    }`;
}

function labelOf({ siglum, name }: SharedText['a']): string {
  return `${siglum} ${clipped(name, NAME)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
