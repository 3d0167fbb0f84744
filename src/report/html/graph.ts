import { clipped } from './fold.js';
import { counted, grouped } from '../phrases.js';
import { html, type Html } from './markup.js';
import type { SharedText } from './sharing.js';

/** Stories and arcs drawn: above these a graph shows no more than its table does. */
const MOST_NODES = 16;
const MOST_ARCS = 24;

/** Up to so many stories stand further apart, and their arcs reach further. */
const FEW = 8;
/** Units of the drawing, pixels at first: from a story to the next, and what each adds to an arc. */
const ROWS = { few: 44, many: 28 };
const BOWS = { few: 44, many: 19 };
/** Units from the stories to the nearest arc's control points. */
const NEAREST = 26;
/** Units beside the names, and beside the widest arc's number. */
const LEFT_MARGIN = 16;
const RIGHT_MARGIN = 60;
/** Characters of a name, and the width of one at most. */
const NAME = 28;
const CHARACTER = 7.6;

/**
 * An arc diagram: stories on a line, an arc for every pair that shares text, as broad as the
 * text they share, with the number of words on it.
 */
export function sharingGraph(pairs: readonly SharedText[]): Html {
  const shown = mostShared(pairs);
  return html`<div class="drawing" tabindex="0" role="region" aria-label="Graph of shared text">
      ${drawing(layOut(shown))}
    </div>
    ${
      shown.length < pairs.length &&
      html`<p class="quiet">
        Drawn: the ${shown.length} pairs with most shared text of ${grouped(pairs.length)}.
      </p>`
    }`;
}

/** Where everything stands in the drawing, in its units. */
interface Layout {
  readonly width: number;
  readonly height: number;
  /** The line that the stories stand on. */
  readonly axis: number;
  readonly nodes: readonly { readonly witness: SharedText['a']; readonly y: number }[];
  readonly arcs: readonly Arc[];
}

/** The arc of a pair; from and to the heights of its stories. */
interface Arc {
  readonly from: number;
  readonly to: number;
  /** How far its control points lie beyond the nearest ones that an arc can have. */
  readonly reach: number;
  readonly breadth: number;
  readonly words: number;
}

function layOut(shown: readonly SharedText[]): Layout {
  const ordered = [...new Set(shown.flatMap(({ a, b }) => [a, b]))].toSorted(
    (a, b) => a.ordinal - b.ordinal,
  );
  const [row, bend] = ordered.length <= FEW ? [ROWS.few, BOWS.few] : [ROWS.many, BOWS.many];
  const longest = Math.max(...ordered.map((node) => labelOf(node).length));
  const axis = LEFT_MARGIN + Math.ceil(CHARACTER * longest);
  const nodes = ordered.map((witness, at) => ({ witness, y: row * at + row }));
  const level = new Map(nodes.map(({ witness, y }) => [witness, y]));
  const most = Math.max(...shown.map(({ words }) => words));
  const arcs = shown.map(({ a, b, words }) => {
    const from = level.get(a) ?? 0;
    const to = level.get(b) ?? 0;
    // A Bézier curve reaches three quarters of the way to its control points.
    const reach = (bend * Math.abs(to - from) * 4) / (3 * row);
    return { from, to, reach, breadth: 1 + (7 * words) / most, words };
  });
  const widest = Math.max(...arcs.map(({ from, to }) => Math.abs(from - to) / row));
  return {
    width: axis + RIGHT_MARGIN + bend * widest,
    height: row * (ordered.length + 1),
    axis,
    nodes,
    arcs,
  };
}

function drawing({ width, height, axis, nodes, arcs }: Layout): Html {
  const label = `Shared text between ${counted(nodes.length, 'story')}; the table below has the same numbers.`;
  return html`<svg
    class="graph"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-label="${label}"
  >
    ${arcs.map(({ from, to, reach, breadth }) => {
      const bow = round(axis + NEAREST + reach);
      return html`<path
        class="arc"
        d="M${axis} ${from}C${bow} ${from} ${bow} ${to} ${axis} ${to}"
        stroke-width="${round(breadth)}"
      />`;
    })}
    ${arcs.map(
      ({ from, to, reach, words }) =>
        html`<text
          class="amount"
          x="${round(axis + 0.75 * (NEAREST + reach))}"
          y="${round((from + to) / 2 + 4)}"
          text-anchor="middle"
          >${grouped(words)}</text
        >`,
    )}
    ${nodes.map(
      ({ witness, y }) =>
        html`<circle class="node" cx="${axis}" cy="${y}" r="4.5" /><text
            class="node-name"
            x="${axis - 12}"
            y="${y + 4.5}"
            text-anchor="end"
            ><tspan class="node-siglum">${witness.siglum}</tspan>
            ${clipped(witness.name, NAME)}</text
          >`,
    )}
  </svg>`;
}

/** The pairs that are drawn: those with most shared words, as far as there is room. */
function mostShared(pairs: readonly SharedText[]): SharedText[] {
  const nodes = new Set<SharedText['a']>();
  const shown: SharedText[] = [];
  for (const pair of pairs) {
    const added = [pair.a, pair.b].filter((witness) => !nodes.has(witness)).length;
    if (shown.length === MOST_ARCS || nodes.size + added > MOST_NODES) continue;
    nodes.add(pair.a).add(pair.b);
    shown.push(pair);
  }
  return shown;
}

function labelOf({ siglum, name }: SharedText['a']): string {
  return `${siglum} ${clipped(name, NAME)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
