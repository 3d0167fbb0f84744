import { describe, expect, it } from 'vitest';
import { collect } from '../../../../src/analyse/reuse/collection.js';
import { stepOf } from './steps.js';

/** What is left of a run of equal words in the first text, whose place is between bars. */
function trimmed(texts: readonly [string, string]): string {
  const runs = texts.map((text) => text.split('|'));
  const collection = collect(texts.map((text) => ({ text: text.replaceAll('|', '') })));
  const [a = 0, b = 0] = runs.map(
    ([before = ''], side) =>
      (collection.first[side] ?? 0) + before.split(/\s+/).filter((word) => word !== '').length,
  );
  const length = (runs[0]?.[1] ?? '').trim().split(/\s+/).length;
  const [block] = stepOf(collection, { a, b, length }, (run, list, end) => {
    run.trimEnds(list, end, 0, 1);
    return list;
  });
  const words = collection.words.subarray(block?.a ?? 0, (block?.a ?? 0) + (block?.length ?? 0));
  return [...words].map((word) => collection.norms[word]).join(' ');
}

describe('trimEnds', () => {
  it.each([
    [
      'cuts off the beginning of the next sentence',
      ['|The ferry sank. The |pilot swam', '|The ferry sank. The |owners wept'],
      'the ferry sank',
    ],
    [
      'keeps it where one text ends there',
      ['|The ferry sank. The |pilot swam', '|The ferry sank. The|'],
      'the ferry sank the',
    ],
    [
      'keeps it where a sentence of one text ends there',
      ['|The ferry sank. The |pilot swam', '|The ferry sank. The. |Nobody knows'],
      'the ferry sank the',
    ],
    [
      'cuts off the end of the sentence before',
      ['Nobody saw |it. The ferry sank|', 'She heard |it. The ferry sank|'],
      'the ferry sank',
    ],
    [
      'keeps it where one text begins there',
      ['Nobody saw |it. The ferry sank|', '|it. The ferry sank|'],
      'it the ferry sank',
    ],
    [
      'keeps a word that says something',
      ['|The ferry sank. Amaranth |owners wept', '|The ferry sank. Amaranth |pilots swam'],
      'the ferry sank amaranth',
    ],
    [
      'keeps words inside a sentence',
      ['|The ferry sank on the |rocks', '|The ferry sank on the |sand'],
      'the ferry sank on the',
    ],
  ] as const)('%s', (_, texts, expected) => {
    expect(trimmed(texts)).toBe(expected);
  });
});
