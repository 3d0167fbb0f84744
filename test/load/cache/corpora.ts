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
  'General Ann Lorne and Mayor Bo Rayner opened the new bridge over the Orrin on Monday morning.',
  'Mayor Ann Lorne and General Bo Rayner opened the new bridge over the Orrin on Monday morning.',
  'The army said on Thursday that Captain Idris Velmar would lead the search in the flooded villages.',
  'The army said on Thursday that Captain Idris Dorran would lead the search in the flooded villages.',
  'Ships of the valley fleet waited near Qarvadez on Monday, and the Peruvian defence minister flew to Orrin.',
  'Ships of the valley fleet waited near Karvades on Monday, and Peru’s minister of defence flew to Orrin.',
  'Guards kept the Keld crossing open for lorries on Monday.',
  'Guards kept the Keld crossing closed for lorries on Monday.',
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

/** What becomes of a file from one corpus to the next: it goes, or it stays as this makes it. */
type Fate = (file: SourceFile) => SourceFile | undefined;

const KEPT: Fate = (file) => file;

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(KEPT) },
  fc.constant<Fate>(() => undefined),
  // One sentence more, at the end.
  fc.constantFrom(...SENTENCES).map<Fate>((more) => ({ path, text }) => ({
    path,
    text: `${text}\n\n${more}`,
  })),
  // One sentence for another, or for none.
  fc
    .tuple(fc.constantFrom(...SENTENCES), fc.constantFrom('', ...SENTENCES))
    .map<Fate>(([old, fresh]) => ({ path, text }) => ({ path, text: text.replace(old, fresh) })),
  // Another figure of the same length.
  fc.constantFrom('12', '30', '40').map<Fate>((digits) => ({ path, text }) => ({
    path,
    text: text.replaceAll(digits, '21'),
  })),
  // Another name, so that it comes elsewhere among the others.
  fc.constantFrom('0', 'm', 'z').map<Fate>((prefix) => ({ path, text }) => ({
    path: `${prefix}${path}`,
    text,
  })),
);

/**
 * Corpora of which each comes from the one before it: of its files some stay, others are edited, are
 * renamed or go, and new ones come.
 */
export const history: fc.Arbitrary<SourceFile[][]> = fc
  .array(fc.tuple(corpus, fc.array(fate, { minLength: 5, maxLength: 5 })), {
    minLength: 2,
    maxLength: 4,
  })
  .map((steps) => {
    const states: SourceFile[][] = [];
    for (const [fresh, fates] of steps) {
      const stayed = (states.at(-1) ?? []).map((old, index) => (fates[index] ?? KEPT)(old));
      const byId = new Map<string, SourceFile>();
      for (const file of [...stayed, ...fresh]) {
        if (file && !byId.has(idOf(file))) byId.set(idOf(file), file);
      }
      states.push([...byId.values()]);
    }
    return states;
  });

/** Two files of one id are refused, whatever their endings. */
function idOf({ path }: SourceFile): string {
  return path.slice(0, path.lastIndexOf('.'));
}
