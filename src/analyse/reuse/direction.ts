import type { StoryPassage } from '../../model/analysis.js';
import type { Span } from '../../model/place.js';
import type { Story, StorySentence } from '../../model/source.js';
import {
  findAttributions,
  isSameSource,
  namedDocuments,
  type Attribution,
} from '../attributions.js';
import { quotedSpans } from '../quotations.js';

/** What the witnesses of a passage go back to. */
export interface PassageOrigin {
  readonly known: boolean;
  /** In plain words; "unknown" where nothing says it. */
  readonly text: string;
  /** Index of the earliest witness, where the stories' dates say it. */
  readonly earliest?: number;
}

/**
 * Where a shared passage comes from, if the stories say it: the document or speaker to whom
 * witnesses attribute it as a quotation, else the agency that their stories credit, else the
 * witness that was published before all others. Likeness alone never tells the direction.
 */
export function originOf(passage: StoryPassage): PassageOrigin {
  const earliest = earliestOf(passage.stories);
  const dated = earliest === undefined ? {} : { earliest };
  const named = attributedTo(passage) ?? creditedTo(passage.stories);
  if (named !== undefined) return { known: true, text: named, ...dated };
  const first = earliest === undefined ? undefined : passage.stories[earliest];
  if (first === undefined) return { known: false, text: 'unknown' };
  const day = first.published?.latest ?? '';
  return { known: true, text: `${first.source}, published first (${day})`, ...dated };
}

/** The story published before all others, by whole days; undefined where intervals touch. */
function earliestOf(stories: readonly Story[]): number | undefined {
  let best: number | undefined;
  for (const [index, { published }] of stories.entries()) {
    if (published === undefined) return undefined;
    const known = best === undefined ? undefined : stories[best]?.published;
    if (known === undefined || published.latest < known.latest) best = index;
  }
  if (best === undefined) return undefined;
  const latest = stories[best]?.published?.latest ?? '';
  const isFirst = stories.every(
    ({ published }, index) => index === best || latest < (published?.earliest ?? ''),
  );
  return isFirst ? best : undefined;
}

function countOf(count: number, all: number): string {
  if (count < all) return `${count} of ${all} witnesses`;
  return all === 2 ? 'both witnesses' : `all ${all} witnesses`;
}

/** The agency that most stories credit; two of them must, or all would share by chance. */
function creditedTo(stories: readonly Story[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { wire } of stories) {
    for (const agency of new Set(wire)) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || first[1] < 2 || first[1] === second?.[1]) return undefined;
  return `${first[0]}, credited by ${countOf(first[1], stories.length)}`;
}

/** The named document, or else the named speaker, to whom most witnesses attribute the words. */
function attributedTo({ stories, witnesses }: StoryPassage): string | undefined {
  const sources: { attribution: Attribution; count: number }[] = [];
  for (const [index, story] of stories.entries()) {
    const witness = witnesses[index];
    if (witness === undefined) continue;
    const counted: Attribution[] = [];
    for (const attribution of attributionsOf(story, witness)) {
      if (counted.some((other) => isSameSource(other, attribution))) continue;
      counted.push(attribution);
      const known = sources.find((source) => isSameSource(source.attribution, attribution));
      if (known === undefined) sources.push({ attribution, count: 1 });
      else known.count++;
    }
  }
  const [best] = sources.sort(
    (a, b) =>
      Number(b.attribution.kind === 'document') - Number(a.attribution.kind === 'document') ||
      b.count - a.count,
  );
  if (best === undefined) return undefined;
  return `${best.attribution.name}, named by ${countOf(best.count, stories.length)}`;
}

/** Share of a passage from which on it is a quotation, whatever stands around it. */
const LEAST_QUOTED = 0.5;

/** How much of a span of a story stands between quotation marks, which may open sentences before. */
function quotedLength(sentences: readonly StorySentence[], { start, end }: Span): number {
  const from = sentences[0]?.start ?? 0;
  let text = '';
  for (const sentence of sentences) text = text.padEnd(sentence.start - from) + sentence.plain;
  let length = 0;
  for (const quote of quotedSpans(text)) {
    length += Math.max(0, Math.min(end, from + quote.end) - Math.max(start, from + quote.start));
  }
  return length;
}

const documentsOf = new WeakMap<Story, readonly Attribution[]>();

/** The sources that a story gives for words that it quotes, in their sentence or one beside it. */
function attributionsOf(story: Story, witness: Span): Attribution[] {
  const { sentences } = story;
  const first = sentences.findIndex(({ end }) => end > witness.start);
  if (first < 0) return [];
  let last = first;
  while ((sentences[last + 1]?.start ?? Infinity) < witness.end) last++;
  const own = sentences.slice(first, last + 1);
  // Wire copy that quotes a few words is the agency's.
  if (quotedLength(own, witness) < LEAST_QUOTED * (witness.end - witness.start)) return [];
  let known = documentsOf.get(story);
  if (known === undefined) {
    known = namedDocuments(sentences.map(({ plain }) => plain));
    documentsOf.set(story, known);
  }
  const found: Attribution[] = [];
  for (const { plain } of own) found.push(...findAttributions(plain, known));
  if (found.length > 0) return found;
  // A quotation goes on over sentences; a speaker beside it is another's as often as not.
  for (const near of [sentences[last + 1], sentences[first - 1]]) {
    if (near === undefined || quotedSpans(near.plain).length === 0) continue;
    for (const attribution of findAttributions(near.plain, known)) {
      if (attribution.kind === 'document') found.push(attribution);
    }
    if (found.length > 0) return found;
  }
  return found;
}
