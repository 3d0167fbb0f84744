import { describe, expect, test } from 'vitest';
import { groupSentences } from '../../src/analyse/alignment/groups.js';
import {
  alteredSentences,
  changedSentences,
  uncomparedSentences,
} from '../../src/analyse/altered-sentences.js';
import { wordsOfSentences } from '../../src/analyse/story-words.js';
import { findStoryPassages } from '../../src/analyse/reuse/stories.js';
import type { Alteration, StoryPassage } from '../../src/model/analysis.js';
import type { Story } from '../../src/model/source.js';
import { article } from './comparison/articles.js';

/** The alterations in sentences of stories that none of some passages carries. */
function found(stories: readonly Story[], passages: readonly StoryPassage[]): Alteration[] {
  const between = changedSentences(groupSentences(stories), wordsOfSentences(stories));
  return alteredSentences(between, stories, passages);
}

const DAYS = ['2031-05-20', '2031-05-21'] as const;

/** What two stories, of the given days, change in sentences that no passage carries. */
function changes(a: string, b: string, days: readonly [string, string] = DAYS): string[] {
  const sources = [article('a', days[0], a), article('b', days[1], b)];
  const stories = sources.flatMap((source) => source.stories);
  const passages = findStoryPassages(sources).filter(({ words }) => words < 0);
  return found(stories, passages).map(({ kind, passage, differences: [{ from, to }] }) =>
    [kind, passage.words, from.text, to.text].join('|'),
  );
}

const OPEN = 'The crossing at Keld stayed open for lorries on Monday night, the ministry said.';
const TOLD = 'The chairman was told of the losses at the Wendland branch, the liquidator wrote.';

describe('a sentence of two stories, turned round in one of them', () => {
  test.each<[string, string, string, string]>([
    ['a word and its opposite', OPEN, OPEN.replace('open', 'closed'), 'opposite|12|open|closed'],
    ['a negator', TOLD, TOLD.replace('was', 'was not'), 'negation|14||not'],
    [
      'a negator with its verb',
      'Investigators believe that the fire started near a power line at noon on Friday.',
      'Investigators do not believe that the fire started near a power line.',
      'negation|10||do not',
    ],
    [
      'a sentence that one of them cuts short',
      'In Keld the panels of the probe did not unfold as planned after launch, engineers said.',
      'The panels of the probe did unfold as planned after launch, engineers said.',
      'negation|13|not|',
    ],
  ])('%s', (_title, a, b, change) => {
    expect(changes(a, b)).toEqual([change]);
  });

  test('the words of each side', () => {
    const sources = [
      article('a', DAYS[0], TOLD),
      article('b', DAYS[1], TOLD.replace('was', 'was not')),
    ];
    const stories = sources.flatMap((source) => source.stories);
    const [first] = found(stories, []);
    const [difference] = first?.differences ?? [];
    const texts = sources.map(({ document }) => document.text);
    expect(texts[1]?.slice(difference?.to.start, difference?.to.end)).toBe('not');
    expect(texts[0]?.slice(difference?.from.start).startsWith('told of')).toBe(true);
  });
});

describe('no such change', () => {
  test.each<[string, string, string, (readonly [string, string])?]>([
    ['the same words', OPEN, OPEN],
    ['of another week', OPEN, OPEN.replace('open', 'closed'), ['2031-05-01', '2031-06-20']],
    ['of another place', OPEN, OPEN.replace('open', 'closed').replace('Keld', 'Lund')],
    ['of another day', OPEN, OPEN.replace('open', 'closed').replace('Monday', 'Friday')],
    ['a question', TOLD.replace('.', '?'), TOLD.replace('was', 'was not')],
    ['both denied', TOLD.replace('was', 'was never'), TOLD.replace('was', 'was not')],
    ['a negator that negates nothing', TOLD, TOLD.replace('was told', 'was not only told')],
    ['too few words', 'The museum in Keld was open.', 'The museum in Keld was closed.'],
    [
      'too much else',
      OPEN,
      'The crossing at Keld stayed closed for lorries and for walkers, whom guards sent back to the town.',
    ],
  ])('%s', (_title, a, b, days) => {
    expect(changes(a, b, days)).toEqual([]);
  });

  test('inside a shared passage, where differences are looked at as such', () => {
    const sources = [
      article('a', DAYS[0], OPEN),
      article('b', DAYS[1], OPEN.replace('open', 'closed')),
    ];
    const stories = sources.flatMap((source) => source.stories);
    const passages = findStoryPassages(sources);
    expect(passages).toHaveLength(1);
    expect(found(stories, passages)).toEqual([]);
  });
});

test('groups of which not all sentences are compared are told', () => {
  const lines = (count: number): string[] => {
    const sources = Array.from({ length: count }, (_, at) => article(`s${at}`, DAYS[0], OPEN));
    return uncomparedSentences(groupSentences(sources.flatMap(({ stories }) => stories)));
  };
  expect(lines(40)).toEqual([]);
  expect(lines(41)).toEqual([expect.stringMatching(/only the first were compared: 1$/)]);
});
