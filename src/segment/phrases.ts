import { formOfText, type Form } from './form-text.js';
import { FORMS } from './phrase-tables.js';
import { valueOf } from './text-buckets.js';

export type { Form, Phrase, ShortForm } from './form-text.js';

const NOTHING: Form = {};
/** The forms that were asked for: no more than the table holds. */
const known = new Map<string, Form>();

/** What a form is as it is written, alone or as the first piece of a phrase. */
export function formOf(text: string): Form {
  const entry = valueOf(text, FORMS);
  if (entry === undefined) return NOTHING;
  let form = known.get(text);
  if (form === undefined) known.set(text, (form = formOfText(entry)));
  return form;
}
