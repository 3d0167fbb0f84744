import { listedForms } from '../../segment/phrase-forms.js';
import { slotAfter, slotOf, SLOTS } from './listed-slots.js';
import { hashesOf } from './vocabulary.js';

/**
 * The table of the forms that are a name, a term or an abbreviation or open one. The build of the
 * program computes it and puts in what it comes to, so each export is plain JSON.
 */

/**
 * Both hashes of the lower case of each form, 32-bit integers with the lowest byte first, in Base64.
 * A form's slot is that of its first hash, or the next free one; a free one's first hash is 0.
 */
export const LISTED: string = laidOut();

function laidOut(): string {
  const slots = new DataView(new ArrayBuffer(8 * SLOTS));
  for (const form of new Set([...listedForms().keys()].map((key) => key.toLowerCase()))) {
    const [first, second] = hashesOf(form);
    if (first === 0) throw new Error(`the hash of "${form}" stands for a free slot`);
    let slot = slotOf(first);
    while (slots.getInt32(8 * slot, true) !== 0) slot = slotAfter(slot);
    slots.setInt32(8 * slot, first, true);
    slots.setInt32(8 * slot + 4, second, true);
  }
  return Buffer.from(slots.buffer).toString('base64');
}
