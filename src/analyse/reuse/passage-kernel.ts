import { negates } from '../negators.js';
import type { Collection } from './collection.js';
import { meaningOf } from './difference-kinds.js';
import { Kernel } from './kernel.js';

/** A kernel that holds the words of a collection, for what is done with its matches. */
export function passageKernel({
  documents,
  norms,
  words,
  flags,
}: Pick<Collection, 'documents' | 'norms' | 'words' | 'flags'>): Kernel {
  const kernel = new Kernel({
    meaningOf: (word) => meaningOf(norms[word] ?? ''),
    negates: (word, next) => (negates(norms[word] ?? '', norms[next]) ? 1 : 0),
  });
  const { run } = kernel;
  run.openWords(documents, words.length);
  run.openDifferences(norms.length);
  kernel.integers.set(words, run.wordsAt() >> 2);
  kernel.bytes.set(flags, run.flagsAt());
  return kernel;
}
