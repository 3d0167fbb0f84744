import { describe, expect, test } from 'vitest';
import { Events } from '../../../src/analyse/comparison/one-event.js';
import { wordsOfSentences } from '../../../src/analyse/story-words.js';
import type { Source } from '../../../src/model/source.js';
import { article } from './articles.js';

const LEAST = 0.2;

const flood = article(
  'flood',
  '2031-03-13',
  'Elmer, Wendland and Harbourtown were under water. Mayor Vale of Elmer asked Wendland for boats.',
);
const rescue = article(
  'rescue',
  '2031-03-14',
  'Boats from Wendland reached Elmer. Vale thanked Wendland; Harbourtown waits for Captain Moss.',
);
const match = article(
  'match',
  '2031-03-14',
  'Captain Reed led Northfield to a win over Southfield. Coach Brook praised Reed and Northfield.',
);

function eventsOf(...sources: readonly Source[]): Events {
  return new Events(wordsOfSentences(sources.flatMap(({ stories }) => stories)));
}

function areOne(a: Source, b: Source, least = LEAST): boolean | undefined {
  const [x, y] = [a.stories[0], b.stories[0]];
  return x && y && eventsOf(flood, rescue, match).areOne(x, y, least);
}

describe('stories of one event', () => {
  test('share names', () => {
    expect(areOne(flood, rescue)).toBe(true);
    expect(areOne(rescue, flood)).toBe(true);
  });

  test('one name in passing is not enough', () => {
    expect(areOne(rescue, match)).toBe(false);
  });

  test('a story of few names may be of any event', () => {
    const short = article('short', '2031-03-14', 'The bridge in Elmer is closed.');
    const events = eventsOf(flood, short);
    const [x, y] = [flood.stories[0], short.stories[0]];
    expect(x && y && events.areOne(x, y, 1)).toBe(true);
  });

  test('whatever the order of the stories', () => {
    const answers = [eventsOf(flood, rescue, match), eventsOf(match, rescue, flood)].map((events) =>
      [0.1, 0.15, 0.2, 0.25, 0.3, 0.35].map((least) => {
        const [x, y] = [flood.stories[0], rescue.stories[0]];
        return x && y && events.areOne(x, y, least);
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  test('without a date they must be more alike', () => {
    const text =
      'Elmer dried out, and Wendland went home. Minister Cole, Bishop Dunn, Doctor Pell and Lady Ames met in Easton.';
    const dated = article('later', '2031-03-15', text);
    const undated = article('later', '', text);
    const areAlike = (later: Source): boolean | undefined => {
      const [x, y] = [flood.stories[0], later.stories[0]];
      return x && y && eventsOf(flood, later).areOne(x, y, LEAST);
    };
    expect(areAlike(dated)).toBe(true);
    expect(areAlike(undated)).toBe(false);
  });
});
