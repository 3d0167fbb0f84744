import type { Alteration, Conflict, Mention, StoryPassage } from '../model/analysis.js';
import type { Difference } from '../model/passage.js';
import type { Span } from '../model/place.js';
import { compareStrings } from '../model/order.js';
import {
  figuresAt,
  giveTwoEnds,
  saySameFigures,
  setOtherLimits,
  type Side,
} from './altered-figures.js';
import { nameOtherBodies } from './altered-bodies.js';
import { differencesBehind } from './altered-ends.js';
import { areFilledIn, areReordered } from './altered-order.js';
import { changesOneThing } from './altered-sense.js';
import { isInOneStatement } from './one-statement.js';
import { areOpposites, areTurnedRound, denyOpposite, type WordsInSentence } from './opposites.js';
import { sentenceAt } from './sentence-at.js';

/** The changes in shared passages that change what they say, and not only how. */
export function findAlterations(passages: readonly StoryPassage[]): Alteration[] {
  return passages.flatMap((passage) => alterationsAmong(passage.differences, passage));
}

/** The same behind their ends, in the words in which a sentence ends that a passage breaks off in. */
export function findAlteredEnds(passages: readonly StoryPassage[]): Alteration[] {
  return passages.flatMap((passage) => alterationsAmong(differencesBehind(passage), passage));
}

function alterationsAmong(differences: readonly Difference[], passage: StoryPassage): Alteration[] {
  if (passage.boilerplate !== undefined) return [];
  const alterations = new Map<string, FoundAlteration>();
  for (const difference of differences) {
    const kind = alteredKind(passage, difference);
    if (kind === undefined || !isInOneStatement(passage, difference)) continue;
    const key = JSON.stringify([kind, ...matterOf(kind, difference)]);
    const same = alterations.get(key);
    if (same) same.differences.push(difference);
    else alterations.set(key, { passage, kind, differences: [difference] });
  }
  return [...alterations.values()];
}

/**
 * What tells a change from others of its kind. A name that was changed throughout a text counts as one
 * change, and so do two names that were exchanged.
 */
function matterOf(kind: Alteration['kind'], { from, to }: Difference): (string | number)[] {
  return kind === 'name' ? [from.text, to.text].sort(compareStrings) : [from.start, to.text];
}

interface FoundAlteration extends Alteration {
  readonly differences: [Difference, ...Difference[]];
}

/** Words up to which a passage can be a form with one name in two places. */
const LONGEST_FORM = 40;

/** What a difference changes of what is said; undefined where it changes the words alone. */
function alteredKind(
  passage: StoryPassage,
  difference: Difference,
): Alteration['kind'] | undefined {
  const { witness, kind, from, to } = difference;
  const [a, b] = [
    sentenceAt(passage.stories[0], from.start),
    sentenceAt(passage.stories[witness], to.start),
  ];
  if (!a || !b) return undefined;
  const [left, right] = [
    { sentence: a, span: from },
    { sentence: b, span: to },
  ];
  const areBodies = (): boolean => nameOtherBodies(left, right);
  if (kind !== 'wording' && !changesOneThing(difference, areBodies)) return undefined;
  if (giveTwoEnds(left, right)) return undefined;
  const mayBeLimit = kind === 'wording' || kind === 'negation';
  if (mayBeLimit && setOtherLimits(left, right)) return 'limit';
  if (kind === 'wording') {
    const isTurned = areTurnedRound(inSentence(left), inSentence(right)) && !areDates(left, right);
    return isTurned && isOnlyChange(passage, difference, left) ? 'opposite' : undefined;
  }
  if (kind === 'negation' && denyOpposite(from.text, to.text)) return undefined;
  if (kind === 'name') {
    const isForm = passage.words <= LONGEST_FORM && areFilledIn(left, right);
    return isForm || areReordered(left, right) ? undefined : kind;
  }
  return kind === 'number' && saySameFigures(left, right) ? undefined : kind;
}

function inSentence({ sentence: { plain, start: origin }, span }: Side): WordsInSentence {
  const [start, end] = [span.start - origin, span.end - origin];
  return { words: plain.slice(start, end), before: plain.slice(0, Math.max(0, start)) };
}

/** Whether nothing else that is said changes in the sentence: "women rose" and "men fell" may both hold. */
function isOnlyChange(
  { differences }: StoryPassage,
  { witness, from: changed }: Difference,
  { sentence: { start, end } }: Side,
): boolean {
  return differences.every(
    (other) =>
      other.witness !== witness ||
      other.from.start === changed.start ||
      other.from.start < start ||
      other.from.start >= end ||
      (other.kind === 'wording' && !areOpposites(other.from.text, other.to.text)),
  );
}

/** "Today" and "yesterday" of two days' stories. */
function areDates(...sides: readonly Side[]): boolean {
  return sides.some((side) => figuresAt(side).some(({ kind }) => kind === 'date'));
}

/** Whether the two most different values of a conflict are one number altered in a passage. */
export function isAlteration(conflict: Conflict, alterations: readonly Alteration[]): boolean {
  const [a, b] = conflict.groups;
  if (!a || !b || conflict.groups.length > 2) return false;
  return alterations.some(({ passage, differences }) =>
    differences.some(({ witness, from, to }) => {
      const first = passage.stories[0]?.source;
      const other = passage.stories[witness]?.source;
      const hits = (group: readonly Mention[], source: string | undefined, span: Span) =>
        group.some((mention) => mention.sentence.source === source && overlaps(mention, span));
      return (
        (hits(a, first, from) && hits(b, other, to)) || (hits(b, first, from) && hits(a, other, to))
      );
    }),
  );
}

function overlaps({ sentence, quantity }: Mention, { start, end }: Span): boolean {
  return sentence.start + quantity.start < end && start < sentence.start + quantity.end;
}
