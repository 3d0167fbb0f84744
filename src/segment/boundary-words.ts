import { LetterExpression } from '../parse/letter-expression.js';

const LETTER = new LetterExpression(String.raw`\p{L}`);
const DIGIT = new LetterExpression(String.raw`\p{Nd}`);
const SPACE = /\s/;
const OPENING = /["'`“‘„«‹([{¿¡*_]/;

/** Longer words are no abbreviations; looking further back would make long runs quadratic. */
const LONGEST_WORD = 40;

/** The word before a full stop. */
export interface Word {
  readonly text: string;
  readonly start: number;
  /** The word before it in the sentence, if near. */
  readonly previous: string;
}

/** What follows a full stop. */
export interface Following {
  /** First letter or digit of what follows, opening marks skipped; '' for other characters. */
  readonly first: string;
  /** Its first word; '' where that is an initial with a stop. */
  readonly word: string;
  /** Whether a quotation opens before it. */
  readonly isQuoted: boolean;
}

/** The word that ends at an offset, and the one before it. */
export function wordBefore(text: string, end: number): Word {
  const start = wordStart(text, end);
  const word = text.slice(start, end);
  let previousEnd = start;
  while (previousEnd > 0 && start - previousEnd < 3 && SPACE.test(text.charAt(previousEnd - 1))) {
    previousEnd--;
  }
  const previous = previousEnd < start ? text.slice(wordStart(text, previousEnd), previousEnd) : '';
  return { text: word, start, previous };
}

function wordStart(text: string, end: number): number {
  const limit = Math.max(0, end - LONGEST_WORD);
  let start = end;
  while (start > limit) {
    const character = text.charAt(start - 1);
    if (SPACE.test(character) || OPENING.test(character) || /[—–/,;:-]/.test(character)) break;
    start--;
  }
  return start;
}

/** The word at an offset, or behind the opening marks there. */
export function firstWord(text: string, next: number): Following {
  let start = next;
  const limit = Math.min(text.length, next + LONGEST_WORD);
  while (start < limit && /["'`“‘„«‹([{¿¡*_.\s]/.test(text.charAt(start))) start++;
  const codePoint = text.codePointAt(start);
  const first = codePoint === undefined ? '' : String.fromCodePoint(codePoint);
  let end = start;
  while (end < limit && (LETTER.test(text.charAt(end)) || /['’]/.test(text.charAt(end)))) end++;
  const isWord = LETTER.test(first) || DIGIT.test(first);
  const isInitialNext = end - start === 1 && text.charAt(end) === '.';
  return {
    first: isWord ? first : '',
    word: isInitialNext ? '' : (text.slice(start, end).split(/['’]/, 1)[0] ?? ''),
    isQuoted: /["“‘„«]/.test(text.slice(next, start)),
  };
}
