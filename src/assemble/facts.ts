import type { AnalysedFact, Analysis, AnchoredEvidence } from '../model/analysis.js';
import { minOriginsOf, type EvidenceReport } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { ReportFact } from '../model/report.js';

/**
 * A fact in the shape that reporters see: where it stands, its evidence, origins and verdict.
 *
 * @param refuted where the quotations stand in the facts file that do not say what they are to support
 */
export function reportFact(
  analysed: AnalysedFact,
  analysis: Analysis,
  refuted: ReadonlySet<number>,
): ReportFact {
  const { fact, pointer, origins } = analysed;
  const at = (where: string): Place => {
    if (!analysis.factsDocument) throw new Error('facts without a facts document');
    return analysis.factsDocument.placeAt(where);
  };
  const evidence = (list: readonly AnchoredEvidence[]) =>
    list.map((item) => reportEvidence(item, at(`${item.pointer}/quote`)));
  const holds = ({ pointer: piece, evidence: { quote } }: AnchoredEvidence): boolean => {
    if (refuted.size === 0) return true;
    const words = at(`${piece}/quote${typeof quote === 'string' ? '' : '/exact'}`);
    return !refuted.has(words.start.offset);
  };
  return {
    id: fact.id,
    statement: fact.statement,
    ...(fact.value === undefined ? {} : { value: fact.value }),
    place: at(pointer),
    verdict: verdictOf(analysed, analysis, holds),
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
  const { evidence, source, story, anchor } = item;
  const shown = {
    source: evidence.source,
    ...(story ? { story: story.story } : {}),
    stance: evidence.stance,
    quote: typeof evidence.quote === 'string' ? evidence.quote : evidence.quote.exact,
    status: anchor?.status ?? ('unknown-source' as const),
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

/** The rules that find a quotation not to say what it is to support. */
const REFUTING: ReadonlySet<string> = new Set(['misleading-elision', 'value-not-in-quote']);

/** Offsets in the facts file of the quotations that findings refute, waived ones left out. */
export function refutedQuotations(findings: readonly Finding[]): ReadonlySet<number> {
  const refuting = findings.filter(({ ruleId, waived }) => REFUTING.has(ruleId) && !waived);
  return new Set(refuting.map(({ place }) => place.start.offset));
}

function verdictOf(
  analysed: AnalysedFact,
  analysis: Analysis,
  holds: (evidence: AnchoredEvidence) => boolean,
): ReportFact['verdict'] {
  const contradicted = analysis.conflicts.some(
    ({ touches, disclosedBy }) => !disclosedBy && touches.includes(analysed),
  );
  if (contradicted) return 'contradicted';
  const anchored = analysed.evidence.filter(({ anchor }) => anchor && anchor.status !== 'missing');
  const supporting = anchored.filter(({ evidence }) => evidence.stance === 'supports');
  if (!supporting.some(holds)) return 'unsupported';
  const disputed =
    analysed.disputed.length > 0 ||
    anchored.some(({ evidence }) => evidence.stance === 'contradicts');
  return disputed ? 'disputed' : 'supported';
}
