import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readByParser, readMarkdown } from '../../src/parse/markdown.js';
import { numbersOf, TextBuilder } from '../../src/parse/offset-map.js';
import { paragraphsIn } from '../../src/parse/paragraphs.js';

function finished(builder: TextBuilder) {
  const { text, blocks, map } = builder.finish();
  return { text, blocks, map: numbersOf(map) };
}

function byParser(raw: string, start: number) {
  const builder = new TextBuilder(raw);
  readByParser(raw, { start, end: raw.length }, builder);
  return finished(builder);
}

const paragraphs = (raw: string) =>
  paragraphsIn(raw, 0)?.map(({ start, end, isPlain }) => [raw.slice(start, end), isPlain]);

describe('the paragraphs of a Markdown text', () => {
  it('are found, and which of them are plain', () => {
    expect(paragraphs('One line\r\nand two.\n \n“A *word*.”\n\n\nEnd')).toEqual([
      ['One line\r\nand two.', true],
      ['“A *word*.”', false],
      ['End', true],
    ]);
  });

  it.each(['a_b', '@A_FILE_2 there'])('are plain with a mark inside a word: %j', (raw) =>
    expect(paragraphs(raw)).toEqual([[raw, true]]),
  );

  it.each([
    'a  \nb',
    'a _b',
    'a_ b',
    'a__b',
    'a_“b',
    'a &amp; b',
    'a\\',
    'a `b`',
    'a <b>',
    'a [b]',
    'a_b_',
    'a ~~b~~',
    'a\tb',
  ])('are not plain where they may hold more: %j', (raw) =>
    expect(paragraphs(raw)).toEqual([[raw, false]]),
  );

  it.each([
    '# a',
    '> a',
    '- a',
    '+ a',
    '* a',
    '1. a',
    '12) a',
    '    a',
    ' a',
    '\ta',
    '---',
    'a\n===',
    '```\na',
    '~~~\na',
    '<p>a',
    '[a]: b',
    '[^a]: b',
    '| a |',
    'a | b\n:- | -',
    'a\rb',
    '\ufeffa',
  ])('are not looked for where a line may open another block: %j', (raw) =>
    expect(paragraphs(raw)).toBeUndefined(),
  );

  it('are read as the parser reads the whole', () => {
    const part = fc.constantFrom(
      'a',
      'B',
      'word',
      '12',
      '3. ',
      '1) ',
      ' ',
      '  ',
      '\t',
      '.',
      ',',
      '"',
      "'",
      '“',
      '’',
      '—',
      'é',
      '!',
      '![',
      '&',
      '&amp;',
      '*',
      '**',
      '_',
      '<',
      '<b>',
      '<!--',
      '-->',
      '[',
      ']',
      '](c)',
      '[^1]',
      '\\',
      '`',
      '``',
      '~',
      '~~',
      '|',
      ':',
      '-',
      '--',
      '=',
      '#',
      '>',
      '+',
      '(',
      ')',
      '@',
      '$',
      '/',
      '\u00a0',
      '\u2028',
      '\ufeff',
      '\ud83d\ude00',
      '\ud800',
      '\0',
      '\f',
      '{',
      '%',
      '^',
      ';',
    );
    const plain = fc.stringMatching(/^[A-Za-z0-9"(“][A-Za-z0-9 ,.;:!?’—%$-]{0,12}$/);
    const line = fc.oneof(
      { arbitrary: plain, weight: 3 },
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
      fc.tuple(plain, fc.array(part, { maxLength: 4 })).map(([a, b]) => a + b.join('')),
    );
    const ending = fc.constantFrom('\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\n \n', '\r');
    const text = fc
      .array(fc.tuple(line, ending), { maxLength: 6 })
      .map((lines) => lines.flat().join(''));
    let known = 0;
    fc.assert(
      fc.property(text, fc.constantFrom('', '---\nid: a\n---\n'), (markdown, before) => {
        const raw = before + markdown;
        if (paragraphsIn(raw, before.length)?.some(({ isPlain }) => isPlain)) known++;
        expect(finished(readMarkdown(raw, before.length))).toEqual(byParser(raw, before.length));
      }),
      { numRuns: 3000 },
    );
    expect(known).toBeGreaterThan(500);
  });
});
