import { expect, it } from 'vitest';
import { NameOmissions } from '../../../src/analyse/names/name-limits.js';
import { exchangedTitles, type TitledMention } from '../../../src/analyse/names/titled-people.js';
import { storiesOf } from './found-names.js';

const text = (first: string, second: string): string =>
  `At the opening of the river bridge in Elmer ${first} Ann Lee and ${second} Bo Ray praised the long works.\n`;

/** What a story calls two people, who have the titles in turn. */
function mentionsIn(story: number): TitledMention[] {
  const titles = story % 2 === 0 ? ['mayor', 'governor'] : ['governor', 'mayor'];
  const [sentence] =
    storiesOf(`s${story}.txt`, text(titles[0] ?? '', titles[1] ?? ''))[0]?.sentences ?? [];
  return ['Ann Lee', 'Bo Ray'].flatMap((spelling, at) => {
    if (!sentence) return [];
    const [given = '', written = ''] = spelling.split(' ');
    const start = sentence.plain.indexOf(spelling);
    const person = spelling.toLowerCase();
    const own = { sentence, start, end: start + spelling.length, spelling, story, person, written };
    return [{ ...own, given, surname: written.toLowerCase(), title: `${titles[at] ?? ''} ` }];
  });
}

it('finds all stories of an exchange, each compared until one is found', () => {
  const stories = Array.from({ length: 200 }, (_, story) => mentionsIn(story)).flat();
  let compared = 0;
  const areOne = (): boolean => ++compared > 0;
  const [found, ...others] = exchangedTitles(stories, areOne, new NameOmissions());
  expect(others).toEqual([]);
  expect(new Set(found?.map(([{ story }]) => story)).size).toBe(200);
  expect(found).toHaveLength(200);
  expect(compared).toBeLessThanOrEqual(200);
});
