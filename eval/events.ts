import { compareStrings } from '../src/model/order.js';
import { tokenize } from '../src/segment/tokens.js';

/** One article of a news collection. */
export interface Article {
  readonly id: string;
  readonly source: string;
  /** ISO day, or ''. */
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** Articles of a few days that share names. */
export type ArticleEvent = readonly Article[];

const DAY_MS = 86_400_000;
/** Days that two articles of one event may lie apart. */
const NEAR_DAYS = 5;
/**
 * Likeness of the names of two articles of one event: the cosine of their weights, rare names
 * weighing more. Of pairs at this height, read by hand, about all are of one event or affair.
 */
const LEAST_LIKENESS = 0.15;

/**
 * Groups articles into events, each around one article and with those like it of the following days,
 * so that an article can be in several; an event that lies within an earlier one is left out, and so
 * are undated and lonely articles.
 */
export function findEvents(articles: readonly Article[]): ArticleEvent[] {
  const dated = articles.filter(({ date }) => date !== '').sort(byDateAndId);
  const weights = weigh(dated.map(({ text }) => namesOf(text)));
  const together = new Set<string>();
  const events: ArticleEvent[] = [];
  for (const [index, article] of dated.entries()) {
    const event = [article];
    const members = [index];
    for (let other = index + 1; other < dated.length; other++) {
      const candidate = dated[other];
      if (!candidate || daysApart(article, candidate) > NEAR_DAYS) break;
      if (likeness(weights[index], weights[other]) < LEAST_LIKENESS) continue;
      members.push(other);
      event.push(candidate);
    }
    const pairs = members.flatMap((x, at) =>
      members.slice(at + 1).map((y) => `${String(x)} ${String(y)}`),
    );
    if (pairs.every((pair) => together.has(pair))) continue;
    for (const pair of pairs) together.add(pair);
    events.push(event);
  }
  return events;
}

function byDateAndId(a: Article, b: Article): number {
  return compareStrings(a.date, b.date) || compareStrings(a.id, b.id);
}

function daysApart(a: Article, b: Article): number {
  return Math.abs(Date.parse(a.date) - Date.parse(b.date)) / DAY_MS;
}

/** Uses of each capitalised word of some length, by norm. */
function namesOf(text: string): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { kind, text: written, norm } of tokenize(text)) {
    if (kind === 'word' && norm.length > 3 && /^\p{Lu}/u.test(written)) {
      uses.set(norm, (uses.get(norm) ?? 0) + 1);
    }
  }
  return uses;
}

/** Weights of each article's names, as a vector of length 1: logarithm of use times rarity. */
function weigh(articles: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number>[] {
  const holders = new Map<string, number>();
  for (const names of articles) {
    for (const name of names.keys()) holders.set(name, (holders.get(name) ?? 0) + 1);
  }
  return articles.map((names) => {
    const weighed = [...names].map(([name, uses]): [string, number] => [
      name,
      (1 + Math.log(uses)) * Math.log(articles.length / (holders.get(name) ?? 1)),
    ]);
    const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return new Map(weighed.map(([name, weight]) => [name, weight / (length || 1)]));
  });
}

function likeness(
  a: ReadonlyMap<string, number> | undefined,
  b: ReadonlyMap<string, number> | undefined,
): number {
  let sum = 0;
  for (const [name, weight] of a ?? []) sum += weight * (b?.get(name) ?? 0);
  return sum;
}
