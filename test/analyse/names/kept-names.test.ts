import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Events } from '../../../src/analyse/comparison/one-event.js';
import { readNames, type FoundNames } from '../../../src/analyse/names/names.js';
import { Named, type KeptNames } from '../../../src/analyse/names/stretches.js';
import { wordsOfSentences } from '../../../src/analyse/story-words.js';
import { NUMBERS_OF_NAME, type NamesInStory } from '../../../src/model/prepared.js';
import type { Story } from '../../../src/model/source.js';
import { storiesOf } from './found-names.js';

const SENTENCES = [
  'Ellen Tarwick opened the bridge.',
  'Interior Minister Ellen Tarwik opened the bridge on Friday, and Tarwik left.',
  'Later, Tarwick left with Mayor Bo Ray and General Cy Fox.',
  'General Bo Ray spoke behind Mayor Cy Fox, 54, at the Red Lion.',
  'On Friday Tam Jong-ul met Piet van der Tarn, and van der Tarn met Jong-ul.',
  'The salt miners of the northern coast met in Qarvadez on Monday.',
  'The salt miners met near Karvades, on the northern coast, on Monday.',
  'The Peruvian defence minister flew home.',
  "Peru's minister of defence flew home.",
  'The Ministry of National Defence of Niger denied it.',
  'The Department of National Defense of Niger denied it.',
  "Niger's defence ministry denied it.",
  'Ellen Tarwick Opens New Bridge Over River',
];

const names = fc.array(fc.array(fc.constantFrom(...SENTENCES), { maxLength: 6 }), { maxLength: 5 });

/** Keeps the names of stories by their texts. */
class ByText implements KeptNames {
  readonly known = new Map<string, NamesInStory>();

  namesOf(story: Story): NamesInStory | undefined {
    return this.known.get(textOf(story));
  }

  keepNames(story: Story, found: NamesInStory): void {
    this.known.set(textOf(story), found);
  }
}

function textOf({ sentences }: Story): string {
  return sentences.map(({ plain }) => plain).join('\n');
}

function stories(texts: readonly (readonly string[])[]): Story[] {
  return texts.flatMap((sentences, at) => storiesOf(`s${String(at)}.txt`, sentences.join(' ')));
}

function read(all: readonly Story[], kept?: KeptNames): FoundNames {
  const words = wordsOfSentences(all);
  return readNames(all, words, new Events(words), kept);
}

/** Of each chain of a story that was kept, what it names. */
function namedIn(...sentences: string[]): number[] {
  const kept = new ByText();
  read(stories([sentences]), kept);
  const [found = []] = kept.known.values();
  return found.filter((_, at) => at % NUMBERS_OF_NAME === NUMBERS_OF_NAME - 1);
}

describe('names of stories that were read before', () => {
  it('are those that reading finds, among other stories too', () => {
    fc.assert(
      fc.property(names, names, (earlier, now) => {
        const kept = new ByText();
        read(stories(earlier), kept);
        expect(read(stories(now), kept)).toEqual(read(stories(now)));
        expect(read(stories(now), kept)).toEqual(read(stories(now)));
      }),
    );
  });

  it.each([
    ['a full name', ['Ellen Tarwick spoke.'], [Named.Person]],
    ['a surname before it', ['It was Tarwick.', 'Ellen Tarwick spoke.'], [1, 1]],
    ['no other surname', ['It was Tarwik.', 'Ellen Tarwick spoke.'], [Named.Person]],
    ['a place', ['They met in Qarvadez to elect somebody.'], [Named.Place]],
    ['an office', ["Peru's minister of defence flew home."], [Named.Office]],
    ['a body', ['It came from the Ministry of Public Works.'], [Named.Body]],
    ['nothing else', ['On Friday it rained, but the Reds won.'], []],
  ])('are kept by the words of %s', (_, sentences, named) => {
    expect(namedIn(...sentences)).toEqual(named);
  });

  it('are not looked for again', () => {
    const all = stories([['Mayor Ellen Tarwick opened the bridge.', 'Later, Tarwick left.']]);
    const kept = new ByText();
    expect(read(all, kept).groups).toHaveLength(1);
    for (const text of kept.known.keys()) kept.known.set(text, []);
    expect(read(all, kept).groups).toHaveLength(0);
  });

  it('are left out where they are not in the story', () => {
    const all = stories([['Ellen Tarwick spoke.']]);
    const kept = new ByText();
    kept.known.set('Ellen Tarwick spoke.', [7, 0, 1, 15, 0, 1, 9, 15, 0, 9, 0, 15]);
    expect(read(all, kept).groups).toEqual([]);
  });
});
