import { dayOf, monthSpan } from '../../civil.js';
import { directionOf, isAhead, yearOf } from '../../direction.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { dateDraft, relativeDraft } from '../dates.js';
import { dayAt, isYear, yearAt } from './days.js';

/** "2017 april", "2019 q1", "2019-H2". */
export function yearFirst(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  if (!isYear(token.text)) return undefined;
  const at = reading.hyphen(index + 1) ? index + 2 : index + 1;
  const part = quarterSpan(reading.word(at), token.value);
  if (part !== undefined) return spanDraft(index, at + 1, part, 'quarter', true);
  const month = reading.at(at);
  if (
    month.info?.month !== undefined &&
    (month.info.ambiguous !== true || month.lower === 'april') &&
    month.lower.length > 3 &&
    dayAt(reading, at + 1) === undefined
  ) {
    return dateDraft(reading, index, at + 1, { year: token.value, month: month.info.month });
  }
  return undefined;
}

function quarterSpan(word: string, year: number): readonly [number, number] | undefined {
  const match = /^([qh])([1-4])$/.exec(word);
  if (match === null) return undefined;
  const length = match[1] === 'q' ? 3 : 6;
  const first = (Number(match[2]) - 1) * length + 1;
  return first + length - 1 > 12
    ? undefined
    : [dayOf(year, first, 1), monthSpan(year, first + length - 1)[1]];
}

/** "Q3 2019", "Q1". */
export function quarterName(reading: Reading, index: number): Draft | undefined {
  const word = reading.word(index);
  if (quarterSpan(word, 2000) === undefined) return undefined;
  const year = yearAt(reading, index + 1, true);
  const end = year?.next ?? index + 1;
  const resolved =
    year?.year ??
    yearOf(
      reading,
      Number(word[1]) * (word[0] === 'q' ? 3 : 6) - (word[0] === 'q' ? 2 : 5),
      undefined,
      'past',
    );
  return spanDraft(
    index,
    end,
    resolved === undefined ? undefined : quarterSpan(word, resolved),
    'quarter',
    year !== undefined,
  );
}

/** "the first quarter of 2013", "second half of the year", "third quarter". */
export function ordinalPeriod(reading: Reading, index: number): Draft | undefined {
  const info = reading.at(index).info;
  const rank =
    info?.ordinal ?? (reading.at(index).kind === 'number' ? reading.at(index).value : undefined);
  let at = index + 1;
  if (reading.at(index).kind === 'number') {
    if (!/^(st|nd|rd|th)$/.test(reading.word(at)) || reading.at(at).gap) return undefined;
    at++;
  }
  if (rank === undefined || rank > 4) return undefined;
  if (reading.word(at) === '-') at++;
  const word = reading.word(at);
  const name = word === 'quarter' ? `q${rank}` : word === 'half' ? `h${rank}` : '';
  if (quarterSpan(name, 2000) === undefined) return undefined;
  at++;
  let year = yearAt(reading, at, true);
  const published = reading.published;
  if (
    year === undefined &&
    (reading.words(at, 'of', 'the', 'year') ||
      reading.words(at, 'of', 'this', 'year') ||
      reading.words(at, 'this', 'year'))
  ) {
    const to = reading.word(at) === 'this' ? at + 2 : at + 3;
    const current = published === undefined ? undefined : yearOf(reading, 1, undefined, 'past');
    return spanDraft(
      index,
      to,
      current === undefined ? undefined : quarterSpan(name, current),
      'quarter',
      false,
    );
  }
  if (
    year === undefined &&
    (reading.words(at, 'of', 'last', 'year') || reading.words(at, 'last', 'year'))
  ) {
    const to = reading.word(at) === 'last' ? at + 2 : at + 3;
    const current = published === undefined ? undefined : yearOf(reading, 1, undefined, 'past');
    return spanDraft(
      index,
      to,
      current === undefined ? undefined : quarterSpan(name, current - 1),
      'quarter',
      false,
    );
  }
  if (year === undefined && name.startsWith('h')) return undefined;
  const ahead = isAhead(directionOf(reading, index, at));
  const resolved =
    year?.year ??
    yearOf(reading, ahead ? rank * 3 : rank * 3 - 2, undefined, ahead ? 'future' : 'past');
  return spanDraft(
    index,
    year?.next ?? at,
    resolved === undefined ? undefined : quarterSpan(name, resolved),
    'quarter',
    year !== undefined,
  );
}

function spanDraft(
  from: number,
  to: number,
  span: readonly [number, number] | undefined,
  unit: string,
  known: boolean,
): Draft {
  const draft = relativeDraft(from, to, unit, span, known ? ['year', 'month'] : ['month']);
  return draft;
}

/** "1990s", "the 1840s". */
export function decade(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  const suffix =
    reading.word(index + 1) === "'" && !reading.at(index + 1).gap ? index + 2 : index + 1;
  if (reading.word(suffix) !== 's' || reading.at(suffix).gap || !token.plain) return undefined;
  if (isYear(token.text) && token.value % 10 === 0) {
    return relativeDraft(
      index,
      suffix + 1,
      token.value % 100 === 0 && token.value < 2000 ? 'century' : 'decade',
      [
        dayOf(token.value, 1, 1),
        dayOf(token.value + (token.value % 100 === 0 && token.value < 2000 ? 99 : 9), 12, 31),
      ],
      ['year'],
    );
  }
  if (
    token.text.length === 2 &&
    token.value % 10 === 0 &&
    token.value >= 20 &&
    (reading.word(index - 1) === "'" || reading.word(index - 1) === 'the')
  ) {
    const first = 1900 + token.value;
    return relativeDraft(
      index,
      suffix + 1,
      'decade',
      [dayOf(first, 1, 1), dayOf(first + 9, 12, 31)],
      ['year'],
    );
  }
  return undefined;
}

const DECADES: Readonly<Record<string, number>> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
};

/** "the twenties" to "the nineties", of the last century. */
export function spelledDecade(reading: Reading, index: number): Draft | undefined {
  const first = DECADES[reading.word(index)];
  if (first === undefined || reading.word(index - 1) !== 'the') return undefined;
  return relativeDraft(
    index,
    index + 1,
    'decade',
    [dayOf(first, 1, 1), dayOf(first + 9, 12, 31)],
    ['year'],
  );
}

/** "the 19th century", "twenty-first century". */
export function century(reading: Reading, index: number): Draft | undefined {
  let rank: number | undefined;
  let at = index;
  const token = reading.at(index);
  if (token.kind === 'number') {
    if (!/^(st|nd|rd|th)$/.test(reading.word(index + 1)) || reading.at(index + 1).gap)
      return undefined;
    rank = token.value;
    at = index + 2;
  } else if (token.info?.ordinal !== undefined) {
    rank = token.info.ordinal;
    at = index + 1;
  } else if (token.info?.cardinal === 20 && reading.at(index + 2).info?.ordinal === 1) {
    rank = 21;
    at = index + 3;
  }
  if (reading.word(at) === '-') at++;
  if (
    rank === undefined ||
    rank < 5 ||
    rank > 21 ||
    !/^(century|centuries|c)$/.test(reading.word(at)) ||
    reading.word(at) === 'c' ||
    (reading.at(at).capital && reading.at(at + 1).capital)
  )
    return undefined;
  return relativeDraft(
    index,
    at + 1,
    'century',
    [dayOf(rank * 100 - 99, 1, 1), dayOf(rank * 100, 12, 31)],
    ['year'],
  );
}
