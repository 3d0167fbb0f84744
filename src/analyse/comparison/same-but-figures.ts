import type { Quantity } from '../../model/quantity.js';
import type { StoryWords } from '../story-words.js';
import { MEASURED } from './evident-links.js';
import { isAct, isFunctionWord, isReport, synonymClass } from './lexicon.js';
import type { ReadMention, ReadSentence } from './mentions.js';
import type { StatementPair } from './same-measure.js';
import { countsPersons } from './surroundings.js';

/** Words of a sentence up to which it may be too short to be aligned with others. */
const MOST_WORDS = 14;
/** Words of content, figures apart, from which a sentence says what its figure is of. */
const FEWEST_CONTENT = 2;

/** Short sentences of the same words but for their figures ("The flood killed 23 people."). */
export function sameButFigures(
  mentions: readonly ReadMention[],
  words: StoryWords,
): ReadSentence[][] {
  const found = new Map<string, ReadSentence[]>();
  for (const read of new Set(mentions.map((mention) => mention.read))) {
    const key = wordsBeside(read, words);
    if (key === undefined) continue;
    const sentences = found.get(key);
    if (sentences) sentences.push(read);
    else found.set(key, [read]);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}

/** The words of a short sentence outside of its quantities, as one key. */
function wordsBeside(
  { story, sentence }: ReadSentence,
  { words, starts, norms, ranges }: StoryWords,
): string | undefined {
  const range = ranges.get(story);
  const from = range?.[2 * sentence.index] ?? 0;
  const to = range?.[2 * sentence.index + 1] ?? 0;
  if (to - from > MOST_WORDS || !sentence.quantities.every(isMeasure)) return undefined;
  const beside: number[] = [];
  let content = 0;
  for (let at = from; at < to; at++) {
    const place = (starts[at] ?? 0) - sentence.start;
    if (sentence.quantities.some(({ start, end }) => start <= place && place < end)) continue;
    const word = words[at] ?? 0;
    beside.push(word);
    if (!isFunctionWord(norms[word] ?? '')) content++;
  }
  return content < FEWEST_CONTENT ? undefined : beside.join(' ');
}

/** A figure of its thing, or a day; a percentage is of many things at once. */
function isMeasure({ kind }: Quantity): boolean {
  return MEASURED.has(kind) || kind === 'date';
}

/**
 * Whether two statements differ in their figures only, and say by themselves what these are of: not
 * only that persons were counted, or what was done to them.
 */
export function differInFiguresOnly({ a, alignment: { toA, toB } }: StatementPair): boolean {
  if (!toB.every((partner) => partner >= 0) || !toA.every((partner) => partner >= 0)) return false;
  const content = a.items.filter((item) => item.content);
  if (content.length < FEWEST_CONTENT) return false;
  return content.some(
    ({ stem }) => !isAct(stem) && !isReport(stem) && !countsPersons(synonymClass(stem)),
  );
}
