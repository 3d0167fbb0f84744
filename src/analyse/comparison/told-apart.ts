import { stem } from '../../segment/tokens.js';
import { areSynonyms } from './lexicon.js';
import type { Link } from './links.js';
import type { ReadMention } from './mentions.js';
import { isPartOfSum } from './sums.js';

/**
 * Leaves out conflicts of a figure with a story that itself gives both: it tells them apart. So does
 * a sentence that gives the parts of the figure.
 *
 * @param all the mentions of every measure, as {@link byMeasure} gives them
 */
export function withoutToldApart(
  links: readonly Link[],
  all: ReadonlyMap<string, readonly ReadMention[]>,
): Link[] {
  const conflicts = links.filter(({ relation }) => relation === 'conflict');
  const told = new Map(
    conflicts.flatMap(({ a, b }) => [a, b]).map(({ read }) => [read.story, [] as ReadMention[]]),
  );
  for (const mentions of all.values()) {
    for (const mention of mentions) told.get(mention.read.story)?.push(mention);
  }
  const gives = (story: ReadMention, other: ReadMention): boolean =>
    (told.get(story.read.story) ?? []).some(
      (mention) => mention.quantity.kind === other.quantity.kind && isTwin(mention, other),
    );
  return links.filter(
    ({ a, b, relation }) =>
      relation !== 'conflict' ||
      (!gives(a, b) && !gives(b, a) && !givesParts(a, b) && !givesParts(b, a)),
  );
}

function givesParts(part: ReadMention, whole: ReadMention): boolean {
  const known = new Set(whole.sentence.quantities.map(({ value }) => value));
  const beside = part.sentence.quantities.filter(
    (other) => other !== part.quantity && !known.has(other.value),
  );
  return isPartOfSum(part.sentence.plain, part.quantity, beside, whole.quantity);
}

/** Whether two mentions state one figure of one head. */
function isTwin({ quantity: p }: ReadMention, { quantity: q }: ReadMention): boolean {
  if (p.head === undefined || q.head === undefined || p.value !== q.value || p.unit !== q.unit) {
    return false;
  }
  return p.qualifier === q.qualifier && areSynonyms(stem(p.head), stem(q.head));
}
