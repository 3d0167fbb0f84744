import type { Conflict, Mention, SentenceGroup, StoryPassage } from '../../model/analysis.js';
import type { Source } from '../../model/source.js';
import { wordsOfSentences, type StoryWords } from '../story-words.js';
import { aboutOf } from './about.js';
import { findDisputes, groupByValue, type Dispute } from './disputes.js';
import { linkMentions } from './links.js';
import { compareMentions, type ReadMention } from './mentions.js';
import { Events } from './one-event.js';
import { Omissions } from './omissions.js';
import { mayBeUpdate } from './updates.js';

/** Conflicts, and what limits on work left uncompared, one line each. */
export interface FoundConflicts {
  readonly conflicts: readonly Conflict[];
  readonly skipped: readonly string[];
}

/**
 * Disputed quantities across stories: one conflict for one quantity, with the value of every story
 * that states it, grouped by value, the most different pair first.
 *
 * Mentions are linked where their sentences align, or where head, unit, role and surroundings say
 * that they measure the same thing. `certain` is a conflict of two wordings of one sentence; any
 * other is `likely`. The figure of later stories can be an `update`. A figure that stories
 * print in a shared passage is one value, and what they dispute one conflict.
 *
 * @param words the words of the stories, if they were scanned before
 * @param events their events, if others ask for them too
 */
export function findConflicts(
  sources: readonly Source[],
  groups: readonly SentenceGroup[],
  passages: readonly StoryPassage[],
  words: StoryWords = wordsOfSentences(sources.flatMap(({ stories }) => stories)),
  events: Events = new Events(words),
): FoundConflicts {
  const omissions = new Omissions();
  const conflicts = findDisputes(linkMentions(sources, groups, passages, words, events, omissions))
    .flatMap((dispute) => asConflict(dispute) ?? [])
    .sort(compareConflicts);
  return { conflicts, skipped: omissions.lines() };
}

function asConflict({ mentions, certain }: Dispute): Conflict | undefined {
  const groups = groupByValue(mentions);
  const [lowest, highest] = groups;
  const a = lowest?.[0];
  const b = highest?.[0];
  if (!a || !b) return undefined;
  const about = aboutOf(mentions);
  const update = mayBeUpdate(lowest ?? [], highest ?? []);
  return {
    kind: a.quantity.kind,
    about,
    certainty: certain ? 'certain' : 'likely',
    ...(update ? { update } : {}),
    reason: reasonOf(a, b, about, certain, update),
    groups: groups.map((group) => group.map(bare)),
  };
}

function bare({ quantity, sentence }: ReadMention): Mention {
  return { quantity, sentence };
}

function reasonOf(
  a: ReadMention,
  b: ReadMention,
  about: string,
  certain: boolean,
  update: boolean,
): string {
  const values = `${a.quantity.text} and ${b.quantity.text}`;
  const counted = a.quantity.kind === 'count' && a.quantity.head !== undefined ? ` ${about}` : '';
  const clash = `${values}${counted} cannot both hold`;
  const proviso = certain ? '' : ', if both are of the same thing';
  const later = update ? '; the later report may be an update' : '';
  return `${clash}${proviso}${later}`;
}

function compareConflicts(a: Conflict, b: Conflict): number {
  const first = a.groups[0]?.[0];
  const second = b.groups[0]?.[0];
  if (a.certainty !== b.certainty) return a.certainty === 'certain' ? -1 : 1;
  return first && second ? compareMentions(first, second) : 0;
}
