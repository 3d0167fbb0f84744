import { alteredWire } from './altered-wire.js';
import { entityConflict } from './entity-conflict.js';
import { nameVariant } from './name-variant.js';
import { numericConflict } from './numeric-conflict.js';
import { quoteDrift } from './quote-drift.js';
import type { Rule } from './rule.js';
import { uncitedSource } from './uncited-source.js';
import { undisclosedConflict } from './undisclosed-conflict.js';
import { unusedWaiverRule } from './unused-waiver.js';

/** The rules that look at the analysis; a new rule is one file and one line here. */
export const RULES: readonly Rule[] = [
  undisclosedConflict,
  numericConflict,
  entityConflict,
  alteredWire,
  quoteDrift,
  nameVariant,
  uncitedSource,
];

/** With the rule that looks at the waivers, after all others. */
export const ALL_RULES: readonly Rule[] = [...RULES, unusedWaiverRule];
