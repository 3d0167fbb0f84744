import { LetterExpression } from '../parse/letter-expression.js';
import { agencyNames } from './agencies.js';

/**
 * Agencies credited at the end of a story: "(RT)", "— AFP", "/Reuters", a line of its own such as
 * "Source: AFP", or "Reporting by … for Reuters".
 */

const CLOSING_BRACKETS = /\(([^()]{2,60})\)[.\s]{0,3}$/;
const AFTER_DASH = /(?:^|\s)(?:—|–|--?)\s?([^—–.()]{2,40})\.?$/;
const LINE = /^(?:source|sources|credit|via|with|agencies|by)?\s{0,2}:?\s{0,2}([^:.]{2,60})\.?$/i;
const REPORTED = new LetterExpression(
  String.raw`\b[Rr]eport(?:ing|ed) (?:by|from)\b[^.]{0,200}\b(?:for|of|to) (?:the )?([\p{Lu}][\p{L} -]{1,40})`,
);
const REPORTING_CREDIT = /^\(?(?:additional )?reporting by\b/i;

/** @param block the text of one block near the end of a story */
export function creditsOf(block: string): string[] {
  const tail = block.slice(-300).trimEnd();
  const found = [CLOSING_BRACKETS, AFTER_DASH]
    .map((pattern) => agencyNames(pattern.exec(tail)?.[1] ?? ''))
    .find((names) => names.length > 0);
  if (found !== undefined) return found;
  if (block.length <= 80) {
    const names = agencyNames(LINE.exec(block.trim())?.[1] ?? '');
    if (names.length > 0) return names;
  }
  if (!REPORTING_CREDIT.test(tail)) return [];
  return agencyNames((REPORTED.exec(tail)?.[1] ?? '').trim());
}
