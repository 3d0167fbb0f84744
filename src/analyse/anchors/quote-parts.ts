import { isNegator } from '../negators.js';
import { foldText } from './folded-text.js';

/** A run of words of a quotation that must stand in the source as it is. */
export interface QuotePart {
  /** Folded. */
  readonly text: string;
  /** Most units of folded text between the part before and this one; 0 for the first part. */
  readonly maxGap: number;
}

/**
 * What an editor's bracket may stand for: "[the minister]" replaces a word or a few, not a clause.
 * Counted in UTF-16 units of folded text.
 */
const MAX_REPLACED = 60;

/** "[…]", "(...)", "…", "...", ". . .", with the white space around; a fourth stop goes with it. */
const ELISION =
  /\s?(?:\[ ?(?:\.{3}|\. \. \.) ?\]|\( ?(?:\.{3}|\. \. \.) ?\)|\.{3,4}|\. \. \.(?: \.)?)\s?/u;
const BRACKET = /\[([^[\]]{1,80})\]/u;
/** More parts than that are no quotation; each costs a pass over the text. */
const MAX_PARTS = 100;

/**
 * The ways to read a quotation, the most literal first:
 *
 * 1. as it stands;
 * 2. with words left out at "[…]", "...", "…";
 * 3. also with an editor's brackets: "[T]he" is `the`, "[sic]" is nothing, "[the minister]" stands
 *    for a few words at most. A bracket that holds a digit or a negation stays literal, since it
 *    would add to the source what it does not say.
 *
 * Each reading is a list of at most 100 parts that stand in the source in this order.
 */
export function readQuote(quote: string): QuotePart[][] {
  const folded = foldText(quote).text;
  if (folded === '') return [];
  const readings = [[{ text: folded, maxGap: 0 }]];
  const elided = splitAtElisions(folded);
  if (elided.length > 0 && (elided.length > 1 || elided[0]?.text !== folded)) readings.push(elided);
  if (BRACKET.test(folded)) {
    const edited = (elided.length > 0 ? elided : [{ text: folded, maxGap: 0 }]).flatMap(
      readBrackets,
    );
    const first = edited[0];
    if (first) readings.push([{ ...first, maxGap: 0 }, ...edited.slice(1)]);
  }
  return readings.filter((parts) => parts.length <= MAX_PARTS);
}

function splitAtElisions(folded: string): QuotePart[] {
  return folded
    .split(ELISION)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, index) => ({ text, maxGap: index === 0 ? 0 : Number.POSITIVE_INFINITY }));
}

/** Cuts a part at its editorial brackets. */
function readBrackets(part: QuotePart): QuotePart[] {
  const parts: QuotePart[] = [];
  let text = '';
  let maxGap = part.maxGap;
  let rest = part.text;
  for (;;) {
    const bracket = BRACKET.exec(rest);
    if (!bracket) break;
    const inside = bracket[1] ?? '';
    const before = text + rest.slice(0, bracket.index);
    rest = rest.slice(bracket.index + bracket[0].length);
    if (/^\p{L}$/u.test(inside)) {
      text = before + otherCase(inside);
    } else if (addsToSource(inside)) {
      text = before + bracket[0];
    } else {
      const isEmpty = inside === 'sic' || inside === 'sic.' || inside === 'sic!';
      if (before.trim() !== '') {
        parts.push({ text: before.trim(), maxGap });
        maxGap = isEmpty ? 1 : MAX_REPLACED;
      }
      text = '';
    }
  }
  const last = (text + rest).trim();
  if (last !== '') parts.push({ text: last, maxGap });
  return parts;
}

function otherCase(letter: string): string {
  const lower = letter.toLowerCase();
  return letter === lower ? letter.toUpperCase() : lower;
}

function addsToSource(inserted: string): boolean {
  const words = inserted.toLowerCase().split(/[^\p{L}\p{N}']+/u);
  return /\p{N}/u.test(inserted) || words.some(isNegator);
}
