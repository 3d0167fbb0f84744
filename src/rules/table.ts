import { alteredWire } from './altered-wire.js';
import { entityConflict } from './entity-conflict.js';
import { factsSchema } from './facts-schema.js';
import { misleadingElision } from './misleading-elision.js';
import { nameVariant } from './name-variant.js';
import { numericConflict } from './numeric-conflict.js';
import { quoteAmbiguous } from './quote-ambiguous.js';
import { quoteDrift } from './quote-drift.js';
import { quoteNotFound } from './quote-not-found.js';
import type { QuotationRule, Rule } from './rule.js';
import { singleOrigin } from './single-origin.js';
import { sourceChanged } from './source-changed.js';
import { uncitedSource } from './uncited-source.js';
import { undisclosedConflict } from './undisclosed-conflict.js';
import { unknownSource } from './unknown-source.js';
import { unusedWaiverRule } from './unused-waiver.js';
import { valueNotInQuote } from './value-not-in-quote.js';

/** The rules that run before the others, which look at what quotations are left to support a fact. */
export const QUOTATION_RULES: readonly QuotationRule[] = [misleadingElision, valueNotInQuote];

/** All rules but the one that looks at the waivers; a new rule is one file and one line here. */
export const RULES: readonly Rule[] = [
  factsSchema,
  unknownSource,
  sourceChanged,
  quoteNotFound,
  quoteAmbiguous,
  misleadingElision,
  valueNotInQuote,
  undisclosedConflict,
  singleOrigin,
  numericConflict,
  entityConflict,
  alteredWire,
  quoteDrift,
  nameVariant,
  uncitedSource,
];

/** With the rule that looks at the waivers, after all others. */
export const ALL_RULES: readonly Rule[] = [...RULES, unusedWaiverRule];
