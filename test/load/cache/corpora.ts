import * as fc from 'fast-check';
import type { SourceFile } from '../../../src/model/source.js';

/** Sentences of one invented event that agree, vary and contradict one another. */
const SENTENCES = [
  'The Orrin dam gave way on Tuesday night after a week of rain, and water forced 2,300 people from their homes.',
  'The Orrin dam gave way on Tuesday night after a week of rain, and water forced 3,200 people from their homes.',
  'After a week of rain the dam at Orrin gave way on Tuesday night; 2,300 people left their homes.',
  'Governor Anna Weller said on March 12 that repairs would cost about $40 million and take five months.',
  'Governor Anna Weler said repairs would cost more than $45 million and take half a year.',
  '“The wall does not hold, and we will not wait for the next storm,” Weller told reporters in Orrin on Wednesday.',
  '"The wall doesn’t hold and we won’t wait for another storm," Ms. Weller told reporters in Orrin.',
  'The Ministry of Works sent 120 engineers and 14 pumps to the valley last week.',
  'The Ministry of Public Works sent 150 engineers and 14 pumps to the valley.',
  'Schools in the valley stay closed until Friday, the regional office said.',
  'The harbour board closed both locks no later than September 15 after divers found cracks in the lower gate.',
  'The harbour board closed both locks not before September 15 after divers found cracks in the lower gate.',
  'Recommended for you',
  'Subscribe to our newsletter for more.',
];

const HEADS = [
  '',
  '---\npublisher: Valley Post\npublished: 2031-03-13\n---\n\n',
  '---\ntitle: Dam breaks &amp; valley floods\npublished: 2031-03-14\nwire: [RTN]\n---\n\n# Dam breaks\n\n',
  'ORRIN (RTN) March 12, 2031 - ',
];

const JOINTS = [' ', '\n\n', '\r\n\r\n', ' *and* ', '\n> ', ' &mdash; '];

/** A file of this name, in one of the three formats. */
function file(name: string): fc.Arbitrary<SourceFile> {
  return fc
    .record({
      head: fc.constantFrom(...HEADS),
      ending: fc.constantFrom('md', 'txt', 'html'),
      sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 7 }),
      joint: fc.constantFrom(...JOINTS),
    })
    .map(({ head, ending, sentences, joint }) => ({
      path: `${name}.${ending}`,
      text: head + sentences.join(joint),
    }));
}

/** A few files, each under its own name. */
export const corpus: fc.Arbitrary<SourceFile[]> = fc
  .subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 })
  .chain((names) => fc.tuple(...names.map(file)));

/** Corpora of which each comes from the one before it: some of its files kept, others new. */
export const history: fc.Arbitrary<SourceFile[][]> = fc
  .array(fc.tuple(corpus, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })), {
    minLength: 2,
    maxLength: 4,
  })
  .map((steps) => {
    const states: SourceFile[][] = [];
    for (const [fresh, keeps] of steps) {
      const kept = (states.at(-1) ?? []).filter((_, index) => keeps[index]);
      const names = new Set(kept.map(({ path }) => path.charAt(0)));
      states.push([...kept, ...fresh.filter(({ path }) => !names.has(path.charAt(0)))]);
    }
    return states;
  });
