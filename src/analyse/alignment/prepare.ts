import { tokenize, type Token } from '../../segment/tokens.js';
import { MOST_WORDS } from './collection.js';
import type { Entry, Lexicon } from './lexicon.js';
import { WordKind } from './word-kind.js';

/** One word or number of a sentence. */
export interface Word {
  readonly entry: Entry;
  readonly kind: WordKind;
}

/** A sentence, prepared once for any number of comparisons. */
export interface PreparedSentence {
  /** Ids of the words and numbers, in order. */
  readonly ids: readonly number[];
  /** Each stem once, by ascending id; a name where any of its occurrences is a name. */
  readonly words: readonly Word[];
  /** Sum of the weights of the words that are not function words. */
  readonly mass: number;
  /** Ages stated ("36-year-old", ", 36,"), ascending. */
  readonly ages: readonly string[];
  readonly negated: boolean;
  /** Hashes of the runs of three characters of the norms, ascending, repeats kept. */
  readonly trigrams: Int32Array;
}

/** Reads a sentence for comparison. Sentences are comparable if one lexicon prepared them. */
export function prepare(text: string, lexicon: Lexicon): PreparedSentence {
  const tokens = tokenize(text);
  const spoken = tokens.filter(({ kind }) => kind !== 'symbol').slice(0, MOST_WORDS);
  const entries = spoken.map(({ norm, kind }) => lexicon.entry(norm, kind === 'number'));
  const kinds = kindsOf(spoken, entries);
  const words = new Map<number, Word>();
  for (const [index, entry] of entries.entries()) {
    const kind = kinds[index] ?? entry.kind;
    if (!words.has(entry.id) || kind === WordKind.Name) words.set(entry.id, { entry, kind });
  }
  const distinct = [...words.values()].sort((a, b) => a.entry.id - b.entry.id);
  let mass = 0;
  for (const { entry, kind } of distinct) if (kind !== WordKind.Function) mass += entry.weight;
  return {
    ids: entries.map(({ id }) => id),
    words: distinct,
    mass,
    ages: agesOf(tokens),
    negated: spoken.some(({ norm }) => isNegation(norm)),
    trigrams: trigramsOf(spoken.map(({ norm }) => norm).join(' ')),
  };
}

/** Share of capitalised words above which capitals say nothing: a headline in title case. */
const TITLE_CASE = 0.7;

function kindsOf(tokens: readonly Token[], entries: readonly Entry[]): WordKind[] {
  let capitals = 0;
  let all = 0;
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== WordKind.Content) continue;
    all++;
    if (isCapitalised(tokens[index])) capitals++;
  }
  const isTitle = all > 2 && capitals > TITLE_CASE * all;
  return entries.map((entry, index) => {
    if (entry.kind !== WordKind.Content) return entry.kind;
    if (!isCapitalised(tokens[index])) return entry.kind;
    const capitalIsForced = isTitle || index === 0;
    return capitalIsForced && entry.known ? entry.kind : WordKind.Name;
  });
}

function isCapitalised(token: Token | undefined): boolean {
  const first = token?.text.charAt(0) ?? '';
  return first !== first.toLowerCase();
}

const NEGATIONS = new Set(['not', 'no', 'never', 'without', 'neither', 'nor', 'none', 'nobody']);

function isNegation(norm: string): boolean {
  return NEGATIONS.has(norm) || norm.endsWith("n't");
}

function agesOf(tokens: readonly Token[]): string[] {
  const ages = new Set<string>();
  for (const [index, { kind, norm }] of tokens.entries()) {
    if (kind !== 'number' || !/^\d{1,2}$/.test(norm)) continue;
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    const next = tokens[index + 2];
    const isApposition = before?.norm === ',' && after?.norm === ',';
    const isYears =
      after?.norm === '-' && next?.norm === 'year' && tokens[index + 4]?.norm === 'old';
    if (isApposition || isYears) ages.add(norm);
  }
  return [...ages].sort();
}

function trigramsOf(text: string): Int32Array {
  const padded = ` ${text} `;
  const grams = new Int32Array(Math.max(0, padded.length - 2));
  for (let at = 0; at < grams.length; at++) {
    grams[at] =
      (padded.charCodeAt(at) * 961 + padded.charCodeAt(at + 1) * 31 + padded.charCodeAt(at + 2)) |
      0;
  }
  return grams.sort();
}
