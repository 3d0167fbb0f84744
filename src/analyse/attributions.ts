import attribution from '../data/attribution.json' with { type: 'json' };
import { opensWithCapital } from '../segment/characters.js';
import { stem, tokenize, type Token } from '../segment/tokens.js';
import { isCountry } from './countries.js';

/** A named speaker or document that a sentence gives as its source. */
export interface Attribution {
  readonly kind: 'speaker' | 'document';
  /** As the sentence writes it. */
  readonly name: string;
  /** The word that names it: the surname, the kind of document. */
  readonly head: string;
  /** The other words that tell it from others; never empty for a document. */
  readonly words: ReadonlySet<string>;
}

/** Longest name that is read, in words. */
const MAX_NAME = 10;
const VERBS = new Set(attribution.verbs);
const DOCUMENTS = new Set(attribution.documents.map(stem));
/** What a sentence that names a document holds: all of a stem but its last letter, which may change. */
const DOCUMENT_BEGINNING = new RegExp(
  [...DOCUMENTS].map((word) => word.slice(0, -1)).join('|'),
  'i',
);
const DOCUMENT_MODIFIERS = new Set(attribution.documentModifiers);
const NOBODY = new Set(attribution.nobody);
const TITLES = new Set(attribution.titles);
const STOPS = new Set(attribution.stops);
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'this',
  'that',
  'our',
]);

/**
 * The named speakers and documents to which a sentence attributes what it says: "Ann Lee said",
 * "said Ann Lee", "according to the Valley Survey", "in a joint statement". Officials, spokesmen,
 * pronouns and bare countries name nobody; "the statement" is `known`'s only statement, if any.
 *
 * @param known documents that the story names elsewhere
 */
export function findAttributions(
  sentence: string,
  known: readonly Attribution[] = [],
): Attribution[] {
  const tokens = tokenize(sentence);
  const found: Attribution[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    if (token.norm === 'to' && tokens[index - 1]?.norm === 'according') {
      found.push(...speaker(phraseAfter(tokens, index + 1), sentence));
    } else if (VERBS.has(token.norm)) {
      found.push(...speaker(phraseBefore(tokens, index), sentence));
      if (tokens[index - 1]?.kind === 'symbol') {
        found.push(...speaker(phraseAfter(tokens, index + 1), sentence));
      }
    } else if (DOCUMENTS.has(stem(token.norm)) && isCited(tokens, index)) {
      found.push(...document(tokens, index, sentence, known));
    }
  }
  return found;
}

/** The named documents that sentences of one story give as their source, each once. */
export function namedDocuments(sentences: Iterable<string>): Attribution[] {
  const documents: Attribution[] = [];
  for (const sentence of sentences) {
    if (!DOCUMENT_BEGINNING.test(sentence)) continue;
    for (const found of findAttributions(sentence)) {
      if (found.kind === 'document' && !documents.some((known) => isSameSource(known, found))) {
        documents.push(found);
      }
    }
  }
  return documents;
}

/**
 * True where two attributions name one speaker or document: the same head word, and of the other
 * words the one has all that the other has ("Zeine" and "Prime Minister Ali Lamine Zeine", but not
 * "Ann Lee" and "Bob Lee").
 */
export function isSameSource(a: Attribution, b: Attribution): boolean {
  if (a.kind !== b.kind || a.head !== b.head) return false;
  const [fewer, more] = a.words.size < b.words.size ? [a, b] : [b, a];
  return [...fewer.words].every((word) => more.words.has(word));
}

/** The words of a noun phrase that begins here, determiners left out. */
function phraseAfter(tokens: readonly Token[], start: number): Token[] {
  const phrase: Token[] = [];
  for (const token of tokens.slice(start, start + MAX_NAME)) {
    if (token.kind !== 'word' || VERBS.has(token.norm)) break;
    if (DETERMINERS.has(token.norm)) {
      if (phrase.length > 0) break;
    } else if (STOPS.has(token.norm)) {
      break;
    } else {
      phrase.push(token);
    }
  }
  return phrase;
}

/** The words of a noun phrase that ends before this token, back to its determiner. */
function phraseBefore(tokens: readonly Token[], end: number): Token[] {
  const phrase: Token[] = [];
  for (let index = end - 1; index >= 0 && phrase.length < MAX_NAME; index--) {
    const token = tokens[index];
    if (token?.kind !== 'word' || VERBS.has(token.norm)) break;
    if (DETERMINERS.has(token.norm) || STOPS.has(token.norm)) break;
    phrase.unshift(token);
  }
  return phrase;
}

function speaker(phrase: readonly Token[], sentence: string): Attribution[] {
  const first = phrase[0];
  const last = phrase.at(-1);
  if (!first || !last || !isCapitalised(last) || NOBODY.has(last.norm)) return [];
  if (DOCUMENTS.has(stem(last.norm))) return [];
  const isSentenceStart = first.start === 0 && phrase.length === 1;
  if (isSentenceStart && /[a-z]s$/u.test(last.text)) return []; // "Residents said", "Farmers said"
  const names = phrase.filter(isCapitalised).map(({ norm }) => norm);
  if (names.every(isCountry)) return [];
  const words = names.filter((norm) => norm !== last.norm && !TITLES.has(norm) && norm !== 'of');
  const name = sentence.slice(first.start, last.end);
  return [{ kind: 'speaker', name, head: last.norm, words: new Set(words) }];
}

/** "in a joint statement", "according to the report", "the survey found" cite; "the report" does not. */
function isCited(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.kind === 'word' && VERBS.has(next.norm)) return true;
  const phrase = phraseBefore(tokens, index);
  const determiner = index - phrase.length - 1;
  const isDetermined = DETERMINERS.has(tokens[determiner]?.norm ?? '');
  const before = tokens[isDetermined ? determiner - 1 : determiner]?.norm;
  return before === 'in' || (before === 'to' && tokens[determiner - 2]?.norm === 'according');
}

function document(
  tokens: readonly Token[],
  index: number,
  sentence: string,
  known: readonly Attribution[],
): Attribution[] {
  const noun = tokens[index];
  if (!noun) return [];
  const head = stem(noun.norm);
  const before = phraseBefore(tokens, index);
  const words = before
    .filter(
      (token) => token.start > 0 && (isCapitalised(token) || DOCUMENT_MODIFIERS.has(token.norm)),
    )
    .map(({ norm }) => norm);
  if (words.length > 0) {
    const name = sentence.slice(before[0]?.start ?? noun.start, noun.end);
    return [{ kind: 'document', name, head, words: new Set(words) }];
  }
  const meant = known.filter((candidate) => candidate.head === head);
  return meant.length === 1 ? meant : [];
}

function isCapitalised({ text }: Token): boolean {
  return opensWithCapital(text);
}
