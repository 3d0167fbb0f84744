import type { DatePart, Quantity } from '../../model/quantity.js';
import { isoOf, parseIsoDay } from './civil.js';
import type { Draft } from './draft.js';
import { DIGITS_OPEN, OPENS, UNITS } from './lexicon.js';
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

/** Options of {@link extractQuantities}. */
export interface ExtractOptions {
  /** ISO day of the story; relative dates resolve against it. */
  readonly published?: string;
}

/** Tried in this order at every token that can begin a quantity; the first match is taken. */
const PATTERNS: readonly (readonly [bit: number, pattern: Pattern])[] = [
  [OPENS.calendar, calendar],
  [OPENS.names, names],
  [OPENS.relative, relative],
  [OPENS.clock, clock],
  [OPENS.money, money],
  [OPENS.ages, ages],
  [OPENS.ordinals, ordinals],
  [OPENS.amounts, amounts],
];

/**
 * Reads the quantities and dates of a text, in the order of the text; they do not overlap.
 *
 * Offsets are UTF-16 units of `text`. Without `published`, dates that need it keep the parts that
 * are stated (`known`, `partial`) and have no bounds. Linear in the text's length; any string is
 * valid input.
 */
export function extractQuantities(text: string, options: ExtractOptions = {}): Quantity[] {
  const published = options.published === undefined ? undefined : parseIsoDay(options.published);
  const reading = new Reading(text, scan(text), published);
  const drafts = joinRanges(reading, readDrafts(reading));
  readQualifiers(reading, drafts);
  const kept = drafts.filter((draft) => !isDateline(reading, draft));
  readHeads(reading, kept);
  const out: Quantity[] = [];
  for (const draft of kept) {
    applyQualifier(draft);
    out.push(quantityOf(reading, draft));
  }
  return out;
}

function readDrafts(reading: Reading): Draft[] {
  const drafts: Draft[] = [];
  const { tokens } = reading;
  let at = 0;
  while (at < tokens.length) {
    const bits = opensAt(reading, at);
    const match = bits === 0 ? undefined : firstMatch(reading, at, bits);
    if (match === undefined) {
      at++;
      continue;
    }
    drafts.push(...match.drafts);
    at = Math.max(at + 1, match.to);
  }
  return drafts;
}

/** Signs that can open a quantity: currencies, a minus. */
const SIGNS = /^[\p{Sc}\u2212\u2013-]$/u;

/** The patterns that can begin at a token; most tokens begin none. */
function opensAt(reading: Reading, at: number): number {
  const token = reading.at(at);
  if (token.kind === 'number') return DIGITS_OPEN;
  if (token.kind === 'symbol') return SIGNS.test(token.text) ? OPENS.money | OPENS.amounts : 0;
  const { info } = token;
  if (info === undefined) return 0;
  // The article is the most frequent opener by far; it opens only what a number or unit follows.
  if ((token.lower === 'a' || token.lower === 'an') && !articleOpens(reading, at))
    return info.opens & OPENS.money;
  return info.opens;
}

function articleOpens(reading: Reading, at: number): boolean {
  const next = reading.at(at + 1);
  return (
    (next.info !== undefined && (next.info.opens & OPENS.amounts) !== 0) || UNITS.has(next.lower)
  );
}

function firstMatch(reading: Reading, at: number, bits: number): Match | undefined {
  for (const [bit, pattern] of PATTERNS) {
    if ((bits & bit) === 0) continue;
    const match = pattern.match(reading, at);
    if (match !== undefined) return match;
  }
  return undefined;
}

function quantityOf(reading: Reading, draft: Draft): Quantity {
  const start = reading.at(draft.from).start;
  const end = reading.at(draft.to - 1).end;
  return {
    text: reading.text.slice(start, end),
    start,
    end,
    kind: draft.kind,
    ...bounds(draft),
    ...(draft.lowOpen === true ? { lowOpen: true } : {}),
    ...(draft.highOpen === true ? { highOpen: true } : {}),
    unit: draft.unit,
    qualifier: draft.qualifier,
    ...(draft.precision === undefined ? {} : { precision: draft.precision }),
    ...(draft.per === undefined ? {} : { per: draft.per }),
    ...(draft.head === undefined ? {} : { head: draft.head }),
    ...(draft.heads === undefined ? {} : { heads: draft.heads }),
    ...(draft.headSpan === undefined ? {} : { headSpan: draft.headSpan }),
    ...(draft.modifiers === undefined ? {} : { modifiers: draft.modifiers }),
    ...based(draft),
    ...dateParts(draft),
  };
}

type Bounds = Pick<Quantity, 'low' | 'high' | 'value'>;

function bounds(draft: Draft): Bounds {
  const show =
    draft.kind === 'date'
      ? isoOf
      : draft.kind === 'time'
        ? (at: number) => clockOf(at, draft.seconds === true)
        : undefined;
  const out: { low?: number | string; high?: number | string; value?: number | string } = {};
  for (const key of ['low', 'high', 'value'] as const) {
    const at = draft[key];
    if (at === undefined || Number.isNaN(at)) continue;
    const shown = show === undefined ? at : show(at);
    if (shown !== undefined) out[key] = shown;
  }
  return out;
}

/** "17:05", with seconds where they were written; midnight at a day's end is "24:00". */
function clockOf(minutes: number, seconds: boolean): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const whole = Math.floor(Math.max(0, minutes) + 1e-9);
  const clock = `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
  return seconds ? `${clock}:${two(Math.round((minutes - whole) * 60))}` : clock;
}

function based(draft: Draft): Pick<Quantity, 'base'> {
  const { base } = draft;
  if (base === undefined || draft.kind === 'date') return {};
  const convert = (value: number): number =>
    Number(((value + (base.offset ?? 0)) * base.factor).toPrecision(12));
  return {
    base: {
      unit: base.unit,
      ...(draft.low === undefined ? {} : { low: convert(draft.low) }),
      ...(draft.high === undefined ? {} : { high: convert(draft.high) }),
    },
  };
}

const PARTS: readonly DatePart[] = ['year', 'month', 'day', 'weekday'];

function dateParts(
  draft: Draft,
): Pick<Quantity, 'known' | 'implied' | 'days' | 'partial' | 'window'> {
  const { known, implied, days, partial, window } = draft;
  const low = window?.low === undefined ? undefined : isoOf(window.low);
  const high = window?.high === undefined ? undefined : isoOf(window.high);
  return {
    ...(known === undefined ? {} : { known: PARTS.filter((part) => known.includes(part)) }),
    ...(implied === undefined ? {} : { implied: PARTS.filter((part) => implied.includes(part)) }),
    ...(days === undefined ? {} : { days }),
    ...(partial === undefined || draft.low !== undefined || draft.high !== undefined
      ? {}
      : { partial }),
    ...(low === undefined && high === undefined
      ? {}
      : {
          window: {
            ...(low === undefined ? {} : { low }),
            ...(high === undefined ? {} : { high }),
          },
        }),
  };
}
