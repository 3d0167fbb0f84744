import {
  PHRASES,
  SHORT_FORMS,
  SINGLE_FORMS,
  type Phrase,
  type ShortForm,
} from './phrase-tables.js';

export type { Phrase, ShortForm } from './phrase-tables.js';

/** One-word forms as written and in capitals ("Niger", "NIGER", "US"). */
export const singleForms: ReadonlyMap<string, string> = new Map(SINGLE_FORMS);

/** Short forms as written; lower-cased forms also stand for those in capitals. */
export const shortForms: ReadonlyMap<string, ShortForm> = new Map(SHORT_FORMS);

/** Phrases by their first piece, longest first. Lower-cased forms stand under the lower-cased piece. */
export const phrasesByFirst: ReadonlyMap<string, readonly Phrase[]> = new Map(PHRASES);
