import { describe, expect, it } from 'vitest';
import { wordMarks } from '../../../src/report/html/word-marks.js';

function marked(left: string, right: string, always = true): [string[], string[]] {
  const marks = wordMarks(left, right, always);
  return [
    marks.left.map(({ start, end }) => left.slice(start, end)),
    marks.right.map(({ start, end }) => right.slice(start, end)),
  ];
}

describe('differing words of two sentences', () => {
  it.each([
    ['forced 2,300 people out', 'forced 3,200 people out', ['2,300'], ['3,200']],
    ['no later than May', 'not later than May', ['no'], ['not']],
    ['it ended', 'it has not ended', [], ['has not']],
    ['“The dam” – gone', '"the dam" - gone', [], []],
    ['a five-day walk', 'a six-day walk', ['five'], ['six']],
    ['', 'words', [], ['words']],
  ])('%j and %j', (left, right, inLeft, inRight) => {
    expect(marked(left, right)).toEqual([inLeft, inRight]);
  });

  it('marks nothing in a paraphrase unless asked to', () => {
    const [left, right] = [
      'Nobody was hurt, the mayor said.',
      'All the town came out unharmed today',
    ];
    expect(marked(left, right, false)).toEqual([[], []]);
    expect(marked(left, right, true)[1]).not.toEqual([]);
  });

  it('takes texts of any length', () => {
    const long = '1,'.repeat(1_000_000);
    expect(marked(long, long.slice(2))).toEqual([[], []]);
    expect(marked('1'.repeat(90), '2'.repeat(90))[1]).toEqual(['2'.repeat(90)]);
  });
});
