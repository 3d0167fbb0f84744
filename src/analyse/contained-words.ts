import { tokenize } from '../segment/tokens.js';

/** Articles, which a value may have or lack. */
const ARTICLES = new Set(['the', 'a', 'an']);

/**
 * Whether a text holds words in this order and without others between them. Spelling, demonyms and
 * case are normalised; signs and articles do not count. No words are in no text.
 */
export function hasWords(text: string, words: string): boolean {
  const wanted = plainNorms(words);
  return wanted !== '' && ` ${plainNorms(text)} `.includes(` ${wanted} `);
}

function plainNorms(text: string): string {
  return tokenize(text)
    .filter(({ kind, norm }) => kind !== 'symbol' && !ARTICLES.has(norm))
    .map(({ norm }) => norm)
    .join(' ');
}
