import type {
  Alteration,
  ChangedSentence,
  Conflict,
  NameGroup,
  QuotedWording,
  SentenceGroup,
  StoryPassage,
  Totals,
} from '../../model/analysis.js';
import type { Difference, Witness } from '../../model/passage.js';
import type { Span } from '../../model/place.js';
import type { Quantity } from '../../model/quantity.js';
import { isQuantity } from './quantity-shape.js';
import { count, figure, flag, listOf, objectOf, oneOf, text, type Shape } from './shape.js';

/**
 * What of a collation holds of single groups of sentences, as it stands in the cache: stories and
 * sentences are told by their numbers in the sources.
 */
export interface GroupsEntry {
  readonly groups: readonly GroupEntry[];
  readonly conflicts: readonly ConflictEntry[];
  readonly statements: readonly (readonly WordingEntry[])[];
  readonly changes: readonly ChangeEntry[];
}

/** The rest of a collation. */
export interface RestEntry {
  readonly passages: readonly PassageEntry[];
  readonly alterations: readonly AlterationEntry[];
  readonly names: readonly NameEntry[];
  readonly seeksRetellings: boolean;
  readonly skipped: readonly string[];
  readonly totals: Totals;
}

export interface PassageEntry extends Omit<StoryPassage, 'stories'> {
  readonly stories: readonly number[];
}

/** By the number of the passage, and of its differences, or one that is not among these. */
export interface AlterationEntry extends Pick<Alteration, 'kind'> {
  readonly passage: number;
  readonly differences: readonly (number | Difference)[];
}

export interface ChangeEntry extends Omit<ChangedSentence, 'sentences'> {
  readonly sentences: readonly number[];
}

export interface GroupEntry extends Omit<SentenceGroup, 'sentences'> {
  readonly sentences: readonly number[];
}

export interface ConflictEntry extends Omit<Conflict, 'groups'> {
  readonly groups: readonly (readonly MentionEntry[])[];
}

/** A quantity of the sentence by its number, or one that is not among its quantities. */
export interface MentionEntry {
  readonly sentence: number;
  readonly quantity: number | Quantity;
}

interface NameEntry extends Omit<NameGroup, 'variants'> {
  readonly variants: readonly VariantEntry[];
}

export interface VariantEntry {
  readonly spelling: string;
  /** Of each mention: its sentence, start and end. */
  readonly mentions: readonly number[];
}

export interface WordingEntry extends Omit<QuotedWording, 'sentence'> {
  readonly sentence: number;
}

const span = objectOf<Difference['from']>({ start: count, end: count, text });
const pair: Shape = (value) => Array.isArray(value) && value.length === 2 && value.every(text);

const isDifference = objectOf<Difference>({
  witness: count,
  from: span,
  to: span,
  kind: oneOf('number', 'negation', 'name', 'hedge', 'wording'),
});

export const isGroupsEntry = objectOf<GroupsEntry>({
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
  statements: listOf(
    listOf(
      objectOf<WordingEntry>({
        sentence: count,
        quoted: objectOf<Span>({ start: count, end: count }),
        words: listOf(text),
      }),
    ),
  ),
  changes: listOf(
    objectOf<ChangeEntry>({
      sentences: listOf(count),
      kind: oneOf('negation', 'opposite'),
      words: count,
      difference: isDifference,
    }),
  ),
});

export const isRestEntry = objectOf<RestEntry>({
  passages: listOf(
    objectOf<PassageEntry>(
      {
        kind: oneOf('verbatim', 'edited'),
        words: count,
        witnesses: listOf(objectOf<Witness>({ id: text, start: count, end: count })),
        differences: listOf(isDifference),
        boilerplate: text,
        stories: listOf(count),
      },
      'boilerplate',
    ),
  ),
  alterations: listOf(
    objectOf<AlterationEntry>({
      passage: count,
      kind: oneOf('number', 'negation', 'name', 'hedge', 'limit', 'opposite'),
      differences: listOf((value) => count(value) || isDifference(value)),
    }),
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
  seeksRetellings: flag,
  skipped: listOf(text),
  totals: objectOf<Totals>({ sentences: count, quantities: count }),
});
