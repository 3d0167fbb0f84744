import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/analyse/anchors/folded-text.js';

describe('folded text', () => {
  it.each([
    ['one form of quotation marks', '“a” «b» ‘c’ "d"', '"a" "b" "c" "d"'],
    ['apostrophes stay apart from quotation marks', 'the mayor’s ‘plan’', 'the mayor\'s "plan"'],
    ['feet and inches stay apart', '5′ 11″', '5\' 11"'],
    ['dashes', 'a-b‐c–d—e−f', 'a-b-c-d-e-f'],
    ['runs of hyphens', 'a -- b ---- c', 'a - b - c'],
    ['white space, none at the ends', ' \n a \t\u00A0 b \u2028', 'a b'],
    ['what nobody sees', 'a\u200Bb\u00ADc\u202Ed\uFEFF', 'abcd'],
    ['ellipses', 'a…', 'a...'],
    ['canonical composition only', 'e\u0301 ﬁ \u212B', 'é ﬁ Å'],
    ['case and digits as they are', 'US 1,000.5%', 'US 1,000.5%'],
  ])('%s', (_, text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it('reads the ranges asked for, with a space between', () => {
    const folded = foldText('one ADVERT two', [
      { start: 0, end: 3 },
      { start: 11, end: 14 },
    ]);
    expect(folded.text).toBe('one two');
    expect(folded.toOriginal({ start: 4, end: 7 })).toEqual({ start: 11, end: 14 });
  });

  const unit = fc.constantFrom(
    'a',
    'É',
    '1',
    ' ',
    '\n',
    '-',
    '--',
    '…',
    '“',
    '’',
    "'",
    '\u0301',
    '\u200B',
    '\u{1F600}',
  );
  const text = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));

  it('maps every unit to the characters it stands for, in order and apart', () => {
    fc.assert(
      fc.property(text, (original) => {
        const folded = foldText(original);
        let last = { start: 0, end: 0 };
        for (let index = 0; index < folded.text.length; index++) {
          const span = folded.toOriginal({ start: index, end: index + 1 });
          expect(span.end).toBeGreaterThan(span.start);
          if (span.start !== last.start) expect(span.start).toBeGreaterThanOrEqual(last.end);
          if (/[a1]/.test(folded.text.charAt(index))) {
            expect(original.charAt(span.start)).toBe(folded.text.charAt(index));
          }
          last = span;
        }
      }),
    );
  });

  it('is its own fold', () => {
    fc.assert(
      fc.property(text, (original) => {
        const once = foldText(original).text;
        expect(foldText(once).text).toBe(once);
      }),
    );
  });
});
