import { stem } from '../../segment/tokens.js';
import { knownStem } from './known-stems.js';
import { KINDS } from './stem-tables.js';
import { WordKind } from './word-kind.js';

/** The weight of a stem that the table of frequencies does not hold: rarer than its rarest. */
const UNKNOWN_WEIGHT = 8.5;

const kinds: ReadonlyMap<string, WordKind> = new Map(KINDS);

const NO_SENSES: readonly number[] = [];

/** A stem, numbered, with all that does not depend on the sentence. */
export interface Entry {
  readonly id: number;
  readonly stem: string;
  /** -ln of the share of news sentences that hold the stem, at most 8.5. */
  readonly weight: number;
  /** Whether the table of frequencies holds the stem: a common word, hardly a name. */
  readonly known: boolean;
  /** Whether the stem names an act: a verb, or a noun of the same stem. */
  readonly act: boolean;
  readonly kind: WordKind;
  /** Rows of the table of synonyms. */
  readonly senses: readonly number[];
  /** One bit for the beginning that all forms of the word share; 0 where the stem is too short. */
  readonly formBit: number;
  /** One bit for each of its senses, different senses on one bit now and then. */
  readonly senseBits: number;
}

/** Whether the table of frequencies holds a norm's stem, and what kind of word it is: no entry kept. */
export function lookUp(norm: string): { readonly known: boolean; readonly kind: WordKind } {
  const stemmed = stem(norm);
  return {
    known: knownStem(stemmed)?.weight !== undefined,
    kind: kinds.get(stemmed) ?? WordKind.Content,
  };
}

/** Shortest beginning that two forms of one word share, in letters. */
export const MIN_BEGINNING = 4;

/** Numbers the stems of one run. */
export class Lexicon {
  private readonly byNorm = new Map<string, Entry>();
  private readonly byStem = new Map<string, Entry>();

  /** The entry of a token's norm. */
  entry(norm: string, isNumber: boolean): Entry {
    const known = this.byNorm.get(norm);
    if (known) return known;
    const stemmed = isNumber ? norm : stem(norm);
    let entry = this.byStem.get(stemmed);
    if (!entry) {
      entry = newEntry(this.byStem.size, stemmed, isNumber);
      this.byStem.set(stemmed, entry);
    }
    this.byNorm.set(norm, entry);
    return entry;
  }
}

function newEntry(id: number, stemmed: string, isNumber: boolean): Entry {
  const { weight, act = false, senses = NO_SENSES } = knownStem(stemmed) ?? {};
  return {
    id,
    stem: stemmed,
    weight: Math.min(weight ?? UNKNOWN_WEIGHT, UNKNOWN_WEIGHT),
    known: weight !== undefined,
    act,
    kind: isNumber ? WordKind.Number : (kinds.get(stemmed) ?? WordKind.Content),
    senses,
    formBit: formBitOf(stemmed),
    senseBits: senses.reduce((bits, row) => bits | (1 << (row & 31)), 0),
  };
}

function formBitOf(stemmed: string): number {
  if (stemmed.length < MIN_BEGINNING) return 0;
  let hash = 0;
  for (let at = 0; at < MIN_BEGINNING; at++) hash = Math.imul(hash, 31) + stemmed.charCodeAt(at);
  return 1 << ((Math.imul(hash, 0x9e3779b1) >>> 27) & 31);
}
