import { compareStrings } from '../../model/order.js';
import { stem, type Token } from '../../segment/tokens.js';
import type { SpelledMention } from './groups.js';
import type { Stretch } from './stretches.js';
import { isCommonWord, isFunctionWord, isOfTime } from './word-kinds.js';
import {
  bodyOf,
  isCountry,
  isGivenName,
  isMinistry,
  isOrdered,
  isPost,
  takesTopic,
} from './words.js';

/** A public body or organisation named in a sentence. */
export interface BodyMention extends SpelledMention {
  readonly body: number;
  /** Norm of the word that heads the name. */
  readonly head: string;
  /** The country that owns the body, where the name says it. */
  readonly owner: string | undefined;
  /** Norms of the other words that carry weight, in order of their stems. */
  readonly content: readonly string[];
  /** The same in the name's order, an asterisk for the head, where this order tells names apart. */
  readonly order: string;
  /** Whether the name holds more than a head and one word: not "Defense Department". */
  readonly isFull: boolean;
}

/** The names of bodies in a stretch of a sentence; none may begin inside another. */
export function bodyMentions(stretch: Stretch): BodyMention[] {
  const { tokens } = stretch;
  const mentions: BodyMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const run = shortFormAt(tokens, at) ?? nameAt(stretch, at);
    const mention = run && bodyMention(stretch, run);
    if (mention) mentions.push(mention);
    at = Math.max(run?.end ?? 0, at + 1);
  }
  return mentions;
}

/** Where the name of a body stands among tokens, and the token that heads it. */
interface NameRun {
  readonly start: number;
  /** Index of the token behind the name. */
  readonly end: number;
  /** Undefined where capitalised words are the name of no body. */
  readonly head?: number;
}

/**
 * The run of capitalised words at a token, cut to the name of a body: what stands before "of", "for"
 * or "on the" without being its head is left out ("Inspector General for the State Department"), and
 * so is who holds a post in it ("State Department Inspector General").
 */
function nameAt(stretch: Stretch, start: number): NameRun | undefined {
  const { tokens, opens } = stretch;
  const first = tokens[start];
  if (!first || !isNameWord(first) || isFunctionWord(first.norm)) return undefined;
  if (start === 0 && opens && opensSentence(first, tokens[1])) return undefined;
  const isCutOff = isCutOffAt(tokens, start);
  let from = start;
  for (;;) {
    const end = endOfCapitals(tokens, from);
    const head = headIn(tokens, from, end);
    if (head !== undefined) {
      const behind = tokens[head + 1];
      if (head + 1 < end && !isPost(behind?.norm ?? '')) return { start, end };
      if (isCutOff && from === start) return { start, end };
      return { start: from, end: endOfField(tokens, head), head };
    }
    const next = behindLink(tokens, end);
    if (next === undefined) return { start, end };
    from = next;
  }
}

/** Whether a name began before a token: "… Justice and Police Department", "St. Elmer Council". */
function isCutOffAt(tokens: readonly Token[], start: number): boolean {
  const token = tokens[start];
  const before = tokens[start - 1];
  if (!token || !before || isCountry(token.norm) || !isCapitalAt(tokens, start - 2)) return false;
  return ANDS.has(before.norm) || (before.norm === '.' && token.start - before.end <= 1);
}

/** Whether a token is a word that opens with a capital letter. */
function isCapital({ kind, text }: Token): boolean {
  if (kind !== 'word') return false;
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** A capitalised word, no day or month. */
function isNameWord(token: Token): boolean {
  return isCapital(token) && !isOfTime(token.norm);
}

function isCapitalAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isCapital(token);
}

/** The end of capitalised words in a row; a possessive ends them unless it is a country's. */
function endOfCapitals(tokens: readonly Token[], start: number): number {
  let end = start;
  for (let token = tokens[end]; token && isNameWord(token); token = tokens[end]) {
    end++;
    if (isPossessive(token) && !isCountry(token.norm)) break;
  }
  return end;
}

/** The last of the first heads in a row ("Air Force Academy"). */
function headIn(tokens: readonly Token[], start: number, end: number): number | undefined {
  let head: number | undefined;
  for (let at = start; at < end; at++) {
    if (bodyOf(tokens[at]?.norm ?? '') !== undefined) head = at;
    else if (head !== undefined) break;
  }
  return head;
}

const ANDS = new Set(['and', '&']);

/** Small words inside the name of a body. */
const LINKS = new Set(['of', 'for']);

/** The capitalised word behind "of the", "for" and the like; undefined where there is none. */
function behindLink(tokens: readonly Token[], at: number, on = true): number | undefined {
  const norm = tokens[at]?.norm ?? '';
  if (isPossessive(tokens[at - 1]) || !(LINKS.has(norm) || (on && norm === 'on'))) return undefined;
  const next = tokens[at + 1]?.norm === 'the' ? at + 2 : at + 1;
  const token = tokens[next];
  return token && isNameWord(token) ? next : undefined;
}

/** The end of a name behind its head: "… of the Interior", "… on Ports and Harbour Safety". */
function endOfField(tokens: readonly Token[], head: number): number {
  let end = head + 1;
  const norm = tokens[head]?.norm ?? '';
  for (;;) {
    const next = behindLink(tokens, end, takesTopic(norm));
    if (next === undefined) return end;
    const isOf = tokens[end]?.norm === 'of';
    if (!isOf && isPost(tokens[next]?.norm ?? '')) return end;
    end = endOfWords(tokens, next, norm);
    for (let more = behindComma(tokens, end); more !== undefined;) {
      end = endOfWords(tokens, more, norm);
      more = behindComma(tokens, end);
    }
  }
}

/**
 * The end of capitalised words that name a field: not those of who holds a post in the body, unless
 * it is the office of one.
 */
function endOfWords(tokens: readonly Token[], start: number, head = ''): number {
  const end = endOfCapitals(tokens, start);
  if (head === 'office') return end;
  for (let at = start + 1; at < end; at++) if (isPost(tokens[at]?.norm ?? '')) return at;
  return end;
}

/** Where a field goes on behind "and", or behind commas of which the last is followed by "and". */
function behindComma(tokens: readonly Token[], end: number): number | undefined {
  let at = end;
  let next: number | undefined;
  while (!isPossessive(tokens[at - 1])) {
    const isComma = tokens[at]?.norm === ',';
    if (isComma) at++;
    const isAnd = ANDS.has(tokens[at]?.norm ?? '');
    if (isAnd) at++;
    if (!isAnd && !isComma) return undefined;
    const token = tokens[at];
    if (!token || !mayNameField(token)) return undefined;
    next ??= at;
    if (isAnd) return next;
    at = endOfWords(tokens, at);
  }
  return undefined;
}

function mayNameField(token: Token): boolean {
  const { norm, text } = token;
  if (!isNameWord(token) || (text === text.toUpperCase() && text.length > 1)) return false;
  return isCommonWord(norm) && !isPost(norm) && !isGivenName(norm) && !isCountry(norm);
}

/** Whether a capital is only that of a sentence's first word ("Officials of the Department …"). */
function opensSentence({ norm }: Token, next: Token | undefined): boolean {
  return bodyOf(norm) === undefined && isCommonWord(norm) && (!next || !isCapital(next));
}

/** "Niger's defence ministry": a country, a field and a ministry in lower case. */
function shortFormAt(tokens: readonly Token[], start: number): NameRun | undefined {
  const country = tokens[start];
  if (!country || !isCountry(country.norm)) return undefined;
  const field = tokens[start + 1];
  const head = tokens[start + 2];
  if (!field || !head) return undefined;
  if (field.kind !== 'word' || isCapital(field) || isCapital(head)) return undefined;
  return isMinistry(head.norm) ? { start, end: start + 3, head: start + 2 } : undefined;
}

function isPossessive(token: Token | undefined): boolean {
  return /['’]s?$/i.test(token?.text ?? '');
}

const STATES = new Set(['republic', 'kingdom', 'federation', 'state', 'states']);
const SMALL = new Set(['of', 'for', 'on', 'the', 'and', '&']);

function bodyMention(
  { sentence, tokens, base }: Stretch,
  { start, end, head: at }: NameRun,
): BodyMention | undefined {
  const head = at === undefined ? undefined : tokens[at];
  const body = head && bodyOf(head.norm);
  const first = tokens[start];
  const last = tokens[end - 1];
  if (!head || body === undefined || !first || !last) return undefined;
  const named = tokens.slice(start, end);
  const words = named.filter(({ kind, norm }) => kind !== 'symbol' && !SMALL.has(norm));
  const owners = new Set(words.map(({ norm }) => norm).filter(isCountry));
  if (owners.size > 1) return undefined;
  const [owner] = owners;
  const rest = words.filter(
    (word) => !isCountry(word.norm) && !(STATES.has(word.norm) && isBeforeCountry(named, word)),
  );
  const others = rest.filter((word) => word !== head).map(({ norm }) => norm);
  const heads = others.filter((norm) => bodyOf(norm) !== undefined);
  if (others.length === 0 || heads.length === others.length) return undefined;
  if (rest.some(isShouted) || others.some(isFunctionWord)) return undefined;
  // Every country has a ministry of health: which one is meant, the name does not say.
  if (owner === undefined && head.norm === 'ministry' && others.length === 1) return undefined;
  const from = base + first.start;
  const stop = base + last.end - (/['’]s?$/i.exec(last.text)?.[0].length ?? 0);
  return {
    sentence,
    start: from,
    end: stop,
    spelling: sentence.plain.slice(from, stop),
    body,
    head: head.norm,
    owner,
    content: others.sort((a, b) => compareStrings(stem(a), stem(b)) || compareStrings(a, b)),
    order: isOrdered(head.norm)
      ? rest.map((word) => (word === head ? '*' : stem(word.norm))).join(' ')
      : '',
    isFull: others.length > 1 || named.some(({ norm }) => SMALL.has(norm)),
  };
}

/** Whether a word is in capitals without being an abbreviation. */
function isShouted({ text, norm }: Token): boolean {
  return text.length > 4 && text === text.toUpperCase() && isCommonWord(norm);
}

/** Whether a word stands as in "Republic of Peru". */
function isBeforeCountry(tokens: readonly Token[], word: Token): boolean {
  const at = tokens.indexOf(word);
  return tokens[at + 1]?.norm === 'of' && isCountry(tokens[at + 2]?.norm ?? '');
}
