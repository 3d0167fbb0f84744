import type { Quantity } from '../../model/quantity.js';
import { LetterExpression } from '../../parse/letter-expression.js';
import { stem } from '../../segment/tokens.js';
import { roleOf } from './figure-roles.js';
import { intervalOf, middle, ratio } from './intervals.js';
import { areSynonyms, isAct, isCountry, isGenericHead, isReport, synonymClass } from './lexicon.js';
import { isSpanAndDuration } from './quantities.js';
import type { StatementPair } from './same-measure.js';
import type { Statement } from './statement.js';

/** Kinds compared where sentences are worded differently: what has a head that names it. */
const HEADED_KINDS: ReadonlySet<string> = new Set([
  'count',
  'money',
  'percent',
  'length',
  'area',
  'mass',
]);

/**
 * Figures of one thing lie near one another: beyond this factor two differently worded sentences
 * are more often about two things (measured on agency news).
 */
export const GREATEST_RATIO = 1.5;
/** The same for percentages: polls ask one public many questions. */
const PERCENT_CONTEXT = 0.5;
/** Factor up to which two figures are one as written, and only their qualifiers differ. */
const SAME_FIGURE = 1.001;
/** Factor up to which two figures may well be two reports of one. */
const NEAR_RATIO = 1.25;
/** Words of content that two reports of one act must share where their figures are near. */
const ACT_CONTEXT = 3;
/** Counts up to this many are of too many things to be told apart by a few shared words. */
const SMALL_COUNT = 10;
/** Share of the words of content, of both sentences, that must be common for a small count or an act. */
const CLOSE_CONTEXT = 0.35;

/**
 * Whether two quantities of differently worded sentences likely measure the same thing: one head
 * and unit, no modifier or name that tells them apart, both plain levels (no change, part, rate or
 * earlier state), and surroundings in common, the more so the further apart the figures are.
 */
export function isLikelySame(pair: StatementPair, i: number, j: number): boolean {
  const p = pair.a.quantities[i];
  const q = pair.b.quantities[j];
  if (p && q && isSpanAndDuration(p, q)) return isSameSpan(pair, p, q);
  if (!p || !q || p.kind !== q.kind || pair.occasion === 'other') return false;
  if (roleOf(pair.a, i) !== 'level' || roleOf(pair.b, j) !== 'level') return false;
  if (p.kind === 'date') return isSameDate(pair, i, j);
  if (!HEADED_KINDS.has(p.kind) || !headsAgree(p, q) || !modifiersAllow(p, q)) return false;
  const left = intervalOf(p);
  const right = intervalOf(q);
  if (!left || !right || ratio(left, right) > GREATEST_RATIO) return false;
  if (!namesAllow(pair, i, j)) return false;
  return hasContext(
    pair,
    i,
    j,
    Math.min(middle(left), middle(right)),
    writtenRatio(p, q) ?? ratio(left, right),
  );
}

function hasContext(
  pair: StatementPair,
  i: number,
  j: number,
  size: number,
  apart: number,
): boolean {
  const { a, b, occasion } = pair;
  const p = a.quantities[i];
  const q = b.quantities[j];
  if (!p || !q) return false;
  const isWorth = isAttribute(a, p) && isAttribute(b, q);
  if (apart > SAME_FIGURE && !isWorth) {
    if (pair.looksBack || isCompound(a, p) !== isCompound(b, q)) return false;
  }
  const { shared, share } = sharedContext(a, b, p, q);
  if (countsAct(a, i) || countsAct(b, j)) {
    if (occasion !== 'one' || shared < ACT_CONTEXT || !actsAgree(a, i, b, j)) return false;
    return share >= CLOSE_CONTEXT || apart <= NEAR_RATIO;
  }
  if (p.kind === 'percent') return share >= PERCENT_CONTEXT;
  if (p.kind === 'count' && size <= SMALL_COUNT) {
    return share >= CLOSE_CONTEXT && shared >= ACT_CONTEXT;
  }
  if (isWorth && isSize(a, p) && isSize(b, q)) {
    return shared > 0 || (occasion === 'one' && areDefinite(a, p, b, q));
  }
  if (isWorth) return shared >= (isPhrase(a) || isPhrase(b) ? 0 : 1);
  return shared >= neededContext(apart);
}

/** Whether a head joins two ("students and teachers"): such a sum is more than either. */
export function isCompound(statement: Statement, { headSpan }: Quantity): boolean {
  return headSpan !== undefined && /\b(?:and|or)\b/u.test(afterHead(statement, headSpan));
}

const SECOND_NOUN = new LetterExpression(String.raw`^ (?:and|or) [\p{Ll}-]+s\b`);

/** The head and what follows it, up to a few words or the end of the clause. */
function afterHead({ text }: Statement, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end) + (SECOND_NOUN.exec(text.slice(end, end + 40))?.[0] ?? '');
}

/** Whether one act governs both figures, or one of them has none: the killed are not the injured. */
export function actsAgree(a: Statement, i: number, b: Statement, j: number): boolean {
  const x = actOf(a, i);
  const y = actOf(b, j);
  return x === undefined || y === undefined || areSynonyms(x, y);
}

/** The ratio of two figures as written in one unit, without what their qualifiers make of them. */
function writtenRatio(p: Quantity, q: Quantity): number | undefined {
  if (typeof p.value !== 'number' || typeof q.value !== 'number' || p.unit !== q.unit) {
    return undefined;
  }
  const [low, high] = [Math.abs(p.value), Math.abs(q.value)].sort((x, y) => x - y);
  return low ? (high ?? low) / low : undefined;
}

/** Words of content to share: two where the figures are one as written, more where they differ. */
function neededContext(apart: number): number {
  if (apart <= SAME_FIGURE) return 2;
  return apart <= NEAR_RATIO ? 4 : 5;
}

function headsAgree(p: Quantity, q: Quantity): boolean {
  const head = countedHead(p);
  const other = countedHead(q);
  if (head === undefined || other === undefined || isGenericHead(head)) return false;
  return areSynonyms(stem(head), stem(other));
}

/** What is counted: in "14 miners dead" the miners, not their state. */
export function countedHead({ head, modifiers }: Quantity): string | undefined {
  const last = modifiers?.at(-1);
  return head !== undefined && last !== undefined && isAct(stem(head)) ? last : head;
}

/** Modifiers that name different countries count different people or things. */
function modifiersAllow(p: Quantity, q: Quantity): boolean {
  const left = p.modifiers?.filter(isCountry) ?? [];
  const right = q.modifiers?.filter(isCountry) ?? [];
  return left.length === 0 || right.length === 0 || left.some((name) => right.includes(name));
}

/** Words around a figure in which a name says whose or where it is. */
const NAME_REACH = 12;

/** Whether the names around two figures let them be of one thing: some in common, or none. */
function namesAllow({ a, b }: StatementPair, i: number, j: number): boolean {
  const left = namesNear(a, i);
  const right = namesNear(b, j);
  if (left.size === 0 || right.size === 0) return true;
  for (const name of left) if (b.stems.has(name)) return true;
  for (const name of right) if (a.stems.has(name)) return true;
  const [p, q] = [a.quantities[i], b.quantities[j]];
  return p !== undefined && q !== undefined && isAttribute(a, p) && isAttribute(b, q);
}

function namesNear(statement: Statement, quantity: number): Set<string> {
  const at = statement.itemOf[quantity] ?? -1;
  const near = statement.items.slice(Math.max(0, at - NAME_REACH), at + NAME_REACH + 1);
  return new Set(near.filter((item) => item.name).map((item) => item.stem));
}

/** Words beside a figure in which an act governs it. */
const ACT_REACH = 5;

/** Whether the figure counts what an act did ("arrested 23 pirates"): such acts recur. */
export function countsAct(statement: Statement, quantity: number): boolean {
  return actOf(statement, quantity) !== undefined;
}

/** The stem of the act nearest to a figure, the one before it where two are as near. */
function actOf({ items, itemOf }: Statement, quantity: number): string | undefined {
  const at = itemOf[quantity] ?? -1;
  for (let step = 1; step <= ACT_REACH; step++) {
    for (const item of [items[at - step], items[at + step]]) {
      if (item && isAct(item.stem)) return item.stem;
    }
  }
  return undefined;
}

/** Words of content that a span of days and a length of time must share. */
const SPAN_CONTEXT = 3;

/**
 * Whether a span of days and a length of time are of one event: the sentence of the days names what
 * the length is of ("five days of talks"), or the two sentences say much the same.
 */
function isSameSpan({ a, b }: StatementPair, p: Quantity, q: Quantity): boolean {
  const { shared, share } = sharedContext(a, b, p, q);
  if (share >= CLOSE_CONTEXT) return true;
  const [{ head }, other] = p.kind === 'duration' ? [p, b] : [q, a];
  if (head === undefined || shared < SPAN_CONTEXT) return false;
  return [...other.stems].some((word) => areSynonyms(word, stem(head)));
}

/** Words before and after a date that name what is dated. */
const DATE_REACH = 7;
/** Such words that two dates must share. */
const DATE_CONTEXT = 2;

/**
 * Whether two days are of one event: both stated by month and day, near the same words, and not
 * merely the days on which somebody said something.
 */
function isSameDate({ a, b }: StatementPair, i: number, j: number): boolean {
  const p = a.quantities[i];
  const q = b.quantities[j];
  if (!p || !q || !statesDay(p) || !statesDay(q)) return false;
  const left = eventWords(a, i);
  const right = eventWords(b, j);
  if (!left || !right) return false;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared >= DATE_CONTEXT && sharedContext(a, b, p, q).share >= CLOSE_CONTEXT;
}

function statesDay({ known }: Quantity): boolean {
  return known?.includes('day') === true && known.includes('month');
}

/** Classes of the words that say what is dated; undefined beside a verb of saying. */
function eventWords(statement: Statement, quantity: number): Set<string> | undefined {
  const at = statement.itemOf[quantity] ?? -1;
  const words = statement.items.slice(Math.max(0, at - DATE_REACH), at);
  if (words.some((item) => isReport(item.stem))) return undefined;
  return new Set(words.filter((item) => item.content).map((item) => synonymClass(item.stem)));
}

/**
 * Whether a figure is a property of one thing: "$100-million military base" is its worth, "31-metre
 * dam" and "the dam, which is 37 metres high" its size.
 */
function isAttribute(statement: Statement, quantity: Quantity): boolean {
  const { kind, start, end, headSpan } = quantity;
  if (headSpan === undefined) return false;
  if (isSize(statement, quantity)) return true;
  if (kind !== 'money' || headSpan.start < end || start > headSpan.start) return false;
  return !/\b(?:in|of|for|on|to|from|worth)\b/u.test(statement.text.slice(end, headSpan.start));
}

/** Words that may stand between a thing and its size: "which is", ", a wall". */
const LONGEST_LINK = 24;

/** Whether a length, area or mass is that of its head, and not one that is beside it. */
function isSize({ text }: Statement, { kind, end, start, headSpan }: Quantity): boolean {
  if (!headSpan || (kind !== 'length' && kind !== 'area' && kind !== 'mass')) return false;
  if (headSpan.start >= end) return /^[- ]$/u.test(text.slice(end, headSpan.start));
  const link = text.slice(headSpan.end, start);
  return (
    link.length <= LONGEST_LINK && /^ (?:high|tall|long|wide|deep|thick)\b/u.test(text.slice(end))
  );
}

/** Whether both heads are one definite thing each: "the 31-metre dam", "the dam, which is …". */
function areDefinite(a: Statement, p: Quantity, b: Statement, q: Quantity): boolean {
  return isDefinite(a, p) && isDefinite(b, q);
}

function isDefinite({ text }: Statement, { start, headSpan }: Quantity): boolean {
  if (!headSpan) return false;
  const from = Math.min(start, headSpan.start);
  return /\bthe (?:[\p{Ll}-]+ )?$/iu.test(text.slice(Math.max(0, from - 30), from));
}

/** Words of content in a phrase, which has no room for a context. */
const PHRASE = 4;

function isPhrase(statement: Statement): boolean {
  return statement.stems.size <= PHRASE;
}

/** Words of content in both statements, synonyms meeting, the heads left out; and their share. */
function sharedContext(
  a: Statement,
  b: Statement,
  p: Quantity,
  q: Quantity,
): { readonly shared: number; readonly share: number } {
  const left = classes(a, p);
  const right = classes(b, q);
  let shared = 0;
  for (const name of right) if (left.has(name)) shared++;
  const all = left.size + right.size;
  return { shared, share: all === 0 ? 0 : (2 * shared) / all };
}

function classes(statement: Statement, quantity: Quantity): Set<string> {
  const found = new Set<string>();
  for (const word of statement.stems) found.add(synonymClass(word));
  found.delete(synonymClass(stem(countedHead(quantity) ?? '')));
  return found;
}
