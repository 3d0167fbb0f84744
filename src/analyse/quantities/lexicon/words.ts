import { HASHES, SLOTS, SLOTS_OF_ROWS, WORDS, type WordRow } from './word-tables.js';

/** What a word can mean in a quantity; undefined is what it cannot mean. */
export class WordInfo {
  /** In lower case. */
  readonly word: string;
  /** Bits of `OPENS`: the patterns that can begin here. */
  readonly opens: number;
  readonly cardinal: WordRow['cardinal'];
  readonly scale: WordRow['scale'];
  readonly collective: WordRow['collective'];
  readonly ordinal: WordRow['ordinal'];
  readonly denominator: WordRow['denominator'];
  readonly month: WordRow['month'];
  readonly weekday: WordRow['weekday'];
  readonly ambiguous: WordRow['ambiguous'];
  readonly cue: WordRow['cue'];
  readonly unit: WordRow['unit'];
  readonly currency: WordRow['currency'];
  /** It says nothing but that a feast may begin with it ("black", "mother"). */
  readonly feast: boolean;

  constructor(
    row: WordRow,
    /** Its place in the table, from 1. */
    readonly number: number,
  ) {
    this.word = row.word;
    this.opens = row.opens ?? 0;
    this.cardinal = row.cardinal;
    this.scale = row.scale;
    this.collective = row.collective;
    this.ordinal = row.ordinal;
    this.denominator = row.denominator;
    this.month = row.month;
    this.weekday = row.weekday;
    this.ambiguous = row.ambiguous;
    this.cue = row.cue;
    this.unit = row.unit;
    this.currency = row.currency;
    this.feast = row.feast === true;
  }
}

/** Whether a word, by its entry, says nothing of numbers and dates: it can be a name. */
export const isPlain = (info: WordInfo | undefined): boolean => info === undefined || info.feast;

/** Entries by their number, each made when it is first asked for. */
const entries = new Array<WordInfo | undefined>(WORDS.length + 1);

/** The entry of a number; 0 is no entry's. */
export function entryNumbered(number: number): WordInfo | undefined {
  const known = entries[number];
  if (known !== undefined || number === 0) return known;
  const row = WORDS[number - 1];
  if (row !== undefined) entries[number] = new WordInfo(row, number);
  return entries[number];
}

/**
 * Numbers of entries by the low bits of the word's hash, at the next free slot where they meet; 0
 * ends the search. Roomy, so that most words of a text meet an empty slot: one look, and no string.
 */
const slots = new Uint16Array(SLOTS);
for (let row = 0; row < SLOTS_OF_ROWS.length; row++) slots[SLOTS_OF_ROWS[row] ?? 0] = row + 1;
const hashes = new Int32Array(HASHES);

/** What the tables know of the word whose lower-case letters have this hash. */
export function wordInfo(
  text: string,
  start: number,
  end: number,
  hash: number,
): WordInfo | undefined {
  let slot = hash & (SLOTS - 1);
  for (;;) {
    const number = slots[slot] ?? 0;
    if (number === 0) return undefined;
    if (hashes[number - 1] === hash) {
      const info = entryNumbered(number);
      if (info !== undefined && spells(text, start, end, info.word)) return info;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
}

/** Whether a stretch of the text is a word, in any case; no string is cut for ASCII. */
function spells(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let k = 0; k < word.length; k++) {
    let code = text.charCodeAt(start + k);
    if (code >= 65 && code <= 90) code += 32;
    if (code >= 128) return text.slice(start, end).toLowerCase() === word;
    if (code !== word.charCodeAt(k)) return false;
  }
  return true;
}
