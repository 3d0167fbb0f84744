import words from '../data/sentence-words.json' with { type: 'json' };
import { LetterExpression } from '../parse/letter-expression.js';
import { firstWord, wordBefore, type Following, type Word } from './boundary-words.js';
import { itemStarts } from './enumerations.js';

/**
 * Where sentences end inside a paragraph.
 *
 * Every place that UAX #29 allows a sentence to end at is a candidate: a full stop, question mark,
 * exclamation mark or ellipsis, with the closing quotation marks and brackets after it, before white
 * space. Each candidate is then decided here by the words on its two sides, so that the result is
 * the same with every version of ICU (`Intl.Segmenter` differs between versions, ends sentences
 * after "U.S." and "Sept.", and takes quadratic time on Node 20).
 */

const beforeName = new Set(words.beforeName);
const beforeNumber = new Set(words.beforeNumber);
const never = new Set(words.never);
const mayEnd = new Set(words.mayEnd);
const wordsToo = new Set(words.wordsToo);
const clock = new Set(words.clock);
const openers = new Set(words.openers);
const speech = new Set(words.speech);
const withMark = new Set(words.withMark);

const UPPER = new LetterExpression(String.raw`\p{Lu}|\p{Lt}`);
const LOWER = new LetterExpression(String.raw`\p{Ll}`);
const DIGIT = new LetterExpression(String.raw`\p{Nd}`);
const SPACE = /\s/;
const CLOSING = /["'”’»›)\]}*_]/;
const FULL_WIDTH = /[。．！？｡]/;
/** Marks after which a sentence goes on. */
const CONTINUING = /[-–—―,;:/…]/;

/** UTF-16 units in which the names and the verb of a speech tag are looked for. */
const LONGEST_TAG = 200;

/** Ends of sentences in a paragraph, ascending; the paragraph's own end is not among them. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  const items = itemStarts(text);
  let start = 0;
  for (const next of [...items, text.length]) {
    if (next <= start) continue;
    if (start > 0) ends.push(start);
    addEnds(ends, items.length === 0 ? text : text.slice(start, next), start);
    start = next;
  }
  return ends;
}

/** Adds the ends inside a piece of a paragraph that starts at `offset`. */
function addEnds(ends: number[], text: string, offset: number): void {
  let sentenceStart = 0;
  for (let at = terminatorFrom(text, 0); at >= 0;) {
    const candidate = readCandidate(text, at, sentenceStart);
    if (candidate.next >= text.length) break;
    let next = candidate.end;
    if (isEnd(text, candidate)) {
      ends.push(offset + candidate.end);
      sentenceStart = candidate.next;
      ({ next } = candidate);
    }
    at = terminatorFrom(text, next);
  }
}

/** Marks that may end a sentence, in any script. */
const TERMINATOR =
  /[.!?\u2026\u203c\u203d\u2047-\u2049\u3002\uff01\uff0e\uff1f\uff61\u061f\u06d4\u0964\u0965]/g;

/** Where the first such mark stands from a place on; -1 where none does. */
function terminatorFrom(text: string, at: number): number {
  TERMINATOR.lastIndex = at;
  return TERMINATOR.test(text) ? TERMINATOR.lastIndex - 1 : -1;
}

function isTerminator(text: string, at: number): boolean {
  return terminatorFrom(text.charAt(at), 0) === 0;
}

interface Candidate {
  /** Where the sentence before it starts. */
  readonly sentenceStart: number;
  /** The run of terminators ("?!", "...", ". . ."). */
  readonly markStart: number;
  readonly marks: string;
  /** After closing marks. */
  readonly end: number;
  /** Where the next visible character is. */
  readonly next: number;
}

function readCandidate(text: string, markStart: number, sentenceStart: number): Candidate {
  let at = markStart + 1;
  for (;;) {
    if (isTerminator(text, at)) at++;
    else if (text.charAt(at) === ' ' && text.charAt(at + 1) === '.' && isStop(text, at)) at += 2;
    else break;
  }
  const marks = text.slice(markStart, at);
  at = afterClosing(text, at);
  let next = at;
  while (next < text.length && SPACE.test(text.charAt(next))) next++;
  return { sentenceStart, markStart, marks, end: at, next };
}

/** Whether the stop after a space belongs to a spaced ellipsis ("word . . . word"). */
function isStop(text: string, space: number): boolean {
  const before = text.charAt(space - 1);
  const after = text.charAt(space + 2);
  return before === '.' && (after === '' || after === ' ' || after === '.' || CLOSING.test(after));
}

function afterClosing(text: string, start: number): number {
  let at = start;
  while (at < text.length && CLOSING.test(text.charAt(at))) at++;
  const note = /^\[\d{1,3}\]/.exec(text.slice(at, at + 5));
  return note === null ? at : at + note[0].length;
}

function isEnd(text: string, candidate: Candidate): boolean {
  const { marks, end, next, markStart, sentenceStart } = candidate;
  if (next === end) return FULL_WIDTH.test(marks) || isGlued(text, candidate);
  const following = firstWord(text, next);
  if (CONTINUING.test(text.charAt(next)) || LOWER.test(following.first)) return false;
  if (isClosingCredit(text, next)) return false;
  const closing = text.slice(markStart + marks.length, end);
  if (/[!?]/.test(marks))
    return !isBrand(text, candidate) && !(closing !== '' && isSpeechTag(text, next));
  if (marks !== '.') return true;
  const word = wordBefore(text, markStart);
  if (isItemNumber(text, word, sentenceStart)) return false;
  if (/["'”’»›]/.test(closing) && !isPossessive(word, closing)) return !isTitle(word.text);
  return isEndAfter(word, following);
}

/** Decides a single full stop between a word and a capital letter, digit or opening mark. */
function isEndAfter(word: Word, following: Following): boolean {
  const lower = word.text.toLowerCase();
  const opens = openers.has(following.word.toLowerCase());
  if (never.has(lower)) return false;
  if (DIGIT.test(following.first)) return isEndBeforeNumber(word, lower);
  if (isInitial(word.text)) return isEndAfterInitial(word, opens);
  if (lower === 'a.m' || lower === 'p.m') return !clock.has(following.word.toLowerCase());
  if (isAcronym(word.text)) return opens || following.isQuoted;
  const isWritten = isAbbreviation(word.text, lower);
  if (isWritten && beforeName.has(lower)) return false;
  if (isWritten && mayEnd.has(lower)) return opens;
  return true;
}

function isEndBeforeNumber(word: Word, lower: string): boolean {
  if (lower === 'no' || lower === 'nos') return false;
  if (isInitial(word.text) || isAcronym(word.text) || lower === 'a.m' || lower === 'p.m') {
    return false;
  }
  const known = beforeNumber.has(lower) || mayEnd.has(lower) || beforeName.has(lower);
  return !(known && isAbbreviation(word.text, lower));
}

/** A word that is also an abbreviation ("art", "miss") is one only with a capital. */
function isAbbreviation(text: string, lower: string): boolean {
  return !wordsToo.has(lower) || UPPER.test(text.charAt(0));
}

function isTitle(text: string): boolean {
  const lower = text.toLowerCase();
  return beforeName.has(lower) && isAbbreviation(text, lower);
}

/** "the Bros.' store": an apostrophe after an abbreviation closes no quotation. */
function isPossessive({ text }: Word, closing: string): boolean {
  return /^['’]$/.test(closing) && mayEnd.has(text.toLowerCase());
}

function isInitial(text: string): boolean {
  return text.length === 1 && UPPER.test(text);
}

/**
 * A letter with a stop is an initial before a name ("Alfred E. Sloan"), not before a word that opens
 * a sentence ("vitamin C. It"). "I" is the pronoun where no name stands before it.
 */
function isEndAfterInitial(word: Word, opens: boolean): boolean {
  if (word.text !== 'I') return opens;
  return opens || (word.previous !== '' && !UPPER.test(word.previous.charAt(0)));
}

const ACRONYM = new LetterExpression(String.raw`^(?:\p{L}{1,2}\.){1,6}\p{L}$`);

/** "U.S", "D.C", "J.C", "Ph.D": letters with stops between them, the last stop cut off. */
function isAcronym(text: string): boolean {
  return ACRONYM.test(text);
}

/** A name and a verb of speech behind a quotation: '"Why?" Mr. Smith asked.' is one sentence. */
function isSpeechTag(text: string, next: number): boolean {
  const names = /^((?:\p{Lu}[\p{L}.'’-]{0,30}\s){1,4})(\p{Ll}{2,12})\b/u.exec(
    text.slice(next, next + LONGEST_TAG),
  );
  return names !== null && speech.has(names[2] ?? '') && !openers.has(firstOf(names[1]));
}

function firstOf(names: string | undefined): string {
  return (names ?? '').split(/\s/, 1)[0]?.toLowerCase() ?? '';
}

/** A name that is written with its mark ("Yahoo! Inc."). */
function isBrand(text: string, { markStart, marks }: Candidate): boolean {
  return marks === '!' && withMark.has(`${wordBefore(text, markStart).text}!`);
}

/** A short note in brackets that ends the paragraph: "(RT)", "(Smith 55)." */
function isClosingCredit(text: string, next: number): boolean {
  if (text.charAt(next) !== '(' || text.length - next > 60) return false;
  return /^\([^().!?]{1,50}\)\W{0,3}$/.test(text.slice(next));
}

const ITEM_NUMBER = new LetterExpression(String.raw`^(?:\p{Nd}{1,3}|[A-Za-z]|[ivxIVX]{1,4})$`);

/** A number that opens the sentence is the number of an item: "10. Get some rest". */
function isItemNumber(text: string, word: Word, sentenceStart: number): boolean {
  if (!ITEM_NUMBER.test(word.text)) return false;
  const before = text.slice(sentenceStart, word.start).trim();
  return before === '' || /^[•⁃·*–-]$/.test(before);
}

const LONGER_WORD = new LetterExpression(String.raw`^\p{L}?\p{Ll}{2,}$`);
const CAPITALISED = new LetterExpression(String.raw`^\p{Lu}\p{Ll}{0,12}(?=[\s,])`);

/** "…the end.The next": a stop whose space was lost, before a word that opens sentences. */
function isGlued(text: string, { marks, markStart, end }: Candidate): boolean {
  if (marks !== '.' || end !== markStart + 1) return false;
  const word = wordBefore(text, markStart).text;
  if (!LONGER_WORD.test(word)) return false;
  const after = text.slice(end, end + 16);
  const following = CAPITALISED.exec(after)?.[0];
  return following !== undefined && openers.has(following.toLowerCase());
}
