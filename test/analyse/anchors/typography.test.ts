import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differOnlyInTypography } from '../../../src/analyse/anchors/typography.js';

describe('differOnlyInTypography', () => {
  it.each([
    ['about 920km from Orrin', 'about 920 km from Orrin'],
    ['“The wall”, she said', '" The wall ", she said'],
    ['the dam —built in 1931—broke', 'the dam – built in 1931 – broke'],
    ['it broke.The mayor', 'it broke. The mayor'],
    ['the ﬁrst ﬂood', 'the first flood'],
    ['ＯＲＲＩＮ ３', 'ORRIN 3'],
    ['wait … and see', 'wait... and see'],
    ['the o\u00adther dam', 'the other dam'],
    ['$ 40 million', '$40 million'],
  ])('%s = %s', (a, b) => {
    expect(differOnlyInTypography(a, b)).toBe(true);
    expect(differOnlyInTypography(b, a)).toBe(true);
  });

  it.each([
    ['now here', 'nowhere'],
    ['1 200 people', '1200 people'],
    ['1,200 people', '1.200 people'],
    ['-5 degrees', '5 degrees'],
    ['10² houses', '102 houses'],
    ['the Dam', 'the dam'],
    ['it broke, he said', 'it broke he said'],
    ['it is not safe', 'it is safe'],
    ['15 percent', '15 points'],
    ['1½ miles', '11/2 miles'],
    ['the dam broke', 'broke the dam'],
    ['café', 'cafe'],
  ])('%s ≠ %s', (a, b) => {
    expect(differOnlyInTypography(a, b)).toBe(false);
  });

  it('keeps letters and digits apart from any others, in their order', () => {
    const letters = (text: string) => text.match(/[a-z\d]/g)?.join('');
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2', ' ', '-', '.', '“', '"') });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        if (differOnlyInTypography(a, b)) expect(letters(a)).toBe(letters(b));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => differOnlyInTypography(text, text)));
  });
});
