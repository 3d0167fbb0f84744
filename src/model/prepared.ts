import type {
  Alteration,
  ChangedSentence,
  Conflict,
  NameGroup,
  QuotedStatement,
  SentenceGroup,
  StoryPassage,
  Totals,
} from './analysis.js';
import type { Source, SourceFile, Story } from './source.js';

/** What the sources say together, found from them alone: neither facts nor rules enter. */
export interface Collation {
  readonly passages: readonly StoryPassage[];
  /** What witnesses changed inside the passages. */
  readonly alterations: readonly Alteration[];
  readonly groups: readonly SentenceGroup[];
  /** Between sentences of a group, whether a passage carries them or not. */
  readonly changes: readonly ChangedSentence[];
  /** Of figures, then of names. */
  readonly conflicts: readonly Conflict[];
  readonly names: readonly NameGroup[];
  readonly statements: readonly QuotedStatement[];
  /** Whether what sentences say in other words is looked for: not where they are too many. */
  readonly seeksRetellings: boolean;
  /** What limits on work left out, one line each. */
  readonly skipped: readonly string[];
  readonly totals: Totals;
}

/**
 * Groups of sentences of an earlier collation, and what it says of them: their statements, changes and
 * conflicts of names. What speaks of sentences that are gone may be left out.
 */
export type EarlierCollation = Pick<Collation, 'groups' | 'statements' | 'changes' | 'conflicts'>;

/**
 * Where a story has names, in order: for each run of capitalised words that holds one the index of
 * the sentence, the index of the first word there, how many follow it, and what they name (`Named`).
 */
export type NamesInStory = readonly number[];
export const NUMBERS_OF_NAME = 4;

/**
 * What earlier checks prepared, of the same sources or of some of them. A check takes from it what
 * it holds and gives it what it lacks; the report is the same with and without.
 */
export interface Prepared {
  /** The source that a file of this path and text is, as it was read before. */
  sourceOf(file: SourceFile): Source | undefined;
  keepSource(file: SourceFile, source: Source): void;
  /** Where a story of a source that was prepared has names. */
  namesOf(story: Story): NamesInStory | undefined;
  keepNames(story: Story, names: NamesInStory): void;
  /** What these very sources, in this order, say together. */
  collationOf(sources: readonly Source[]): Collation | undefined;
  /** What some of these sources said together with others. */
  earlierCollationOf(sources: readonly Source[]): EarlierCollation | undefined;
  keepCollation(sources: readonly Source[], collation: Collation): void;
}
