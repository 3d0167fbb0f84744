import { areSynonyms } from './lexicon.js';
import type { Statement } from './statement.js';

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her']);

/**
 * Whether two statements speak of one kind of thing, each with a word before it that the other has
 * not: "the railway bridge", "the Lindholm bridge".
 */
export function areQualifiedApart(a: Statement, b: Statement): boolean {
  const inB = qualifiedThings(b);
  if (inB.size === 0) return false;
  for (const [thing, x] of qualifiedThings(a)) {
    const y = inB.get(thing);
    if (y === undefined || areSynonyms(x, y)) continue;
    if (!a.stems.has(y) && !b.stems.has(x)) return true;
  }
  return false;
}

/** The word between an article and a thing, by thing; all as stems. */
function qualifiedThings({ items, text }: Statement): Map<string, string> {
  const things = new Map<string, string>();
  for (let k = 2; k < items.length; k++) {
    const [article, word, thing] = [items[k - 2], items[k - 1], items[k]];
    if (!article || !word?.content || !thing?.content || !ARTICLES.has(article.norm)) continue;
    if (text.slice(word.end, thing.start) === ' ') things.set(thing.stem, word.stem);
  }
  return things;
}
