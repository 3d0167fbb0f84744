import type { AnchoredEvidence, AnchoredFact, AnchoredFacts } from '../model/analysis.js';
import type { Finding } from '../model/finding.js';
import { quotePlace } from './evidence-drafts.js';

/**
 * The facts, with the quotations marked that findings refute; a waived finding refutes none.
 *
 * @param judged findings of the rules that judge quotations, each placed at its quotation
 */
export function markRefuted(facts: AnchoredFacts, judged: readonly Finding[]): AnchoredFact[] {
  const refuted = new Set(
    judged.filter(({ waived }) => !waived).map(({ place }) => place.start.offset),
  );
  if (refuted.size === 0) return [...facts.facts];
  const mark = (piece: AnchoredEvidence): AnchoredEvidence =>
    refuted.has(quotePlace(facts, piece)?.start.offset ?? -1)
      ? { ...piece, isRefuted: true }
      : piece;
  return facts.facts.map((fact) => ({
    ...fact,
    evidence: fact.evidence.map(mark),
    disputed: fact.disputed.map((value) => ({ ...value, evidence: value.evidence.map(mark) })),
  }));
}
