import { describe, expect, test } from 'vitest';
import { findAlterations, findAlteredEnds } from '../../src/analyse/altered.js';
import { findStoryPassages } from '../../src/analyse/reuse/stories.js';
import { article } from './comparison/articles.js';

const BEFORE = 'The water rose by two metres within an hour on the evening of the fair.';
const AFTER =
  'Helpers from Wendland brought blankets to the school, where the mayor thanked each of them by name.';
const LONG =
  'The bridge over the Elm was closed for the night, and the trains to Northfield stopped at the old harbour until the tracks were dry again.';

/** The changes between two stories, of the given days, that carry the given paragraphs. */
function changes(a: string, b: string, days: readonly [string, string] = ['', '']): string[] {
  const sources = [article('a', days[0], a), article('b', days[1], b)];
  return findAlterations(findStoryPassages(sources)).map(({ kind, differences: [{ from, to }] }) =>
    [kind, ...[from.text, to.text].sort()].join('|'),
  );
}

function copies(a: string, b: string): [string, string] {
  return [`${BEFORE} ${a} ${AFTER}`, `${BEFORE} ${b} ${AFTER}`];
}

describe('one change of a statement that two stories carry', () => {
  test.each<[string, string, string, string]>([
    [
      'a number',
      'The flood forced 230 people from their homes in Elmer.',
      'The flood forced 320 people from their homes in Elmer.',
      'number|230|320',
    ],
    [
      'a number, a figure beside it converted',
      'The flood forced 230 people from homes within 10 kilometres of Elmer.',
      'The flood forced 320 people from homes within 10 kilometres of Elmer.',
      'number|230|320',
    ],
    [
      'a hedge',
      'The clerk took the keys of the town hall home with him.',
      'The clerk reportedly took the keys of the town hall home with him.',
      'hedge||reportedly',
    ],
    [
      'a negator',
      'The clerk was in the town hall when the dam above it broke.',
      'The clerk was not in the town hall when the dam above it broke.',
      'negation||not',
    ],
    [
      'a negator left out before a word with an opposite',
      'The clerk said that the dam was not safe when the water rose again.',
      'The clerk said that the dam was safe when the water rose again.',
      'negation||not',
    ],
    [
      'an end',
      'The clerk was in the town hall when the dam above it broke.',
      'The clerk was no longer in the town hall when the dam above it broke.',
      'negation||no longer',
    ],
    [
      'a limit of a length',
      'The trains to Elmer will stop for five days at the old harbour.',
      'The trains to Elmer will stop for no longer than five days at the old harbour.',
      'limit||no longer than',
    ],
    [
      'a negator beside another',
      'The clerk was in the town hall and did not hear the sirens of the dam.',
      'The clerk was not in the town hall and did not hear the sirens of the dam.',
      'negation||not',
    ],
    [
      'a limit turned round',
      'The flood forced fewer than 230 people from their homes in Elmer.',
      'The flood forced more than 230 people from their homes in Elmer.',
      'limit|fewer|more',
    ],
    [
      'a limit more',
      'The flood forced 230 people from their homes in Elmer.',
      'The flood forced at least 230 people from their homes in Elmer.',
      'limit||at least',
    ],
    [
      'a limit whose denial is left out',
      'The flood forced no more than 230 people from their homes in Elmer.',
      'The flood forced more than 230 people from their homes in Elmer.',
      'limit||no',
    ],
    [
      'one day for the last day',
      'The council of Elmer will open the new school by March 3 at noon.',
      'The council of Elmer will open the new school after March 3 at noon.',
      'limit|after|by',
    ],
    [
      'a currency',
      'The council of Elmer paid $12 million for the new school at noon.',
      'The council of Elmer paid €12 million for the new school at noon.',
      'number|$12|€12',
    ],
    [
      'a name',
      'The clerk gave the keys of the town hall to Captain Moss on Friday.',
      'The clerk gave the keys of the town hall to Captain Reed on Friday.',
      'name|Moss|Reed',
    ],
    [
      'a court',
      'The clerk took the keys of the town hall to the High Court at noon.',
      'The clerk took the keys of the town hall to the Supreme Court at noon.',
      'name|High|Supreme',
    ],
    [
      'a ministry',
      'The clerk took the keys of the town hall to the Foreign Ministry at noon.',
      'The clerk took the keys of the town hall to the Interior Ministry at noon.',
      'name|Foreign|Interior',
    ],
    [
      'the field of a department',
      'The clerk took the keys to the Department of Health at noon on Friday.',
      'The clerk took the keys to the Department of Defense at noon on Friday.',
      'name|Defense|Health',
    ],
    [
      'a body of one word',
      'The clerk took the keys of the town hall to the Army at noon on Friday.',
      'The clerk took the keys of the town hall to the Navy at noon on Friday.',
      'name|Army|Navy',
    ],
    [
      'a word and its opposite',
      'The clerk opened the gates of the old harbour at noon on the day of the fair.',
      'The clerk closed the gates of the old harbour at noon on the day of the fair.',
      'opposite|closed|opened',
    ],
    [
      'a name changed twice',
      'The clerk gave the keys of the town hall to Captain Moss on Friday, and Moss gave them to the mayor.',
      'The clerk gave the keys of the town hall to Captain Reed on Friday, and Reed gave them to the mayor.',
      'name|Moss|Reed',
    ],
    [
      'two names exchanged',
      'On the evening of Friday Moss gave the keys of the town hall to Reed for the night.',
      'On the evening of Friday Reed gave the keys of the town hall to Moss for the night.',
      'name|Moss|Reed',
    ],
  ])('%s', (_title, a, b, change) => {
    expect(changes(...copies(a, b))).toEqual([change]);
  });

  test('also long after the first report, where the passage is long', () => {
    const [a, b] = copies(
      'The flood forced 230 people from their homes in Elmer.',
      'The flood forced 320 people from their homes in Elmer.',
    );
    expect(changes(`${a} ${LONG}`, `${b} ${LONG}`, ['2031-03-13', '2031-06-20'])).toEqual([
      'number|230|320',
    ]);
  });
});

describe('a change of the last words that a passage would carry', () => {
  const ends = (a: string, b: string): string[] => {
    const sources = [article('a', '', BEFORE, a), article('b', '', BEFORE, b)];
    return findAlteredEnds(findStoryPassages(sources)).map(
      ({ kind, differences: [{ from, to }] }) => [kind, ...[from.text, to.text].sort()].join('|'),
    );
  };
  const copy = 'The council gave the keys of the town hall and of the school to';

  test.each<[string, string, string, string[]]>([
    ['a name', `${copy} Captain Moss.`, `${copy} Captain Reed.`, ['name|Moss|Reed']],
    ['a figure', `${copy} all 23 guests.`, `${copy} all 32 guests.`, []],
    ['nothing', `${copy} Captain Moss.`, `${copy} Captain Moss.`, []],
    ['other words', `${copy} the mayor.`, `${copy} a guest.`, []],
    ['a name only one has', `${copy} Captain Moss.`, `${copy} the guests.`, []],
    ['another sentence', 'The council thanked Moss.', 'The school is in Keld.', []],
  ])('%s', (_title, a, b, found) => {
    expect(ends(a, b)).toEqual(found);
  });
});

describe('no such change', () => {
  test.each<[string, string, string]>([
    [
      'a word and another of its kind',
      'The clerk gave the keys of the town hall to a bishop at noon on Friday.',
      'The clerk gave the keys of the town hall to a senator at noon on Friday.',
    ],
    [
      'opposites that tell two things apart',
      'The council said on Friday that the old bridge over the river at Elmer will be painted in May.',
      'The council said on Friday that the new bridge over the river at Elmer will be painted in May.',
    ],
    [
      'opposites that open a sentence',
      'Men of the rowing club at Elmer won the race on Sunday for the third time in a row.',
      'Women of the rowing club at Elmer won the race on Sunday for the third time in a row.',
    ],
    [
      'opposites of two groups',
      'The share of women among the clerks in the old harbour rose for the third year in a row.',
      'The share of men among the clerks in the old harbour fell for the third year in a row.',
    ],
    [
      'a day as of two days',
      'The clerk took the keys of the town hall home with him today at noon.',
      'The clerk took the keys of the town hall home with him yesterday at noon.',
    ],
    [
      'synonyms',
      'The clerk shut the gates of the old harbour at noon on the day of the fair.',
      'The clerk closed the gates of the old harbour at noon on the day of the fair.',
    ],
    [
      'a hedge that moved',
      'The clerk likely would have taken the keys of the town hall home.',
      'The clerk would likely have taken the keys of the town hall home.',
    ],
    [
      'a doubled hedge',
      'The clerk may, may take the keys of the town hall home with him.',
      'The clerk may take the keys of the town hall home with him.',
    ],
    [
      'one denial in two words',
      'The clerk and the council were unable to agree on new keys for the hall.',
      'The clerk and the council weren’t able to agree on new keys for the hall.',
    ],
    [
      'two sentences that only begin alike',
      'The flood forced 230 people from their homes, among them the clerk, his two sisters and a choir.',
      'The flood forced 320 people from their homes; the council of Northfield opened its school for all.',
    ],
    [
      'a statement of other figures',
      'The survey asked 2,300 adults in the valley about the dam in June.',
      'The survey asked 3,200 adults in the valley about the dam on June 4-10.',
    ],
    [
      'those who worked on a report',
      'Cole Dunn contributed to this report.',
      'Ann Example contributed to this report.',
    ],
    [
      'an amount in another order',
      'The council of Elmer paid $12 million for the new school at noon.',
      'The council of Elmer paid 12 million dollars for the new school at noon.',
    ],
    [
      'a conversion',
      'The council of Elmer closed the road for 5 kilometres on Friday.',
      'The council of Elmer closed the road for 5,000 metres on Friday.',
    ],
    [
      'a limit in other words',
      'The flood forced more than 230 people from their homes in Elmer.',
      'The flood forced over 230 people from their homes in Elmer.',
    ],
    [
      'another title of one person',
      'The clerk took the keys of the town hall to Governor Moss at noon.',
      'The clerk took the keys of the town hall to Senator Moss at noon.',
    ],
    [
      'two courtesy titles',
      'The clerk took the keys of the town hall to Mr. Moss at noon.',
      'The clerk took the keys of the town hall to Sen. Moss at noon.',
    ],
    [
      'a post in one body',
      'The clerk took the keys to Senate Majority Leader Ann Moss at noon.',
      'The clerk took the keys to Senate Republican Leader Ann Moss at noon.',
    ],
    [
      'one ministry under two names',
      'The clerk took the keys of the town hall to the Home Ministry at noon.',
      'The clerk took the keys of the town hall to the Interior Ministry at noon.',
    ],
    [
      'two forms of one word',
      'The clerk took the keys of the hall to the Democrat Party at noon.',
      'The clerk took the keys of the hall to the Democratic Party at noon.',
    ],
    [
      'a court in full and in short',
      'The clerk took the keys of the town hall to the Supreme Court at noon.',
      'The clerk took the keys of the town hall to the Court at noon.',
    ],
    [
      'the opposite denied',
      'The clerk said that the dam was not safe when the water rose again.',
      'The clerk said that the dam was unsafe when the water rose again.',
    ],
    [
      'the opposite denied, in two words',
      'The clerk said that the bridge was closed when the water rose again.',
      'The clerk said that the bridge was not open when the water rose again.',
    ],
    [
      'a list in another order',
      'The keys of the town hall were held by Bishop Fox, Governor Moss and Mayor Reed on Friday.',
      'The keys of the town hall were held by Mayor Reed, Governor Moss and Bishop Fox on Friday.',
    ],
    [
      'a day with another preposition',
      'The road through Elmer has been closed since March 3 for all.',
      'The road through Elmer has been closed on March 3 for all.',
    ],
  ])('%s', (_title, a, b) => {
    expect(changes(...copies(a, b))).toEqual([]);
  });

  test('the day from which and the day until which', () => {
    const gates = (time: string): string =>
      `The gates of the old harbour are closed for repairs ${time}, the mayor said at noon.`;
    const days = ['2031-03-13', '2031-03-14'] as const;
    const between = (a: string, b: string): string[] =>
      changes(...copies(gates(a), gates(b)), days);
    expect(between('from April 1', 'until July 1')).toEqual([]);
    expect(between('from April 1', 'from July 1')).toHaveLength(1);
  });

  test('a formula that is used again after months', () => {
    const [a, b] = [
      'In the survey of the harbour institute the sampling error is plus or minus 3.1 points for all adults of the valley who were asked.',
      'In the survey of the harbour institute the sampling error is plus or minus 3.5 points for all adults of the valley who were asked.',
    ];
    expect(changes(a, b, ['2031-03-13', '2031-03-20'])).toEqual(['number|3.1|3.5']);
    expect(changes(a, b, ['2031-03-13', '2031-06-20'])).toEqual([]);
  });

  test('a short form with one name in two places', () => {
    const form = (name: string, other = name): string =>
      `On any day of the week you can add ${name} as an interest and read the latest ${other} news, pictures and views of our paper every day.`;
    expect(changes(form('Elmer'), form('Northfield'))).toEqual([]);
    const once = (name: string): string => form(name, 'Wendland');
    expect(changes(once('Elmer'), once('Northfield'))).toEqual(['name|Elmer|Northfield']);
    expect(changes(form('Northfield'), form('Nortfield'))).toEqual(['name|Nortfield|Northfield']);
  });

  test('a form that is filled in twice', () => {
    const form = (figures: readonly number[]): string =>
      ['Vale', 'Moss', 'Reed', 'Cole', 'Dunn']
        .map((name, k) => `Candidate ${name} of the valley has ${String(figures[k])} seats in all`)
        .join('; ');
    expect(changes(form([12, 14, 16, 18, 22]), form([12, 14, 16, 18, 27]))).toEqual([
      'number|22|27',
    ]);
    expect(changes(form([12, 14, 16, 18, 22]), form([12, 13, 15, 17, 27]))).toEqual([]);
  });
});
