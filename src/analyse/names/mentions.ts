import { stem, tokenize, type Token } from '../../segment/tokens.js';
import type { StorySentence } from '../../model/source.js';
import { Lexicon } from '../alignment/lexicon.js';
import { WordKind } from '../alignment/word-kind.js';
import type { Stretch } from './stretches.js';
import {
  foldName,
  isCountry,
  isGivenName,
  isParticle,
  isRole,
  isSuffix,
  isThing,
  isTitle,
  opensPlace,
  bodyOf,
} from './words.js';

const lexicon = new Lexicon();

/** A name of a person in a sentence. */
export interface PersonMention {
  readonly sentence: StorySentence;
  /** Index of the story in the list that was read. */
  readonly story: number;
  /** Offsets in the sentence's `plain`, without titles and possessive. */
  readonly start: number;
  readonly end: number;
  readonly spelling: string;
  /** Words of the name, folded; hyphenated parts apart. */
  readonly words: readonly string[];
  /** Whether a title before it, a role after it, or the given name shows that it is a person. */
  readonly isPerson: boolean;
}

/** Whether a token is a word that opens with a capital letter. */
export function isCapital({ kind, text }: Token): boolean {
  if (kind !== 'word') return false;
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

/** Words of a name at most. */
const MOST_WORDS = 5;

/** Characters on either side of a name whose words tell of whom it speaks. */
const WINDOW = 80;

/** The names of people in a stretch: two or more words, or one that may be a surname. */
export function personMentions(stretch: Stretch): PersonMention[] {
  const { sentence, story, tokens, base } = stretch;
  const mentions: PersonMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const end = endOfRun(tokens, at);
    if (end === at) {
      at++;
      continue;
    }
    const from = startOfName(stretch, at, end);
    const run = tokens.slice(from, end).filter(({ kind }) => kind === 'word');
    const isTitled = from > at || hasTitleBefore(tokens, from);
    if (from < end && isNameLike(run) && !isThingName(run)) {
      const first = tokens[from];
      const last = tokens[end - 1];
      if (first && last) {
        const start = base + first.start;
        const stop = base + withoutPossessive(last);
        mentions.push({
          sentence,
          story,
          start,
          end: stop,
          spelling: sentence.plain.slice(start, stop),
          words: run.map(({ text }) => foldName(text.replace(/['’]s?$/i, ''))),
          isPerson: isTitled || isPersonHere(tokens, from, end, run),
        });
      }
    }
    at = end;
  }
  return mentions;
}

function withoutPossessive({ text, end }: Token): number {
  return end - (/['’]s?$/i.exec(text)?.[0].length ?? 0);
}

/** The end of a run of capitalised words, particles between them and stops after initials included. */
function endOfRun(tokens: readonly Token[], start: number): number {
  const first = tokens[start];
  if (!first || !isCapital(first) || isCountry(first.norm)) return start;
  let end = start + 1;
  for (let at = start + 1; at < tokens.length; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token || !before || /['’]s?$/i.test(tokens[end - 1]?.text ?? '')) break;
    const isLinked = token.start - before.end <= 1;
    if (!isLinked) break;
    if (isCapital(token) && !isCountry(token.norm)) end = at + 1;
    else if (token.norm === '-' && token.start === before.end) continue;
    else if (token.norm === '.' && token.start === before.end && isShort(before)) continue;
    else if (token.kind === 'word' && isParticle(token.norm) && token.start > before.end) continue;
    else break;
  }
  return end;
}

function isShort({ text, norm }: Token): boolean {
  return text.length === 1 || isTitle(norm) || isTitle(foldName(text)) || isSuffix(norm);
}

/** Whether a token is a title, or a title of several words ("prime minister"). */
function isTitleToken({ norm, text }: Token): boolean {
  return isTitle(foldName(text)) || norm.split(' ').every(isTitle);
}

/** Where the name begins behind the titles of a run. */
function startOfName({ tokens, opens }: Stretch, start: number, end: number): number {
  let from = start;
  for (let at = start; at < end - 1; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === 'word' && isTitleToken(token)) from = at + 1;
  }
  while (from < end && tokens[from]?.kind !== 'word') from++;
  if (from === 0 && opens) {
    const first = tokens[0];
    const isName = isGivenName(first?.norm ?? '') && !isFunctionWord(first?.norm ?? '');
    if (first && isCommonWord(first.norm) && !isName) from = 1;
    while (from < end && tokens[from]?.kind !== 'word') from++;
  }
  return from;
}

/** Whether a norm is a word that news uses in lower case. */
export function isCommonWord(norm: string): boolean {
  return lexicon.entry(norm, false).known;
}

/** Whether a norm is a word of grammar, or of reported speech. */
export function isFunctionWord(norm: string): boolean {
  return kindOf(norm) === WordKind.Function;
}

/** Whether a norm is a day, a month, or a word such as "yesterday"; "may" and "will" are. */
export function isOfTime(norm: string): boolean {
  const kind = kindOf(norm);
  return kind === WordKind.Day || kind === WordKind.Time;
}

function kindOf(norm: string): WordKind {
  return lexicon.entry(norm, false).kind;
}

/** Whether the words of a run may be a name: no body, no word of grammar, no abbreviation. */
export function isNameLike(run: readonly Pick<Token, 'text' | 'norm'>[]): boolean {
  if (run.length === 0 || run.length > MOST_WORDS) return false;
  const last = run.at(-1);
  if (!last || last.text.length < 2) return false;
  const [first] = run;
  if (run.length > 1 && first && isCommonWord(first.norm) && !isGivenName(first.norm)) return false;
  return run.every(({ norm, text }) => {
    if (bodyOf(norm) !== undefined || norm.includes(' ')) return false;
    const kind = kindOf(norm);
    if (kind !== WordKind.Content && norm !== 'may' && norm !== 'will') return false;
    return text.length === 1 || text !== text.toUpperCase() || text.length > 6;
  });
}

function hasTitleBefore(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return before?.kind === 'word' && isTitleToken(before);
}

/** Whether a run of words is the name of a thing or place, or a name with its last word twice. */
function isThingName(run: readonly Token[]): boolean {
  if (run.length < 2) return false;
  const [first, second] = [run[0]?.norm ?? '', run.at(-2)?.norm];
  const last = run.at(-1)?.norm ?? '';
  if (last === second) return run.length > 2;
  return opensPlace(first) || (isThing(last) && !isGivenName(first));
}

function isPersonHere(
  tokens: readonly Token[],
  from: number,
  end: number,
  run: readonly Token[],
): boolean {
  if (run.length > 1 && isGivenName(foldName(run[0]?.text ?? ''))) return true;
  const before = tokens[from - 1];
  if (before?.kind === 'word' && isRole(before.norm)) return true;
  for (let at = end; at < Math.min(tokens.length, end + 5); at++) {
    const token = tokens[at];
    if (!token || token.norm === '.') break;
    if (token.kind === 'word' && isRole(token.norm)) return true;
    if (at === end + 1 && token.kind === 'number' && tokens[end]?.norm === ',') return true;
  }
  return false;
}

/** Stems of the words around a mention that carry weight, with their weights. */
export function contextOf({ sentence, start, end }: PersonMention): Map<string, number> {
  const from = Math.max(0, start - WINDOW);
  const near = sentence.plain.slice(from, end + WINDOW);
  const context = new Map<string, number>();
  for (const token of tokenize(near)) {
    if (token.kind !== 'word' || (from + token.end > start && from + token.start < end)) continue;
    const { kind, weight } = lexicon.entry(token.norm, false);
    if (kind === WordKind.Content) context.set(stem(token.norm), weight);
  }
  return context;
}
