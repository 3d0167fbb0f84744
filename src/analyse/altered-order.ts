import type { Side } from './altered-figures.js';
import { editDistance } from './names/words.js';
import { opensWithCapital } from '../segment/characters.js';
import { tokenize, type Token } from '../segment/tokens.js';

/** What joins the names of a list. */
const JOINING: ReadonlySet<string> = new Set(['and', 'or', '&', ',', ';', 'the']);

/** Characters of a list on either side of a name that are looked at. */
const LONGEST_LIST = 300;

/**
 * Whether two spans of names differ only because a list has another order: each sentence has the
 * other's names too, with only names between them ("Ann Lee, Bo Ray and Cy Fox", "Cy Fox, Bo Ray and
 * Ann Lee").
 */
export function areReordered(a: Side, b: Side): boolean {
  return lists(a, namesAt(b)) && lists(b, namesAt(a));
}

/** Letters in which two spellings of one name differ at most. */
const MOST_EDITS = 2;

/**
 * Whether two sentences are one form, filled in with what each page is about ("More on Elmer: the
 * latest news from Elmer"): each has its own name in two places or more, and the other's nowhere. Two
 * spellings of one name are no such names.
 */
export function areFilledIn(a: Side, b: Side): boolean {
  const [inA, inB] = [namesAt(a).join(' '), namesAt(b).join(' ')];
  if (editDistance(inA, inB, MOST_EDITS) <= MOST_EDITS) return false;
  const count = ({ sentence }: Side, names: string): number =>
    ` ${normsOf(sentence.plain)} `.split(` ${names} `).length - 1;
  const own = count(a, inA);
  return own > 1 && own === count(b, inB) && count(a, inB) + count(b, inA) === 0;
}

function normsOf(text: string): string {
  return tokenize(text)
    .map(({ norm }) => norm)
    .join(' ');
}

function namesAt({ sentence, span }: Side): string[] {
  const text = sentence.plain.slice(span.start - sentence.start, span.end - sentence.start);
  return tokenize(text)
    .map(({ norm }) => norm)
    .filter((norm) => !JOINING.has(norm));
}

/** Whether a sentence has names in one list with those of its span. */
function lists({ sentence, span }: Side, names: readonly string[]): boolean {
  const base = Math.max(0, span.start - sentence.start - LONGEST_LIST);
  const start = span.start - sentence.start - base;
  const end = span.end - sentence.start - base;
  const tokens = tokenize(sentence.plain.slice(base, base + end + LONGEST_LIST));
  return tokens.some((first, at) => {
    const last = tokens[at + names.length - 1];
    if (!last || names.some((norm, k) => norm !== tokens[at + k]?.norm)) return false;
    if (first.start < end && last.end > start) return false;
    const isBefore = last.end <= start;
    const [from, to] = isBefore ? [last.end, start] : [end, first.start];
    return tokens.every((token) => token.start < from || token.end > to || isListed(token));
  });
}

function isListed({ norm, text }: Token): boolean {
  return JOINING.has(norm) || opensWithCapital(text);
}
