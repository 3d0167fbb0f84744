import calendar from '../data/calendar.json' with { type: 'json' };
import type { Span } from '../model/place.js';

/** What to do about the mistakes that people make in YAML, by the code of the parser's error. */
const YAML_ADVICE: ReadonlyMap<string, string> = new Map([
  ['BLOCK_AS_IMPLICIT_KEY', 'a value with a colon in it stands in quotation marks'],
  ['TAB_AS_INDENT', 'write spaces for the tab'],
  ['DUPLICATE_KEY', 'keep one of the two lines'],
  ['MISSING_CHAR', 'close the quotation mark'],
  ['BAD_INDENT', 'close the bracket, and begin each line at its left edge'],
  ['MULTILINE_IMPLICIT_KEY', 'each line is a key, a colon, a space and a value'],
  ['BAD_SCALAR_START', 'put the value in quotation marks'],
  ['UNEXPECTED_TOKEN', 'begin each key at the left edge, and put the value in quotation marks'],
]);

/** @param code of an error of the YAML parser */
export function yamlAdvice(code: string): string {
  const advice = YAML_ADVICE.get(code);
  return advice === undefined ? '' : `; ${advice}`;
}

function monthNumber(name: string): number | undefined {
  const index = calendar.months.findIndex(({ forms }) => forms.includes(name));
  return index < 0 ? undefined : index + 1;
}

/** A day as people write it: "2031-3-1", "13 March 2031", "March 13, 2031", "2031-03-13T09:00Z". */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[t\s])/;
const DAY_FIRST =
  /^(?:[a-z]{3,9},?\s)?(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3,9})\.?,?[\s-](\d{4})\b/;
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s)?([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})\b/;
/** "03/13/2031", "13.3.2031": a month where the other number can be none. */
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** The ISO day that a day in another form is; undefined where it is none, or may be two. */
export function isoDay(written: string): string | undefined {
  const text = written.replace(/^["'“‘]|["'”’]$/g, '').toLowerCase();
  const parts = yearFirst(text) ?? dayFirst(text) ?? monthFirst(text) ?? numbers(text);
  if (parts === undefined) return undefined;
  const [year, month, day] = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const pad = (part: number) => String(part).padStart(2, '0');
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  const time = Date.parse(iso);
  return Number.isNaN(time) || new Date(time).getUTCDate() !== day ? undefined : iso;
}

type Parts = readonly [year: number, month: number, day: number];

function yearFirst(text: string): Parts | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  return year === undefined ? undefined : [Number(year), Number(month), Number(day)];
}

function dayFirst(text: string): Parts | undefined {
  const [, day, month = '', year] = DAY_FIRST.exec(text) ?? [];
  const number = monthNumber(month);
  return number === undefined ? undefined : [Number(year), number, Number(day)];
}

function monthFirst(text: string): Parts | undefined {
  const [, month = '', day, year] = MONTH_FIRST.exec(text) ?? [];
  const number = monthNumber(month);
  return number === undefined ? undefined : [Number(year), number, Number(day)];
}

function numbers(text: string): Parts | undefined {
  const [, first, second, year] = NUMBERS.exec(text) ?? [];
  const [one, other] = [Number(first), Number(second)];
  if (year === undefined || (one <= 12 && other <= 12 && one !== other)) return undefined;
  return one > 12 ? [Number(year), other, one] : [Number(year), one, other];
}

/** Blank lines, and what stands for the line of hyphens elsewhere or after an editor changed it. */
const OTHER_FENCE = /^\s{0,40}(?:-{3,10}|\+{3}|;{3}|[—–][—–-]{0,2}|```ya?ml)[ \t]*\r?\n\s{0,40}/;
const KNOWN_KEY =
  /^["'*]{0,3}(?:id|title|publisher|published|url|wire|sha256|rights)["'*]{0,3}\s?[:=]/i;
const LONGEST_LOOK = 300;

/** Where front matter seems to stand that is not read as such. */
export function unreadFrontMatter(raw: string, start: number): Span | undefined {
  const top = raw.slice(start, start + LONGEST_LOOK);
  const fence = OTHER_FENCE.exec(top)?.[0];
  if (fence === undefined || !KNOWN_KEY.test(top.slice(fence.length))) return undefined;
  const from = start + fence.length - fence.trimStart().length;
  return { start: from, end: start + fence.trimEnd().length };
}
