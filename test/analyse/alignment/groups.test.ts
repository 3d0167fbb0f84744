import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupSentences } from '../../../src/analyse/alignment/groups.js';
import type { SentenceGroup } from '../../../src/model/analysis.js';
import type { Story } from '../../../src/model/source.js';
import { parseSource } from '../../../src/parse/source.js';
import { splitStories } from '../../../src/segment/stories.js';

const storiesOf = (path: string, text: string): Story[] =>
  splitStories(parseSource({ path, text }));

const seeds = readdirSync('seeds')
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => storiesOf(`seeds/${file}`, readFileSync(`seeds/${file}`, 'utf8')));

/** The sources of the group's sentences (first three characters of the id) with their openings. */
const groupsOf = (groups: readonly SentenceGroup[]): string[][] =>
  groups.map(({ sentences }) =>
    sentences.map(({ source, story, plain }) => `${source.slice(0, 3)}/${story} ${plain}`),
  );

describe('groupSentences on the five articles', () => {
  const groups = groupsOf(groupSentences(seeds));
  const groupWith = (start: string): string[] =>
    groups.find((group) => group.some((sentence) => sentence.includes(start))) ?? [];

  it.each([
    [
      'development relations, both translations',
      [
        '000/1 "The withdrawal of U.S. forces from Niger does not affect the continuation of',
        '002/1 “The withdrawal of American forces from Niger in no way affects the pursuit of',
        '003/1 “The withdrawal of American forces from Niger in no way affects the pursuit of',
        '004/1 “The withdrawal of U.S. forces from Niger does not affect the continuation of',
      ],
    ],
    [
      'diplomatic dialogue, quoted and reported',
      [
        '000/1 "The United States and Niger are committed to ongoing diplomatic dialogue',
        '002/1 Despite the military pullout, both nations expressed a commitment to ongoing',
        '003/1 Also, Niger and the United States are committed to an ongoing diplomatic dialogue',
        '004/1 “The United States and Niger are committed to ongoing diplomatic dialogue',
      ],
    ],
    [
      'the disengagement agreement',
      [
        '003/1 “The Ministry of National Defense of Niger and the United States Department of',
        '004/1 “The U.S. Department of Defence and the Ministry of National Defence of Niger',
      ],
    ],
    [
      'the deadline, no later than and not later than',
      [
        '003/1 It is therefore agreed that this disengagement will end no later than',
        '004/1 It is therefore agreed that this disengagement will end not later than',
      ],
    ],
    [
      'the guarantees of protection',
      ['002/1 “Both delegations confirmed the guarantees', '004/1 “Both delegations confirmed the'],
    ],
    [
      'the joint sacrifices',
      [
        '003/1 However, on Sunday, Niger’s defense ministry and the US Department of Defense',
        '004/1 “The U.S. Department of Defence and the Nigerien Ministry of National Defence recall',
      ],
    ],
    [
      'the survey',
      ['001/1 In 2022, about two-thirds of Nigeriens', '002/1 Niger’s public opinion'],
    ],
  ])('has one group for %s', (_, wordings) => {
    const group = groupWith((wordings[0] ?? '').slice(6));
    expect(group.map((sentence, index) => sentence.slice(0, wordings[index]?.length))).toEqual(
      wordings,
    );
  });

  it.each([
    ['forces leave, and relations go on', 'As U.S. forces prepare to leave Niger'],
    ['a timeline confirmed, and sacrifices commended', 'In a joint statement, the U.S. Defense'],
    ['a base near Agadez, and the base in Agadez', 'Niger has been a key base for'],
    ['threats of sanctions, and ties cut', 'Junta-led Niger cut military ties'],
    ['concern about Russia, and about an order', 'The order for the US to withdraw came'],
    ['another story of the same page', 'The United States in April agreed to withdraw'],
    ['page furniture', 'Subscribe Free To Our Daily Newsletters'],
    ['a related headline', 'African state reveals why it canceled'],
  ])('does not group %s', (_, start) => {
    expect(groupWith(start)).toEqual([]);
  });

  it('gives the same groups for any order of the stories', () => {
    const expected = JSON.stringify(groups);
    fc.assert(
      fc.property(fc.shuffledSubarray(seeds, { minLength: seeds.length }), (shuffled) => {
        expect(JSON.stringify(groupsOf(groupSentences(shuffled)))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('has every sentence in one group at most, and two stories in every group', () => {
    const all = groupSentences(seeds).flatMap(({ sentences }) => sentences);
    expect(new Set(all).size).toBe(all.length);
    for (const { sentences, similarity } of groupSentences(seeds)) {
      const stories = new Set(sentences.map(({ source, story }) => `${source} ${story}`));
      expect(stories.size).toBeGreaterThan(1);
      expect(similarity).toBeGreaterThan(0.5);
      expect(similarity).toBeLessThanOrEqual(1);
    }
  });
});

describe('groupSentences', () => {
  const FLOOD =
    'The river broke its banks at Millwater on Tuesday night and cut off four hundred houses, the regional office said.';

  it('groups a copied sentence with its rewordings, but not a chain of half-likeness', () => {
    const groups = groupSentences([
      ...storiesOf('a.txt', FLOOD),
      ...storiesOf('b.txt', FLOOD),
      ...storiesOf(
        'c.txt',
        'On Tuesday night the river broke its banks at Millwater, cutting off four hundred houses, according to the regional office.',
      ),
      ...storiesOf(
        'd.txt',
        'According to the regional office, the cost of new dykes would be beyond the means of the four hundred people of the valley.',
      ),
    ]);
    expect(groups.map(({ sentences }) => sentences.map(({ source }) => source))).toEqual([
      ['a', 'b', 'c'],
    ]);
  });

  it.each([
    ['page furniture', { furniture: true }],
    ['headlines', { kind: 'headline' }],
    ['datelines', { kind: 'dateline' }],
  ] as const)('leaves out %s', (_, marks) => {
    const marked = [...storiesOf('a.txt', FLOOD), ...storiesOf('b.txt', FLOOD)].map((story) => ({
      ...story,
      sentences: story.sentences.map((sentence) => ({ ...sentence, ...marks })),
    }));
    expect(groupSentences(marked)).toEqual([]);
  });

  it('breaks a tie between centres the same way for any order of the stories', () => {
    // A chain of four sentences, each with four of its six words in common with the next.
    const stories = [
      ...storiesOf('a.txt', 'Quibel drome farrow stelk ombrin tasque.'),
      ...storiesOf('b.txt', 'Stelk farrow tasque ombrin vennick hollip.'),
      ...storiesOf('c.txt', 'Ombrin hollip tasque vennick jorrel plinth.'),
      ...storiesOf('d.txt', 'Plinth vennick jorrel hollip waddik skeer.'),
    ];
    const expected = groupsOf(groupSentences(stories));
    expect(expected.flat()).toHaveLength(4);
    expect(groupsOf(groupSentences([...stories].reverse()))).toEqual(expected);
  });

  it('makes no group of one story that repeats itself', () => {
    expect(groupSentences(storiesOf('a.txt', `${FLOOD}\n\n${FLOOD}`))).toEqual([]);
  });

  it('makes no group of phrases that any story may use', () => {
    const groups = groupSentences([
      ...storiesOf('a.txt', 'He did not say why. It was not clear.\n\nThe mayor was not there.'),
      ...storiesOf('b.txt', 'He did not say why. It was not clear.\n\nThe band was not there.'),
    ]);
    expect(groups).toEqual([]);
  });

  describe('in a large collection', () => {
    // Sentences of seven words; every word stands in about 120 of them.
    const LISTS = ['ndor', 'lfen', 'rgal', 'shin', 'tjus', 'xmar', 'wpel'].map((end) =>
      ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'to', 'vi', 'za'].map((start) => start + end),
    );
    let state = 1;
    const digit = (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 10;
    };
    const notes = Array.from({ length: 1200 }, () => LISTS.map((list) => list[digit()] ?? ''));
    const groupsWith = (...sentences: readonly string[]) =>
      groupSentences(
        [...notes.map((words) => words.join(' ')), ...sentences].flatMap((words, index) =>
          storiesOf(`s${1000 + index}.txt`, `${words}.`),
        ),
      ).flatMap((group) => {
        const found = group.sentences.filter(({ plain }) => sentences.includes(plain.slice(0, -1)));
        return found.length > 1 ? [found.map(({ plain }) => plain)] : [];
      });

    const wordsAt = (...digits: readonly number[]) =>
      digits.map((at, list) => LISTS[list % LISTS.length]?.[at] ?? '');

    it('finds late sentences of words that hundreds before them have', () => {
      const note = wordsAt(7, 7, 7, 7, 7, 7, 7).join(' ');
      const other = wordsAt(7, 7, 7, 2, 7, 7, 7).join(' ');
      expect(groupsWith(note, other)).toEqual([[`${note}.`, `${other}.`]]);
    });

    it('asks for more in common of sentences that share none but frequent words', () => {
      // Four of seven in common, and four of eight: one of them is rare.
      const frequent = [wordsAt(1, 3, 1, 3, 3, 1, 3), wordsAt(2, 3, 2, 3, 3, 2, 3)];
      const rare = [wordsAt(1, 3, 1, 3, 1, 3, 1), wordsAt(2, 3, 2, 3, 2, 3, 2)];
      expect(groupsWith(...frequent.map((words) => words.join(' ')))).toEqual([]);
      expect(groupsWith(...rare.map((words) => `${words.join(' ')} gosling`))).toHaveLength(1);
    });
  });

  it('compares the copies of a large event with representatives only', () => {
    const stories = Array.from({ length: 600 }, (_, index) =>
      storiesOf(`s${index}.txt`, FLOOD.replace('regional', `place${index} regional`)),
    ).flat();
    // All pairs of 600 would outlast the test's time limit.
    const groups = groupSentences(stories);
    expect(groups.map(({ sentences }) => sentences.length)).toEqual([600]);
  });
});
