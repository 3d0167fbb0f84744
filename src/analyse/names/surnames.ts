import { LetterExpression } from '../../parse/letter-expression.js';
import { type PersonMention, isNameLike } from './mentions.js';
import { LONGEST_SENTENCE } from '../story-words.js';
import type { LoneWord, QuietSentence } from './stretches.js';
import { foldName } from './words.js';

const CAPITALISED = new LetterExpression(/(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}'’]{1,40}/gu);

/** Surnames, as written in `wanted`, of a sentence that was found to hold no longer name. */
export function loneSurnames(
  { sentence, story }: QuietSentence,
  wanted: ReadonlySet<string>,
): PersonMention[] {
  const mentions: PersonMention[] = [];
  const text = sentence.plain.slice(0, LONGEST_SENTENCE);
  for (const { 0: word, index } of text.matchAll(CAPITALISED.for(text))) {
    const spelling = word.replace(/['’]s?$/i, '');
    if (!wanted.has(spelling)) continue;
    mentions.push({
      sentence,
      story,
      start: index,
      end: index + spelling.length,
      spelling,
      words: [foldName(spelling)],
      isPerson: false,
    });
  }
  return mentions;
}

/** A capitalised word alone as the mention of a surname; undefined where it cannot be one. */
export function surnameMention({
  sentence,
  story,
  start,
  end,
  norm,
}: LoneWord): PersonMention | undefined {
  const text = sentence.plain.slice(start, end);
  if (!isNameLike([{ text, norm }])) return undefined;
  const spelling = text.replace(/['’]s?$/i, '');
  return {
    sentence,
    story,
    start,
    end: start + spelling.length,
    spelling,
    words: [foldName(spelling)],
    isPerson: false,
  };
}
