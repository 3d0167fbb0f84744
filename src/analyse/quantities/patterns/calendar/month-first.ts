import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { wordSet } from '../../word-set.js';
import { dateDraft } from '../dates.js';
import { RANGE_WORDS, dayAt, isOrdinalSuffix, monthAt, yearAt } from './days.js';
import type { DayRead } from './days.js';

/** Month first: "May 15", "May 15 to 19, 2024", "July 2023", "March". */
export function monthFirst(reading: Reading, index: number): Draft | undefined {
  const month = monthAt(reading, index);
  if (month === undefined) return undefined;
  const token = reading.at(index);
  let at = month.next;
  if (
    (reading.word(at) === ',' && isOrdinalSuffix(reading.word(at + 2))) ||
    ((reading.word(at) === '-' || reading.word(at) === '/') &&
      !reading.at(at).gap &&
      reading.at(at + 1).kind === 'number')
  )
    at++;
  const day = dayAt(reading, at);
  if (
    day !== undefined &&
    (token.capital || reading.at(at).kind === 'number' || token.info?.ambiguous !== true) &&
    !(token.info?.ambiguous === true && !token.capital && !plainDay(reading, index))
  ) {
    return dayOfMonth(reading, index, month.month, day);
  }
  const year = yearAt(reading, month.next, true);
  if (year !== undefined)
    return dateDraft(reading, index, year.next, { month: month.month, year: year.year });
  if (!isMonthName(reading, index)) return undefined;
  return dateDraft(reading, index, month.next, { month: month.month });
}

/** Lower-cased text: "may 5" is a date, "may one" and "march on" are none. */
function plainDay(reading: Reading, index: number): boolean {
  const at = monthAt(reading, index)?.next ?? index;
  return reading.at(reading.word(at) === 'the' ? at + 1 : at).kind === 'number';
}

function dayOfMonth(
  reading: Reading,
  index: number,
  month: number,
  first: DayRead,
): Draft | undefined {
  const range = lastDayAt(reading, first);
  const end = range?.next ?? first.next;
  const year = yearAt(reading, end, true);
  const parts = {
    month,
    day: first.day,
    ...(range === undefined ? {} : { lastDay: range.day }),
    ...(year === undefined ? {} : { year: year.year }),
  };
  const draft = dateDraft(reading, index, year?.next ?? end, parts);
  if (draft !== undefined || range === undefined) return draft;
  return dateDraft(reading, index, first.next, { month, day: first.day });
}

/** "15 to 19", "15-19", "15 through 19" behind a month; "and" joins two neighbouring days. */
function lastDayAt(reading: Reading, first: DayRead): DayRead | undefined {
  const word = reading.word(first.next);
  if (!RANGE_WORDS.has(word)) return undefined;
  const last = dayAt(reading, first.next + 1);
  if (
    last === undefined ||
    last.day <= first.day ||
    (reading.at(first.next + 1).kind === 'word' && reading.word(first.next + 1) !== 'the')
  )
    return undefined;
  // "May 15 to 19 people", "May 15-19 June": the second number belongs elsewhere.
  const after = reading.at(last.next);
  if (after.info?.month !== undefined || (word === 'and' && last.day !== first.day + 1))
    return undefined;
  if (
    word === 'to' &&
    after.kind === 'word' &&
    after.gap &&
    /[^s]s$/.test(after.lower) &&
    after.text === after.lower &&
    !NOT_COUNTED.has(after.lower)
  )
    return undefined;
  return last;
}

const NOT_COUNTED = new Set(['as', 'is', 'was', 'has', 'its', 'his', 'this']);

/** A month with no day and no year: a name, a verb or a girl's name where nothing speaks for time. */
function isMonthName(reading: Reading, index: number): boolean {
  const token = reading.at(index);
  const before = reading.word(index - 1);
  const after = reading.at(index + 1);
  const timely =
    MONTH_LEADS.has(before) || (before === '-' && MONTH_LEADS.has(reading.word(index - 2)));
  if (!token.capital)
    return token.info?.ambiguous !== true
      ? true
      : before === 'last' ||
          before === 'next' ||
          before === 'this' ||
          (before === 'in' && after.kind !== 'word') ||
          (before === 'since' && token.lower !== 'may');
  if (token.text === token.text.toUpperCase() && token.text.length > 3) return timely;
  if (token.info?.ambiguous !== true) return true;
  if (token.lower.length === 3 && token.lower !== 'may' && !timely)
    return after.lower === '.' && before !== '' && !reading.boundary(index);
  if (timely) return !(token.lower === 'may' && after.lower === "'");
  // "March 's", "April and May", "a May meeting"
  if (token.lower === 'may' || token.lower === 'march')
    return (
      (before === 'and' ||
        before === 'or' ||
        before === 'to' ||
        before === 'a' ||
        before === 'the' ||
        before === ',') &&
      isMonthAhead(reading, index)
    );
  return !after.capital && !reading.at(index - 1).capital && after.lower !== "'";
}

/** A month stands just before ("April and May"), or an article and a noun follow ("a May meeting"). */
function isMonthAhead(reading: Reading, index: number): boolean {
  const before = reading.word(index - 1);
  if (before === 'a' || before === 'the') {
    const after = reading.at(index + 1);
    return (
      after.kind === 'word' &&
      after.gap &&
      after.text === after.lower &&
      ![
        'on',
        'to',
        'for',
        'of',
        'was',
        'is',
        'in',
        'against',
        'by',
        'from',
        'and',
        'through',
      ].includes(after.lower)
    );
  }
  return reading.at(index - 2).info?.month !== undefined;
}

const MONTH_LEADS = wordSet(`
  in since until till by of from during last this next early late mid before after around
  through between throughout every previous earlier the to for
`);
