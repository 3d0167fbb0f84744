import { dayOf } from '../../civil.js';
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { dateDraft, setSpan } from '../dates.js';
import { isYear } from './days.js';

/** "2024-05-19", "2019/aug/01", "2015-3". */
export function isoDate(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  if (token.kind !== 'number' || !token.plain || !isYear(token.text)) return undefined;
  const sign = reading.at(index + 1);
  if (sign.gap || (sign.lower !== '-' && sign.lower !== '/')) return undefined;
  const middle = reading.at(index + 2);
  if (middle.gap) return undefined;
  const month =
    middle.info?.month ??
    (middle.kind === 'number' && middle.plain && middle.text.length <= 2
      ? middle.value
      : undefined);
  if (month === undefined || month < 1 || month > 12) return undefined;
  const second = reading.at(index + 3);
  const day = reading.at(index + 4);
  if (
    second.lower === sign.lower &&
    !second.gap &&
    day.kind === 'number' &&
    !day.gap &&
    day.text.length <= 2
  ) {
    return dateDraft(reading, index, index + 5, { year: token.value, month, day: day.value });
  }
  // "2023-24" is a season of two years; "2015-3" and "2023-05" are months.
  if (second.lower === sign.lower && !second.gap) return undefined;
  if ((token.value % 100) + 1 === middle.value || sign.lower === '/') return season(reading, index);
  return dateDraft(reading, index, index + 3, { year: token.value, month });
}

/** "2023-24", "2023/24": from the first year to the second. */
function season(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  const end = reading.at(index + 2);
  if (end.text.length !== 2 || end.value !== (token.value + 1) % 100) return undefined;
  const draft = dateDraft(reading, index, index + 3, { year: token.value });
  if (draft !== undefined)
    setSpan(draft, [dayOf(token.value, 1, 1), dayOf(token.value + 1, 12, 31)]);
  return draft;
}

/** "01/22/2016", "5/3/18", "19.05.2024"; month first where both orders are possible (US usage). */
export function numericDate(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  const [a, sign, b, again, c] = [
    token,
    reading.at(index + 1),
    reading.at(index + 2),
    reading.at(index + 3),
    reading.at(index + 4),
  ];
  if (sign.lower !== '/' && sign.lower !== '-') return undefined;
  if (again.lower !== sign.lower || sign.gap || b.gap || again.gap || c.gap) return undefined;
  if (
    !a.plain ||
    !b.plain ||
    !c.plain ||
    a.text.length > 2 ||
    b.text.length > 2 ||
    b.kind !== 'number'
  )
    return undefined;
  if (c.text.length !== 4 && !(c.text.length === 2 && sign.lower === '/')) return undefined;
  const year = c.text.length === 4 ? c.value : c.value + (c.value < 70 ? 2000 : 1900);
  return a.value <= 12
    ? dateDraft(reading, index, index + 5, { year, month: a.value, day: b.value })
    : dateDraft(reading, index, index + 5, { year, month: b.value, day: a.value });
}

/** "19.05.2024", which the scan gives as one token: day first. */
export function dottedDate(reading: Reading, index: number): Draft | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(reading.at(index).text);
  if (match === null) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dateDraft(reading, index, index + 1, { year, month, day });
}
