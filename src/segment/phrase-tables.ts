import { textOfForm } from './form-text.js';
import { listedForms } from './phrase-forms.js';
import { bucketsOf } from './text-buckets.js';

/**
 * The table of names, terms and abbreviations. The build of the program computes it and puts in what
 * it comes to, so each export is plain JSON.
 */

/** Each form and what it is, as `formOfText` in form-text.ts reads it. */
export const FORMS: readonly string[] = bucketsOf(
  [...listedForms()].map(([form, what]) => [form, textOfForm(what)]),
  1 << 12,
);
