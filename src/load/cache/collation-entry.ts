import type { Alteration, Mention, NameVariant, StoryPassage } from '../../model/analysis.js';
import type { Difference } from '../../model/passage.js';
import type { Collation } from '../../model/prepared.js';
import type { Source, Story, StorySentence } from '../../model/source.js';
import {
  isCollationEntry,
  type AlterationEntry,
  type CollationEntry,
  type MentionEntry,
  type PassageEntry,
  type VariantEntry,
} from './collation-shape.js';
import { SentenceNumbers } from './sentence-numbers.js';

/** Something in a collation, or in an entry, is none of the sources' own. */
class Foreign extends Error {}

/** A collation as an entry, or undefined where it speaks of what is not in the sources. */
export function entryOfCollation(
  { passages, alterations, groups, conflicts, names, statements, skipped, totals }: Collation,
  sources: readonly Source[],
): CollationEntry | undefined {
  const all = storiesOf(sources);
  const stories = new Map(all.map((story, number) => [story, number]));
  const sentences = new SentenceNumbers(all);
  const mention = ({ sentence, quantity }: Mention): MentionEntry => {
    const index = sentence.quantities.indexOf(quantity);
    return {
      sentence: known(sentences.numberOf(sentence)),
      quantity: index < 0 ? quantity : index,
    };
  };
  const variant = ({ spelling, mentions }: NameVariant): VariantEntry => {
    const found: number[] = [];
    for (const { sentence, start, end } of mentions) {
      found.push(known(sentences.numberOf(sentence)), start, end);
    }
    return { spelling, mentions: found };
  };
  return orUndefined(() => ({
    passages: passages.map((passage) => ({
      ...passage,
      stories: passage.stories.map((story) => known(stories.get(story))),
    })),
    alterations: alterationEntries(alterations, passages),
    groups: groups.map((group) => ({
      ...group,
      sentences: group.sentences.map((sentence) => known(sentences.numberOf(sentence))),
    })),
    conflicts: conflicts.map((conflict) => ({
      ...conflict,
      groups: conflict.groups.map((group) => group.map(mention)),
    })),
    names: names.map((name) => ({ ...name, variants: name.variants.map(variant) })),
    statements: statements.map((wordings) =>
      wordings.map((wording) => ({
        ...wording,
        sentence: known(sentences.numberOf(wording.sentence)),
      })),
    ),
    skipped,
    totals,
  }));
}

/** The collation of these sources that an entry holds, or undefined where it is no such entry. */
export function collationOfEntry(
  entry: unknown,
  sources: readonly Source[],
): Collation | undefined {
  if (!isCollationEntry(entry) || !entry.passages.every(isWhole)) return undefined;
  const stories = storiesOf(sources);
  const sentences = new SentenceNumbers(stories);
  const mention = (found: MentionEntry): Mention => {
    const sentence = known(sentences.at(found.sentence));
    const { quantity } = found;
    return {
      sentence,
      quantity: typeof quantity === 'number' ? known(sentence.quantities[quantity]) : quantity,
    };
  };
  return orUndefined(() => {
    const passages = entry.passages.map((passage) => ({
      ...passage,
      stories: passage.stories.map((story) => known(stories[story])),
    }));
    const alterations = entry.alterations.map((found) => alterationOf(found, passages));
    return {
      passages,
      alterations,
      groups: entry.groups.map((group) => ({
        ...group,
        sentences: group.sentences.map((sentence) => known(sentences.at(sentence))),
      })),
      conflicts: entry.conflicts.map((conflict) => ({
        ...conflict,
        groups: conflict.groups.map((group) => group.map(mention)),
      })),
      names: entry.names.map((name) => ({
        ...name,
        variants: name.variants.map((variant) => variantOf(variant, sentences)),
      })),
      statements: entry.statements.map((wordings) =>
        wordings.map((wording) => ({
          ...wording,
          sentence: known(sentences.at(wording.sentence)),
        })),
      ),
      skipped: entry.skipped,
      totals: entry.totals,
    };
  });
}

/** Whether each witness of a passage has its story, and each difference its witness. */
function isWhole({ stories, witnesses, differences }: PassageEntry): boolean {
  return (
    stories.length === witnesses.length &&
    witnesses.length > 1 &&
    differences.every(({ witness }) => witness < witnesses.length)
  );
}

function alterationEntries(
  alterations: readonly Alteration[],
  passages: readonly StoryPassage[],
): AlterationEntry[] {
  const numbers = new Map<StoryPassage | Difference, number>();
  for (const [number, passage] of passages.entries()) {
    numbers.set(passage, number);
    for (const [index, difference] of passage.differences.entries()) numbers.set(difference, index);
  }
  return alterations.map(({ passage, kind, differences }) => ({
    passage: known(numbers.get(passage)),
    kind,
    differences: differences.map((difference) => known(numbers.get(difference))),
  }));
}

function alterationOf(
  { passage: number, kind, differences }: AlterationEntry,
  passages: readonly StoryPassage[],
): Alteration {
  const passage = known(passages[number]);
  const [first, ...others] = differences.map((index) => known(passage.differences[index]));
  return { passage, kind, differences: [known(first), ...others] };
}

function variantOf({ spelling, mentions }: VariantEntry, sentences: SentenceNumbers): NameVariant {
  const found: { sentence: StorySentence; start: number; end: number }[] = [];
  for (let at = 0; at + 2 < mentions.length; at += 3) {
    const sentence = known(sentences.at(mentions[at] ?? 0));
    found.push({ sentence, start: mentions[at + 1] ?? 0, end: mentions[at + 2] ?? 0 });
  }
  return { spelling, mentions: found };
}

function storiesOf(sources: readonly Source[]): Story[] {
  return sources.flatMap(({ stories }) => stories);
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Foreign('not of these sources');
  return value;
}

function orUndefined<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Foreign) return undefined;
    throw error;
  }
}
