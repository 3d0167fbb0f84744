import { InputError } from '../../model/input-error.js';
import type { DatePart, Quantity } from '../../model/quantity.js';
import { isoOf, parseIsoDay, type Day } from './civil.js';
import type { Draft } from './draft.js';
import { OPENS, SIGNS_OPEN } from './lexicon/opens.js';
import { amounts } from './patterns/amounts.js';
import { calendar } from './patterns/calendar.js';
import { clock } from './patterns/clock.js';
import { money } from './patterns/money.js';
import { names } from './patterns/names.js';
import { ordinals } from './patterns/ordinals.js';
import type { Match, Pattern } from './patterns/pattern.js';
import { ages } from './patterns/ages.js';
import { relative } from './patterns/relative.js';
import { Reading } from './reading.js';
import { isDateline } from './refine/datelines.js';
import { readHeads } from './refine/heads.js';
import { applyQualifier } from './refine/intervals.js';
import { readQualifiers } from './refine/qualifiers.js';
import { joinRanges } from './refine/ranges.js';
import { scan } from './scan.js';
import type { TokenList } from './token-list.js';

/** Options of {@link extractQuantities}. */
export interface ExtractOptions {
  /** ISO day of the story; relative dates resolve against it. */
  readonly published?: string;
}

/**
 * Tried in this order at every token that can begin a quantity; the first match is taken. The n-th
 * has the n-th bit of {@link OPENS}.
 */
const PATTERNS: readonly Pattern[] = [
  calendar,
  names,
  relative,
  clock,
  money,
  ages,
  ordinals,
  amounts,
];

/**
 * Reads the quantities and dates of a text, in the order of the text; they do not overlap.
 *
 * Offsets are UTF-16 units of `text`. Without `published`, dates that need it keep the parts that
 * are stated (`known`, `partial`) and have no bounds. Linear in the text's length; any string is
 * valid input.
 *
 * @throws InputError where `published` is no day of the calendar
 */
export function extractQuantities(text: string, options: ExtractOptions = {}): Quantity[] {
  const published = options.published === undefined ? undefined : dayIn(options.published);
  const tokens = scan(text);
  const reading = new Reading(text, tokens, published);
  const drafts = joinRanges(reading, readDrafts(reading));
  readQualifiers(reading, drafts);
  const kept = drafts.filter((draft) => !isDateline(reading, draft));
  readHeads(reading, kept);
  const out: Quantity[] = [];
  for (const draft of kept) {
    applyQualifier(draft);
    out.push(quantityOf(reading, draft));
  }
  tokens.release();
  return out;
}

function dayIn(published: string): Day {
  const day = parseIsoDay(published);
  if (day !== undefined) return day;
  const shown = JSON.stringify(published);
  throw new InputError(`${shown} is no day of publication`, undefined, 'write it as 2024-05-14');
}

function readDrafts(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  const { tokens } = reading;
  let free = 0;
  for (let n = 0; n < tokens.openers; n++) {
    const at = tokens.opener(n);
    if (at < free) continue;
    const bits = opensAt(reading, at);
    const match = bits === 0 ? undefined : firstMatch(reading, at, bits);
    if (match === undefined) continue;
    if (match.draft !== undefined) drafts.push(match.draft);
    free = match.to;
  }
  return drafts;
}

/** The patterns that can begin at an opener, by what stands behind it. */
function opensAt(reading: Reading, at: number): number {
  const { tokens } = reading;
  const bits = tokens.opens(at);
  // Articles and hyphens are the most frequent openers by far, and seldom open.
  if (bits === ARTICLE_OPENS) return articleOpens(tokens, at) ? bits : 0;
  if (bits === SIGNS_OPEN && reading.word(at) === '-')
    return tokens.isNumber(at + 1) ? OPENS.amounts : 0;
  return bits;
}

const ARTICLE_OPENS = OPENS.relative | OPENS.amounts;

/** Whether what an article opens follows: a number or a unit. Other words open the same patterns. */
function articleOpens(tokens: TokenList, at: number): boolean {
  const article = tokens.entry(at)?.word;
  if (article !== 'a' && article !== 'an') return true;
  const info = tokens.entry(at + 1);
  return info !== undefined && (info.unit === true || (info.opens & OPENS.amounts) !== 0);
}

function firstMatch(reading: Reading, at: number, bits: number): Match | undefined {
  for (let n = 0; n < PATTERNS.length; n++) {
    if ((bits & (1 << n)) === 0) continue;
    const match = PATTERNS[n]?.match(reading, at);
    if (match !== undefined) return match;
  }
  return undefined;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function quantityOf(reading: Reading, draft: Draft): Quantity {
  const start = reading.at(draft.from).start;
  const { end } = reading.at(draft.to - 1);
  const { kind, unit, qualifier } = draft;
  const q: Mutable<Quantity> = {
    text: reading.text.slice(start, end),
    start,
    end,
    kind,
    unit,
    qualifier,
  };
  const show = kind === 'date' ? isoOf : kind === 'time' ? clockOf : asNumber;
  const seconds = draft.seconds === true;
  const low = draft.low === undefined ? undefined : show(draft.low, seconds);
  const high = draft.high === undefined ? undefined : show(draft.high, seconds);
  const value = draft.value === undefined ? undefined : show(draft.value, seconds);
  if (low !== undefined) q.low = low;
  if (high !== undefined) q.high = high;
  if (value !== undefined) q.value = value;
  if (draft.lowOpen === true) q.lowOpen = true;
  if (draft.highOpen === true) q.highOpen = true;
  if (draft.precision !== undefined) q.precision = draft.precision;
  if (draft.per !== undefined) q.per = draft.per;
  if (draft.head !== undefined) q.head = draft.head;
  if (draft.heads !== undefined) q.heads = draft.heads;
  if (draft.headSpan !== undefined) q.headSpan = draft.headSpan;
  if (draft.modifiers !== undefined) q.modifiers = draft.modifiers;
  if (draft.base !== undefined) q.base = based(draft, draft.base);
  if (draft.window !== undefined) q.window = windowOf(draft.window);
  if (kind === 'date') addDateParts(q, draft);
  return q;
}

const asNumber = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** "17:05", with seconds where they were written; midnight at a day's end is "24:00". */
function clockOf(minutes: number, seconds: boolean): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const whole = Math.floor(Math.max(0, minutes) + 1e-9);
  const clock = `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
  return seconds ? `${clock}:${two(Math.round((minutes - whole) * 60))}` : clock;
}

function based(draft: Draft, base: NonNullable<Draft['base']>): NonNullable<Quantity['base']> {
  // Twelve digits drop the tail that binary fractions leave.
  const convert = (value: number): number =>
    base.factor === 1 && base.offset === undefined
      ? value
      : Number(((value + (base.offset ?? 0)) * base.factor).toPrecision(12));
  const out: Mutable<NonNullable<Quantity['base']>> = { unit: base.unit };
  if (draft.low !== undefined) out.low = convert(draft.low);
  if (draft.high !== undefined) out.high = convert(draft.high);
  return out;
}

function windowOf(window: NonNullable<Draft['window']>): NonNullable<Quantity['window']> {
  const out: Mutable<NonNullable<Quantity['window']>> = {};
  const low = window.low === undefined ? undefined : isoOf(window.low);
  const high = window.high === undefined ? undefined : isoOf(window.high);
  if (low !== undefined) out.low = low;
  if (high !== undefined) out.high = high;
  return out;
}

const PARTS: readonly DatePart[] = ['year', 'month', 'day', 'weekday'];

function addDateParts(q: Mutable<Quantity>, draft: Draft): void {
  const { known, implied, days, partial } = draft;
  if (known !== undefined) q.known = PARTS.filter((part) => known.includes(part));
  if (implied !== undefined) q.implied = PARTS.filter((part) => implied.includes(part));
  if (days !== undefined) q.days = days;
  if (partial !== undefined && draft.low === undefined && draft.high === undefined)
    q.partial = partial;
}
