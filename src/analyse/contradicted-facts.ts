import type {
  Alteration,
  AnalysedFact,
  Analysis,
  Conflict,
  ConflictStatus,
  Mention,
  StoryPassage,
} from '../model/analysis.js';
import type { Span } from '../model/place.js';
import { byKey } from './classes.js';
import { giveOtherEnds } from './comparison/dates.js';
import { compareQuantities } from './comparison/quantities.js';
import { changesOf, spanOf, type SourceSpan } from './told-changes.js';

/** A fact whose value sources contradict, which it does not say. */
export interface ContradictedFact {
  readonly fact: AnalysedFact;
  readonly conflict: Conflict;
  /** What the fact quotes, whoever else gives its value. */
  readonly quoted?: Mention;
  /** The mentions of other values. */
  readonly others: readonly Mention[];
  /** The passage that all others carry too, with their values, if there is one. */
  readonly copied?: StoryPassage;
}

/** The facts that conflicts contradict, in the conflicts' order. */
export function contradictedFacts({
  conflicts,
  alterations,
}: Pick<Analysis, 'conflicts' | 'alterations'>): ContradictedFact[] {
  return conflicts
    .filter(({ disclosedBy }) => !disclosedBy)
    .flatMap(({ conflict, touches }) =>
      touches.map((fact) => contradicted(fact, conflict, alterations)),
    );
}

/**
 * The alterations that no fact and no finding on a fact tells already: the finding on a fact that a
 * changed figure contradicts shows both texts, where it can say that they are one passage, and a fact
 * that records both figures tells of them itself.
 */
export function untoldAlterations(analysis: Analysis): readonly Alteration[] {
  const { alterations, conflicts } = analysis;
  if (alterations.length === 0 || conflicts.every(({ touches }) => touches.length === 0)) {
    return alterations;
  }
  const disclosed = conflicts.filter(isDisclosed).map(({ conflict }) => conflict.groups.flat());
  const contradicted = contradictedFacts(analysis);
  return alterations.filter((alteration) => {
    const told = contradicted
      .filter(({ copied }) => copied === alteration.passage)
      .map(({ quoted, others }) => (quoted ? [quoted, ...others] : others));
    const changes = changesOf(alteration).flat();
    return ![...disclosed, ...told].some((mentions) => changes.every(isAmong(mentions)));
  });
}

function isDisclosed({ disclosedBy }: ConflictStatus): boolean {
  return disclosedBy !== undefined;
}

function contradicted(
  fact: AnalysedFact,
  conflict: Conflict,
  alterations: readonly Alteration[],
): ContradictedFact {
  const { quoted: all, others } = split(fact, conflict);
  for (const quoted of all) {
    const copied = passageAlteredIn([quoted, ...others], alterations);
    if (copied) return { fact, conflict, quoted, others, copied };
  }
  const [quoted] = all;
  return quoted ? { fact, conflict, quoted, others } : { fact, conflict, others };
}

/** The mentions that the fact quotes, and those that differ from the first of them. */
function split(fact: AnalysedFact, conflict: Conflict): { quoted: Mention[]; others: Mention[] } {
  const quoted = conflict.groups.flat().filter((mention) => isQuoted(fact, mention));
  const [first] = quoted;
  const others = conflict.groups
    .filter((group) => !group.some((mention) => isQuoted(fact, mention)))
    .flat()
    .filter(
      ({ quantity }) =>
        !first ||
        compareQuantities(first.quantity, quantity).relation !== 'consistent' ||
        giveOtherEnds(first.quantity, quantity),
    );
  return { quoted, others };
}

function isQuoted(fact: AnalysedFact, { sentence, quantity }: Mention): boolean {
  const at = sentence.start + quantity.start;
  return fact.evidence.some(
    ({ source, anchor, evidence }) =>
      evidence.stance === 'supports' &&
      source?.document.meta.id === sentence.source &&
      anchor?.start !== undefined &&
      anchor.end !== undefined &&
      anchor.start <= at &&
      at < anchor.end,
  );
}

/** The shared passage that carries all of some figures, each where witnesses of it differ. */
function passageAlteredIn(
  mentions: readonly Mention[],
  alterations: readonly Alteration[],
): StoryPassage | undefined {
  for (const [passage, changes] of byKey(alterations, (alteration) => alteration.passage)) {
    const texts = changes.flatMap(changesOf).flat();
    if (mentions.every((mention) => texts.some(isAmong([mention])))) return passage;
  }
  return undefined;
}

/** Whether a text has a part in one of the mentions. */
function isAmong(mentions: readonly Mention[]): (text: SourceSpan) => boolean {
  return (text) =>
    mentions.some(({ sentence, quantity }) => {
      const figure = spanOf(sentence, quantity);
      return figure.source === text.source && overlaps(figure, text);
    });
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
