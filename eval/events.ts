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

/** Articles of a few days that share rare names. */
export type ArticleEvent = readonly Article[];

const DAY_MS = 86_400_000;
/** Days that two articles of one event may lie apart. */
const NEAR_DAYS = 3;
/** A name in a greater share of all articles is of the times, not of an event. */
const MOST_COMMON = 0.03;
/** Rare names that two articles of one event share. */
const FEWEST_SHARED = 3;
/** Times a name occurs in an article that is about it. */
const LEAST_USE = 2;

/** Groups articles into events: each undated or lonely article is left out. */
export function findEvents(articles: readonly Article[]): ArticleEvent[] {
  const dated = articles.filter(({ date }) => date !== '').sort(byDateAndId);
  const names = dated.map((article) => namesOf(article.text));
  const holders = new Map<string, number[]>();
  for (const [index, set] of names.entries()) {
    for (const name of set) {
      const list = holders.get(name) ?? [];
      list.push(index);
      holders.set(name, list);
    }
  }
  const taken = new Set<number>();
  const events: ArticleEvent[] = [];
  for (const [index, article] of dated.entries()) {
    if (taken.has(index)) continue;
    const shared = new Map<number, number>();
    for (const name of names[index] ?? []) {
      const list = holders.get(name) ?? [];
      if (list.length > MOST_COMMON * articles.length) continue;
      for (const other of list) if (other > index) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const members = [...shared]
      .filter(([other, count]) => count >= FEWEST_SHARED && !taken.has(other))
      .map(([other]) => other)
      .filter((other) => daysApart(article, dated[other]) <= NEAR_DAYS);
    if (members.length === 0) continue;
    for (const member of [index, ...members]) taken.add(member);
    events.push([article, ...members.flatMap((member) => dated[member] ?? [])]);
  }
  return events;
}

function byDateAndId(a: Article, b: Article): number {
  return compareStrings(a.date, b.date) || compareStrings(a.id, b.id);
}

function daysApart(a: Article, b: Article | undefined): number {
  return b === undefined ? Infinity : Math.abs(Date.parse(a.date) - Date.parse(b.date)) / DAY_MS;
}

/** Norms of capitalised words that an article uses at least twice. */
function namesOf(text: string): Set<string> {
  const uses = new Map<string, number>();
  for (const { kind, text: written, norm } of tokenize(text)) {
    if (kind === 'word' && norm.length > 3 && /^\p{Lu}/u.test(written)) {
      uses.set(norm, (uses.get(norm) ?? 0) + 1);
    }
  }
  return new Set([...uses].filter(([, count]) => count >= LEAST_USE).map(([name]) => name));
}
