import { LetterExpression } from '../../parse/letter-expression.js';
import type { FoldedText } from './folded-text.js';

/** Prefixes that turn a word into its opposite: a quotation may not begin behind their hyphen. */
const REVERSING = new LetterExpression(
  String.raw`(?:^|[^\p{L}\p{N}])(?:non|un|anti|ex|counter|pseudo|quasi)-$`,
  'i',
);
const WORD = new LetterExpression(String.raw`[\p{L}\p{M}\p{N}]`);
const DIGIT = new LetterExpression(String.raw`\p{N}`);
const MARK = new LetterExpression(String.raw`\p{M}`);
const SIGN = /[-+±~≈<>≤≥]/u;
/** What belongs to the number before it. */
const NUMBER_UNIT = /[%‰°]/u;
/** What joins digits to one number, time, date or score. */
const DIGIT_JOINER = /[.,:/']/u;
const EM_DASH = /[—―]|--/u;
const NARROW_SPACE = /^[\u00A0\u2009\u202F]$/u;

/**
 * True where a range of a folded text begins and ends at the edges of words and of numbers: not
 * `5 people` inside `15 people`, `000` inside `1,000`, `5%` inside `-5%`, `1` inside `1.5`, `19`
 * inside `15-19`, `5` inside `5%`, `aligned` inside `non-aligned`, `can` inside `can't`.
 */
export function standsAlone(folded: FoldedText, start: number, end: number): boolean {
  return beginsAlone(folded, start) && endsAlone(folded, end);
}

const SPACE = 0x20;

/** True at a space that cannot stand inside a number, the most frequent edge. */
function isPlainEdge(text: string, space: number, inside: number): boolean {
  const code = text.charCodeAt(inside);
  return text.charCodeAt(space) === SPACE && code < 0x80 && (code < 0x30 || code > 0x39);
}

function beginsAlone(folded: FoldedText, start: number): boolean {
  const { text } = folded;
  if (isPlainEdge(text, start - 1, start)) return true;
  const before = characterBefore(text, start);
  const first = characterAt(text, start);
  if (before === '') return true;
  if (isSplitPair(text, start) || MARK.test(first)) return false;
  if (WORD.test(before) && WORD.test(first)) return isUnspaced(before) && isUnspaced(first);
  if (DIGIT.test(first)) return beginsNumber(folded, start, before);
  if (SIGN.test(first) || DIGIT_JOINER.test(first)) {
    return !(WORD.test(before) && DIGIT.test(characterAt(text, start + 1)));
  }
  if (before === "'") return !isNegativeT(text, start - 1);
  return !(before === '-' && REVERSING.test(text.slice(Math.max(0, start - 9), start)));
}

/** False behind a sign, a range's dash, a decimal point, or a digit across a joiner. */
function beginsNumber(folded: FoldedText, start: number, before: string): boolean {
  const { text } = folded;
  if (SIGN.test(before)) return EM_DASH.test(folded.originalAt(start - 1));
  const joined = DIGIT.test(characterBefore(text, start - 1));
  if (before === '.') return false;
  if (DIGIT_JOINER.test(before)) return !joined;
  return !(joined && joinsThousands(folded, start - 1));
}

function endsAlone(folded: FoldedText, end: number): boolean {
  const { text } = folded;
  if (isPlainEdge(text, end, end - 1)) return true;
  const next = characterAt(text, end);
  const last = characterBefore(text, end);
  if (next === '') return true;
  if (isSplitPair(text, end) || MARK.test(next)) return false;
  if (WORD.test(last) && WORD.test(next)) return isUnspaced(last) && isUnspaced(next);
  if (DIGIT.test(last)) return endsNumber(folded, end, next);
  if (DIGIT.test(next)) return !SIGN.test(last) && !endsInsideNumber(text, end);
  return !(next === "'" && isNegativeT(text, end));
}

function endsNumber(folded: FoldedText, end: number, next: string): boolean {
  if (NUMBER_UNIT.test(next)) return false;
  const goesOn = DIGIT.test(characterAt(folded.text, end + 1));
  if (!goesOn) return true;
  if (next === '-') return EM_DASH.test(folded.originalAt(end));
  return !DIGIT_JOINER.test(next) && !joinsThousands(folded, end);
}

/** True where the range ends behind the point or joiner of a number that goes on. */
function endsInsideNumber(text: string, end: number): boolean {
  const last = characterBefore(text, end);
  return last === '.' || (DIGIT_JOINER.test(last) && DIGIT.test(characterBefore(text, end - 1)));
}

/** True for a no-break or thin space before a group of three digits: "1 000". */
function joinsThousands(folded: FoldedText, space: number): boolean {
  return (
    NARROW_SPACE.test(folded.originalAt(space)) &&
    /^\d{3}(?!\d)/.test(folded.text.slice(space + 1, space + 5))
  );
}

function isSplitPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function isNegativeT(text: string, apostrophe: number): boolean {
  return /^'[tT](?![\p{L}\p{N}])/u.test(text.slice(apostrophe, apostrophe + 4));
}

/** Of a script without spaces: a word may begin or end between any two of its letters. */
function isUnspaced(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    character,
  );
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  if (at <= 0) return '';
  const isPair = isLow(text.charCodeAt(at - 1)) && isHigh(text.charCodeAt(at - 2));
  return text.slice(at - (isPair ? 2 : 1), at);
}
