import type {
  AnalysedFact,
  AnchoredEvidence,
  Conflict,
  ConflictStatus,
  Mention,
} from '../model/analysis.js';
import type { Quantity } from '../model/quantity.js';
import { compareQuantities } from './comparison/quantities.js';
import { hasWords } from './contained-words.js';
import { extractQuantities } from './quantities/extract.js';

/**
 * Links conflicts to facts. A fact *touches* a conflict when it states one of the conflict's
 * values and quotes a sentence that carries it; it *discloses* the conflict when it also records
 * every other value: under `disputed`, or with evidence that contradicts.
 */
export function discloseConflicts(
  conflicts: readonly Conflict[],
  facts: readonly AnalysedFact[],
): ConflictStatus[] {
  return conflicts.map((conflict) => {
    const touches = facts.filter((fact) => isTouched(fact, conflict));
    const disclosedBy = touches.find((fact) => discloses(fact, conflict));
    return disclosedBy ? { conflict, touches, disclosedBy } : { conflict, touches };
  });
}

function isTouched(fact: AnalysedFact, conflict: Conflict): boolean {
  return conflict.groups.some((group) =>
    group.some(
      (mention) =>
        isQuotedBy(mention, fact.evidence) &&
        states(fact.fact.value ?? fact.fact.statement, mention),
    ),
  );
}

function discloses(fact: AnalysedFact, conflict: Conflict): boolean {
  const contradicting = fact.evidence.filter(({ evidence }) => evidence.stance === 'contradicts');
  const values = [
    fact.fact.value ?? fact.fact.statement,
    ...fact.disputed.map(({ value }) => value),
  ];
  return conflict.groups.every((group) =>
    group.some(
      (mention) =>
        values.some((value) => states(value, mention)) || isQuotedBy(mention, contradicting),
    ),
  );
}

/** Whether an anchored quotation covers the mention, or at least a part of it. */
function isQuotedBy(mention: Mention, evidence: readonly AnchoredEvidence[]): boolean {
  const { sentence, quantity } = mention;
  const start = sentence.start + quantity.start;
  const end = sentence.start + quantity.end;
  return evidence.some(
    ({ source, anchor }) =>
      source?.document.meta.id === sentence.source &&
      anchor?.start !== undefined &&
      anchor.end !== undefined &&
      anchor.start < end &&
      start < anchor.end,
  );
}

/** Whether a value written by the curator is the mention's: the same interval, or the same words. */
function states(value: string, mention: Mention): boolean {
  const written = extractQuantities(value);
  if (written.length === 0) return hasWords(value, mention.quantity.text);
  return written.some((quantity) => isSameQuantity(quantity, mention.quantity));
}

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.qualifier === b.qualifier && a.low === b.low && a.high === b.high && a.unit === b.unit) {
    return true;
  }
  return compareQuantities(a, b).relation === 'consistent';
}
