import type { ChangedSentence, QuotedStatement, SentenceGroup } from '../model/analysis.js';
import type { EarlierCollation } from '../model/prepared.js';
import type { StorySentence } from '../model/source.js';
import { byKey } from './classes.js';

/**
 * What an earlier check found in groups of sentences: it holds for a group of the very same sentences
 * wherever it depends on nothing else. A sentence is in one group at most.
 */
export class EarlierGroups {
  /** By the first sentence of each. */
  readonly #groups = new Map<StorySentence | undefined, readonly StorySentence[]>();
  readonly #statements = new Map<StorySentence, QuotedStatement>();
  /** By the first of two sentences. */
  readonly #changes: ReadonlyMap<StorySentence, readonly ChangedSentence[]>;
  /** Sentences of which conflicts of names speak. */
  readonly #disputed = new Set<StorySentence>();

  constructor({ groups, statements, changes, conflicts }: EarlierCollation = NOTHING) {
    for (const { sentences } of groups) this.#groups.set(sentences[0], sentences);
    for (const statement of statements) {
      for (const { sentence } of statement) this.#statements.set(sentence, statement);
    }
    this.#changes = byKey(changes, ({ sentences: [first] }) => first);
    for (const conflict of conflicts) {
      if (conflict.kind !== 'entity') continue;
      for (const { sentence } of conflict.groups.flat()) this.#disputed.add(sentence);
    }
  }

  /** The statement that a group quotes, empty where it quotes none; undefined where it is another. */
  statementOf(group: SentenceGroup): QuotedStatement | undefined {
    if (!this.#has(group)) return undefined;
    const found = group.sentences.find((sentence) => this.#statements.has(sentence));
    return (found && this.#statements.get(found)) ?? NONE;
  }

  /** The changes between sentences of a group; undefined where it is another. */
  changesIn(group: SentenceGroup): readonly ChangedSentence[] | undefined {
    if (!this.#has(group)) return undefined;
    return group.sentences.flatMap((sentence) => this.#changes.get(sentence) ?? []);
  }

  /** Whether it is known that no two names or titles contradict one another in a group. */
  isUndisputed(group: SentenceGroup): boolean {
    return this.#has(group) && group.sentences.every((sentence) => !this.#disputed.has(sentence));
  }

  #has({ sentences }: SentenceGroup): boolean {
    const known = this.#groups.get(sentences[0]);
    return (
      known?.length === sentences.length &&
      sentences.every((sentence, index) => sentence === known[index])
    );
  }
}

const NOTHING: EarlierCollation = { groups: [], statements: [], changes: [], conflicts: [] };
const NONE: QuotedStatement = [];
