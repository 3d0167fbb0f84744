import type { Quantity } from '../../model/quantity.js';
import type { StorySentence } from '../../model/source.js';
import { opensWithCapital } from '../../segment/characters.js';
import { Recent } from '../../segment/recent.js';
import { stem, tokenize, type Token } from '../../segment/tokens.js';
import { isCountry, isFunctionWord } from './lexicon.js';

/** A word, a figure that is no quantity, or a whole quantity of a statement. */
export interface Item {
  readonly kind: 'word' | 'number' | 'quantity';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly norm: string;
  readonly stem: string;
  /** A word of an open class. */
  readonly content: boolean;
  /** Written as a name: capitalised where nothing but a name needs a capital, or a country. */
  readonly name: boolean;
  /** Index of the quantity, for `kind: 'quantity'`. */
  readonly quantity?: number;
}

/** A statement read for comparison. */
export interface Statement {
  readonly text: string;
  readonly items: readonly Item[];
  readonly quantities: readonly Quantity[];
  /** Index of the item that stands for each quantity; -1 where another quantity holds its words. */
  readonly itemOf: readonly number[];
  /** Whether words beyond the limit were left out. */
  readonly isCut: boolean;
  /** Stems of the content words and the norms of names. */
  readonly stems: ReadonlySet<string>;
}

/** Tokens of a statement that are read; what follows them is not compared word by word. */
const MOST_TOKENS = 400;

/** Reads a statement: its words in order, each quantity as one item, symbols left out. */
export function readStatement(text: string, quantities: readonly Quantity[]): Statement {
  const tokens = tokenize(text);
  const items: Item[] = [];
  const itemOf = quantities.map(() => -1);
  const order = quantities
    .map((quantity, index) => ({ quantity, index }))
    .sort((a, b) => a.quantity.start - b.quantity.start || b.quantity.end - a.quantity.end);
  let next = 0;
  let until = 0;
  let opensSentence = true;
  let isCut = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start < until) continue;
    if (items.length >= MOST_TOKENS) {
      isCut = true;
      break;
    }
    while (next < order.length && (order[next]?.quantity.end ?? 0) <= token.start) next++;
    const here = order[next];
    if (here && here.quantity.start <= token.start && token.start < here.quantity.end) {
      itemOf[here.index] = items.length;
      items.push(quantityItem(here.quantity, here.index));
      until = here.quantity.end;
      opensSentence = false;
    } else if (token.kind === 'symbol') {
      if (/[.!?:"“”]/u.test(token.text)) opensSentence = true;
    } else {
      items.push(wordItem(token, opensSentence, tokens[at + 1]));
      opensSentence = false;
    }
  }
  const stems = new Set<string>();
  for (const item of items) if (item.content) stems.add(item.stem);
  return { text, items, quantities, itemOf, isCut, stems };
}

function quantityItem(quantity: Quantity, index: number): Item {
  return {
    kind: 'quantity',
    start: quantity.start,
    end: quantity.end,
    text: quantity.text,
    norm: quantity.text.toLowerCase(),
    stem: `#${quantity.kind}`,
    content: false,
    name: false,
    quantity: index,
  };
}

function wordItem(token: Token, opensSentence: boolean, next: Token | undefined): Item {
  const { norm } = token;
  const content = isContent(norm);
  return {
    kind: token.kind === 'number' ? 'number' : 'word',
    start: token.start,
    end: token.end,
    text: token.text,
    norm,
    stem: stem(norm),
    content,
    name: content && isName(token, opensSentence, next),
  };
}

function isContent(norm: string): boolean {
  return norm.length > 1 && !isFunctionWord(norm);
}

function isName(token: Token, opensSentence: boolean, next: Token | undefined): boolean {
  return isCountry(token.norm) || isWrittenAsName(token, opensSentence, next);
}

function isWrittenAsName(token: Token, opensSentence: boolean, next: Token | undefined): boolean {
  if (!opensWithCapital(token.text)) return false;
  if (!opensSentence) return true;
  return next !== undefined && next.kind === 'word' && opensWithCapital(next.text);
}

/** Whether a statement names what another does not. */
export function hasOwnName(a: Statement, b: Statement): boolean {
  return a.items.some((item) => item.name && !b.stems.has(item.stem));
}

/** Sentences whose statements are kept: some fifty articles. */
const KEPT_SENTENCES = 2000;

const recent = new Recent<StorySentence, Statement>(KEPT_SENTENCES);

/** A sentence as a statement; those read last are kept, since several comparisons ask for them. */
export function statementOf(sentence: StorySentence): Statement {
  const known = recent.get(sentence);
  if (known) return known;
  const statement = readStatement(sentence.plain, sentence.quantities);
  recent.set(sentence, statement, 1);
  return statement;
}

/** A sentence as a statement, read when it is first asked for. */
export function readOnce(sentence: StorySentence, read: Map<StorySentence, Statement>): Statement {
  const known = read.get(sentence);
  if (known) return known;
  const statement = statementOf(sentence);
  read.set(sentence, statement);
  return statement;
}
