import roles from '../../data/figure-roles.json' with { type: 'json' };
import type { Quantity } from '../../model/quantity.js';
import { compareStrings } from '../../model/order.js';
import { stem } from '../../segment/tokens.js';
import { middle, ratio } from './intervals.js';
import { areAntonyms, areSynonyms, isGenericHead, synonymClass } from './lexicon.js';
import { countedHead } from './likely-measure.js';
import { publishedOn } from './mentions.js';
import { onlyOneLooksBack } from './occasion.js';
import { compareQuantities } from './quantities.js';
import { GREATEST_RATIO, isCount } from './relate-figures.js';
import { isSlip } from './slips.js';
import type { Statement } from './statement.js';
import type { Surroundings } from './surroundings.js';
import { areOfTwoThings, periodsApart } from './two-things.js';

export const GREATEST_TOLL_RATIO = 2.5;
/** A toll may fall so far where a first report was wrong. */
const GREATEST_CORRECTION = 1.25;
/** Words of content that the sentences of two such figures need. */
const FEWEST_FOR_SLIP = 2;
/** Words of content from which a sentence says what its figures are. */
const FEWEST_WORDS = 4;
/** Words between what brought a thing about and the time of it: "opened in March 2019". */
const ORIGIN_REACH = 2;
const ORIGINS: ReadonlySet<string> = new Set(roles.origins.map((word) => stem(word)));
const PARTS: ReadonlySet<string> = new Set(roles.parts.map((word) => synonymClass(stem(word))));

/** Whether nothing in two sentences says that their figures are of two things. */
export function mayBeOne(a: Surroundings, b: Surroundings): boolean {
  if (!rolesAllow(a, b)) return false;
  if (a.period !== b.period || a.bounded || b.bounded || a.moment !== b.moment) return false;
  if (a.act !== undefined && b.act !== undefined && a.act !== b.act) return false;
  const slip = isSlip(a.mention.quantity, b.mention.quantity);
  if (!slip && a.compound !== b.compound) return false;
  if (
    Math.min(a.all.size, b.all.size) <
    (slip || a.mention.interval.unit !== b.mention.interval.unit ? FEWEST_FOR_SLIP : FEWEST_WORDS)
  )
    return false;
  if (!headsAllow(a, b) || !daysAllow(a, b) || isOfPart(a, b) || isOfPart(b, a)) return false;
  if (areApart(a.described, b.described) || periodsApart(a.mention, b.mention)) return false;
  if (!slip && apart(a, b) > (isToll(a, b) ? GREATEST_TOLL_RATIO : GREATEST_RATIO)) return false;
  if (isToll(a, b) && (falls(a, b) || falls(b, a))) return false;
  const [x, y] = [a.mention.read, b.mention.read];
  const isOtherCurrency = a.mention.interval.unit !== b.mention.interval.unit;
  if ((slip || isOtherCurrency) && areOfTwoThings(a.mention, b.mention)) return false;
  if (slip && !isCount(a.mention) && (tellsOrigin(x.statement) || tellsOrigin(y.statement)))
    return true;
  if (tellOriginsAlone(x.statement, y.statement)) return true;
  return !onlyOneLooksBack(x.statement, y.statement, [publishedOn(x.story), publishedOn(y.story)]);
}

/** Whether a statement says when its thing came about ("opened last year"), not when something was so. */
function tellsOrigin(statement: Statement): boolean {
  return datedItems(statement).some((at) => isOfOrigin(statement, at));
}

/** Whether two statements have dates, and none but of how their things came about. */
function tellOriginsAlone(...statements: readonly Statement[]): boolean {
  return (
    statements.some(tellsOrigin) &&
    statements.every((statement) => datedItems(statement).every((at) => isOfOrigin(statement, at)))
  );
}

function datedItems({ items, quantities }: Statement): number[] {
  return items.flatMap(({ quantity }, at) =>
    quantity !== undefined && quantities[quantity]?.kind === 'date' ? [at] : [],
  );
}

function isOfOrigin({ items }: Statement, at: number): boolean {
  return items.slice(Math.max(0, at - ORIGIN_REACH), at).some((word) => ORIGINS.has(word.stem));
}

/** Figures must be plain values, both limits, or parts of one whole ("112 of the 200 seats"). */
function rolesAllow(a: Surroundings, b: Surroundings): boolean {
  if (a.role !== b.role) return false;
  return a.role === 'level' || a.role === 'threshold' || (a.role === 'part' && haveCompanion(a, b));
}

export function apart({ mention: a }: Surroundings, { mention: b }: Surroundings): number {
  return ratio(a.interval, b.interval);
}

/** Whether both count the objects of one act: "killed 12", "14 dead". */
export function isToll(a: Surroundings, b: Surroundings): boolean {
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
    if (a.persons && b.persons)
      return (
        (isToll(a, b) && !areAntonyms(wordOf(a), wordOf(b))) || (sameHead(a, b) && a.act === b.act)
      );
    return sameHead(a, b) && !isGeneric(a);
  }
  return a.head === undefined || b.head === undefined || sameHead(a, b);
}

/** Points, times and parts are of anything. */
function isGeneric(figure: Surroundings): boolean {
  return isGenericHead(wordOf(figure));
}

/** The word for what is counted. */
function wordOf({ mention }: Surroundings): string {
  return countedHead(mention.quantity) ?? '';
}

function sameHead({ head: x }: Surroundings, { head: y }: Surroundings): boolean {
  return x !== undefined && y !== undefined && (x === y || areSynonyms(x, y));
}

/** Figures beside which different days are stated are of two occasions. */
function daysAllow({ days: x }: Surroundings, { days: y }: Surroundings): boolean {
  return x.length === 0 || y.length === 0 || x.some((day) => y.includes(day));
}

/** Whether only one of two sentences tells of a part or of later work. */
function isOfPart(a: Surroundings, b: Surroundings): boolean {
  return [...a.all.keys()].some((word) => PARTS.has(word) && !b.all.has(word));
}

/** Whether both have something, and nothing in common. */
export function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word));
}

/** "Killed three and injured 170", "killed three and injured 200": another figure that agrees. */
export function haveCompanion({ mention: a }: Surroundings, { mention: b }: Surroundings): boolean {
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
