import { changedRuns } from './analyse/changed-runs.js';
import type { Finding } from './model/finding.js';
import { compareStrings } from './model/order.js';
import type { Report, ReportFact, ReportSentence, ReportSource } from './model/report.js';

/** What changed between the report of a base and the report of the work in hand. */
export interface Baseline {
  /** How the base is named to a reader: a short commit or the ref that was given. */
  readonly base: string;
  /** Active findings (not waived) that the base does not have. */
  readonly new: readonly Finding[];
  /** Active findings of the base that are gone; their places are in the base's files. */
  readonly fixed: readonly Finding[];
  readonly unchanged: readonly Finding[];
  /** Facts that were edited, or whose standing changed although they were not; by id. */
  readonly facts: readonly FactChange[];
  /** Sources that came, went or changed; by path. */
  readonly sources: readonly SourceChange[];
}

export interface FactChange {
  readonly id: string;
  /**
   * `affected`: the fact's own text is the same, but its origins, its verdict or its findings are
   * not, because a source changed.
   */
  readonly kind: 'added' | 'removed' | 'edited' | 'affected';
  readonly before?: ReportFact;
  readonly after?: ReportFact;
}

export interface SourceChange {
  readonly kind: 'added' | 'removed' | 'renamed' | 'edited';
  /** The path now; of a removed source, the path it had. */
  readonly path: string;
  /** Renamed: the path before. */
  readonly from?: string;
  /** Renamed and edited sources; empty where nothing but the page around the text changed. */
  readonly sentences: readonly SentenceChange[];
}

/** One sentence that was put in, taken out or reworded. */
export interface SentenceChange {
  readonly before?: ReportSentence;
  readonly after?: ReportSentence;
}

/**
 * Above this many inserted and deleted sentences a source counts as rewritten throughout; the cost
 * of the comparison grows with the product of length and changes.
 */
const MAX_SENTENCE_EDITS = 2000;

/** From this share of common words on, two sentences are one, reworded (Dice coefficient). */
const SAME_SENTENCE = 0.5;

/**
 * Compares the reports of two states of one corpus.
 *
 * Findings are compared by fingerprint, facts by id, sources by id and then by content, sentences
 * by their words.
 *
 * @param name how the base is to be named to a reader
 */
export function compareReports(before: Report, after: Report, name: string): Baseline {
  const known = fingerprints(active(before));
  const present = fingerprints(after.findings);
  const fresh = active(after).filter((finding) => !known.has(finding.fingerprint));
  return {
    base: name,
    new: fresh,
    fixed: active(before).filter((finding) => !present.has(finding.fingerprint)),
    unchanged: active(after).filter((finding) => known.has(finding.fingerprint)),
    facts: compareFacts(before.facts, after.facts, fresh),
    sources: compareSources(before.sources, after.sources),
  };
}

function active(report: Report): Finding[] {
  return report.findings.filter((finding) => !finding.waived);
}

function fingerprints(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map((finding) => finding.fingerprint));
}

function compareFacts(
  before: readonly ReportFact[],
  after: readonly ReportFact[],
  fresh: readonly Finding[],
): FactChange[] {
  const old = new Map(before.map((fact) => [fact.id, fact]));
  const now = new Map(after.map((fact) => [fact.id, fact]));
  const flagged = new Set(fresh.map((finding) => finding.data['fact']));
  const changes: FactChange[] = [];
  for (const [id, fact] of old) {
    if (!now.has(id)) changes.push({ id, kind: 'removed', before: fact });
  }
  for (const [id, fact] of now) {
    const earlier = old.get(id);
    if (!earlier) changes.push({ id, kind: 'added', after: fact });
    else if (wording(earlier) !== wording(fact)) {
      changes.push({ id, kind: 'edited', before: earlier, after: fact });
    } else if (standing(earlier) !== standing(fact) || flagged.has(id)) {
      changes.push({ id, kind: 'affected', before: earlier, after: fact });
    }
  }
  return changes.sort((a, b) => compareStrings(a.id, b.id));
}

/** What the curator wrote of a fact. */
function wording(fact: ReportFact): string {
  return JSON.stringify([
    fact.statement,
    fact.value,
    fact.attributedTo,
    fact.minOrigins,
    quotations(fact.evidence),
    fact.disputed.map((other) => [other.value, quotations(other.evidence)]),
  ]);
}

function quotations(evidence: ReportFact['evidence']) {
  return evidence.map(({ source, story, stance, quote }) => [source, story, stance, quote]);
}

/** What the sources make of a fact. */
function standing(fact: ReportFact): string {
  const { count, atMost } = fact.origins;
  return JSON.stringify([
    fact.verdict,
    count,
    atMost,
    fact.evidence.map((evidence) => evidence.status),
    fact.disputed.map((other) => other.evidence.map((evidence) => evidence.status)),
  ]);
}

function compareSources(
  before: readonly ReportSource[],
  after: readonly ReportSource[],
): SourceChange[] {
  const changes: SourceChange[] = [];
  const paths = new Set(after.map((source) => source.path));
  const byPath = new Map(before.map((source) => [source.path, source]));
  // A source is a renamed one only where its old path is gone.
  const gone = before.filter((source) => !paths.has(source.path));
  const byId = new Map(gone.map((source) => [source.id, source]));
  const byContent = new Map(gone.map((source) => [source.sha256, source]));
  const removed = new Set(gone);
  for (const source of after) {
    const { path } = source;
    const earlier = byPath.get(path) ?? byId.get(source.id) ?? byContent.get(source.sha256);
    if (!earlier || (earlier.path !== path && !removed.delete(earlier))) {
      changes.push({ kind: 'added', path, sentences: [] });
      continue;
    }
    const sentences = compareSentences(sentencesOf(earlier), sentencesOf(source));
    if (earlier.path !== path) {
      changes.push({ kind: 'renamed', path, from: earlier.path, sentences });
    } else if (earlier.sha256 !== source.sha256 || sentences.length > 0) {
      changes.push({ kind: 'edited', path, sentences });
    }
  }
  for (const { path } of removed) changes.push({ kind: 'removed', path, sentences: [] });
  return changes.sort((a, b) => compareStrings(a.path, b.path));
}

function sentencesOf(source: ReportSource): ReportSentence[] {
  return source.stories.flatMap((story) => story.sentences);
}

function compareSentences(
  before: readonly ReportSentence[],
  after: readonly ReportSentence[],
): SentenceChange[] {
  const whole = {
    a: { start: 0, end: before.length },
    b: { start: 0, end: after.length },
  };
  const runs = changedRuns(before.map(plainOf), after.map(plainOf), MAX_SENTENCE_EDITS) ?? [whole];
  return runs.flatMap(({ a, b }) =>
    pairSentences(before.slice(a.start, a.end), after.slice(b.start, b.end)),
  );
}

function plainOf({ plain }: ReportSentence): string {
  return plain;
}

/** Pairs the sentences of one changed run in order, where they share enough words. */
function pairSentences(
  removed: readonly ReportSentence[],
  added: readonly ReportSentence[],
): SentenceChange[] {
  const changes: SentenceChange[] = [];
  let next = 0;
  for (const before of removed) {
    // Bounded look-ahead: a rewritten page must not cost the square of its sentences.
    const ahead = added.slice(next, next + 20);
    const match = ahead.findIndex((after) => dice(before.plain, after.plain) >= SAME_SENTENCE);
    if (match < 0) {
      changes.push({ before });
      continue;
    }
    changes.push(...ahead.slice(0, match).map((after) => ({ after })));
    changes.push({ before, after: added[next + match] ?? before });
    next += match + 1;
  }
  changes.push(...added.slice(next).map((after) => ({ after })));
  return changes;
}

/** Dice coefficient of two sentences' sets of words, 0 to 1. */
function dice(a: string, b: string): number {
  const left = new Set(a.split(/\s+/u));
  const right = new Set(b.split(/\s+/u));
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return (2 * common) / (left.size + right.size);
}
