import numbers from '../data/number-words.json' with { type: 'json' };
import { compareStrings } from '../model/order.js';
import type { Span } from '../model/place.js';
import { americanSpelling } from '../segment/spelling.js';
import { tokenize, type Token } from '../segment/tokens.js';
import { changedRuns, type ChangedRun } from './changed-runs.js';
import { isCountry } from './countries.js';
import { isNegator } from './negators.js';

/** Above this many words that differ two quotations are compared no further. */
const MAX_EDITS = 400;

/** Tokens between brackets that can be an editor's insertion; a longer stretch is no such thing. */
const LONGEST_INSERTION = 24;

const CARDINALS: ReadonlyMap<string, number> = new Map(Object.entries(numbers.cardinals));

/** A quotation as it is compared. */
interface Wording {
  readonly words: readonly string[];
  /** For each word, where it stands in the text. */
  readonly spans: readonly Span[];
  readonly end: number;
  /** For each word, the mark of the editor's insertion that it is in. */
  readonly inserted: readonly ('[' | '(' | undefined)[];
  /** Words before which something was left out, and says so. */
  readonly gaps: ReadonlySet<number>;
}

/**
 * Where the wordings of two quotations differ, as spans of their texts, of which one may be empty;
 * none for one wording. What stands before the one and behind the other is no difference, nor is how
 * words are written ("percent", "%"; "it is", "it's"; "50", "fifty"; "news gathering",
 * "newsgathering"), nor what one of them declares to have changed: words in square brackets, an
 * insertion in round ones, words left out for "…" that are no negation or number.
 *
 * @returns undefined where they differ in more than is compared
 */
export function changedWordings(first: string, second: string): ChangedRun[] | undefined {
  // A shortest edit script can be one of several: in one fixed order the answer is symmetric.
  const isTurned = compareStrings(first, second) > 0;
  const a = readWording(isTurned ? second : first);
  const b = readWording(isTurned ? first : second);
  const runs = changedRuns(a.words, b.words, MAX_EDITS);
  return runs
    ?.filter((run) => !isNoChange(a, b, run))
    .map((run) => {
      const [inA, inB] = [textOf(a, run.a), textOf(b, run.b)];
      return isTurned ? { a: inB, b: inA } : { a: inA, b: inB };
    });
}

/** Where words stand in the text; for none, the empty span at the next one. */
function textOf({ spans, end }: Wording, words: Span): Span {
  const start = spans[words.start]?.start ?? end;
  const last = words.end > words.start ? spans[words.end - 1] : undefined;
  return { start, end: last?.end ?? start };
}

function isNoChange(a: Wording, b: Wording, { a: inA, b: inB }: ChangedRun): boolean {
  const [lostA, lostB] = [inA.start === inA.end, inB.start === inB.end];
  if (lostA || lostB) {
    const isHead = inA.start === 0 && inB.start === 0;
    const isTail = inA.end === a.words.length && inB.end === b.words.length;
    if (isHead || isTail) return true;
    const [shorter, at, longer, more] = lostA ? [a, inA, b, inB] : [b, inB, a, inA];
    if (isInserted(longer, more, '[(')) return true;
    return shorter.gaps.has(at.start) && gravestOf(longer, more).length === 0;
  }
  if (lettersOf(a, inA) === lettersOf(b, inB)) return true;
  if (!isInserted(a, inA, '[') && !isInserted(b, inB, '[')) return false;
  return gravestOf(a, inA).join() === gravestOf(b, inB).join();
}

/** Words that nobody may leave out or put in, whatever is declared: negators and numbers. */
function gravestOf({ words }: Wording, { start, end }: Span): string[] {
  return words.slice(start, end).filter((word) => isNegator(word) || /^\d/.test(word));
}

function isInserted({ inserted }: Wording, { start, end }: Span, marks: string): boolean {
  return inserted.slice(start, end).every((mark) => mark !== undefined && marks.includes(mark));
}

function lettersOf({ words }: Wording, { start, end }: Span): string {
  return words.slice(start, end).join('');
}

function readWording(text: string): Wording {
  const tokens = tokenize(text);
  const marks = insertions(tokens);
  const words: string[] = [];
  const spans: Span[] = [];
  const inserted: ('[' | '(' | undefined)[] = [];
  const gaps = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'symbol' && token.norm === '...') gaps.add(words.length);
    for (const word of wordsOf(token)) {
      words.push(word);
      spans.push({ start: token.start, end: token.end });
      inserted.push(marks[at]);
    }
  }
  return { words, spans, end: text.length, inserted, gaps };
}

/** For each token, the bracket that it stands in, one of the other kind around it counted too. */
function insertions(tokens: readonly Token[]): ('[' | '(' | undefined)[] {
  const marks = tokens.map((): '[' | '(' | undefined => undefined);
  const open: number[] = [];
  for (const [at, { norm }] of tokens.entries()) {
    if (norm === '[' || norm === '(') open.push(at);
    if (norm !== ']' && norm !== ')') continue;
    const mark = norm === ']' ? '[' : '(';
    const from = open.pop();
    if (from === undefined || tokens[from]?.norm !== mark) continue;
    if (at - from <= LONGEST_INSERTION) marks.fill(mark, from, at);
  }
  return marks;
}

/** Symbols that are read as a word. */
const READ_AS: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['percent', 'percent'],
]);

/** A token as the words that it is spoken as. */
function wordsOf({ kind, norm, text }: Token): string[] {
  if (kind === 'symbol') {
    const spoken = READ_AS.get(norm);
    return spoken === undefined ? [] : [spoken];
  }
  const number = CARDINALS.get(norm);
  if (number !== undefined) return [String(number)];
  const surface = text.toLowerCase().replaceAll('’', "'");
  const full = kind === 'word' ? inFull(surface) : undefined;
  if (full) return full;
  // A country and its people have one norm, and are two words to a translator.
  return [isCountry(norm) ? americanSpelling(surface.replace(/[.']/g, '')) : norm];
}

const ENDINGS: readonly (readonly [ending: string, word: string])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'m", 'am'],
];

/** Contractions whose first part is cut too. */
const IRREGULAR: ReadonlyMap<string, string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ['cannot', ['can', 'not']],
]);

/** Words behind which "'s" is "is", since they have no possessive of that form. */
const BEFORE_IS: ReadonlySet<string> = new Set(
  'it he she that this there here what who where how'.split(' '),
);

/** "It's" as "it is"; undefined for a word that is no contraction, or may be two. */
function inFull(word: string): string[] | undefined {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (!word.includes("'")) return undefined;
  if (word.endsWith("'s")) {
    const base = word.slice(0, -2);
    return BEFORE_IS.has(base) ? [base, 'is'] : undefined;
  }
  const ending = ENDINGS.find(([short]) => word.endsWith(short) && word.length > short.length);
  return ending && [word.slice(0, -ending[0].length), ending[1]];
}
