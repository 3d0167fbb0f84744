import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/analyse/read-source.js';
import { originOf } from '../../../src/analyse/reuse/direction.js';
import { findStoryPassages } from '../../../src/analyse/reuse/stories.js';
import { parseSource } from '../../../src/parse/source.js';

const SENTENCE =
  'The ferry Amaranth struck a sandbank off the northern breakwater and ninety passengers were carried ashore in rowing boats.';

function source(id: string, body: string, front = '') {
  return readSource(
    parseSource({ path: `${id}.md`, text: `---\nid: ${id}\n${front}---\n\n${body}\n` }),
  );
}

describe('findStoryPassages', () => {
  it('gives places in the source document, and the story of each witness', () => {
    const sources = [
      source('one', `Bakers complain of dearer flour.\n\n${SENTENCE}`),
      source('two', `${SENTENCE}\n\nThe orchestra rehearsed a forgotten symphony.`),
    ];
    const [passage, ...rest] = findStoryPassages(sources);
    expect(rest).toEqual([]);
    expect(passage?.stories.map((story) => [story.source, story.story])).toEqual([
      ['one', 1],
      ['two', 1],
    ]);
    for (const { id, start, end } of passage?.witnesses ?? []) {
      const document = sources.find((own) => own.document.meta.id === id)?.document;
      expect(document?.text.slice(start, end)).toBe(SENTENCE.slice(0, -1));
    }
  });

  it('counts two stories of one file as two witnesses', () => {
    const both = `${SENTENCE}\n\nMore was not known on the day.\n\nHarbour town counts its boats\n\nLisbon, Portugal (AFP) May 14, 2024 -\n\nA second report came in at noon.\n\n${SENTENCE}`;
    const [passage] = findStoryPassages([source('one', both)]);
    expect(passage?.stories.map(({ source: own, story }) => `${own} ${story}`)).toEqual([
      'one 1',
      'one 2',
    ]);
  });
});

describe('originOf', () => {
  const origin = (...sources: readonly ReturnType<typeof source>[]) => {
    const [passage] = findStoryPassages(sources);
    return passage && originOf(passage);
  };

  it('names the document to which the quotation is attributed', () => {
    expect(
      origin(source('one', `“${SENTENCE}” the joint statement said.`), source('two', SENTENCE)),
    ).toEqual({ known: true, text: 'joint statement, named by 1 of 2 witnesses' });
  });

  it('names the speaker of a quotation of several sentences', () => {
    const quotation = `“The night was calm. ${SENTENCE} Nobody was hurt,” the harbour master Ines Falk said.`;
    expect(origin(source('one', quotation), source('two', quotation))).toEqual({
      known: true,
      text: 'harbour master Ines Falk, named by both witnesses',
    });
  });

  it('does not name the speaker of a few words in wire copy', () => {
    const copy = `${SENTENCE.slice(0, -1)}, and the ship is “a wreck”, the harbour master Ines Falk said.`;
    expect(
      origin(source('one', copy, 'wire: [AFP]\n'), source('two', copy, 'wire: [AFP]\n')),
    ).toEqual({ known: true, text: 'AFP, credited by both witnesses' });
  });

  it('names the agency that the stories credit', () => {
    expect(
      origin(source('one', SENTENCE, 'wire: [AFP]\n'), source('two', SENTENCE, 'wire: [AFP]\n')),
    ).toEqual({ known: true, text: 'AFP, credited by both witnesses' });
  });

  it('names the story that was published before all others', () => {
    expect(
      origin(
        source('one', SENTENCE, 'published: 2024-05-20\n'),
        source('two', SENTENCE, 'published: 2024-05-18\n'),
      ),
    ).toEqual({ known: true, text: 'two, published first (2024-05-18)', earliest: 1 });
  });

  it.each([
    ['nothing is known', '', ''],
    ['both were published on one day', 'published: 2024-05-20\n', 'published: 2024-05-20\n'],
    ['only one date is known', 'published: 2024-05-20\n', ''],
    ['one agency is credited by one story', 'wire: [AFP]\n', ''],
  ])('says that it is unknown where %s', (_, first, second) => {
    expect(origin(source('one', SENTENCE, first), source('two', SENTENCE, second))).toEqual({
      known: false,
      text: 'unknown',
    });
  });
});
