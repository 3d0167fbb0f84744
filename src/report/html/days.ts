const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads an ISO day; undefined where it is none. */
export function readDay(iso: number | string | undefined): Day | undefined {
  const match = /^(-?\d{4,6})-(\d\d)-(\d\d)$/u.exec(String(iso ?? ''));
  return match
    ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
    : undefined;
}

interface Days {
  readonly low?: number | string | undefined;
  readonly high?: number | string | undefined;
  readonly lowOpen?: boolean | undefined;
  readonly highOpen?: boolean | undefined;
}

/**
 * A span of ISO days as a reader writes it: "15 September 2024", "15–19 May 2024", "July 2023",
 * "2023", "until 15 September 2024", "from 1 March 2024", and "before" and "after" where the bound
 * itself is excluded.
 */
export function daysLabel({ low, high, lowOpen, highOpen }: Days): string {
  const first = readDay(low);
  const last = readDay(high);
  if (!last) return first ? `${lowOpen ? 'after' : 'from'} ${full(first)}` : 'undated';
  if (!first) return `${highOpen ? 'before' : 'until'} ${full(last)}`;
  const starts = first.day === 1;
  const ends = last.day === lengthOfMonth(last);
  if (starts && ends && first.month === 1 && last.month === 12) {
    return first.year === last.year ? `${first.year}` : `${first.year}–${last.year}`;
  }
  if (first.year !== last.year) return `${full(first)} – ${full(last)}`;
  if (starts && ends && first.month === last.month) return monthOf(first);
  if (starts && ends) return `${monthName(first)} – ${monthOf(last)}`;
  if (first.month !== last.month) return `${first.day} ${monthName(first)} – ${full(last)}`;
  return first.day === last.day ? full(last) : `${first.day}–${full(last)}`;
}

function monthName(day: Day): string {
  return MONTHS[day.month - 1] ?? String(day.month);
}

function monthOf(day: Day): string {
  return `${monthName(day)} ${day.year}`;
}

function full(day: Day): string {
  return `${day.day} ${monthOf(day)}`;
}

function lengthOfMonth({ year, month }: Day): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
