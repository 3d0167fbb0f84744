import roles from '../../data/figure-roles.json' with { type: 'json' };
import type { Quantity, Relation } from '../../model/quantity.js';
import { compareStrings } from '../../model/order.js';
import { stem } from '../../segment/tokens.js';
import { middle, ratio } from './intervals.js';
import { areSynonyms, isGenericHead, synonymClass } from './lexicon.js';
import { countedHead } from './likely-measure.js';
import { publishedOn, type ReadMention } from './mentions.js';
import { onlyOneLooksBack } from './occasion.js';
import { compareQuantities } from './quantities.js';
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
/** Values of the measure in one story beyond which each further one takes evidence away. */
const FEW_VALUES = 2;
/** The two sentences agree on another figure of one head. */
const COMPANION = 2;
const SAME_ACT = 1;
const NAMES_APART = 3;
const MODIFIERS_APART = 1.5;
/** What the distance of the values takes away: times the logarithm of their ratio. */
const DISTANCE = 4;
const GREATEST_RATIO = 1.6;
/** The same for the victims of one act: first reports of a toll lie far apart. */
const TOLL_DISTANCE = 2;
const GREATEST_TOLL_RATIO = 2.5;
/** A toll may fall so far where a first report was wrong. */
const GREATEST_CORRECTION = 1.25;
/** The digits of one figure are those of the other but for a slip; see {@link isSlip}. */
const SLIP = 3;
/** Exchanged and lost digits move a figure by at most this factor. */
export const GREATEST_SLIP_RATIO = 10;
/** What the words beside two such figures must give. */
const LEAST_FOR_SLIP = 0.5;
/** Words of content that the sentences of two such figures need. */
const FEWEST_FOR_SLIP = 2;
/** Counts up to this many are of too many things. */
const SMALL_COUNT = 10;
/** Figures of one measure in a sentence from which it is a list. */
const LIST = 3;
/** Words of content from which a sentence says what its figures are. */
const FEWEST_WORDS = 4;
/** Values from which round figures may be rough. */
const ROUGH = 100;

/** In how many values a story gives the measure of a figure. */
export type ValuesInStory = (figure: Surroundings) => number;

/**
 * How two figures relate, as far as they tell by themselves, without their sentences: undefined
 * where they say that they are of two things, and where only their rounding tells them apart.
 */
export function relateFigures(a: ReadMention, b: ReadMention): Relation | undefined {
  const [p, q] = [a.quantity, b.quantity];
  if (!figuresAllow(a, b)) return undefined;
  const { relation } = compareQuantities(p, q);
  if (relation === 'unrelated' || (relation === 'conflict' && isRoughly(p, q))) return undefined;
  return relation;
}

/** Whether nothing about two figures themselves says that they are of two things. */
function figuresAllow(a: ReadMention, b: ReadMention): boolean {
  if (a.quantity.kind === 'percent' || b.quantity.kind === 'percent') return false;
  if (isCount(a) ? isSmall(a) && isSmall(b) : isFar(a, b)) return false;
  if (crowdOf(a) >= LIST || crowdOf(b) >= LIST) return false;
  return !(areHalves(a, b) || isAside(a) || isAside(b) || alsoStates(a, b) || alsoStates(b, a));
}

function isFar(a: ReadMention, b: ReadMention): boolean {
  return ratio(a.interval, b.interval) > GREATEST_RATIO && !isSlip(a.quantity, b.quantity);
}

/**
 * Whether enough says that two figures, which {@link relateFigures} allows, measure the same thing:
 * words beside them in common (rare ones weigh more), the same act, agreement on other figures, and
 * that neither story has other values of that measure. Distance of the values, names and modifiers
 * apart weigh against it.
 */
export function areOfOneThing(a: Surroundings, b: Surroundings, values: ValuesInStory): boolean {
  if (!mayBeOne(a, b)) return false;
  const nearby = sharedNearby(a, b);
  const isLength = a.mention.quantity.kind === 'duration';
  const slip = isSlip(a.mention.quantity, b.mention.quantity);
  if (
    nearby < (slip ? LEAST_FOR_SLIP : LEAST_NEARBY) ||
    (isLength && sharedNearby(a, b, a.names) > nearby - LEAST_FOR_DURATION)
  ) {
    return false;
  }
  const evidence =
    nearby +
    FAR * (shared(a.all, b.all) - nearby) +
    (haveCompanion(a, b) ? COMPANION : 0) +
    (a.act !== undefined && a.act === b.act ? SAME_ACT : 0) -
    (namesApart(a, b) ? NAMES_APART : 0) -
    (areApart(a.modifiers, b.modifiers) ? MODIFIERS_APART : 0) -
    (slip ? -SLIP : (isToll(a, b) ? TOLL_DISTANCE : DISTANCE) * Math.log(apart(a, b)));
  if (evidence + ALONE < LEAST_EVIDENCE) return false;
  return evidence + forMeasure(Math.max(values(a), values(b))) >= LEAST_EVIDENCE;
}

/** Whether nothing in two sentences says that their figures are of two things. */
function mayBeOne(a: Surroundings, b: Surroundings): boolean {
  if (a.role !== b.role || (a.role !== 'level' && a.role !== 'threshold')) return false;
  if (a.period !== b.period || a.bounded || b.bounded || a.compound !== b.compound) return false;
  if (a.act !== undefined && b.act !== undefined && a.act !== b.act) return false;
  const slip = isSlip(a.mention.quantity, b.mention.quantity);
  if (Math.min(a.all.size, b.all.size) < (slip ? FEWEST_FOR_SLIP : FEWEST_WORDS)) return false;
  if (!headsAllow(a, b) || !daysAllow(a, b) || isOfPart(a, b) || isOfPart(b, a)) return false;
  if (areApart(a.described, b.described)) return false;
  if (!slip && apart(a, b) > (isToll(a, b) ? GREATEST_TOLL_RATIO : GREATEST_RATIO)) return false;
  if (isToll(a, b) && (falls(a, b) || falls(b, a))) return false;
  const [x, y] = [a.mention.read, b.mention.read];
  return !onlyOneLooksBack(x.statement, y.statement, [publishedOn(x.story), publishedOn(y.story)]);
}

/** Figures of the measure of one in its sentence, itself included. */
function crowdOf({ quantity, sentence }: ReadMention): number {
  let crowd = 0;
  for (const { kind, unit, head } of sentence.quantities) {
    if (kind === quantity.kind && unit === quantity.unit && head === quantity.head) crowd++;
  }
  return crowd;
}

/** "Up to $250,000" and "over $250,000" are the two sides of one limit. */
export function areHalves(a: ReadMention, b: ReadMention): boolean {
  if (a.quantity.value === undefined || a.quantity.value !== b.quantity.value) return false;
  return isUpper(a.quantity) !== isUpper(b.quantity) && isLower(a.quantity) !== isLower(b.quantity);
}

function isUpper({ qualifier }: Quantity): boolean {
  return qualifier === 'at-most' || qualifier === 'less-than';
}

function isLower({ qualifier }: Quantity): boolean {
  return qualifier === 'at-least' || qualifier === 'more-than';
}

/** Whether a sentence gives the other's value, too, for something else: it tells the two apart. */
function alsoStates({ index, sentence }: ReadMention, other: ReadMention): boolean {
  const { value, unit } = other.quantity;
  return sentence.quantities.some((quantity, k) => {
    return k !== index && quantity.value === value && quantity.unit === unit;
  });
}

/** A whole sentence in brackets refers to something else: "(Photos: ten years of the harbour)". */
function isAside({ sentence }: ReadMention): boolean {
  const text = sentence.plain.trim();
  return text.startsWith('(') && text.endsWith(')');
}

function apart({ mention: a }: Surroundings, { mention: b }: Surroundings): number {
  return ratio(a.interval, b.interval);
}

/** Whether both count the objects of one act: "killed 12", "14 dead". */
function isToll(a: Surroundings, b: Surroundings): boolean {
  return a.act !== undefined && a.act === b.act && isCount(a.mention) && isCount(b.mention);
}

/** Whether a toll of a later day is far below an earlier one: tolls grow, so that it is a part. */
function falls({ mention: early }: Surroundings, { mention: late }: Surroundings): boolean {
  const first = early.read.story.published?.latest;
  const then = late.read.story.published?.earliest;
  if (first === undefined || then === undefined || compareStrings(first, then) >= 0) return false;
  return middle(early.interval) > GREATEST_CORRECTION * middle(late.interval);
}

/** Counts must be of one head, or of persons who suffered one act; amounts may lack a head. */
function headsAllow(a: Surroundings, b: Surroundings): boolean {
  if (isCount(a.mention) || isCount(b.mention)) {
    if (a.persons && b.persons) return isToll(a, b) || (sameHead(a, b) && a.act === b.act);
    return sameHead(a, b) && !isGeneric(a);
  }
  return a.head === undefined || b.head === undefined || sameHead(a, b);
}

function isCount({ quantity: { kind } }: ReadMention): boolean {
  return kind === 'count' || kind === 'number';
}

/** Points, times and parts are of anything. */
function isGeneric({ mention }: Surroundings): boolean {
  return isGenericHead(countedHead(mention.quantity) ?? '');
}

function sameHead({ head: x }: Surroundings, { head: y }: Surroundings): boolean {
  return x !== undefined && y !== undefined && (x === y || areSynonyms(x, y));
}

/** Figures beside which different days are stated are of two occasions. */
function daysAllow({ days: x }: Surroundings, { days: y }: Surroundings): boolean {
  return x.length === 0 || y.length === 0 || x.some((day) => y.includes(day));
}

const PARTS: ReadonlySet<string> = new Set(roles.parts.map((word) => synonymClass(stem(word))));

/** Whether only one of two sentences tells of a part or of later work. */
function isOfPart(a: Surroundings, b: Surroundings): boolean {
  return [...a.all.keys()].some((word) => PARTS.has(word) && !b.all.has(word));
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

function forMeasure(values: number): number {
  return values <= 1 ? ALONE : Math.min(0, FEW_VALUES - values);
}

/** Whether both have something, and nothing in common. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word));
}

/** Whether each names somebody or somewhere that the other's sentence does not, and none in common. */
function namesApart(a: Surroundings, b: Surroundings): boolean {
  if (a.names.size === 0 || b.names.size === 0) return false;
  return (
    ![...a.names].some((name) => b.all.has(name)) && ![...b.names].some((name) => a.all.has(name))
  );
}

/** "Killed three and injured 170", "killed three and injured 200": another figure that agrees. */
function haveCompanion({ mention: a }: Surroundings, { mention: b }: Surroundings): boolean {
  const left = othersOf(a.read.statement.quantities, a.index);
  const right = othersOf(b.read.statement.quantities, b.index);
  return left.some((p) => right.some((q) => isOneFigure(p, q)));
}

function othersOf(quantities: readonly Quantity[], index: number): Quantity[] {
  return quantities.filter(({ kind, head }, k) => {
    return k !== index && kind !== 'date' && head !== undefined;
  });
}

function isOneFigure(p: Quantity, q: Quantity): boolean {
  return (
    p.kind === q.kind &&
    areSynonyms(stem(p.head ?? ''), stem(q.head ?? '')) &&
    compareQuantities(p, q).relation === 'consistent'
  );
}

function isSmall({ interval }: ReadMention): boolean {
  return middle(interval) <= SMALL_COUNT;
}

/**
 * Whether one of two figures is the other one rounded to its own last digit that is not zero: "100,000"
 * for 103,000. In different sentences a round figure is often meant so.
 */
function isRoughly({ value: x }: Quantity, { value: y }: Quantity): boolean {
  if (typeof x !== 'number' || typeof y !== 'number') return false;
  if (Math.min(Math.abs(x), Math.abs(y)) < ROUGH) return false;
  const step = Math.max(lastDigit(x), lastDigit(y));
  return lastDigit(x) !== lastDigit(y) && Math.abs(x - y) <= step / 2;
}

/** The size of a figure's last digit that is not zero. */
function lastDigit(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 1;
  let size = 1;
  while (value % (size * 10) === 0) size *= 10;
  return size;
}
