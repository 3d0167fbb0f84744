import { describe, expect, it } from 'vitest';
import { groupSentences } from '../../../src/analyse/alignment/groups.js';
import {
  addRetellings,
  areRetellingsFew,
  RETELLINGS_LEFT_OUT,
} from '../../../src/analyse/alignment/retellings.js';
import { Events } from '../../../src/analyse/comparison/one-event.js';
import { readSource } from '../../../src/analyse/read-source.js';
import { wordsOfSentences } from '../../../src/analyse/story-words.js';
import { check } from '../../../src/check.js';
import type { Story } from '../../../src/model/source.js';
import { parseSource } from '../../../src/parse/source.js';

const COAST = [
  'The prime minister of Lorvia resigned on Thursday after her party lost a vote on the budget.',
  'Opposition leader Jens Tolmark said that he was ready to form a government with the Greens.',
  'King Aldric will meet the heads of all parties on Monday.',
  'Orla Brandvik, 54, had led the country since 2027.',
];
const VALLEY = [
  'Orla Brandvik stepped down as prime minister of Lorvia on Thursday, hours after parliament rejected the budget of her party.',
  'The heads of the parties are to be received by King Aldric on Monday.',
  'Jens Tolmark, who leads the opposition, declared himself ready to govern with the Greens.',
  'Lorvia has had four governments in six years.',
];
const HARBOUR = [
  'Orla Brandvik stepped down as prime minister of Lorvia on Thursday, hours after parliament rejected the budget of her party.',
  'Thousands of people had marched through the capital of Lorvia against the cuts.',
  'On Monday King Aldric receives the heads of all parties.',
];
const HOSPITAL = [
  'The heads of all departments will meet on Monday to form a plan for the clinic in Elmer.',
  'Greta Lindholm runs the clinic in Elmer with Tom Ashby and a budget of four million.',
];

const story = (id: string, sentences: readonly string[]): Story[] => [
  ...readSource(
    parseSource({
      path: `${id}.md`,
      text: `---\npublished: 2031-03-13\n---\n\n${sentences.join('\n\n')}\n`,
    }),
  ).stories,
];

/** Of each group, its sentences by the ids of their sources and their indexes. */
const grouped = (stories: readonly Story[]): string[][] =>
  addRetellings(groupSentences(stories), stories).map(({ sentences }) =>
    sentences.map(({ source, index }) => `${source} ${index}`),
  );

describe('addRetellings', () => {
  it('groups what stories of one event say in other words', () => {
    expect(grouped([...story('coast', COAST), ...story('valley', VALLEY)])).toEqual([
      ['coast 0', 'valley 0'],
      ['coast 1', 'valley 2'],
      ['coast 2', 'valley 1'],
    ]);
  });

  it('adds another wording to those that are grouped for their words', () => {
    const copies = [...story('harbour', HARBOUR), ...story('valley', VALLEY)];
    expect(groupSentences(copies).map(({ sentences }) => sentences.length)).toEqual([2, 2]);
    const [first] = grouped([...story('coast', COAST), ...copies]);
    expect(first).toEqual(['coast 0', 'harbour 0', 'valley 0']);
  });

  it('adds nothing that one sentence of a group says, and the others do not', () => {
    const texts = [COAST, VALLEY, HARBOUR.slice(1)];
    const stories = texts.flatMap((text, at) => story(`s${at}`, text));
    const [coast, harbour] = [stories[0]?.sentences[0], stories[2]?.sentences[0]];
    if (!coast || !harbour) throw new Error('no such sentences');
    const groups = addRetellings([{ similarity: 1, sentences: [coast, harbour] }], stories);
    const group = groups.find(({ sentences }) => sentences.includes(coast));
    expect(group?.sentences).toEqual([coast, harbour]);
  });

  it('adds of a story one sentence to a group at most', () => {
    const twice = [...COAST, 'On Monday the heads of the parties meet King Aldric.'];
    const added = addRetellings([], [...story('coast', twice), ...story('valley', VALLEY)]);
    expect(added).toHaveLength(3);
    for (const { sentences } of added) {
      expect(sentences.map(({ source }) => source)).toEqual(['coast', 'valley']);
    }
  });

  it('groups nothing over stories of two events', () => {
    expect(grouped([...story('coast', COAST), ...story('hospital', HOSPITAL)])).toEqual([]);
  });

  it('gives the same groups in whatever order the stories come', () => {
    const stories = [COAST, VALLEY, HARBOUR].flatMap((text, at) => story(`s${at}`, text));
    expect(grouped(stories.toReversed())).toEqual(grouped(stories));
  });

  it('is for so many sentences as it can compare', () => {
    const filler = (seed: string, topic: string): string[] =>
      Array.from({ length: 1000 }, (_, at) => `${topic} ${seed}${at} has wk${seed}${at} now.`);
    const areFew = (...texts: readonly (readonly string[])[]): boolean => {
      const stories = texts.flatMap((text, at) => story(`s${at}`, text));
      return areRetellingsFew(stories, new Events(wordsOfSentences(stories)));
    };
    const coast = [...COAST, ...filler('a', 'Lorvia')];
    expect(areFew(COAST, VALLEY)).toBe(true);
    expect(areFew(coast, [...VALLEY, ...filler('b', 'Lorvia')])).toBe(false);
    expect(areFew(coast, VALLEY)).toBe(true);
    expect(areFew(coast, [...HOSPITAL, ...filler('b', 'Greta Lindholm')])).toBe(true);
    expect(areFew(...Array.from({ length: 1001 }, () => ['A ferry sank.']))).toBe(false);
  });

  it('says where it was left out', () => {
    const papers = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        path: `s${at}.txt`,
        text: `A ferry of line ${at} sank.\n`,
      }));
    expect(check({ sources: papers(1001) }).counts.skipped).toContain(RETELLINGS_LEFT_OUT);
    expect(check({ sources: papers(10) }).counts.skipped).toEqual([]);
  });
});
