import { giveOtherEnds } from './dates.js';
import { intervalOf, middle, overlap, ratio } from './intervals.js';
import type { Link } from './links.js';
import { storyKey } from '../story-key.js';
import { compareMentions, type ReadMention } from './mentions.js';
import { compareQuantities } from './quantities.js';

/** Mentions that measure one thing, of which at least two conflict. */
export interface Dispute {
  readonly mentions: readonly ReadMention[];
  /** Whether two wordings of one sentence conflict, and no story has both values. */
  readonly certain: boolean;
}

/** Joins linked mentions; what no conflict touches, directly or through one mention, is left out. */
export function findDisputes(links: readonly Link[]): Dispute[] {
  const conflicts = links.filter(({ relation }) => relation === 'conflict');
  if (conflicts.length === 0) return [];
  const parent = new Map<string, string>();
  const mentions = new Map<string, ReadMention>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      // Every key is hung a step higher on the way, so that chains stay short.
      const above = parent.get(up);
      if (above !== undefined) parent.set(at, above);
      at = up;
    }
    return at;
  };
  const join = (a: ReadMention, b: ReadMention): void => {
    for (const mention of [a, b]) mentions.set(keyOf(mention), mention);
    parent.set(root(keyOf(a)), root(keyOf(b)));
  };
  for (const { a, b } of conflicts) join(a, b);
  const disputed = new Set(mentions.keys());
  for (const { a, b, relation } of links) {
    if (relation !== 'consistent') continue;
    if (disputed.has(keyOf(a)) || disputed.has(keyOf(b))) join(a, b);
  }
  const certain = new Set(conflicts.filter((link) => link.certain).map(({ a }) => root(keyOf(a))));
  const members = new Map<string, ReadMention[]>();
  for (const [key, mention] of mentions) {
    const list = members.get(root(key)) ?? [];
    list.push(mention);
    members.set(root(key), list);
  }
  return [...members].flatMap(([key, list]) => {
    const isToldApart = isOfOneStory(list);
    // One thing has one day: a story that gives two tells of two.
    if (isToldApart && list.some(({ quantity }) => quantity.kind === 'date')) return [];
    return [{ mentions: list.sort(compareMentions), certain: certain.has(key) && !isToldApart }];
  });
}

/** Whether one story gives two values that cannot both hold: it may be telling two things apart. */
function isOfOneStory(mentions: readonly ReadMention[]): boolean {
  return mentions.some((a, at) =>
    mentions
      .slice(at + 1)
      .some((b) => storyKey(a.sentence) === storyKey(b.sentence) && !agree(a, b)),
  );
}

/**
 * Groups mentions whose values can all hold together: from the lowest value upwards, each joins the
 * first group with all of whose members it agrees. The groups of the most different pair that cannot
 * both hold come first, the lower before the higher, and each begins with its mention of that pair.
 * Empty where nothing conflicts.
 */
export function groupByValue(mentions: readonly ReadMention[]): ReadMention[][] {
  const ordered = [...mentions].sort(
    (a, b) => middle(a.interval) - middle(b.interval) || compareMentions(a, b),
  );
  const pair = mostDifferent(ordered);
  if (!pair) return [];
  const groups: ReadMention[][] = pair.map((mention) => [mention]);
  for (const mention of ordered) {
    if (pair.includes(mention)) continue;
    const group = groups.find((others) => others.every((other) => agree(other, mention)));
    if (group) group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** The pair of mentions that conflict and whose values lie furthest apart, the lower first. */
function mostDifferent(ordered: readonly ReadMention[]): [ReadMention, ReadMention] | undefined {
  let best: [ReadMention, ReadMention] | undefined;
  let furthest = 0;
  for (const [at, low] of ordered.entries()) {
    for (const high of ordered.slice(at + 1)) {
      const apart = ratio(low.interval, high.interval);
      if (apart <= furthest || agree(low, high)) continue;
      best = [low, high];
      furthest = apart;
    }
  }
  return best;
}

function agree(a: ReadMention, b: ReadMention): boolean {
  if (giveOtherEnds(a.quantity, b.quantity)) return false;
  const { relation } = compareQuantities(a.quantity, b.quantity);
  if (relation !== 'unrelated') return relation === 'consistent';
  const left = intervalOf(a.quantity);
  const right = intervalOf(b.quantity);
  return left !== undefined && right !== undefined && overlap(left, right);
}

function keyOf({ sentence, index }: ReadMention): string {
  return [sentence.source, sentence.story, sentence.index, index].join('\u0000');
}
