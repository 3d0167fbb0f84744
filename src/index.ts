/**
 * Twosource as a library: pure and synchronous functions over text that the caller has read.
 *
 * Offsets are UTF-16 units, ends exclusive. The functions throw {@link InputError} on input that
 * cannot be checked, and never for what an article says.
 */
export { check } from './check.js';
export { segment } from './segment/sentences.js';
export { extractQuantities } from './analyse/quantities/extract.js';
export { compareStatements } from './analyse/comparison/compare.js';
export { alignSentences } from './analyse/alignment/align.js';
export { findSharedPassages } from './analyse/reuse/passages.js';
export { findQuote } from './analyse/anchors/find-quote.js';
export { verdictOf } from './gate.js';
export { InputError } from './model/input-error.js';

export type { Verdict } from './gate.js';
export type { CheckConfig, FailOn, VerdictScope, Waiver } from './model/config.js';
export type * from './model/fact.js';
export type * from './model/finding.js';
export type { CheckInput } from './model/input.js';
export type * from './model/passage.js';
export type * from './model/place.js';
export type * from './model/quantity.js';
export type * from './model/report.js';
export type {
  InputProblem,
  PublicationDate,
  SentenceKind,
  SourceFile,
  SourceMeta,
} from './model/source.js';
