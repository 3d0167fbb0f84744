import type { JsonBuckets, WordTable } from '../../../segment/word-table.js';
import { classOf, DIGIT, LETTER, SPACE } from '../character-classes.js';

/** A form of a row, in words. */
export interface Phrase {
  readonly words: readonly string[];
  /** Index of what it names. */
  readonly row: number;
}

/** Phrases by their first word, the longest first. */
export type PhraseBuckets = JsonBuckets<readonly Phrase[]>;

/** What phrases name. */
export interface PhraseTable<T> {
  readonly rows: readonly T[];
  readonly byFirst: WordTable<readonly Phrase[]>;
}

/** Splits a form as the scanner does: letters with digits, digits, single symbols. */
function pieces(form: string): string[] {
  return cutForm(form.toLowerCase(), true);
}

/**
 * Runs of letters, and what is no letter by itself; with `digits` also runs of digits, which stay in
 * a word that they end. No expression with classes of Unicode: it would take long to compile.
 */
export function cutForm(form: string, digits: boolean): string[] {
  const parts: string[] = [];
  let at = 0;
  while (at < form.length) {
    const start = at;
    const kind = classOf(form.charCodeAt(at++));
    if (kind === SPACE) continue;
    if (kind === LETTER || (digits && kind === DIGIT)) {
      while (at < form.length) {
        const next = classOf(form.charCodeAt(at));
        if (next !== LETTER && !(digits && next === DIGIT)) break;
        if (kind === DIGIT && next === LETTER) break;
        at++;
      }
    }
    parts.push(form.slice(start, at));
  }
  return parts;
}

/** Adds a form of a row to a table that is filled, and gives the form's first word. */
export function addPhrase(table: Map<string, Phrase[]>, form: string, row: number): string {
  const words = pieces(form);
  const first = words[0] ?? form;
  const list = table.get(first);
  if (list === undefined) {
    table.set(first, [{ words, row }]);
    return first;
  }
  const shorter = list.findIndex(({ words: other }) => other.length < words.length);
  list.splice(shorter < 0 ? list.length : shorter, 0, { words, row });
  return first;
}
