import functionWords from '../../data/function-words.json' with { type: 'json' };
import wordFrequency from '../../data/word-frequency.json' with { type: 'json' };
import { fold } from '../../segment/normal-form.js';
import { stem } from '../../segment/tokens.js';
import { SENSES } from './stem-tables.js';

/** What a word contributes to a sentence. */
export const enum WordKind {
  Content,
  Name,
  Number,
  /** A day of the week. */
  Day,
  /** A month, or a word such as "yesterday". */
  Time,
  /** Grammar and reported speech: shared by sentences that share nothing. */
  Function,
}

/** The weight of a stem that the table of frequencies does not hold: rarer than its rarest. */
const UNKNOWN_WEIGHT = 8.5;

/** Weights by stem, as the table has it: with an asterisk where it names an act. */
const weights = new Map<string, number>();
for (const [row, stems] of Object.entries(wordFrequency.rows)) {
  const weight = Math.min(Number(row), UNKNOWN_WEIGHT);
  for (const entry of stems.split(' ')) weights.set(entry, weight);
}

const kinds = new Map<string, WordKind>();
for (const [words, kind] of [
  [functionWords.number, WordKind.Number],
  [functionWords.time, WordKind.Time],
  [functionWords.day, WordKind.Day],
  [functionWords.closed, WordKind.Function],
  [functionWords.alignment, WordKind.Function],
] as const) {
  for (const word of words.split(' ')) kinds.set(stem(fold(word)), kind);
}

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
  const asAct = weights.get(`${stemmed}*`);
  const weight = asAct ?? weights.get(stemmed);
  const rows = (Object.hasOwn(SENSES, stemmed) ? SENSES[stemmed] : undefined) ?? NO_SENSES;
  return {
    id,
    stem: stemmed,
    weight: weight ?? UNKNOWN_WEIGHT,
    known: weight !== undefined,
    act: asAct !== undefined,
    kind: isNumber ? WordKind.Number : (kinds.get(stemmed) ?? WordKind.Content),
    senses: rows,
    formBit: formBitOf(stemmed),
    senseBits: rows.reduce((bits, row) => bits | (1 << (row & 31)), 0),
  };
}

function formBitOf(stemmed: string): number {
  if (stemmed.length < MIN_BEGINNING) return 0;
  let hash = 0;
  for (let at = 0; at < MIN_BEGINNING; at++) hash = Math.imul(hash, 31) + stemmed.charCodeAt(at);
  return 1 << ((Math.imul(hash, 0x9e3779b1) >>> 27) & 31);
}
