import type { AnalysedFact, Analysis, AnchoredEvidence } from '../model/analysis.js';
import { minOriginsOf, type EvidenceReport } from '../model/fact.js';
import type { Place } from '../model/place.js';
import type { ReportFact } from '../model/report.js';

/** A fact in the shape that reporters see: where it stands, its evidence, origins and verdict. */
export function reportFact(analysed: AnalysedFact, analysis: Analysis): ReportFact {
  const { fact, pointer, origins } = analysed;
  const at = (where: string): Place => {
    if (!analysis.factsDocument) throw new Error('facts without a facts document');
    return analysis.factsDocument.placeAt(where);
  };
  const evidence = (list: readonly AnchoredEvidence[]) =>
    list.map((item) => reportEvidence(item, at(`${item.pointer}/quote`)));
  return {
    id: fact.id,
    statement: fact.statement,
    ...(fact.value === undefined ? {} : { value: fact.value }),
    place: at(pointer),
    verdict: verdictOf(analysed, analysis),
    ...(fact.attributedTo === undefined ? {} : { attributedTo: fact.attributedTo }),
    minOrigins: minOriginsOf(fact),
    origins,
    evidence: evidence(analysed.evidence),
    disputed: analysed.disputed.map((disputed) => ({
      value: disputed.value,
      evidence: evidence(disputed.evidence),
    })),
  };
}

function reportEvidence(item: AnchoredEvidence, factPlace: Place): EvidenceReport {
  const { evidence, source, story, anchor, isRefuted } = item;
  const shown = {
    source: evidence.source,
    ...(story ? { story: story.story } : {}),
    stance: evidence.stance,
    quote: typeof evidence.quote === 'string' ? evidence.quote : evidence.quote.exact,
    status: anchor?.status ?? ('unknown-source' as const),
    ...(isRefuted ? { refuted: isRefuted } : {}),
    factPlace,
  };
  if (!source || anchor?.start === undefined || anchor.end === undefined) return shown;
  const span = { start: anchor.start, end: anchor.end };
  const { document } = source;
  const place = document.placeOf(span);
  return {
    ...shown,
    place,
    text: document.raw.slice(place.start.offset, place.end.offset),
    plain: document.text.slice(span.start, span.end),
  };
}

function verdictOf(analysed: AnalysedFact, analysis: Analysis): ReportFact['verdict'] {
  const contradicted = analysis.conflicts.some(
    ({ touches, disclosedBy }) => !disclosedBy && touches.includes(analysed),
  );
  if (contradicted) return 'contradicted';
  const holding = analysed.evidence.filter(
    ({ anchor, isRefuted }) => anchor && anchor.status !== 'missing' && !isRefuted,
  );
  const stances = new Set(holding.map(({ evidence }) => evidence.stance));
  if (!stances.has('supports')) return 'unsupported';
  const disputed = analysed.disputed.length > 0 || stances.has('contradicts');
  return disputed ? 'disputed' : 'supported';
}
