import * as fc from 'fast-check';

// The same cases in every run, so that a change is judged by itself; `PROPERTY_SEED` tries others.
const seed = Number(process.env['PROPERTY_SEED'] ?? 2_300);
if (!Number.isSafeInteger(seed)) throw new Error('PROPERTY_SEED must be a whole number');
fc.configureGlobal({ seed });
