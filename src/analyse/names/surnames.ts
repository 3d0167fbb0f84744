import { LetterExpression } from '../../parse/letter-expression.js';
import { type PersonMention, isNameLike } from './mentions.js';
import { LONGEST_SENTENCE } from '../story-words.js';
import type { LoneWord, QuietSentence } from './stretches.js';
import type { Form } from './person-forms.js';
import { foldName, isSuffix } from './words.js';

const CAPITALISED = new LetterExpression(/(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}'’]{1,40}/gu);

/** Surnames, as written in `wanted`, of a sentence that was found to hold no longer name. */
function loneSurnames(
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
function surnameMention({
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

/** Surnames alone, in stories with one full name that ends in them. */
export function surnameMentions(
  mentions: readonly PersonMention[],
  lone: readonly LoneWord[],
  quiet: readonly QuietSentence[],
  forms: readonly Form[],
): Map<Form, PersonMention[]> {
  const byStory = new Map<number, Map<string, Form | undefined>>();
  const written = new Map<number, Set<string>>();
  for (const form of forms) {
    // Alone, a surname is hardly that of the one who is told apart by "Jr.".
    if (form.words.some(isSuffix)) continue;
    const surname = form.words.at(-1) ?? '';
    for (const story of form.stories) {
      const known = byStory.get(story) ?? new Map<string, Form | undefined>();
      byStory.set(story, known.set(surname, known.has(surname) ? undefined : form));
    }
    for (const { story, spelling } of form.mentions) {
      const surnames = written.get(story) ?? new Set();
      written.set(story, surnames.add(spelling.split(/[\s-]/).at(-1) ?? ''));
    }
  }
  const found = new Map<Form, PersonMention[]>();
  const add = (mention: PersonMention): void => {
    const [word, second] = mention.words;
    const form = second === undefined ? byStory.get(mention.story)?.get(word ?? '') : undefined;
    if (!form) return;
    const list = found.get(form);
    if (list) list.push(mention);
    else found.set(form, [mention]);
  };
  mentions.forEach(add);
  for (const word of lone) {
    const mention = byStory.has(word.story) ? surnameMention(word) : undefined;
    if (mention) add(mention);
  }
  for (const sentence of quiet) {
    const surnames = written.get(sentence.story);
    if (surnames) loneSurnames(sentence, surnames).forEach(add);
  }
  return found;
}
