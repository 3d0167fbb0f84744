import { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { wordSet } from '../word-set.js';
import { found } from './pattern.js';
import type { Pattern } from './pattern.js';

/** Times of day: "5 p.m.", "17:30", "8.30pm", "half past seven", "noon". Values are minutes. */
export const clock: Pattern = {
  match(reading, index) {
    const draft =
      noon(reading, index) ??
      digital(reading, index) ??
      past(reading, index) ??
      spoken(reading, index);
    return draft === undefined ? undefined : found(draft);
  },
};

function timeDraft(from: number, to: number, minutes: number): Draft {
  const draft = new Draft('time', from, to, 'time of day');
  draft.setValue(minutes);
  draft.base = { unit: 'minute', factor: 1 };
  return draft;
}

function noon(reading: Reading, index: number): Draft | undefined {
  if (reading.at(index).kind === 'number') {
    const twelve = reading.at(index).value === 12 && reading.word(index + 1) === 'noon';
    return twelve ? timeDraft(index, index + 2, 720) : undefined;
  }
  const word = reading.word(index);
  if (word === 'noon') return timeDraft(index, index + 1, 720);
  if (word === 'midnight') return timeDraft(index, index + 1, 0);
  return undefined;
}

interface Meridiem {
  readonly pm: boolean;
  readonly next: number;
}

/** "a.m.", "pm", "p . m .", "in the evening" behind a time. */
function meridiemAt(reading: Reading, at: number): Meridiem | undefined {
  const k =
    reading.word(at) === '.' && !reading.at(at).gap && /^[ap]m$/.test(reading.word(at + 1))
      ? at + 1
      : at;
  const word = reading.word(k);
  if (word === 'am' || word === 'pm') {
    if (reading.at(k).text === 'Am') return undefined;
    return { pm: word === 'pm', next: k + 1 };
  }
  if (
    (word === 'a' || word === 'p') &&
    reading.word(k + 1) === '.' &&
    reading.word(k + 2) === 'm'
  ) {
    return { pm: word === 'p', next: reading.word(k + 3) === '.' ? k + 4 : k + 3 };
  }
  return undefined;
}

function partOfDay(reading: Reading, at: number): Meridiem | undefined {
  const skip = reading.words(at, 'in', 'the')
    ? 2
    : reading.words(at, 'this') || reading.words(at, 'early')
      ? 1
      : 0;
  const word = reading.word(at + skip);
  if (word === 'morning') return { pm: false, next: at + skip + 1 };
  if (skip > 0 && (word === 'afternoon' || word === 'evening'))
    return { pm: true, next: at + skip + 1 };
  return undefined;
}

/** Minutes of the day; undefined where the clock has no such time. */
function minutesOf(
  hour: number,
  minute: number,
  meridiem: Meridiem | undefined,
): number | undefined {
  if (!Number.isInteger(hour) || hour < 0 || minute > 59 || hour > 24) return undefined;
  if (meridiem === undefined || hour > 12) return hour * 60 + minute;
  return ((hour % 12) + (meridiem.pm ? 12 : 0)) * 60 + minute;
}

function digital(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  if (token.kind !== 'number') return undefined;
  if (reading.word(index + 1) === ':' && !reading.at(index + 1).gap && !reading.at(index + 2).gap)
    return colon(reading, index);
  const meridiem = meridiemAt(reading, index + 1);
  if (meridiem !== undefined) {
    // "8.30pm", "1140 a.m."
    const compact = token.plain && token.text.length >= 3 && token.text.length <= 4;
    const hour = compact ? Math.floor(token.value / 100) : Math.floor(token.value);
    const minute = compact
      ? token.value % 100
      : /^\d+\.(\d\d)$/.test(token.text)
        ? Number(token.text.split('.')[1])
        : 0;
    const minutes = hour >= 1 && hour <= 24 ? minutesOf(hour, minute, meridiem) : undefined;
    return minutes === undefined ? undefined : timeDraft(index, meridiem.next, minutes);
  }
  if (isZoned(reading, index)) {
    const minutes = minutesOf(Math.floor(token.value / 100), token.value % 100, undefined);
    return minutes === undefined ? undefined : timeDraft(index, index + 1, minutes);
  }
  const dotted = dottedHours(reading, index);
  if (dotted !== undefined) return timeDraft(index, index + 1, dotted);
  if (!token.plain || token.text.length > 2) return undefined;
  const oclock = oclockAt(reading, index + 1);
  if (oclock !== undefined) {
    const part = partOfDay(reading, oclock);
    const minutes = minutesOf(token.value, 0, part);
    return minutes === undefined ? undefined : timeDraft(index, part?.next ?? oclock, minutes);
  }
  // "at 6 in the morning"; "killed 3 in the morning raid" has no such lead.
  const part =
    token.value >= 1 && token.value <= 12 && reading.words(index + 1, 'in', 'the')
      ? partOfDay(reading, index + 1)
      : undefined;
  if (part === undefined || !HOUR_LEADS.has(reading.word(index - 1))) return undefined;
  const minutes = minutesOf(token.value, 0, part);
  return minutes === undefined ? undefined : timeDraft(index, part.next, minutes);
}

const HOUR_LEADS = wordSet(`
  at around about from until till by after before between and to since -
`);

/** "at 07.45": with its nought, and a word before it that a time follows. */
function dottedHours(reading: Reading, index: number): number | undefined {
  const { text } = reading.at(index);
  if (!/^0\d\.[0-5]\d$/.test(text) || !HOUR_LEADS.has(reading.word(index - 1))) return undefined;
  return Number(text.slice(1, 2)) * 60 + Number(text.slice(3));
}

/** "1430 GMT", "0600 hours", "2000 local time": four digits that a clock of 24 hours shows. */
export function isZoned(reading: Reading, index: number): boolean {
  const token = reading.at(index);
  if (!token.plain || token.text.length !== 4 || token.value % 100 > 59 || token.value >= 2400)
    return false;
  const zone = reading.at(index + 1);
  if (zone.lower === 'hours' || zone.lower === 'hrs') return token.text.startsWith('0');
  return ZONES.has(zone.text) || reading.words(index + 1, 'local', 'time');
}

/** Zones that news agencies write behind a time. */
const ZONES = new Set(['GMT', 'UTC', 'BST', 'CET', 'CEST', 'EST', 'EDT', 'ET', 'PST', 'PDT', 'PT']);

function colon(reading: Reading, index: number): Draft | undefined {
  const hour = reading.at(index);
  const minute = reading.at(index + 2);
  if (
    !hour.plain ||
    hour.text.length > 2 ||
    !minute.plain ||
    minute.text.length !== 2 ||
    minute.value > 59
  )
    return undefined;
  let to = index + 3;
  let seconds = 0;
  if (
    reading.word(to) === ':' &&
    !reading.at(to).gap &&
    reading.at(to + 1).plain &&
    reading.at(to + 1).text.length === 2
  ) {
    seconds = reading.at(to + 1).value;
    to += 2;
  }
  const meridiem = meridiemAt(reading, to) ?? partOfDay(reading, to);
  if (to > index + 3 && meridiem === undefined && RUN_LEADS.has(reading.word(index - 1)))
    return lapse(index, to, (hour.value * 60 + minute.value) * 60 + seconds);
  const twelve = meridiem === undefined && hour.value <= 12 && !hour.text.startsWith('0');
  const minutes = minutesOf(
    hour.value,
    minute.value,
    twelve && isLate(reading, index, to, hour.value) ? { pm: true, next: to } : meridiem,
  );
  if (minutes === undefined) return undefined;
  const draft = timeDraft(index, meridiem?.next ?? to, minutes + seconds / 60);
  if (to > index + 3) draft.seconds = true;
  return draft;
}

/** "won in 2:01:39", "a time of 3:05:12": how long a run took. */
const RUN_LEADS = new Set(['in', 'of', 'ran', 'clocked']);

function lapse(from: number, to: number, seconds: number): Draft {
  const draft = new Draft('duration', from, to, 'second');
  draft.setValue(seconds);
  draft.precision = 1;
  draft.base = { unit: 'second', factor: 1 };
  return draft;
}

/** Words between a time and its part of the day: "9:30 on Tuesday night", "8:15 that evening". */
const BESIDE = wordSet('on that the this last late early yesterday in at , local time');

/** "9:30 on Tuesday night", "Sunday evening at 10:00": the part of the day says which half it is. */
function isLate(reading: Reading, from: number, to: number, hour: number): boolean {
  const part = lateWord(reading, to, 1) ?? lateWord(reading, from - 1, -1);
  return part === 'night' ? hour > 4 && hour < 12 : part !== undefined;
}

function lateWord(reading: Reading, at: number, step: 1 | -1): string | undefined {
  for (let k = at; k !== at + 4 * step; k += step) {
    const word = reading.word(k);
    if (word === 'night' || word === 'evening' || word === 'afternoon') return word;
    if (!BESIDE.has(word) && reading.at(k).info?.weekday === undefined) return undefined;
  }
  return undefined;
}

function oclockAt(reading: Reading, at: number): number | undefined {
  if (reading.word(at) === 'oclock') return at + 1;
  return reading.word(at) === 'o' &&
    reading.word(at + 1) === "'" &&
    reading.word(at + 2) === 'clock'
    ? at + 3
    : undefined;
}

/** "half past seven", "quarter to nine", "20 min past eight in the evening". */
function past(reading: Reading, index: number): Draft | undefined {
  const word = reading.word(index);
  let minute: number | undefined;
  let at = index + 1;
  if (word === 'half') minute = 30;
  else if (word === 'quarter') minute = 15;
  else {
    const number = reading.number(index);
    if (
      number === undefined ||
      !Number.isInteger(number.value) ||
      number.value < 1 ||
      number.value > 59
    )
      return undefined;
    minute = number.value;
    at = number.next;
    if (/^(min|mins|minutes?)$/.test(reading.word(at))) at++;
  }
  const side = reading.word(at);
  if (
    side !== 'past' &&
    !(
      (side === 'to' || side === 'after') &&
      (word === 'quarter' || reading.word(at - 1).startsWith('min'))
    )
  )
    return undefined;
  const hour =
    reading.at(at + 1).info?.cardinal ??
    (reading.at(at + 1).plain ? reading.at(at + 1).value : undefined);
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  let to = at + 2;
  to = oclockAt(reading, to) ?? to;
  const part = meridiemAt(reading, to) ?? partOfDay(reading, to);
  const minutes = minutesOf(hour, 0, part);
  if (minutes === undefined) return undefined;
  return timeDraft(
    index,
    part?.next ?? to,
    side === 'past' || side === 'after' ? minutes + minute : (minutes - minute + 1440) % 1440,
  );
}

/** "six pm", "five o'clock", "one in the morning". */
function spoken(reading: Reading, index: number): Draft | undefined {
  const hour = reading.at(index).info?.cardinal;
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const oclock = oclockAt(reading, index + 1);
  const part =
    meridiemAt(reading, index + 1) ??
    (oclock === undefined
      ? reading.words(index + 1, 'in', 'the')
        ? partOfDay(reading, index + 1)
        : undefined
      : partOfDay(reading, oclock));
  if (part === undefined && oclock === undefined) return undefined;
  const minutes = minutesOf(hour, 0, part);
  return minutes === undefined
    ? undefined
    : timeDraft(index, part?.next ?? oclock ?? index + 1, minutes);
}
