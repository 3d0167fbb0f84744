import forms from '../../../data/noun-forms.json' with { type: 'json' };
import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { wordSet } from '../word-set.js';

export const STOP = new Set(forms.stop);

export const VERBS = new Set(forms.verbs);

const NOT_PLURAL = new Set(forms.notPlural);

export const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(forms.irregular));

/** Singular of a noun: "agencies" -> "agency", "troops" -> "troop". */
export function lemmaOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/[a-z]{2}men$/.test(word) && word !== 'women') return `${word.slice(0, -2)}an`;
  if (word.endsWith('children')) return word.slice(0, -3);
  if (word.length < 4 || NOT_PLURAL.has(word) || !word.endsWith('s') || word.endsWith('ss'))
    return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}

/** Whether a lower-case noun is a plural, by its form and the table of irregular ones. */
export function isPlural(word: string): boolean {
  return (
    IRREGULAR.has(word) ||
    word.endsWith('children') ||
    (/[a-z]{2}men$/.test(word) &&
      word !== 'specimen' &&
      word !== 'regimen' &&
      word !== 'abdomen') ||
    (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) && !NOT_PLURAL.has(word))
  );
}

/** True where a word can be part of a noun phrase: not a function word, a verb or a mark. */
export function nominal(reading: Reading, at: number): boolean {
  const token = reading.at(at);
  return (
    token.kind === 'word' &&
    !STOP.has(token.lower) &&
    !VERBS.has(token.lower) &&
    token.lower !== 's' &&
    token.info?.weekday === undefined &&
    token.info?.cardinal === undefined &&
    (token.info?.month === undefined || (token.info.ambiguous === true && !token.capital))
  );
}

export const DETERMINERS = wordSet(`
  the its their his her our those these all a an my
`);

/** Makes nouns, given as token indexes, the head of a draft; `to` is the token behind the last one. */
export function setHead(
  reading: Reading,
  draft: Draft,
  heads: readonly number[],
  to: number,
  start = heads[0] ?? to,
): void {
  const [first] = heads;
  if (first === undefined) return;
  draft.head = lemmaOf(reading.word(first));
  if (heads.length > 1) draft.heads = heads.map((k) => lemmaOf(reading.word(k)));
  draft.headTo = to;
  draft.headSpan = { start: reading.at(first).start, end: reading.at(to - 1).end };
  const modifiers: string[] = [];
  for (let k = start; k < to; k++) {
    const token = reading.at(k);
    if (
      token.kind === 'word' &&
      !heads.includes(k) &&
      !STOP.has(token.lower) &&
      token.lower !== 's'
    )
      modifiers.push(token.lower);
  }
  if (modifiers.length > 0) draft.modifiers = modifiers;
}
