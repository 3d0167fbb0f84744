import type { Span } from '../../model/place.js';
import type { StorySentence } from '../../model/source.js';
import { opensWithCapital } from '../../segment/characters.js';
import { tokenize, type Token } from '../../segment/tokens.js';
import { areSyllables, isCommonWord, isFunctionWord, isOfTime } from './word-kinds.js';
import { roleNamed } from './role-words.js';
import { bodyOf, isFrequentSurname, isPost, isRole, isTitle } from './words.js';

const POSSESSIVE = /['’]s?$/iu;

/**
 * The name that words of a sentence are a part of, with the capitalised words around them: "High
 * Court" for "High", "Ministry of Health" for "Health". A person's is without titles; a day is a part
 * of none, nor is a common word that opens the sentence.
 *
 * @param span offsets in the document's text, within the sentence
 */
export function wholeName({ plain, start }: StorySentence, span: Span): string {
  const tokens = tokenize(plain).filter((_, at, all) => !isJoint(all, at));
  const [from, to] = [span.start - start, span.end - start];
  const first = tokens.findIndex((token) => token.end > from);
  const last = tokens.findLastIndex((token) => token.start < to);
  if (first < 0 || last < first) return plain.slice(from, to);
  const end = endFrom(plain, tokens, last);
  const begin = beginFrom(plain, tokens, first, end);
  const until = end === last ? to : tokens[end]?.end;
  return plain.slice(tokens[begin]?.start, until).replaceAll(/\s+/gu, ' ').replace(POSSESSIVE, '');
}

/** The last word of a name: with the head of a body, and what stands behind its "of". */
function endFrom(text: string, tokens: readonly Token[], at: number): number {
  let end = at;
  while (goesOn(text, tokens, end, end + 1)) end++;
  if (isSyllable(text, tokens[end], tokens[end + 1])) return end + 1;
  const of = tokens[end + 1]?.norm;
  if (!isHead(tokens[end]) || (of !== 'of' && of !== 'for')) return end;
  let field = tokens[end + 2]?.norm === 'the' ? end + 3 : end + 2;
  if (!isName(tokens[field])) return end;
  while (goesOn(text, tokens, field, field + 1)) field++;
  return field;
}

/** The first word of a name that ends at another. */
function beginFrom(text: string, tokens: readonly Token[], at: number, end: number): number {
  const of = tokens[at - 1]?.norm === 'the' ? at - 2 : at - 1;
  const isField = tokens[of]?.norm === 'of' && isHead(tokens[of - 1]) && isName(tokens[of - 1]);
  let begin = isField ? of - 1 : at;
  const isOfBody = tokens.slice(begin, end + 1).some(isHead);
  while (begin > 0 && isBeside(text, tokens[begin - 1], tokens[begin])) {
    const before = tokens[begin - 1];
    if (!isName(before) || (!isOfBody && isCalling(before))) break;
    if (begin === 1 && !isHead(before) && isOpening(before?.norm ?? '')) break;
    begin--;
  }
  return begin;
}

/** Whether a word may be capitalised since it opens the sentence. */
function isOpening(norm: string): boolean {
  return isCommonWord(norm) || (roleNamed(norm) !== undefined && !isFrequentSurname(norm));
}

function goesOn(text: string, tokens: readonly Token[], at: number, next: number): boolean {
  const token = tokens[next];
  if (!isBeside(text, tokens[at], token) || !isName(token)) return false;
  return !isCalling(token) || isHead(tokens[next + 1]);
}

/** A hyphen, or a short dash that stands for one. */
const HYPHEN = /^[-\u2010-\u2013]$/u;

/** Whether a token is the hyphen of "Jean-Pierre", without space on either side. */
function isJoint(tokens: readonly Token[], at: number): boolean {
  const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || !HYPHEN.test(token.text)) return false;
  return before?.end === token.start && behind?.start === token.end;
}

/** Whether only space or one hyphen stands between two words, of which the first is no possessive. */
function isBeside(text: string, a: Token | undefined, b: Token | undefined): boolean {
  if (!a || !b || POSSESSIVE.test(a.text)) return false;
  const between = text.slice(a.end, b.start);
  return between !== '' && (between.trim() === '' || HYPHEN.test(between));
}

/** Whether a word is the second syllable of a given name, in small letters ("Jong-ul"). */
function isSyllable(text: string, a: Token | undefined, b: Token | undefined): boolean {
  if (!isName(a) || b?.kind !== 'word' || opensWithCapital(b.text)) return false;
  return HYPHEN.test(text.slice(a?.end, b.start)) && areSyllables(a?.norm ?? '', b.norm);
}

/** Letters of the longest abbreviation; a longer word in capitals is shouted beside a name. */
const LONGEST_ABBREVIATION = 6;

function isName(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || !opensWithCapital(token.text)) return false;
  const { text } = token;
  if (text.length > LONGEST_ABBREVIATION && text === text.toUpperCase()) return false;
  return !isOfTime(token.norm) && !isFunctionWord(token.norm);
}

/** Whether a word heads the name of a body. */
function isHead(token: Token | undefined): boolean {
  return token !== undefined && bodyOf(token.norm) !== undefined;
}

/** Whether a word says what somebody is, and heads the name of no body. */
function isCalling(token: Token | undefined): boolean {
  if (token === undefined || isHead(token)) return false;
  return isTitle(token.norm) || isRole(token.norm) || isPost(token.norm);
}
