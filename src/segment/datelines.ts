import words from '../data/sentence-words.json' with { type: 'json' };
import type { Dateline } from '../model/source.js';
import { LetterExpression } from '../parse/letter-expression.js';
import { agencyNames } from './agencies.js';

/**
 * Datelines: "Niamey, Niger (AFP) May 14, 2024 -", "LONDON (Reuters) - ", "PARIS, March 3 (AP) —",
 * "MOSCOW, May 19. /TASS/." A dateline opens a paragraph: a place, then in any order an agency in
 * brackets and a date, then a dash (or a stop after an agency between slashes).
 */

const LONGEST_DATELINE = 140;

const MONTHS = [
  ['jan', 'january'],
  ['feb', 'february'],
  ['mar', 'march'],
  ['apr', 'april'],
  ['may'],
  ['jun', 'june'],
  ['jul', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
] as const;
/** The form of a date. Its word is looked up: an expression of all months takes long to compile. */
const DATE =
  /^(?:([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2}) ([a-z]{3,9})\.?)(?:,? (\d{4}))?/i;
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? /i;

/** Words in capitals before a dash, and words that open a sentence with a date, are no places. */
const NO_PLACES = new Set([
  ...words.openers,
  ...'analysis opinion breaking update updated watch file exclusive correction video photo photos live editorial review press news statement feature interview profile column factbox fact explainer timeline poll podcast obituary'.split(
    ' ',
  ),
]);

/** Words of a place: capitals, and the small words inside names ("Rio de Janeiro"). */
const PLACE_WORD = new LetterExpression(
  String.raw`^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}|d[aeiou]s?|la|le|el|al|of|the|on|sur|am|an|der|in)(?=[\s,(/:–—-]|$)`,
);
/** Between the words of a place. */
const GAP = new LetterExpression(String.raw`^,?\s{1,2}(?=\S)|^\/(?=\p{Lu})`);
/** Old wires have no dash and write a low line: "NORBY (AP) _ The". */
const DASH = /^\s{0,3}(?:--?-?|–|—|―|_)(?:\s|$)/;
const BRACKETED = /^\(([^()]{2,40})\)|^\/([^/]{2,40})\/\.?/;
/** An agency or paper that no list has, by its form: up to four words in capitals. */
const UNLISTED = new LetterExpression(
  String.raw`^\p{Lu}[\p{L}\p{M}.&'’-]{1,30}(?: [\p{Lu}&][\p{L}\p{M}.&'’-]{0,30}){0,3}$`,
);

/** A dateline that opens a block, with what it states. */
export interface FoundDateline extends Dateline {
  /** Whether it states an agency or a date, and so can open another story of its page. */
  readonly isStrong: boolean;
  /** Day and month without a year, where the date states none. */
  readonly monthDay?: string;
}

/**
 * The dateline that opens a block of text, if one does.
 *
 * @param start where the block starts in `text`; offsets of the result count in `text`
 */
export function findDateline(text: string, start: number, end: number): FoundDateline | undefined {
  const opening = text.slice(start, Math.min(end, start + LONGEST_DATELINE));
  return new DatelineReader(opening, start).read();
}

class DatelineReader {
  readonly #text: string;
  readonly #start: number;
  #at = 0;
  #agency: string | undefined;
  #date: string | undefined;
  #monthDay: string | undefined;
  #isKnownAgency = false;
  #closedByAgency = false;
  /** Whether it has brackets with what may be an agency, or no more than a region. */
  #hasUnlisted = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  read(): FoundDateline | undefined {
    const city = this.#place();
    for (let part = 0; part < 4 && this.#part(); part++);
    const isBare = this.#agency === undefined && !this.#hasDate();
    if (city === '' && this.#agency === undefined) return undefined;
    if (NO_PLACES.has(city.split(' ', 1)[0]?.toLowerCase() ?? '')) return undefined;
    if (isBare && city !== city.toUpperCase()) return undefined;
    const dash = DASH.exec(this.#rest());
    const colon = this.#isKnownAgency ? /^\s?:\s/.exec(this.#rest()) : null;
    if (dash === null && colon === null && !this.#closedByAgency) return undefined;
    this.#at += (dash ?? colon)?.[0].trimEnd().length ?? 0;
    return {
      start: this.#start,
      end: this.#start + this.#text.slice(0, this.#at).trimEnd().length,
      city,
      ...(this.#agency === undefined ? {} : { agency: this.#agency }),
      ...(this.#date === undefined ? {} : { date: this.#date }),
      ...(this.#monthDay === undefined ? {} : { monthDay: this.#monthDay }),
      isStrong: !isBare,
    };
  }

  #rest(): string {
    return this.#text.slice(this.#at);
  }

  #hasDate(): boolean {
    return this.#date !== undefined || this.#monthDay !== undefined;
  }

  /** The city, without the region or country after it; the scan stops before a date. */
  #place(): string {
    let city = '';
    for (let words = 0; words < 8; words++) {
      if (this.#isAtDate()) break;
      const word = PLACE_WORD.for(this.#text).exec(this.#rest())?.[0];
      if (word === undefined) break;
      if (!this.#text.slice(0, this.#at).includes(',')) city += (city === '' ? '' : ' ') + word;
      this.#at += word.length;
      const gap = GAP.for(this.#text).exec(this.#rest())?.[0];
      if (gap === undefined) break;
      if (/^\s{0,2}[–—-]/.test(this.#rest().slice(gap.length - 1)) && !gap.includes(',')) break;
      this.#at += gap.length;
    }
    return city;
  }

  #isAtDate(): boolean {
    const rest = this.#rest();
    return dateIn(rest) !== undefined || WEEKDAY.test(rest);
  }

  /** One agency or date; false where neither follows. */
  #part(): boolean {
    const gap = /^[,.;]?\s{0,3}/.exec(this.#rest())?.[0].length ?? 0;
    const rest = this.#rest().slice(gap);
    const length = this.#readAgency(rest) ?? this.#readDate(rest);
    if (length === undefined) return false;
    this.#at += gap + length;
    return true;
  }

  /** The length of the agency that a text begins with; undefined where it begins with none. */
  #readAgency(text: string): number | undefined {
    if (this.#agency !== undefined || this.#hasUnlisted) return undefined;
    const [bracketed, inBrackets, inSlashes] = BRACKETED.exec(text) ?? [];
    if (bracketed === undefined) return undefined;
    const written = inBrackets ?? inSlashes ?? '';
    const [name] = agencyNames(written);
    if (name !== undefined || /^\p{Lu}{2,8}$/u.test(written)) {
      this.#agency = name ?? written;
      this.#isKnownAgency = name !== undefined;
      this.#closedByAgency = inSlashes !== undefined;
    } else if (UNLISTED.test(written)) this.#hasUnlisted = true;
    else return undefined;
    return bracketed.length;
  }

  /** The length of the date that a text begins with; undefined where it begins with none. */
  #readDate(text: string): number | undefined {
    if (this.#hasDate()) return undefined;
    const weekday = WEEKDAY.exec(text)?.[0].length ?? 0;
    const date = dateIn(text.slice(weekday));
    if (date === undefined) return undefined;
    this.#setDate(date);
    return weekday + date.length;
  }

  #setDate({ month, day, year }: WrittenDate): void {
    const monthDay = `${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isDay(month, Number(day))) return;
    if (year === undefined) this.#monthDay = monthDay;
    else this.#date = `${year}-${monthDay}`;
  }
}

interface WrittenDate {
  /** 1-12. */
  readonly month: number;
  readonly day: string;
  readonly year: string | undefined;
  /** UTF-16 units. */
  readonly length: number;
}

/** The date that a text begins with. */
function dateIn(text: string): WrittenDate | undefined {
  const found = DATE.exec(text);
  if (found === null) return undefined;
  const [{ length }, before, dayBehind, dayBefore, behind, year] = found;
  const name = (before ?? behind ?? '').toLowerCase();
  const month = MONTHS.findIndex((forms) => forms.some((form) => form === name)) + 1;
  return month === 0 ? undefined : { month, day: dayBehind ?? dayBefore ?? '', year, length };
}

function isDay(month: number, day: number): boolean {
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= longest;
}
