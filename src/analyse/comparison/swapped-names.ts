import { isOneGivenName, isTitle } from '../names/words.js';
import { areSynonyms, isCountry } from './lexicon.js';
import { areCopies, type StatementPair } from './same-measure.js';
import type { Item, Statement } from './statement.js';
import { isLong, matchedContent, type Gap } from './word-alignment.js';

/** Names that stand for one another in two wordings of one sentence. */
export function swappedNames(pair: StatementPair): { readonly a: Item; readonly b: Item }[] {
  return pair.alignment.gaps.flatMap((gap) => swappedName(pair, gap) ?? []);
}

/** Whether two statements, however short, have one name against another somewhere. */
export function namesApart(pair: StatementPair): boolean {
  return pair.alignment.gaps.some((gap) => nameAgainstName(pair, gap) !== undefined);
}

/** A name against another in statements long enough for it to be out of place. */
export function swappedName(
  pair: StatementPair,
  gap: Gap,
): { readonly a: Item; readonly b: Item } | undefined {
  if (!isOneReport(pair)) return undefined;
  return nameAgainstName(pair, gap);
}

/** A name against another name, neither of which the other statement has. */
function nameAgainstName(
  { a, b }: StatementPair,
  gap: Gap,
): { readonly a: Item; readonly b: Item } | undefined {
  if (isLong(gap)) return undefined;
  const left = a.items.slice(...gap.a).filter((item) => item.content);
  const right = b.items.slice(...gap.b).filter((item) => item.content);
  const [x] = left;
  const [y] = right;
  if (!x || !y || ![...left, ...right].every((item) => item.name)) return undefined;
  if (left.some((item) => b.stems.has(item.stem)) || right.some((item) => a.stems.has(item.stem))) {
    return undefined;
  }
  if (left.some((p) => right.some((q) => mayBeOneName(p, q)))) return undefined;
  if (isInitials(left, y) || isInitials(right, x)) return undefined;
  if (!isCountry(x.norm) && isPartOfName(a, gap.a[1])) return undefined;
  return { a: x, b: y };
}

/**
 * Words of content that two sentences must share for a name to be out of place: shorter ones are
 * said of one person after another ("Smith arrested on suspicion of fraud").
 */
const FEWEST_MATCHED = 6;

/** Whether two statements share enough to be one report, in which a name or figure is out of place. */
export function isOneReport({ a, alignment }: StatementPair): boolean {
  return matchedContent(a, alignment.toB) >= FEWEST_MATCHED;
}

/**
 * One word of a name against another in two copies of one text, of which at least one is new to the
 * other copy ("the Aster Basic Package", "the Aster Premium Package"; "Brook told Hale", "Brook told
 * Reed"). Not a title against another, which one person can have both.
 */
export function swappedInCopy(
  pair: StatementPair,
  gap: Gap,
): { readonly a: Item; readonly b: Item } | undefined {
  if (isLong(gap) || !areCopies(pair)) return undefined;
  const { a, b } = pair;
  const [x, ...moreA] = a.items.slice(...gap.a).filter(({ content }) => content);
  const [y, ...moreB] = b.items.slice(...gap.b).filter(({ content }) => content);
  if (!x?.name || !y?.name || moreA.length + moreB.length > 0) return undefined;
  if (a.stems.has(y.stem) && b.stems.has(x.stem)) return undefined;
  if (isTitle(x.norm) || isTitle(y.norm) || mayBeOneName(x, y)) return undefined;
  if (isOneGivenName(x.norm, y.norm)) return undefined;
  return isInitials([x], y) || isInitials([y], x) ? undefined : { a: x, b: y };
}

/** Letters with which two spellings or shortenings of one name begin alike. */
const COMMON_LETTERS = 3;

/** Spellings of one name: a common beginning, or synonyms. */
function mayBeOneName(x: Item, y: Item): boolean {
  if (isCountry(x.norm) && isCountry(y.norm)) return false;
  if (areSynonyms(x.stem, y.stem)) return true;
  if (x.norm.length === y.norm.length && differingLetters(x.norm, y.norm) <= 1) return true;
  const common = Math.min(x.norm.length, y.norm.length, COMMON_LETTERS);
  return x.norm.slice(0, common) === y.norm.slice(0, common);
}

function differingLetters(a: string, b: string): number {
  let differing = 0;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) differing++;
  return differing;
}

/** Whether a name follows the gap at once: what differs is a title or given name of one person. */
function isPartOfName({ items }: Statement, end: number): boolean {
  return items[end]?.name === true;
}

function isInitials(names: readonly Item[], short: Item): boolean {
  const letters = names.map((item) => item.text.charAt(0)).join('');
  return letters.length > 1 && short.text.replaceAll('.', '').toUpperCase().startsWith(letters);
}
