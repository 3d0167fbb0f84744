import { describe, expect, it } from 'vitest';
import { findPassages } from '../../src/analyse/reuse/passages.js';
import type { Article } from '../../src/commands/reuse-articles.js';
import { passageTexts } from '../../src/commands/reuse-terminal.js';
import { inventedText } from '../analyse/reuse/invented-text.js';

const WIRE =
  'The coast guard said that 12 people were rescued from the cold water after the boat had struck a rock near the northern pier and that nobody was missing.';
const FOOTER =
  'Sign up for our free newsletter and get the best stories of the week in your inbox.';

/** What `reuse` prints of texts whose sources are called a, b, c and so on. */
function linesOf(...texts: readonly string[]): string[] {
  const articles = texts.map((text, index): Article => {
    const source = 'abcdef'.charAt(index);
    const at = (offset: number) => ({ line: 1, column: offset + 1, offset });
    return {
      source,
      text,
      placeOf: ({ start, end }) => ({ path: `${source}.txt`, start: at(start), end: at(end) }),
    };
  });
  const ranks = texts.map((_, index) => index);
  return [...passageTexts(findPassages(articles, ranks, {}), articles)]
    .join('')
    .trimEnd()
    .split('\n');
}

describe('the passages of reuse on a terminal', () => {
  it('names what was changed, and marks it in each witness', () => {
    const other = WIRE.replace('12', '21').replace('cold', 'icy');
    expect(linesOf(`${WIRE} One.`, `At noon. ${other} Two.`)).toEqual([
      '29 words, edited, 2 witnesses, a number changed',
      '  a.txt:1:1   The coast guard said that [12] people were rescued from the cold water after the boat had struck a rock…',
      '  b.txt:1:10  The coast guard said that [21] people were rescued from the icy water after the boat had struck a rock…',
      '',
      '1 shared passage in 2 articles',
    ]);
  });

  it('marks changed wording where nothing graver was changed, however far back it stands', () => {
    const other = WIRE.replace('northern', 'old');
    expect(linesOf(`${WIRE} One.`, `At noon. ${other} Two.`).slice(1, 3)).toEqual([
      '  a.txt:1:1   …from the cold water after the boat had struck a rock near the [northern] pier and that nobody was missing',
      '  b.txt:1:10  …from the cold water after the boat had struck a rock near the [old] pier and that nobody was missing',
    ]);
  });

  it('marks once in the first witness what two others changed', () => {
    const lines = linesOf(WIRE, WIRE.replace('12', '21'), WIRE.replace('12 people', '13 men'));
    expect(lines.filter((line) => line.includes('['))).toEqual([
      expect.stringMatching(/^ {2}a.*that \[12(?: people)?\]/),
      expect.stringMatching(/^ {2}b.*that \[21\]/),
      expect.stringMatching(/^ {2}c.*that \[13(?: men)?\]/),
    ]);
  });

  it('shows a passage across lines of a file on one line', () => {
    const [, , second] = linesOf(WIRE, WIRE.replace('coast ', 'coast\n'));
    expect(second).toBe(
      '  b.txt:1:1  The coast guard said that 12 people were rescued from the cold water after the boat had struck a rock…',
    );
  });

  it('lists boilerplate last, though its first witness comes first', () => {
    const bodies = Array.from({ length: 6 }, (_, index) => inventedText(120, index * 1000));
    const texts = bodies.map((body, n) => `${n < 4 ? body : `${body} ${WIRE} ${body}`} ${FOOTER}`);
    expect(linesOf(...texts).filter((line) => line.includes('witnesses'))).toEqual([
      expect.stringMatching(/^29 words, verbatim, 2 witnesses$/),
      '17 words, verbatim, 6 witnesses, boilerplate: at the end of 6 documents that have little else in common',
    ]);
  });
});
