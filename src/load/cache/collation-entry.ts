import type {
  Alteration,
  ChangedSentence,
  Mention,
  NameVariant,
  QuotedStatement,
  SentenceGroup,
  StoryPassage,
} from '../../model/analysis.js';
import type { Difference } from '../../model/passage.js';
import type { Collation, EarlierCollation } from '../../model/prepared.js';
import type { Source, Story, StorySentence } from '../../model/source.js';
import {
  isGroupsEntry,
  isRestEntry,
  type AlterationEntry,
  type ChangeEntry,
  type GroupEntry,
  type GroupsEntry,
  type MentionEntry,
  type PassageEntry,
  type RestEntry,
  type VariantEntry,
  type WordingEntry,
} from './collation-shape.js';
import { SentenceNumbers } from './sentence-numbers.js';

/** Something in a collation, or in an entry, is none of the sources' own. */
class Foreign extends Error {}

/** A collation as parts of an entry, or undefined where it speaks of what is not in the sources. */
export function partsOfCollation(
  { groups, conflicts, statements, changes, passages, alterations, names, ...others }: Collation,
  sources: readonly Source[],
): { readonly ofGroups: GroupsEntry; readonly rest: RestEntry } | undefined {
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
    ofGroups: {
      groups: groups.map((group) => ({
        ...group,
        sentences: group.sentences.map((sentence) => known(sentences.numberOf(sentence))),
      })),
      conflicts: conflicts.map((conflict) => ({
        ...conflict,
        groups: conflict.groups.map((group) => group.map(mention)),
      })),
      statements: statements.map((wordings) =>
        wordings.map((wording) => ({
          ...wording,
          sentence: known(sentences.numberOf(wording.sentence)),
        })),
      ),
      changes: changes.map((change) => ({
        ...change,
        sentences: change.sentences.map((sentence) => known(sentences.numberOf(sentence))),
      })),
    },
    rest: {
      passages: passages.map((passage) => ({
        ...passage,
        stories: passage.stories.map((story) => known(stories.get(story))),
      })),
      alterations: alterationEntries(alterations, passages),
      names: names.map((name) => ({ ...name, variants: name.variants.map(variant) })),
      ...others,
    },
  }));
}

/** The collation of these sources that parts of an entry hold, or undefined where they do not. */
export function collationOfParts(
  ofGroups: unknown,
  rest: unknown,
  sources: readonly Source[],
): Collation | undefined {
  if (!isGroupsEntry(ofGroups) || !isRestEntry(rest) || !rest.passages.every(isWhole)) {
    return undefined;
  }
  const stories = storiesOf(sources);
  const sentences = new SentenceNumbers(stories);
  return orUndefined(() => {
    const passages = rest.passages.map((passage) => ({
      ...passage,
      stories: passage.stories.map((story) => known(stories[story])),
    }));
    return {
      passages,
      alterations: rest.alterations.map((found) => alterationOf(found, passages)),
      groups: ofGroups.groups.map((group) => known(groupOf(group, sentences))),
      conflicts: ofGroups.conflicts.map((conflict) => ({
        ...conflict,
        groups: conflict.groups.map((group) =>
          group.map((mention) => known(mentionOf(mention, sentences))),
        ),
      })),
      names: rest.names.map((name) => ({
        ...name,
        variants: name.variants.map((variant) => variantOf(variant, sentences)),
      })),
      statements: ofGroups.statements.map((wordings) => known(statementOf(wordings, sentences))),
      changes: ofGroups.changes.map((change) => known(changeOf(change, sentences))),
      seeksRetellings: rest.seeksRetellings,
      skipped: rest.skipped,
      totals: rest.totals,
    };
  });
}

/**
 * What the part of an entry on groups holds of sentences of which some are at hand, or undefined
 * where it is no such part.
 */
export function earlierCollationOfPart(
  ofGroups: unknown,
  sentences: SentenceNumbers,
): EarlierCollation | undefined {
  if (!isGroupsEntry(ofGroups)) return undefined;
  const ofNames = ofGroups.conflicts.filter(({ kind }) => kind === 'entity');
  return {
    groups: ofGroups.groups.flatMap((group) => groupOf(group, sentences) ?? []),
    statements: ofGroups.statements.flatMap((wordings) => {
      const statement = statementOf(wordings, sentences);
      return statement ? [statement] : [];
    }),
    changes: ofGroups.changes.flatMap((change) => changeOf(change, sentences) ?? []),
    conflicts: ofNames.map((conflict) => ({
      ...conflict,
      groups: conflict.groups.map((group) =>
        group.flatMap((mention) => mentionOf(mention, sentences) ?? []),
      ),
    })),
  };
}

/** Undefined where one of its sentences is not at hand; so below. */
function groupOf(
  { similarity, sentences: numbers }: GroupEntry,
  sentences: SentenceNumbers,
): SentenceGroup | undefined {
  const found = numbers.flatMap((number) => sentences.at(number) ?? []);
  return found.length === numbers.length ? { similarity, sentences: found } : undefined;
}

function statementOf(
  wordings: readonly WordingEntry[],
  sentences: SentenceNumbers,
): QuotedStatement | undefined {
  const found = wordings.flatMap(({ sentence: number, quoted, words }) => {
    const sentence = sentences.at(number);
    return sentence ? { sentence, quoted, words } : [];
  });
  return found.length === wordings.length ? found : undefined;
}

function changeOf(
  { sentences: [first, second], ...change }: ChangeEntry,
  sentences: SentenceNumbers,
): ChangedSentence | undefined {
  const [a, b] = [sentences.at(first ?? Infinity), sentences.at(second ?? Infinity)];
  return a && b && change.difference.witness === 1 ? { ...change, sentences: [a, b] } : undefined;
}

function mentionOf(
  { sentence: number, quantity }: MentionEntry,
  sentences: SentenceNumbers,
): Mention | undefined {
  const sentence = sentences.at(number);
  const own = typeof quantity === 'number' ? sentence?.quantities[quantity] : quantity;
  return sentence && own && { quantity: own, sentence };
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
    differences: differences.map((difference) => numbers.get(difference) ?? difference),
  }));
}

function alterationOf(
  { passage: number, kind, differences }: AlterationEntry,
  passages: readonly StoryPassage[],
): Alteration {
  const passage = known(passages[number]);
  const [first, ...others] = differences.map((found) => {
    const difference = typeof found === 'number' ? known(passage.differences[found]) : found;
    known(passage.witnesses[difference.witness]);
    return difference;
  });
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
