import type { Span } from '../../model/place.js';
import { opensWithCapital } from '../../segment/characters.js';
import { tokenize, type Token } from '../../segment/tokens.js';
import { isCountry, isReporting, isRole, isSuffix, isTitle } from './words.js';

/** A person with a title or office, in a text. */
export interface TitleHolder extends Span {
  /** Norm of the last word of the name. */
  readonly surname: string;
  /** The same as it is written. */
  readonly written: string;
  /** Norm of the word before it, if the name has one. */
  readonly given: string | undefined;
  /** Norms of the title's words, and "of" with the capitalised word behind it, each with a space. */
  readonly title: string;
}

/** Words of a name at most. */
const MOST_WORDS = 4;

/**
 * The people of a text whose title stands before their name ("Gen. Bo Ray") or behind a comma ("Bo
 * Ray, the mayor of Elmer,"); without those who have two titles there.
 */
export function titleHolders(text: string): TitleHolder[] {
  const tokens = tokenize(text);
  const holders: TitleHolder[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const titled = endOfTitle(tokens, at);
    const name = titled > at ? titled : at;
    const end = endOfName(tokens, name);
    if (end === name) {
      at = Math.max(at, titled - 1);
      continue;
    }
    if (titled > at) holders.push(holder(tokens, at, end, name, normsOf(tokens, at, titled)));
    else if (end - name > 1) holders.push(...holderBehind(tokens, name, end));
    at = end - 1;
  }
  const names = holders.map(({ surname }) => surname);
  return holders.filter(({ surname }, k) =>
    names.every((other, j) => j === k || other !== surname),
  );
}

/** The person whose name is the first characters of a text, if a title stands behind it. */
export function titleBehind(text: string, length: number): TitleHolder | undefined {
  const tokens = tokenize(text);
  const end = tokens.findIndex((token) => token.start >= length);
  return end > 1 ? holderBehind(tokens, 0, end)[0] : undefined;
}

/** The end of a run of title words and the stops of short ones; `start` where there is none. */
function endOfTitle(tokens: readonly Token[], start: number): number {
  let end = start;
  for (let token = tokens[end]; token; token = tokens[end]) {
    const isWord = token.kind === 'word' && isTitle(token.norm);
    if (!isWord && !(end > start && isStop(tokens, end))) break;
    end++;
  }
  return end;
}

/** Whether a full stop stands right behind the word before it. */
function isStop(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return token?.norm === '.' && before?.end === token.start;
}

/** The end of the capitalised words that name a person; `start` where there are none. */
function endOfName(tokens: readonly Token[], start: number): number {
  let end = start;
  for (let at = start; at < tokens.length && end - start < MOST_WORDS; at++) {
    const token = tokens[at];
    if (!token || token.kind !== 'word' || !opensWithCapital(token.text)) break;
    if (isTitle(token.norm) || isCountry(token.norm) || isSuffix(token.norm)) break;
    end = at + 1;
    if (token.text.length === 1 && isStop(tokens, at + 1)) at++;
    if (POSSESSIVE.test(token.text)) break;
  }
  return end;
}

/** Words between a comma and a title behind it: "the", a country, "town's". */
const MOST_BETWEEN = 2;

function holderBehind(tokens: readonly Token[], name: number, end: number): TitleHolder[] {
  if (tokens[end]?.norm !== ',') return [];
  for (let at = end + 1; at <= end + 1 + MOST_BETWEEN; at++) {
    const titled = endOfOffice(tokens, at, at > end + 1);
    if (titled > at) {
      if (isOfOther(tokens, titled)) return [];
      // In a list the title is that of the next: "Ann Lee, General Bo Ray and …".
      if (endOfName(tokens, titled) > titled) return [];
      const place = placeBehind(tokens, titled);
      const last = isStop(tokens, titled - 1) ? titled - 1 : titled;
      const until = place === undefined ? last : place + 1;
      const of = place === undefined ? '' : `of ${tokens[place]?.norm ?? ''} `;
      const title = normsOf(tokens, at, titled) + of;
      return [holder(tokens, name, until, name, title, end)];
    }
    if (tokens[at]?.kind !== 'word') return [];
  }
  return [];
}

/** Whether a title is another's: "Ann Lee, the mayor's aide,", "Ann Lee, the mayor said,". */
function isOfOther(tokens: readonly Token[], end: number): boolean {
  return POSSESSIVE.test(tokens[end - 1]?.text ?? '') || isReporting(tokens[end]?.norm ?? '');
}

const POSSESSIVE = /['’]s?$/u;

/** As {@link endOfTitle}; behind "the" and the like also a word such as "expert". */
function endOfOffice(tokens: readonly Token[], at: number, isDetermined: boolean): number {
  const end = endOfTitle(tokens, at);
  return end === at && isDetermined && isRole(tokens[at]?.norm ?? '') ? at + 1 : end;
}

/** The capitalised word behind "of" or "of the": "mayor of Elmer". */
function placeBehind(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.norm !== 'of') return undefined;
  const place = tokens[at + 1]?.norm === 'the' ? at + 2 : at + 1;
  return opensWithCapital(tokens[place]?.text ?? '') ? place : undefined;
}

function holder(
  tokens: readonly Token[],
  from: number,
  to: number,
  name: number,
  title: string,
  endOfWords = to,
): TitleHolder {
  const words = tokens.slice(name, endOfWords).filter(({ kind }) => kind === 'word');
  return {
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    surname: words.at(-1)?.norm ?? '',
    written: words.at(-1)?.text.replace(POSSESSIVE, '') ?? '',
    given: words.at(-2)?.norm,
    title,
  };
}

function normsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .filter(({ kind }) => kind === 'word')
    .map(({ norm }) => `${norm} `)
    .join('');
}
