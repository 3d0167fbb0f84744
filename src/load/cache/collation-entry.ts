import type {
  Alteration,
  Conflict,
  Mention,
  NameGroup,
  NameVariant,
  SentenceGroup,
  StoryPassage,
  Totals,
} from '../../model/analysis.js';
import type { Difference, Witness } from '../../model/passage.js';
import type { Collation } from '../../model/prepared.js';
import type { Quantity } from '../../model/quantity.js';
import type { Source, Story, StorySentence } from '../../model/source.js';
import { SentenceNumbers } from './sentence-numbers.js';
import { isQuantity } from './quantity-shape.js';
import { count, figure, flag, listOf, objectOf, oneOf, text, type Shape } from './shape.js';

/** A collation as it stands in the cache: stories and sentences by their numbers in the sources. */
interface CollationEntry {
  readonly passages: readonly PassageEntry[];
  readonly alterations: readonly AlterationEntry[];
  readonly groups: readonly GroupEntry[];
  readonly conflicts: readonly ConflictEntry[];
  readonly names: readonly NameEntry[];
  readonly skipped: readonly string[];
  readonly totals: Totals;
}

interface PassageEntry extends Omit<StoryPassage, 'stories'> {
  readonly stories: readonly number[];
}

/** By the numbers of the passage, and of its differences. */
interface AlterationEntry extends Pick<Alteration, 'kind'> {
  readonly passage: number;
  readonly differences: readonly number[];
}

interface GroupEntry extends Omit<SentenceGroup, 'sentences'> {
  readonly sentences: readonly number[];
}

interface ConflictEntry extends Omit<Conflict, 'groups'> {
  readonly groups: readonly (readonly MentionEntry[])[];
}

/** A quantity of the sentence by its number, or one that is not among its quantities. */
interface MentionEntry {
  readonly sentence: number;
  readonly quantity: number | Quantity;
}

interface NameEntry extends Omit<NameGroup, 'variants'> {
  readonly variants: readonly VariantEntry[];
}

interface VariantEntry {
  readonly spelling: string;
  /** Of each mention: its sentence, start and end. */
  readonly mentions: readonly number[];
}

const span = objectOf<Difference['from']>({ start: count, end: count, text });
const pair: Shape = (value) => Array.isArray(value) && value.length === 2 && value.every(text);

const isCollationEntry = objectOf<CollationEntry>({
  passages: listOf(
    objectOf<PassageEntry>(
      {
        kind: oneOf('verbatim', 'edited'),
        words: count,
        witnesses: listOf(objectOf<Witness>({ id: text, start: count, end: count })),
        differences: listOf(
          objectOf<Difference>({
            witness: count,
            from: span,
            to: span,
            kind: oneOf('number', 'negation', 'name', 'hedge', 'wording'),
          }),
        ),
        boilerplate: text,
        stories: listOf(count),
      },
      'boilerplate',
    ),
  ),
  alterations: listOf(
    objectOf<AlterationEntry>({
      passage: count,
      kind: oneOf('number', 'negation', 'name', 'hedge', 'limit'),
      differences: listOf(count),
    }),
  ),
  groups: listOf(objectOf<GroupEntry>({ similarity: figure, sentences: listOf(count) })),
  conflicts: listOf(
    objectOf<ConflictEntry>(
      {
        kind: text,
        about: text,
        certainty: oneOf('certain', 'likely'),
        update: flag,
        reason: text,
        groups: listOf(
          listOf(
            objectOf<MentionEntry>({
              sentence: count,
              quantity: (value) => count(value) || isQuantity(value),
            }),
          ),
        ),
      },
      'update',
    ),
  ),
  names: listOf(
    objectOf<NameEntry>(
      {
        name: text,
        kind: oneOf('person', 'office', 'organisation', 'place'),
        variants: listOf(objectOf<VariantEntry>({ spelling: text, mentions: listOf(count) })),
        conflicting: listOf(pair),
      },
      'conflicting',
    ),
  ),
  skipped: listOf(text),
  totals: objectOf<Totals>({ sentences: count, quantities: count }),
});

/** Something in a collation, or in an entry, is none of the sources' own. */
class Foreign extends Error {}

/** A collation as an entry, or undefined where it speaks of what is not in the sources. */
export function entryOfCollation(
  { passages, alterations, groups, conflicts, names, skipped, totals }: Collation,
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
