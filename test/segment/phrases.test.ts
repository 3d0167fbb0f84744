import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOfText, textOfForm } from '../../src/segment/form-text.js';
import { listedForms } from '../../src/segment/phrase-forms.js';
import { formOf } from '../../src/segment/phrases.js';

describe('what a form is', () => {
  const forms = listedForms();

  it('is what the data lists', () => {
    expect(forms.size).toBeGreaterThan(1000);
    for (const [form, what] of forms) expect(formOf(form)).toEqual(what);
  });

  it.each(['', 'zzyzx', 'Nig', 'nigerien\t', '\n'])('is nothing for %j', (form) => {
    expect(forms.has(form)).toBe(false);
    expect(formOf(form)).toEqual({});
  });

  it('is read as it was written', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'É', '.', '-', "'"), minLength: 1 });
    const flag = fc.boolean();
    const form = fc.record(
      {
        norm: piece,
        short: fc.record({ norm: piece, beforeNumber: flag, stopOptional: flag }),
        phrases: fc.array(
          fc.record({ norm: piece, rest: fc.array(piece, { minLength: 1 }), anyCase: flag }),
          { minLength: 1 },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(form, (what) => {
        expect(formOfText(textOfForm(what))).toEqual(what);
      }),
    );
  });
});
