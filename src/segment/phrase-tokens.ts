import { wordEntry } from './normal-form.js';
import type { Phrase } from './phrases.js';
import type { Token } from './tokens.js';

/**
 * Joins the tokens of a name or term of several words into one.
 *
 * @param starts indexes of the tokens with which one may start, ascending
 */
export function joinPhrases(text: string, tokens: Token[], starts: readonly number[]): Token[] {
  const joined: Token[] = [];
  let copied = 0;
  for (const index of starts) {
    const first = index < copied ? undefined : tokens[index];
    const phrase = first && phraseAt(text, tokens, index);
    const last = phrase && tokens[index + phrase.rest.length];
    if (!first || !phrase || !last) continue;
    for (let at = copied; at < index; at++) pushToken(joined, tokens[at]);
    const { start } = first;
    const { end } = last;
    joined.push({ start, end, kind: 'word', text: text.slice(start, end), norm: phrase.norm });
    copied = index + phrase.rest.length + 1;
  }
  if (copied === 0) return tokens;
  for (let at = copied; at < tokens.length; at++) pushToken(joined, tokens[at]);
  return joined;
}

function pushToken(tokens: Token[], token: Token | undefined): void {
  if (token !== undefined) tokens.push(token);
}

function phraseAt(text: string, tokens: readonly Token[], index: number): Phrase | undefined {
  const { phrases } = wordEntry(tokens[index]?.text ?? '');
  return phrases?.find((phrase) => matchesHere(text, tokens, index, phrase));
}

/** UTF-16 units between two tokens of one phrase, at most. */
const LONGEST_GAP = 3;

function matchesHere(
  text: string,
  tokens: readonly Token[],
  index: number,
  phrase: Phrase,
): boolean {
  let previous = tokens[index];
  for (const [offset, piece] of phrase.rest.entries()) {
    const token = tokens[index + 1 + offset];
    if (token === undefined || previous === undefined) return false;
    if (token.start - previous.end > LONGEST_GAP) return false;
    const isLast = offset === phrase.rest.length - 1;
    if (!matchesPiece(token, piece, phrase.anyCase, isLast)) return false;
    if (isParagraphBreak(text, previous.end, token.start)) return false;
    previous = token;
  }
  return true;
}

function matchesPiece(token: Token, piece: string, anyCase: boolean, isLast: boolean): boolean {
  const text = anyCase ? token.text.toLowerCase() : token.text;
  if (text === piece) return true;
  return (
    isLast && text.length === piece.length + 2 && text.startsWith(piece) && /['’]s$/i.test(text)
  );
}

function isParagraphBreak(text: string, start: number, end: number): boolean {
  let lines = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10) lines++;
  return lines > 1;
}
