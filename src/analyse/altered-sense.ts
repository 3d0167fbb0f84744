import titleWords from '../data/titles.json' with { type: 'json' };
import type { Difference } from '../model/passage.js';
import { opensWithCapital } from '../segment/characters.js';
import { tokenize, type Token } from '../segment/tokens.js';
import { isFunctionWord } from './comparison/lexicon.js';
import { compareQuantities } from './comparison/quantities.js';
import { areHouseSpellings } from './house-spellings.js';
import { isHedge, isNumberWord } from './marking-words.js';
import { endsNegator, isNegator } from './negators.js';
import { extractQuantities } from './quantities/extract.js';
import { areUmlautSpellings } from './umlauts.js';

const TITLES: ReadonlySet<string> = new Set(titleWords.titles.split(' '));

/** Hedges of a figure that are prepositions elsewhere: they hedge where they are added or dropped. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['about', 'around']);

/** "Will" in reported speech, so that it weakens nothing there. */
const BACKSHIFTED = 'would';

/** Words of a side up to which a difference can be one change; a longer one rewords a clause. */
const MOST_WORDS = 4;

/** The words of one side of a difference, by what they are. */
interface Side {
  readonly words: number;
  readonly figures: number;
  readonly names: readonly string[];
  readonly hedges: readonly string[];
  /** Whether it has an article, as a description has ("the North State" for a name). */
  readonly hasArticle: boolean;
  /** Whether it has a negator. */
  readonly denies: boolean;
  /** Other words of content. */
  readonly others: number;
  /** Whether the last of them stands behind a figure, and measures it. */
  readonly isMeasured: boolean;
}

/**
 * Whether a difference of two witnesses changes one thing that they say: a number for a number, a
 * name for a name, a negator or a hedge more or less, with at most a word beside it. A clause in
 * other words, a pronoun for a name, a name or number that one witness only leaves out, and two
 * spellings of one number are no such change. Titles are no names, since one person can have two.
 *
 * @param areBodies whether the words are of the names of two bodies, so that none is a title
 */
export function changesOneThing(
  { kind, from, to }: Difference,
  areBodies: () => boolean = () => false,
): boolean {
  const a = sideOf(from.text);
  const b = sideOf(to.text);
  if (Math.max(a.words, b.words) > MOST_WORDS) return false;
  if (kind === 'number') {
    if (!hasFigures(a) || !hasFigures(b) || !areOfOneThing(a, b)) return false;
    return !isSameNumber(from.text, to.text);
  }
  if (kind === 'name') {
    return !areUmlautSpellings(from.text, to.text) && areOtherNames(a, b, areBodies);
  }
  if (kind === 'negation') return isDenied(a, b) || isDenied(b, a);
  return kind === 'hedge' && (isHedgedAlone(a, b) || isHedgedAlone(b, a));
}

/** Words beside those of the negator that "did not resign" and "resigned" differ in, at most. */
const MOST_PLAIN = 2;

/** Whether the first side denies what the second says, or adds only the negator to its words. */
function isDenied(denial: Side, plain: Side): boolean {
  if (!denial.denies || denial.others > 1) return false;
  if (plain.words === 0) return denial.others === 0 && denial.names.length === 0;
  return plain.words <= MOST_PLAIN && plain.others <= 1;
}

function hasFigures({ figures, others }: Side): boolean {
  return figures > 0 && others <= 1;
}

/** Whether figures stand alike beside other words: not "instead of 12" against "13 for most". */
function areOfOneThing(a: Side, b: Side): boolean {
  return a.others === 0 || b.others === 0 || a.isMeasured === b.isMeasured;
}

function areOtherNames(a: Side, b: Side, areBodies: () => boolean): boolean {
  if (a.others > 0 || b.others > 0 || a.hasArticle !== b.hasArticle) return false;
  if (isShortFor(a.names, b.names) || isShortFor(b.names, a.names)) return false;
  if (areHouseSpellings(a.names.join(' '), b.names.join(' '))) return false;
  const [inA, inB] = [a, b].map(({ names }) => names.filter((name) => !TITLES.has(name)));
  if (!inA?.length || !inB?.length) return a.names.length > 0 && b.names.length > 0 && areBodies();
  return !inA.some((name) => inB.includes(name));
}

/** Letters of an acronym for each word of its name that is written, at most: "NYC", "New York". */
const LETTERS_PER_WORD = 2;
/** Letters of a short form that is the beginning of the long one; a longer one may be a name. */
const LONGEST_SHORT_FORM = 4;
/** Share of its letters that a contraction keeps at most; with more it may be another name. */
const CONTRACTED = 0.75;

/** "Ron", "Ronald"; "Cal", "Calif"; "Dems", "Democrats"; "HNC", "Harbour National Committee". */
function isShortFor([short = '', ...more]: readonly string[], long: readonly string[]): boolean {
  if (more.length > 0) return false;
  if (isContraction(short, long.join(''))) return true;
  if (long.length > 1) {
    const initials = long.map((name) => name.charAt(0)).join('');
    return short.startsWith(initials) && short.length <= LETTERS_PER_WORD * long.length;
  }
  const start = short.replace(/s$/u, '');
  return start.length <= LONGEST_SHORT_FORM && (long[0] ?? '').startsWith(start);
}

/** "Dept", "Department"; "Intl", "International": letters of it in order, with its first and last. */
function isContraction(short: string, long: string): boolean {
  if (short.length < 2 || short.length > CONTRACTED * long.length) return false;
  if (short.charAt(0) !== long.charAt(0) || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at === short.length;
}

/** Whether only the first side has a hedge, and neither says anything else. */
function isHedgedAlone(hedged: Side, plain: Side): boolean {
  if (plain.hedges.length > 0 || hedged.others > 0 || plain.others > 0) return false;
  return hedged.hedges.some((hedge) => plain.words === 0 || !PREPOSITIONS.has(hedge));
}

function sideOf(text: string): Side {
  const words = tokenize(text).filter(({ kind }) => kind !== 'symbol');
  const side = { words: words.length, figures: 0, others: 0 };
  const names: string[] = [];
  const hedges: string[] = [];
  let isMeasured = false;
  for (const [k, word] of words.entries()) {
    const { norm } = word;
    if (endsNegator(norm, words[k - 1]?.norm)) continue;
    if (word.kind === 'number' || isNumberWord(norm)) side.figures++;
    else if (isHedge(norm) && norm !== BACKSHIFTED) hedges.push(norm);
    else if (isNegator(norm) || isFunctionWord(norm)) continue;
    else if (isCapital(word)) names.push(norm);
    else {
      side.others++;
      isMeasured = side.figures > 0;
    }
  }
  const has = (is: (word: string) => boolean): boolean => words.some(({ norm }) => is(norm));
  return {
    ...side,
    names,
    hedges,
    hasArticle: has(isArticle),
    denies: has(isNegator),
    isMeasured,
  };
}

function isArticle(norm: string): boolean {
  return norm === 'the' || norm === 'a' || norm === 'an';
}

function isCapital({ text }: Token): boolean {
  return opensWithCapital(text);
}

function isSameNumber(a: string, b: string): boolean {
  const [inA] = extractQuantities(a);
  const [inB] = extractQuantities(b);
  return (
    inA !== undefined && inB !== undefined && compareQuantities(inA, inB).relation === 'consistent'
  );
}
