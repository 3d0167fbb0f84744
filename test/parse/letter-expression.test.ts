import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATIN_LISTS, LetterExpression } from '../../src/parse/letter-expression.js';

const LATIN = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code)).concat(
  Array.from({ length: 0x18 }, (_, k) => String.fromCharCode(0x2010 + k)),
);

describe('the lists for Latin-1', () => {
  it.each(Object.keys(LATIN_LISTS))('hold what has the property %s, and nothing else', (name) => {
    const list = new RegExp(`^[${LATIN_LISTS[name] ?? ''}]$`);
    const property = new RegExp(`^\\p{${name}}$`, 'u');
    expect(LATIN.filter((c) => list.test(c))).toEqual(LATIN.filter((c) => property.test(c)));
  });
});

describe('LetterExpression', () => {
  const EXPRESSIONS = [
    /\p{Lu}[\p{L}\p{M}.'’]{0,30}[\s-]\p{Lu}/gu,
    /(?<![\p{L}\p{N}])\p{Ll}{2,}|[^\p{L}\s]\p{M}?\]/gu,
    /^[^\p{L}\p{N}(@]{1,10}/gu,
    /\\\p{Nd}|[\]\p{Lu}]\./gu,
  ];
  const TEXT = fc
    .array(
      fc.oneof(fc.constantFrom(...Array.from('AÉéaß. -‘’—(]\\5²ªİи𝐀')), fc.constantFrom(...LATIN)),
    )
    .map((characters) => characters.join(''));

  it.each(EXPRESSIONS)('%s finds the same in both forms', (full) => {
    const expression = new LetterExpression(full.source, full.flags.replace('u', ''));
    fc.assert(
      fc.property(TEXT, (text) => {
        const found = [...text.matchAll(expression.for(text))];
        expect(found.map((match) => [match.index, ...match])).toEqual(
          [...text.matchAll(full)].map((match) => [match.index, ...match]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('takes the short form for Latin-1 only', () => {
    const expression = new LetterExpression(String.raw`\p{L}`, 'g');
    expect(expression.for('Zoë’s “café” – 5 …').flags).toBe('g');
    expect(expression.for('Łódź')).toStrictEqual(/\p{L}/gu);
    expect(expression.for('и')).toStrictEqual(/\p{L}/gu);
  });

  it('refuses a property that it has no list for', () => {
    expect(() => new LetterExpression(String.raw`\p{Lm}`).for('a')).toThrow('no list');
  });
});
