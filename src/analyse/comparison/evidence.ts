import { apart, areApart, haveCompanion, isToll, mayBeOne } from './may-be-one.js';
import { isSlip } from './slips.js';
import type { Surroundings, WordWeights } from './surroundings.js';

/**
 * Evidence from which two figures of two stories of one event are taken to be of one thing. Chosen
 * on conflicts between news articles, read by hand.
 */
const LEAST_EVIDENCE = 3.5;
/** Evidence that the words beside both figures must give by themselves. */
const LEAST_NEARBY = 1.5;
/** The same for lengths of time, without names: an event has many of them. */
const LEAST_FOR_DURATION = 2.5;
/** What a shared word weighs that is not beside both figures. */
const FAR = 0.4;
/** Each story gives one value of the measure only: there is nothing to mistake it for. */
const ALONE = 2;
/** The story gives others, but beside other words. */
const ALONE_OF_ITS_WORDS = 1;
/** Share of the words in common from which another value of the story may be meant. */
const RIVAL = 0.5;
/** Values of the measure in one story beyond which each further one takes evidence away. */
const FEW_VALUES = 2;
/** The two sentences agree on another figure of one head. */
const COMPANION = 2;
const SAME_ACT = 1;
const NAMES_APART = 3;
const MODIFIERS_APART = 1.5;
/** Times the logarithm of the ratio of two values: what their distance takes away. */
const DISTANCE = 4;
/** The same for the victims of one act: first reports of a toll lie far apart. */
const TOLL_DISTANCE = 2;
/** The digits of one figure are those of the other but for a slip; see {@link isSlip}. */
const SLIP = 3;
/** What the words of the sentences of two such figures must give. */
const LEAST_FOR_SLIP = 0.5;

/** The figures of a story that give one measure other values than one of them does. */
export type OtherValues = (figure: Surroundings) => readonly Surroundings[];

/**
 * Whether enough says that two figures, which {@link relateFigures} allows, measure the same thing:
 * words beside them in common (rare ones weigh more), the same act, agreement on other figures, and
 * that neither story has other values of that measure. Distance of the values, names and modifiers
 * apart weigh against it.
 */
export function areOfOneThing(a: Surroundings, b: Surroundings, others: OtherValues): boolean {
  if (!mayBeOne(a, b)) return false;
  const slip = isSlip(a.mention.quantity, b.mention.quantity);
  const nearby = sharedNearby(a, b);
  if (!haveWords(a, b, nearby, slip)) return false;
  const evidence =
    nearby +
    FAR * (shared(a.all, b.all) - nearby) +
    (haveCompanion(a, b) ? COMPANION : 0) +
    (a.act !== undefined && a.act === b.act ? SAME_ACT : 0) -
    (namesApart(a, b) ? NAMES_APART : 0) -
    (areApart(a.modifiers, b.modifiers) ? MODIFIERS_APART : 0) -
    (slip ? -SLIP : distance(a, b));
  if (evidence + ALONE < LEAST_EVIDENCE) return false;
  return (
    evidence + Math.min(ofMeasure(a, b, nearby, others), ofMeasure(b, a, nearby, others)) >=
    LEAST_EVIDENCE
  );
}

/** What the distance of two values takes away. */
function distance(a: Surroundings, b: Surroundings): number {
  return (isToll(a, b) ? TOLL_DISTANCE : DISTANCE) * Math.log(apart(a, b));
}

/** Whether the words of two figures have enough in common by themselves. */
function haveWords(a: Surroundings, b: Surroundings, nearby: number, slip: boolean): boolean {
  const { kind } = a.mention.quantity;
  if (kind === 'duration' && nearby - sharedNearby(a, b, a.names) < LEAST_FOR_DURATION)
    return false;
  if (slip) return Math.max(nearby, FAR * shared(a.all, b.all)) >= LEAST_FOR_SLIP;
  return nearby >= LEAST_NEARBY;
}

/** Weight of the words in common. */
function shared(a: WordWeights, b: WordWeights): number {
  let sum = 0;
  for (const [word, weight] of a) sum += Math.min(weight, b.get(word) ?? 0);
  return sum;
}

/**
 * Weight of the words beside both figures, or of those among `some` only. A word that says which
 * ones are counted must do so on both sides.
 */
function sharedNearby(a: Surroundings, b: Surroundings, some?: ReadonlySet<string>): number {
  let sum = 0;
  for (const [word, weight] of a.near) {
    if (some?.has(word) === false || a.modifiers.has(word) !== b.modifiers.has(word)) continue;
    sum += Math.min(weight, b.near.get(word) ?? 0);
  }
  return sum;
}

/**
 * What the other values of the measure in a figure's story add or take away: each that has as much
 * in common with the figure of the other story may be the one that it is of.
 */
function ofMeasure(
  figure: Surroundings,
  other: Surroundings,
  nearby: number,
  others: OtherValues,
): number {
  const values = others(figure);
  if (values.length === 0) return ALONE;
  if (!isSlip(figure.mention.quantity, other.mention.quantity)) {
    return Math.min(0, FEW_VALUES - 1 - values.length);
  }
  const rivals = values.filter((rival) => sharedNearby(rival, other) >= RIVAL * nearby);
  return rivals.length === 0 ? ALONE_OF_ITS_WORDS : Math.min(0, FEW_VALUES - 1 - rivals.length);
}

/** Whether each names somebody or somewhere that the other's sentence does not, and none in common. */
function namesApart(a: Surroundings, b: Surroundings): boolean {
  if (a.names.size === 0 || b.names.size === 0) return false;
  return (
    ![...a.names].some((name) => b.all.has(name)) && ![...b.names].some((name) => a.all.has(name))
  );
}
