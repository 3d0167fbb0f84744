import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../../src/parse/source.js';
import type { SourceDocument } from '../../src/model/source.js';
import { SOURCE_ENDINGS } from '../../src/model/source-format.js';

/** A piece of running text as the file writes it, and as a reader sees it. */
interface Atom {
  readonly source: string;
  readonly text: string;
}

const LETTERS = ['a', 'b', 'c', 'x', 'y', 'z', 'T', 'é', 'e\u0301', 'ß', '中', 'ﬁ'];
const word: fc.Arbitrary<Atom> = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 })
  .map((letters) => ({ source: letters.join(''), text: letters.join('') }));
const fixed: fc.Arbitrary<Atom> = fc.constantFrom(
  { source: '\\*x\\*', text: '*x*' },
  { source: 'a\\(b\\)', text: 'a(b)' },
  { source: 'q\\&amp;', text: 'q&amp;' },
  { source: 'AT&amp;T', text: 'AT&T' },
  { source: '&#x41;&#66;c', text: 'ABc' },
  { source: '10&nbsp;km', text: '10\u00a0km' },
  { source: '&copy;y', text: '©y' },
  { source: 'e&#128512;e', text: 'e😀e' },
  { source: '😀', text: '😀' },
  { source: '👩‍👩‍👧', text: '👩‍👩‍👧' },
  { source: 'snake\\_case', text: 'snake_case' },
  { source: '`a*b`', text: 'a*b' },
  { source: '``x`y``', text: 'x`y' },
  { source: '<https://example.org/a>', text: 'https://example.org/a' },
  { source: 'one<!-- no -->two', text: 'onetwo' },
);
const wrapped: fc.Arbitrary<Atom> = fc
  .tuple(word, fc.constantFrom(['*', '*'], ['**', '**'], ['~~', '~~'], ['[', '](https://e.x "t")']))
  .map(([{ source, text }, [open, close]]) => ({ source: `${open}${source}${close}`, text }));
const atom = fc.oneof({ weight: 5, arbitrary: word }, fixed, wrapped);

/** Where a line may break: true for a line ending, false for a space. */
const run = fc.array(fc.tuple(atom, fc.boolean()), { minLength: 1, maxLength: 8 });

interface BuiltBlock {
  readonly source: string;
  readonly texts: readonly string[];
}

type Run = readonly (readonly [Atom, boolean])[];

const textOf = (atoms: Run): string => atoms.map(([{ text }]) => text).join(' ');

/** Joins atoms; after a line break comes `prefix`. */
function sourceOf(atoms: Run, prefix: string): string {
  return atoms
    .map(([{ source }, breaks], index) =>
      index === atoms.length - 1 ? source : source + (breaks ? `\n${prefix}` : ' '),
    )
    .join('');
}

const oneLine = (atoms: Run): string => atoms.map(([{ source }]) => source).join(' ');
const cell = (atoms: Run): string => oneLine(atoms).replaceAll('|', '\\|');

const block: fc.Arbitrary<BuiltBlock> = fc.oneof(
  run.map((atoms) => ({ source: sourceOf(atoms, ''), texts: [textOf(atoms)] })),
  run.map((atoms) => ({ source: sourceOf(atoms, '   '), texts: [textOf(atoms)] })),
  run.map((atoms) => ({ source: `## ${oneLine(atoms)}`, texts: [textOf(atoms)] })),
  fc
    .tuple(run, fc.constantFrom('> ', '>', ''))
    .map(([atoms, prefix]) => ({ source: `> ${sourceOf(atoms, prefix)}`, texts: [textOf(atoms)] })),
  fc.array(run, { minLength: 2, maxLength: 3 }).map((items) => ({
    source: items.map((atoms) => `- ${sourceOf(atoms, '  ')}`).join('\n'),
    texts: items.map(textOf),
  })),
  fc.array(run, { minLength: 2, maxLength: 3 }).map((items) => ({
    source: items.map((atoms, index) => `${index + 1}. ${sourceOf(atoms, '   ')}`).join('\n'),
    texts: items.map(textOf),
  })),
  fc.tuple(run, run, run, run).map((cells) => {
    const [a, b, c, d] = cells.map(cell);
    return { source: `| ${a} | ${b} |\n|---|---|\n| ${c} | ${d} |`, texts: cells.map(textOf) };
  }),
);

const built = fc.record({
  blocks: fc.array(block, { minLength: 1, maxLength: 5 }),
  lineEnding: fc.constantFrom('\n', '\r\n', '\r'),
  start: fc.constantFrom('', '\ufeff', '---\nid: a\n---\n', '\ufeff---\nid: a\n---\n\n'),
});

/** Lists that follow each other would be one list, so a rule stands between blocks. */
function write(document: { blocks: readonly BuiltBlock[]; lineEnding: string; start: string }) {
  const body = document.blocks.map(({ source }) => source).join('\n\n***\n\n');
  return `${document.start}${body}\n`.replaceAll('\n', document.lineEnding);
}

const ENTITIES = new Map([
  ['&amp;', '&'],
  ['&#x41;', 'A'],
  ['&#66;', 'B'],
  ['&nbsp;', '\u00a0'],
  ['&copy;', '©'],
  ['&#128512;', '😀'],
  ['&lt;', '<'],
]);

/** What a piece of the file says, read independently of the parser. */
function decode(piece: string): string {
  if (/^[\r\n>\s]+$/.test(piece)) return ' ';
  return ENTITIES.get(piece) ?? piece.replace(/^\\(?=[!-/:-@[-`{-~])/, '');
}

function expectExactMap(document: SourceDocument): void {
  const { text, raw, map } = document;
  let previous = { start: 0, end: 0 };
  for (let at = 0; at < text.length; at++) {
    const units = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const span = map.toFile({ start: at, end: at + units });
    if (text[at] !== '\n')
      expect(decode(raw.slice(span.start, span.end))).toBe(text.slice(at, at + units));
    expect(span.start).toBeGreaterThanOrEqual(previous.end);
    previous = span;
    at += units - 1;
  }
}

describe('the offset map of a Markdown source', () => {
  test('reads the words as written and maps every character to its place in the file', () => {
    fc.assert(
      fc.property(built, (document) => {
        const parsed = parseSource({ path: 'a.md', text: write(document) });
        expect(parsed.problems).toEqual([]);
        expect(parsed.blocks.map(({ start, end }) => parsed.text.slice(start, end))).toEqual(
          document.blocks.flatMap(({ texts }) => texts),
        );
        expectExactMap(parsed);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the offset map of a source of any format', () => {
  test('keeps order and stays inside the file on any input', () => {
    const noise = fc.string({
      unit: fc.constantFrom(
        ...Array.from('ab \n\r\t*_`[]()<>!|&;#\\-+1.:~"\''),
        '\0',
        '\ud800',
        '😀',
        '\u0301',
      ),
      maxLength: 80,
    });
    fc.assert(
      fc.property(noise, fc.constantFrom(...SOURCE_ENDINGS), (text, ending) => {
        const parsed = parseSource({ path: `a.${ending}`, text });
        let previous = 0;
        for (let at = 0; at < parsed.text.length; at++) {
          const span = parsed.map.toFile({ start: at, end: at + 1 });
          expect(span.start).toBeGreaterThanOrEqual(previous);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          previous = span.start;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the offset map of a saved page', () => {
  const htmlAtom = fc.oneof(
    word,
    fc.constantFrom(
      { source: 'AT&amp;T', text: 'AT&T' },
      { source: '&#x41;&lt;', text: 'A<' },
      { source: 'e&#128512;e', text: 'e😀e' },
      { source: '<b>bold</b>', text: 'bold' },
      { source: '<a href="x>y">link</a>', text: 'link' },
      { source: 'one<!-- no -->two', text: 'onetwo' },
      { source: 'x<script>var a = "</p>";</script>', text: 'x' },
    ),
  );
  const paragraphs = fc.array(fc.array(fc.tuple(htmlAtom, fc.boolean()), { minLength: 1 }), {
    minLength: 1,
    maxLength: 4,
  });

  test('reads the words as written and maps every character to its place in the file', () => {
    fc.assert(
      fc.property(paragraphs, fc.constantFrom('\n', '\r\n', '\r'), (blocks, lineEnding) => {
        const source = blocks.map((atoms) => `<p>\n${sourceOf(atoms, '  ')}\n</p>`).join('\n');
        const text = `<body>${source}</body>`.replaceAll('\n', lineEnding);
        const parsed = parseSource({ path: 'a.html', text });
        expect(parsed.blocks.map(({ start, end }) => parsed.text.slice(start, end))).toEqual(
          blocks.map(textOf),
        );
        expectExactMap(parsed);
      }),
    );
  });
});
