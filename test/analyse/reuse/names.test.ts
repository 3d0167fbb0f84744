import { describe, expect, it } from 'vitest';
import { isListed } from '../../../src/analyse/reuse/names.js';
import { hashesOf } from '../../../src/analyse/reuse/vocabulary.js';
import { listedForms } from '../../../src/segment/phrase-forms.js';

describe('the listed forms', () => {
  const lowered = new Set([...listedForms().keys()].map((form) => form.toLowerCase()));

  it('are found by the hashes of their lower case', () => {
    expect(lowered.size).toBeGreaterThan(500);
    for (const form of lowered) expect(isListed(...hashesOf(form))).toBe(true);
  });

  it('are no others', () => {
    for (const form of lowered) {
      const other = `${form}q`;
      expect(isListed(...hashesOf(other))).toBe(lowered.has(other));
      const [first] = hashesOf(form);
      expect(isListed(first, 0)).toBe(false);
    }
    expect(isListed(0, 0)).toBe(false);
  });
});
