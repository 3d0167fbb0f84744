import { fieldOf, isHead, isRank, type Portfolio } from './portfolios.js';
import { Gap, type SentenceWords } from './sentence-words.js';
import { Trait } from './word-traits.js';

/** The office that stands at a name. */
export interface Office {
  /** Indexes of the first word of office and name, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** "minister" or "secretary". */
  readonly head: string;
  /** The field, as a number, and its name, as a number: two names may be those of one field. */
  readonly field: number;
  readonly name: number;
  /** The words of the office alone, as normal forms: which of its forms it is. */
  readonly form: string;
}

/** Words of a field's name at most. */
const LONGEST_FIELD = 4;

/**
 * The office of a person at a name: "Interior Minister Ellen Tarwick", "the minister of the interior,
 * Ellen Tarwick", "Ellen Tarwick, the Peruvian minister of the interior"; of deputies and former
 * ministers none.
 */
export function officeAt(words: SentenceWords, from: number, to: number): Office | undefined {
  const before = officeBefore(words, from);
  if (before) return { ...before, to, form: normsOf(words, before.from, before.to) };
  const behind = officeBehind(words, to);
  return behind && { ...behind, from, form: normsOf(words, behind.from, behind.to) };
}

/** An office without its holder. */
export type FoundOffice = Omit<Office, 'form'>;

export function normsOf(words: SentenceWords, from: number, to: number): string {
  const norms: string[] = [];
  for (let at = from; at < to; at++) norms.push(words.norm(at));
  return norms.filter((norm) => norm !== 'the').join(' ');
}

function officeBefore(words: SentenceWords, from: number): FoundOffice | undefined {
  const last = from - 1;
  if (last < words.from || !words.has(last, Trait.Office)) return undefined;
  const isNear = words.gapBefore(from) === Gap.Blank;
  const head = words.norm(last);
  if (isHead(head)) {
    if (!isNear) return undefined;
    const field = fieldBefore(words, last);
    return field && !isRanked(words, field.from)
      ? { from: field.from, to: from, head, field: field.field, name: field.name }
      : undefined;
  }
  if (!isNear && !isBehindComma(words, from)) return undefined;
  const field = fieldBefore(words, from, true);
  const at = field && headBefore(words, field.from);
  if (!field || at === undefined || isRanked(words, at)) return undefined;
  return { from: at, to: from, head: words.norm(at), field: field.field, name: field.name };
}

/** The office whose name ends before a word: "defence minister", "minister of defence". */
export function officeEndingAt(words: SentenceWords, end: number): FoundOffice | undefined {
  const last = end - 1;
  if (last < words.from || !words.has(last, Trait.Office)) return undefined;
  const head = words.norm(last);
  const field = isHead(head) ? fieldBefore(words, last) : fieldBefore(words, end);
  const from = isHead(head) ? field?.from : field && headBefore(words, field.from);
  if (!field || from === undefined || isRanked(words, from)) return undefined;
  const own = isHead(head) ? head : words.norm(from);
  return { from, to: end, head: own, field: field.field, name: field.name };
}

/** Words between a comma behind a name and the office: "the", a country, "country's". */
const MOST_BETWEEN = 3;

function officeBehind(words: SentenceWords, to: number): FoundOffice | undefined {
  if (to >= words.to || !isBehindComma(words, to)) return undefined;
  for (let at = to; at <= to + MOST_BETWEEN && at < words.to; at++) {
    if (at > to && words.gapBefore(at) !== Gap.Blank) return undefined;
    const found = officeFrom(words, at);
    // In a list the office is that of the next: "Ellen Tarwick, Interior Minister John Stone and …".
    if (found) return isBeforeName(words, found.to) ? undefined : found;
    const isBetween =
      words.norm(at) === 'the' || words.has(at, Trait.Country) || words.isPossessive(at);
    if (!isBetween) return undefined;
  }
  return undefined;
}

export function isBeforeName(words: SentenceWords, at: number): boolean {
  return at < words.to && words.isCapital(at) && words.followsWord(at);
}

export function officeFrom(words: SentenceWords, at: number): FoundOffice | undefined {
  const norm = words.norm(at);
  if (isHead(norm)) {
    const of = at + 1;
    if (of >= words.to || !/^(?:of|for)$/.test(words.norm(of))) return undefined;
    const start = of + 1 < words.to && words.norm(of + 1) === 'the' ? of + 2 : of + 1;
    const field = fieldFrom(words, start);
    if (!field || (field.to < words.to && /^(?:and|for)$/.test(words.norm(field.to))))
      return undefined;
    return { from: at, to: field.to, head: norm, field: field.field, name: field.name };
  }
  const field = fieldFrom(words, at);
  const head = field && field.to < words.to ? words.norm(field.to) : '';
  if (!field || !isHead(head) || words.gapBefore(field.to) !== Gap.Blank) return undefined;
  return { from: at, to: field.to + 1, head, field: field.field, name: field.name };
}

/** The longest name of a field that ends before a word; with commas before that word if `loose`. */
function fieldBefore(
  words: SentenceWords,
  end: number,
  loose = false,
): (Portfolio & { readonly from: number }) | undefined {
  let phrase = '';
  let found: (Portfolio & { readonly from: number }) | undefined;
  for (let at = end - 1; at >= Math.max(words.from, end - LONGEST_FIELD); at--) {
    const isNear = words.gapBefore(at + 1) === Gap.Blank || (loose && at + 1 === end);
    if (!isNear) break;
    phrase = phrase === '' ? words.norm(at) : `${words.norm(at)} ${phrase}`;
    const field = fieldOf(phrase);
    if (field) found = { ...field, from: at };
  }
  return found;
}

function fieldFrom(
  words: SentenceWords,
  start: number,
): (Portfolio & { readonly to: number }) | undefined {
  let phrase = '';
  let found: (Portfolio & { readonly to: number }) | undefined;
  for (let at = start; at < Math.min(words.to, start + LONGEST_FIELD); at++) {
    if (at > start && words.gapBefore(at) !== Gap.Blank) break;
    phrase = phrase === '' ? words.norm(at) : `${phrase} ${words.norm(at)}`;
    const field = fieldOf(phrase);
    if (field) found = { ...field, to: at + 1 };
  }
  return found;
}

/** The head before "of" or "of the" and a field. */
function headBefore(words: SentenceWords, field: number): number | undefined {
  const link = words.norm(field - 1) === 'the' ? field - 2 : field - 1;
  if (link - 1 < words.from || !/^(?:of|for)$/.test(words.norm(link))) return undefined;
  return isHead(words.norm(link - 1)) ? link - 1 : undefined;
}

export function isRanked(words: SentenceWords, at: number): boolean {
  return at > words.from && isRank(words.norm(at - 1));
}

/** Whether a comma, and a blank, stand between a word and the one before it. */
function isBehindComma(words: SentenceWords, at: number): boolean {
  const end = words.end(at - 1);
  return (
    words.text.charCodeAt(end) === COMMA && words.text.slice(end + 1, words.start(at)).trim() === ''
  );
}

const COMMA = 44;
