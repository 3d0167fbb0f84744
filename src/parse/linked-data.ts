import { isRecord } from './json.js';
import type { PageMeta } from './page-meta.js';

/** Objects that are looked at, in lists and in the graph of a page. */
const MOST_OBJECTS = 200;

const ARTICLE = /(?:Article|BlogPosting)$/;

/**
 * What a page's linked data (`<script type="application/ld+json">`, in the words of schema.org) say
 * of its article: the first object whose type is one of articles. Nothing where they are no JSON.
 */
export function readLinkedData(text: string): PageMeta {
  const article = articleIn(parsed(text));
  if (article === undefined) return {};
  const title = textOf(article['headline']);
  const publisher = nameOf(article['publisher']);
  const published = textOf(article['datePublished']);
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first article of a value, a list or a graph, in the order of the page. */
function articleIn(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const waiting: unknown[] = [value];
  for (let looked = 0; looked < MOST_OBJECTS && waiting.length > 0; looked++) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.unshift(...next.slice(0, MOST_OBJECTS));
    if (!isRecord(next)) continue;
    if ([next['@type']].flat().some((type) => ARTICLE.test(String(type)))) return next;
    if (next['@graph'] !== undefined) waiting.unshift(next['@graph']);
  }
  return undefined;
}

function nameOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return isRecord(first) ? textOf(first['name']) : textOf(first);
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}
