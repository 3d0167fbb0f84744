import { weekdayOf } from '../../civil.js';
import type { Day } from '../../civil.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { isOrdinalSuffix } from '../calendar/days.js';
import { relativeDraft } from '../dates.js';
import { wholePeriod } from './parts.js';

/** "the first week of 2019", "first Monday in October", "last weekend of May", "2nd day of June". */
export function nthOfPeriod(reading: Reading, index: number): Draft | undefined {
  const rank = rankAt(reading, index);
  if (rank === undefined) return undefined;
  const { info, lower } = reading.at(rank.next);
  const weekday = lower.endsWith('day') ? info?.weekday : undefined;
  if (weekday === undefined && lower !== 'week' && lower !== 'weekend' && lower !== 'day')
    return undefined;
  const link = reading.word(rank.next + 1);
  if (link !== 'of' && link !== 'in') return undefined;
  const whole = wholePeriod(reading, rank.next + 2);
  if (whole === undefined || whole.kind !== 'date' || !PERIODS.has(whole.unit)) return undefined;
  const { low, high } = whole;
  const part =
    low === undefined || high === undefined
      ? undefined
      : partOf(low, high, rank.rank, weekday ?? lower);
  if (part === undefined && low !== undefined) return undefined;
  const draft = relativeDraft(index, whole.to, lower === 'week' ? 'week' : 'day', part);
  draft.known = [...(weekday === undefined ? [] : (['weekday'] as const)), ...(whole.known ?? [])];
  draft.implied = whole.implied ?? [];
  return draft;
}

const PERIODS = new Set(['month', 'year', 'quarter']);

/** Past the end of any period: the last one. */
const LAST = 99;

function rankAt(
  reading: Reading,
  index: number,
): { readonly rank: number; readonly next: number } | undefined {
  const { kind, value, info, lower } = reading.at(index);
  if (kind === 'number')
    return isOrdinalSuffix(reading.word(index + 1)) && !reading.at(index + 1).gap
      ? { rank: value, next: index + 2 }
      : undefined;
  if (lower === 'last') return { rank: LAST, next: index + 1 };
  return info?.ordinal === undefined ? undefined : { rank: info.ordinal, next: index + 1 };
}

/** The n-th weekday, week (of seven days from the first), weekend or day of a period. */
function partOf(
  low: Day,
  high: Day,
  rank: number,
  what: number | string,
): readonly [Day, Day] | undefined {
  if (what === 'week') {
    if (rank === LAST) return [high - 6, high];
    const first = low + 7 * (rank - 1);
    return first > high ? undefined : [first, Math.min(first + 6, high)];
  }
  if (what === 'day') {
    const day = rank === LAST ? high : low + rank - 1;
    return day > high ? undefined : [day, day];
  }
  const weekday = typeof what === 'number' ? what : SATURDAY;
  const first =
    rank === LAST
      ? high - ((weekdayOf(high) - weekday + 7) % 7)
      : low + ((weekday - weekdayOf(low) + 7) % 7) + 7 * (rank - 1);
  if (first > high) return undefined;
  return typeof what === 'number' ? [first, first] : [first, first + 1];
}

const SATURDAY = 6;
