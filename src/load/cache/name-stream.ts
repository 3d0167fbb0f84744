import { NUMBERS_OF_NAME, type NamesInStory } from '../../model/prepared.js';
import { EntryWriter, StringTable, type EntryReader } from './entry-stream.js';

/** The part of a source's entry on the names of its stories. */
export function partOfNames(stories: readonly NamesInStory[]): Buffer {
  const to = new EntryWriter(new StringTable());
  for (const names of stories) {
    to.count(names.length / NUMBERS_OF_NAME);
    let [sentence, word] = [0, 0];
    for (let at = 0; at < names.length; at += NUMBERS_OF_NAME) {
      const [index = 0, first = 0, more = 0, named = 0] = names.slice(at, at + NUMBERS_OF_NAME);
      if (index !== sentence) word = 0;
      to.count(index - sentence);
      to.count(first - word);
      to.count(KINDS * more + named);
      [sentence, word] = [index, first];
    }
  }
  return to.finish();
}

/** More than all kinds of names together, as bits. */
const KINDS = 16;

/**
 * Reads what {@link partOfNames} wrote.
 *
 * @param stories how many there are
 * @throws BadEntry
 */
export function readNames(from: EntryReader, stories: number): NamesInStory[] {
  const all = Array.from({ length: stories }, () => {
    const names: number[] = [];
    let [sentence, word] = [0, 0];
    for (let left = from.length(); left > 0; left--) {
      const step = from.count();
      if (step > 0) word = 0;
      sentence += step;
      word += from.count();
      const size = from.count();
      names.push(sentence, word, Math.floor(size / KINDS), size % KINDS);
    }
    return names;
  });
  from.end();
  return all;
}
