import spelling from '../../data/spelling.json' with { type: 'json' };
import { listedForms } from '../../segment/phrase-forms.js';
import { stemHeads } from '../../segment/spelling.js';
import { hashesOf } from './form-hashes.js';

/**
 * The forms of ASCII letters whose normal form may be another than their small letters, or that may
 * open a name. The build of the program computes the table and puts in what it comes to, so each
 * export is plain JSON.
 */

/** Both hashes of the small letters of each, 32 bits a hash, as Base64. */
export const SPECIAL_FORMS: string = hashesIn(
  new Set([
    ...[...listedForms().keys()].map((form) => form.toLowerCase()),
    ...Object.keys(spelling.words),
    ...stemHeads,
  ]),
);

function hashesIn(forms: ReadonlySet<string>): string {
  const hashes = Int32Array.from([...forms].flatMap(hashesOf));
  return Buffer.from(hashes.buffer).toString('base64');
}
