import type { StorySentence } from '../../model/source.js';
import { type NameWords, startOfTitle } from './mentions.js';
import { withoutPlace } from './paired-titles.js';
import type { SentenceWords } from './sentence-words.js';
import { titleBehind } from './title-holders.js';
import type { TitledMention } from './titled-people.js';
import { Trait } from './word-traits.js';

/** A full name with its title, whosever and wherever it is. */
export type TitledName = Omit<TitledMention, 'story' | 'person'>;

/** The title before a full name, or that behind it. */
export function titledName(
  words: SentenceWords,
  name: NameWords,
  sentence: StorySentence,
): TitledName | undefined {
  const from = startOfTitle(words, name);
  return from === name.from
    ? titledBehind(words, name, sentence)
    : titledBefore(words, name, sentence, from);
}

function titledBefore(
  words: SentenceWords,
  name: NameWords,
  sentence: StorySentence,
  titleFrom: number,
): TitledName {
  let title = '';
  for (let at = titleFrom; at < name.from; at++) title += `${words.norm(at)} `;
  let last = name.to - 1;
  while (last > name.from && words.has(last, Trait.Suffix)) last--;
  const [start, end] = [words.start(titleFrom), words.endOfName(last)];
  return {
    sentence,
    start,
    end,
    spelling: words.text.slice(start, end),
    given: last > name.from ? words.norm(last - 1) : undefined,
    surname: words.norm(last),
    written: words.text.slice(words.start(last), end),
    title,
  };
}

const COMMA = 44;

/** Words behind a name within which its title begins. */
const NEAR = 3;

/** Characters behind a name in which its title and what follows it stand. */
const WINDOW = 40;

/** "Ann Lee, the mayor of Elmer,". */
function titledBehind(
  words: SentenceWords,
  { from, to }: NameWords,
  sentence: StorySentence,
): TitledName | undefined {
  if (words.text.charCodeAt(words.end(to - 1)) !== COMMA) return undefined;
  const near = Math.min(words.to, to + NEAR);
  let at = to;
  while (at < near && !words.has(at, Trait.Title | Trait.Job)) {
    // "who", "said": no title follows.
    if (words.has(at, Trait.Role)) return undefined;
    at++;
  }
  if (at === near) return undefined;
  const start = words.start(from);
  const text = words.text.slice(start, words.end(at) + WINDOW);
  const holder = titleBehind(text, words.end(to - 1) - start);
  if (!holder) return undefined;
  const { end, given, surname, written, title } = holder;
  return {
    sentence,
    start,
    end: start + end,
    spelling: text.slice(0, end),
    given,
    surname,
    written,
    title: withoutPlace(title),
  };
}
