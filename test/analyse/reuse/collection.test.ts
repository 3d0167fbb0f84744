import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/analyse/reuse/collection.js';
import { scanApart, type ReuseText } from '../../../src/analyse/reuse/scanned-texts.js';
import type { SecondThread } from '../../../src/analyse/reuse/second-thread.js';
import type { WordLists } from '../../../src/analyse/reuse/word-lists.js';

/** What is collected, without the kernel that holds it. */
function collected(...given: Parameters<typeof collect>) {
  const { kernel: _, ...collection } = collect(...given);
  return collection;
}

/** Does its share in this thread, and passes it on as threads pass data. */
const willing: SecondThread = {
  scan: (texts: readonly ReuseText[], room: WordLists) => () =>
    structuredClone(scanApart(texts, room)),
  end() {},
};

describe('collect', () => {
  const word = fc.constantFrom(
    'The',
    'the',
    'harbour',
    'Harbor',
    'U.S.',
    'co\u00adop',
    '1,000',
    'café',
    '\ud800',
  );
  const text = fc.array(word, { maxLength: 12 }).map((words) => ({ text: words.join(' ') }));

  it('gives the same of two shares as of one', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        expect(collected(texts, willing)).toEqual(collected(texts));
      }),
    );
  });

  it('scans both shares where the second thread fails', () => {
    const texts = [{ text: 'The harbour is shut.' }, { text: 'A new pier stands in the harbour.' }];
    expect(collected(texts, { ...willing, scan: () => () => undefined })).toEqual(collected(texts));
  });

  it('reads the parts of a text that belong to it, in either share', () => {
    const texts = [1, 2, 3].map((many) => ({
      text: 'Menu. The ferry sank. Footer.',
      spans: [{ start: 6, end: 6 + 5 * many }],
    }));
    expect(collected(texts, willing)).toEqual(collected(texts));
    expect(collected(texts, willing).first).toEqual(Int32Array.of(0, 2, 4, 7));
  });
});
