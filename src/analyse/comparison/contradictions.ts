import type { Contradiction } from '../../model/quantity.js';
import { areAntonyms, areSynonyms, isNegator } from './lexicon.js';
import type { Item, Statement } from './statement.js';
import type { Gap } from './word-alignment.js';
import type { StatementPair } from './same-measure.js';

/** Matched share above which a contradiction in words is certain; chosen on SummEdits. */
export const NEAR_IDENTICAL = 0.7;
/** Longest run of differing words, on either side, in which one word is set against another. */
const LONGEST_GAP = 6;

type Found = Pick<Contradiction, 'kind'> & { readonly a: Item; readonly b: Item };

/**
 * What two wordings of one sentence say to the contrary without a figure: a negation that one of
 * them lacks, a word against its antonym, a name against another. Nothing where the sentences
 * differ in more than a few words, since then the difference may be one of subject.
 */
export function findContradictions(pair: StatementPair): Contradiction[] {
  if (pair.alignment.share < NEAR_IDENTICAL) return [];
  const found: Contradiction[] = [];
  for (const gap of pair.alignment.gaps) {
    const contradiction =
      findAntonym(pair, gap) ?? findNegation(pair, gap) ?? findSwappedName(pair, gap);
    if (contradiction) found.push(contradiction);
  }
  return found;
}

function findAntonym({ a, b }: StatementPair, gap: Gap): Contradiction | undefined {
  if (isLong(gap)) return undefined;
  const left = a.items.slice(...gap.a);
  const right = b.items.slice(...gap.b);
  for (const x of left) {
    for (const y of right) {
      if (x.kind === 'word' && y.kind === 'word' && areAntonyms(x.norm, y.norm)) {
        return asContradiction({ kind: 'antonym', a: x, b: y });
      }
    }
  }
  return undefined;
}

/** A negator on one side of a gap, where the other side and its surroundings have none. */
function findNegation({ a, b }: StatementPair, gap: Gap): Contradiction | undefined {
  if (isLong(gap)) return undefined;
  const x = negatorIn(a, gap.a);
  const y = negatorIn(b, gap.b);
  if ((x === undefined) === (y === undefined)) return undefined;
  const anchor = x ? anchorOf(b, gap.b) : anchorOf(a, gap.a);
  if (!anchor) return undefined;
  return asContradiction({ kind: 'negation', a: x ?? anchor, b: y ?? anchor });
}

function negatorIn(
  statement: Statement,
  [start, end]: readonly [number, number],
): Item | undefined {
  for (let k = start; k < end; k++) {
    const item = statement.items[k];
    if (item && isNegator(item.norm, statement.items[k + 1]?.norm)) return item;
  }
  return undefined;
}

/** The word to show where a side has nothing: the one that the negation would precede. */
function anchorOf(statement: Statement, [start, end]: readonly [number, number]): Item | undefined {
  return statement.items[start] ?? statement.items[end - 1] ?? statement.items.at(-1);
}

/** A name against another name, neither of which the other statement has. */
function findSwappedName({ a, b }: StatementPair, gap: Gap): Contradiction | undefined {
  if (isLong(gap)) return undefined;
  const left = a.items.slice(...gap.a).filter((item) => item.name);
  const right = b.items.slice(...gap.b).filter((item) => item.name);
  const [x] = left;
  const [y] = right;
  if (!x || !y) return undefined;
  if (left.some((item) => b.stems.has(item.stem)) || right.some((item) => a.stems.has(item.stem))) {
    return undefined;
  }
  if (left.some((p) => right.some((q) => mayBeOneName(p, q)))) return undefined;
  if (isInitials(left, y) || isInitials(right, x)) return undefined;
  return asContradiction({ kind: 'name', a: x, b: y });
}

/** Spellings of one name: a common beginning, or synonyms. */
function mayBeOneName(x: Item, y: Item): boolean {
  if (areSynonyms(x.stem, y.stem)) return true;
  const common = Math.min(x.norm.length, y.norm.length, 4);
  return x.norm.slice(0, common) === y.norm.slice(0, common);
}

function isInitials(names: readonly Item[], short: Item): boolean {
  const letters = names.map((item) => item.text.charAt(0)).join('');
  return letters.length > 1 && short.text.replaceAll('.', '').toUpperCase().startsWith(letters);
}

function isLong({ a, b }: Gap): boolean {
  return Math.max(a[1] - a[0], b[1] - b[0]) > LONGEST_GAP;
}

function asContradiction({ kind, a, b }: Found): Contradiction {
  return {
    kind,
    a: { text: a.text, start: a.start, end: a.end },
    b: { text: b.text, start: b.start, end: b.end },
  };
}
