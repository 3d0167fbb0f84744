/**
 * Days of the proleptic Gregorian calendar as whole numbers, 0 on 1970-01-01.
 *
 * The arithmetic is H. Hinnant's "chrono-Compatible Low-Level Date Algorithms": no Date object, so
 * no time zone and no locale.
 */
export type Day = number;

/** Day of a year (any integer), month (1-12) and day of the month (1-31). */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of the month. */
export interface CivilDate {
  readonly year: number;
  /** 1-12. */
  readonly month: number;
  /** 1-31. */
  readonly day: number;
}

/** The date of a day. */
export function civilOf(at: Day): CivilDate {
  const z = at + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 1 (Monday) to 7 (Sunday), as in ISO 8601; 1970-01-01 was a Thursday. */
export function weekdayOf(at: Day): number {
  return ((((at + 3) % 7) + 7) % 7) + 1;
}

/** Days of a month, 1 to 12, of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** First and last day of a month. */
export function monthSpan(year: number, month: number): readonly [Day, Day] {
  return [dayOf(year, month, 1), dayOf(year, month, daysInMonth(year, month))];
}

/** First and last day of a year. */
export function yearSpan(year: number): readonly [Day, Day] {
  return [dayOf(year, 1, 1), dayOf(year, 12, 31)];
}

/** Easter Sunday of a year: the Gregorian computus of J. Meeus, "Astronomical Algorithms", ch. 8. */
export function easterOf(year: number): Day {
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const moon = year % 19;
  const drift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moon + century - Math.floor(century / 4) - drift + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((moon + 11 * epact + 22 * sunday) / 451);
  const day = epact + sunday - 7 * late + 114;
  return dayOf(year, Math.floor(day / 31), (day % 31) + 1);
}

/** The same day `months` later; the last day of the month where the day does not exist there. */
export function addMonths(at: Day, months: number): Day {
  const { year, month, day } = civilOf(at);
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return dayOf(y, m, Math.min(day, daysInMonth(y, m)));
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** "2024-09-15"; undefined outside the years 0 to 9999. */
export function isoOf(at: Day): string | undefined {
  const { year, month, day } = civilOf(at);
  if (!(year >= 0 && year <= 9999)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Reads an ISO day (a time after it is ignored); undefined where it is none. */
export function parseIsoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, day);
}
