import { describe, expect, test } from 'vitest';
import { article, conflictsOf, valuesOf } from './articles.js';

/** The values that a conflict between two stories of one or two days has, if there is one. */
function valuesBetween(
  first: string | readonly string[],
  second: string | readonly string[],
  days: readonly [string, string] = ['2031-05-20', '2031-05-20'],
): string[][] {
  const [conflict, ...others] = conflictsOf(
    article('first', days[0], ...[first].flat()),
    article('second', days[1], ...[second].flat()),
  );
  expect(others).toEqual([]);
  return conflict ? valuesOf(conflict) : [];
}

describe('figures of one thing, in sentences of different wording', () => {
  test.each([
    [
      'the dead of one attack',
      'A gunman opened fire in a crowded theatre in Elmer, killing 49 people and wounding many more.',
      'The attack on the theatre left 53 people dead, among them the conductor, police in Elmer said.',
      ['first: 49'],
      ['second: 53'],
    ],
    [
      'a first toll and a later one',
      'The health ministry of Wendland said 235 villagers had been killed when the dam broke.',
      'At least 525 villagers had been killed by the dam, the ministry of health said in Wendland.',
      ['first: 235'],
      ['second: At least 525'],
    ],
    [
      'victims without a head',
      'The collapse of the grandstand in Elmer injured about 180, the stadium said.',
      'More than 250 people were injured by the collapse of the grandstand, the mayor of Elmer said.',
      ['first: about 180'],
      ['second: More than 250'],
    ],
    [
      'a length of time',
      'Passengers said the ferry had drifted without its engine for nearly nine hours.',
      'Its engine dead, the ferry drifted off the coast for almost eleven hours, according to the captain.',
      ['first: nearly nine hours'],
      ['second: almost eleven hours'],
    ],
    [
      'money without a head',
      'The council of Elmer has asked for $5.1 million to repair the lighthouse and its harbour wall.',
      'Nobody knows who will pay the $5.7 million that it takes to repair the lighthouse in Elmer.',
      ['first: $5.1 million'],
      ['second: $5.7 million'],
    ],
    [
      'a size',
      'The rocket, whose range engineers put at 3,000 kilometres, was shown in Elmer.',
      'Engineers in Elmer gave the rocket a range of 4,100 kilometres after the second test.',
      ['first: 3,000 kilometres'],
      ['second: 4,100 kilometres'],
    ],
    [
      'digits exchanged, the sizes far apart',
      'The lighthouse was built in Elmer in 1952 at a cost of $31 million.',
      'In Elmer the lighthouse, which had cost $13 million, was lit in 1952.',
      ['second: $13 million'],
      ['first: $31 million'],
    ],
    [
      'a digit lost',
      'The captain of the ferry had 18,000 hours of experience at sea, his company said.',
      'At sea the captain had 8,000 hours of experience, according to the ferry company.',
      ['second: 8,000 hours'],
      ['first: 18,000 hours'],
    ],
    [
      'a short sentence, and digits exchanged',
      'Some 2,300 residents had to leave their homes.',
      'About 3,200 residents were driven from their homes.',
      ['first: Some 2,300'],
      ['second: About 3,200'],
    ],
    [
      'parts of one whole',
      'The party of the mayor will have 112 of the 200 seats in the council of Elmer.',
      'In Elmer the mayor and his party took 121 of the 200 seats in the council.',
      ['first: 112'],
      ['second: 121'],
    ],
    [
      'a short time from one moment',
      'The rocket exploded over Elmer 74 seconds after launch, the space agency said.',
      'Over Elmer the space agency lost a rocket, which exploded 47 seconds after launch.',
      ['second: 47 seconds'],
      ['first: 74 seconds'],
    ],
    [
      'those from whom something was taken',
      'The court found that the banker in Elmer had stolen from 230 customers.',
      'The banker stole from 320 customers in Elmer, the court found.',
      ['first: 230'],
      ['second: 320'],
    ],
    [
      'the victims of an act, beside the event',
      'In the crash 31 people were injured, the fire brigade of Elmer said.',
      'Twenty-seven were hurt, according to the fire brigade of Elmer.',
      ['second: Twenty-seven'],
      ['first: 31'],
    ],
    [
      'other figures of the measure beside other words',
      'The council of Elmer set $86 million aside for its roads. It owes $620 million to banks.',
      'For its roads the council has set aside $68 million. The taxes in Elmer bring in $310 million.',
      ['second: $68 million'],
      ['first: $86 million'],
    ],
    [
      'another currency',
      'The harbour board promised the fishermen of Elmer €4.5 million in aid.',
      'In Elmer the harbour board promised aid of $4.5 million to the fishermen of the town.',
      ['first: €4.5 million'],
      ['second: $4.5 million'],
    ],
  ])('%s', (_title, first, second, ...values) => {
    expect(valuesBetween(first, second)).toEqual(values);
  });
});

describe('figures that are said to be of periods', () => {
  const sales = (period: string, amount: string): string =>
    `The dairy of Elmer had sales of ${amount} in ${period}, its merger partner said.`;
  const told = (period: string, amount: string): string =>
    `Its merger partner said that the dairy of Elmer sold milk for ${amount} in ${period}.`;

  test.each<[string, string, string, boolean]>([
    ['one year', sales('2030', '€21 million'), told('2030', '€26 million'), true],
    ['none', sales('all', '€21 million'), told('all', '€26 million'), true],
    ['two years', sales('2030', '€21 million'), told('2029', '€26 million'), false],
    ['two months', sales('March 2031', '€21 million'), told('April 2031', '€26 million'), false],
    [
      'the year in which the month lies',
      sales('2030', '€21 million'),
      told('March 2030', '€26 million'),
      true,
    ],
    [
      'both, the unit left out',
      sales('all', '€21 million'),
      told('all', '€26 million and 21 million before'),
      false,
    ],
  ])('%s', (_title, first, second, differ) => {
    expect(valuesBetween(first, second)).toHaveLength(differ ? 2 : 0);
  });
});

describe('a thing whose sentence says when it came about', () => {
  const works = 'The steel works at Karsk, founded in 1911, employs about 3,400 people.';

  test.each<[string, string, string, boolean]>([
    [
      'counts of the people employed',
      works,
      'The steel works at Karsk has 4,100 employees, its owner said.',
      true,
    ],
    [
      'a slip in such a count',
      'The mine in Corvin, which opened in 1961, employs 1,340 people, its director said.',
      'The mine has 1,430 employees, half of them from Corvin itself.',
      true,
    ],
    ['jobs that are to go', works, 'The works at Karsk will cut 2,400 jobs and buy steel.', false],
    [
      'a count of another year',
      works,
      'In 1990 the works at Karsk had 4,300 employees, who made steel.',
      false,
    ],
    [
      'a past year beside the founding',
      'The dam at Keld, built in 1961, held 34 million cubic metres of water in 2019.',
      'The dam at Keld holds 43 million cubic metres of water, its director said.',
      false,
    ],
    [
      'people who are not employed there',
      'The works at Karsk, founded in 1911, employs 340 people and sells steel.',
      'The fire at the works in Karsk, which sells steel, injured 430 people.',
      false,
    ],
  ])('%s', (_title, first, second, differ) => {
    expect(valuesBetween(first, second)).toHaveLength(differ ? 2 : 0);
  });

  test('is not called by the place where it is', () => {
    const [conflict] = conflictsOf(
      article('first', '2031-05-20', 'The bridge at Keld is 340 metres long and leads to Elmer.'),
      article('second', '2031-05-20', 'The bridge at Keld is 430 metres long, its builder said.'),
    );
    expect(conflict?.about).toBe('a length');
  });
});

describe('figures of different things', () => {
  const attack =
    'A gunman opened fire in a crowded theatre in Elmer, killing 49 people and wounding many more.';
  const repair =
    'The council of Elmer has asked for $5.1 million to repair the lighthouse and its harbour wall.';
  const drift = 'Passengers said the ferry had drifted without its engine for nearly nine hours.';

  test.each([
    [
      'another act',
      attack,
      'The attack on the theatre left 53 people injured, among them the conductor, police in Elmer said.',
    ],
    [
      'another place, and nothing else in common',
      attack,
      'A fire on a barge near Wendland left 53 people dead, the coast guard said.',
    ],
    [
      'a part',
      attack,
      'The attack on the theatre left many people dead in Elmer, including 53 people killed in its foyer.',
    ],
    [
      'other days beside them',
      'A gunman opened fire in a theatre in Elmer on May 12, killing 49 people, the police said.',
      'The attack on May 16 on a theatre in Elmer left 53 people dead, according to the police.',
    ],
    [
      'a value far away',
      attack,
      'The attack on the theatre left 253 people dead, among them the conductor, police in Elmer said.',
    ],
    [
      'a value twice as large',
      'The lighthouse was built in Elmer in 1952 at a cost of $31 million.',
      'In Elmer the lighthouse, which had cost $63 million, was lit in 1952.',
    ],
    [
      'a part of it',
      'The lighthouse was built in Elmer in 1952 at a cost of $31 million.',
      'In Elmer the first phase of the lighthouse, which had cost $13 million, was done in 1952.',
    ],
    [
      'small counts of which one ends like the other',
      'In Elmer 14 sailors rowed the ferry to the lighthouse, the harbour board said.',
      'The harbour board of Elmer said that 4 sailors rowed the ferry past the lighthouse.',
    ],
    [
      'an amount in another currency',
      'The harbour board promised the fishermen of Elmer €4.5 million in aid.',
      'In Elmer the harbour board promised aid of $5.2 million to the fishermen of the town.',
    ],
    [
      'a rough figure beside the exact one',
      'The stadium said the collapse of the grandstand had injured 200.',
      'In Elmer 238 people were hurt when the grandstand collapsed, its architect among them.',
    ],
    [
      'a time that grows',
      'Passengers said the ferry had drifted without its engine for the past nine hours.',
      'Its engine dead, the ferry drifted off the coast for almost eleven hours, according to the captain.',
    ],
    [
      'a time of which names alone are in common',
      'Ann Example of Elmer spoke to the council of Wendland for almost nine hours, her lawyer said.',
      'Ann Example of Elmer will live in Wendland for twelve hours, friends of hers expect.',
    ],
    [
      'a change',
      repair,
      'The council of Elmer raised by $5.7 million what it takes to repair the lighthouse.',
    ],
    [
      'what is needed and what there is',
      'To repair the lighthouse in Elmer the council needs 5,100 signatures of people who live there.',
      'The petition to repair the lighthouse in Elmer has 5,700 signatures of people who live there.',
    ],
    [
      'the two sides of one limit',
      'The council of Elmer repairs the lighthouse with a levy on incomes of up to $250,000 a household.',
      'To repair the lighthouse a levy is due on incomes of more than $250,000 a household in Elmer.',
    ],
    [
      'the documents of two sides',
      'The council of Elmer answered the complaint about the lighthouse with a six-page letter to its keeper.',
      'The keeper of the lighthouse in Elmer sent a seven-page complaint to the council about it.',
    ],
    [
      'a reference in brackets',
      '(Photos: 20 views of the lighthouse and its keeper in Elmer)',
      '(Photos: Storms around the lighthouse in 25 dramatic views)',
    ],
    [
      'points of two polls',
      'The keeper leads by 11 points in the lighthouse ballot of Elmer, the poll found.',
      'The lighthouse ballot of Elmer has the keeper ahead by 13 points, a poll found.',
    ],
    [
      'few things',
      'A gunman opened fire in a crowded theatre in Elmer, killing four people and wounding many more.',
      'The attack on the theatre left seven people dead, among them the conductor, police in Elmer said.',
    ],
    [
      'a sentence that gives both',
      'The mast of the lighthouse in Elmer, 71 metres above the keeper, is 64 metres from the chapel.',
      'From the chapel the keeper of the lighthouse in Elmer sees the mast at 71 metres.',
    ],
    [
      'an act of another clause',
      'The keeper of the theatre in Elmer was killed, and 53 in the crowded stalls were hurt by the gunman.',
      attack,
    ],
    [
      'a list',
      'Votes for the keeper of the lighthouse in Elmer: 410 ballots, 380 ballots and 120 ballots.',
      'The keeper of the lighthouse in Elmer won 431 ballots.',
    ],
  ])('%s', (_title, first, second) => {
    expect(valuesBetween(first, second)).toEqual([]);
  });

  test('a story with several values of the measure may mean any of them', () => {
    const second =
      'The attack on the theatre left 76 people dead, among them the conductor, police in Elmer said.';
    const others = [161, 187, 212, 248, 283].map(
      (count) => `In its year ${String(count)} people were killed by floods on the island.`,
    );
    expect(valuesBetween(attack, second)).not.toEqual([]);
    expect(valuesBetween(attack, [second, ...others])).toEqual([]);
  });

  test('a later toll far below an earlier one is a part', () => {
    const foyer =
      'In the theatre 29 people were killed by the gunman, a conductor said in Elmer on her return.';
    expect(valuesBetween(attack, foyer, ['2031-05-20', '2031-05-20'])).not.toEqual([]);
    expect(valuesBetween(attack, foyer, ['2031-05-22', '2031-05-20'])).not.toEqual([]);
    expect(valuesBetween(attack, foyer, ['2031-05-20', '2031-05-22'])).toEqual([]);
  });

  test('stories of different weeks', () => {
    const second =
      'Its engine dead, the ferry drifted off the coast for almost eleven hours, according to the captain.';
    expect(valuesBetween(drift, second, ['2031-05-20', '2031-05-26'])).not.toEqual([]);
    expect(valuesBetween(drift, second, ['2031-05-20', '2031-05-29'])).toEqual([]);
  });
});

describe('the age of one person', () => {
  const clerk = 'Ann Example, 43, was arrested at the lighthouse on Monday.';

  test.each([
    ['after the name', 'The clerk is Ann Example, 45, of Elmer.'],
    ['before the name', 'Police in Elmer held 45-year-old Ann Example.'],
    ['before what she is', 'Police in Elmer held 45-year-old clerk Ann Example.'],
  ])('%s', (_title, second) => {
    const [values] = [valuesBetween(clerk, second)];
    expect(values.flat()).toHaveLength(2);
    expect(values[0]).toEqual(['first: 43']);
  });

  test.each([
    ['the same age', 'Police in Elmer held 43-year-old Ann Example.'],
    ['another given name', 'Police in Elmer held 45-year-old Beth Example.'],
    ['a surname alone', 'Police in Elmer held 45-year-old Example.'],
    ['somebody near a name', 'A 45-year-old man said that Ann Example was at home.'],
  ])('none: %s', (_title, second) => {
    expect(valuesBetween(clerk, second)).toEqual([]);
  });

  test('none: two persons of one name in one story', () => {
    const second = [
      'The clerk is Ann Example, 45, of Elmer.',
      'Her aunt Ann Example, 72, is a pilot.',
    ];
    expect(valuesBetween(clerk, second)).toEqual([]);
  });

  test('none: stories of different times', () => {
    const second = 'The clerk is Ann Example, 45, of Elmer.';
    expect(valuesBetween(clerk, second, ['2029-05-20', '2031-05-20'])).toEqual([]);
  });
});

describe('digits exchanged, but words that say that the figures are of two things', () => {
  test.each([
    [
      'two owners',
      'Holm has scored 31 goals for the harbour club this season.',
      'Moss has scored 13 goals for the harbour club this season.',
    ],
    [
      'two owners, in relative clauses',
      'Telcon, which has 31 million customers, will buy Ostra next year.',
      'Next year Telcon will buy Ostra, which has 13 million customers.',
    ],
    [
      'two places',
      'The plane came down 12 kilometres from Elmer in a field of rye.',
      'In a field of rye, 21 kilometres from Wendland, the plane came down.',
    ],
    [
      'two purposes',
      'The budget of the harbour board has $86 million for dredgers.',
      'The harbour board has $68 million for lighthouses in its budget.',
    ],
    [
      'two things of a kind',
      'The harbour bridge in Elmer was built at a cost of $84 million.',
      'In Elmer the railway bridge had cost $48 million.',
    ],
    [
      'a second one',
      'The bridge in Elmer was built for $84 million by the harbour board.',
      'A second bridge in Elmer was built for $48 million by the harbour board.',
    ],
    [
      'two years',
      'In 2021 the harbour board earned $5.2 billion with lighthouses.',
      'The harbour board earned $2.5 billion with lighthouses in 2029.',
    ],
    [
      'long ago',
      'The tunnel to Elmer has cost the harbour board $410 million.',
      'Ten years ago the harbour board put the tunnel to Elmer at $140 million.',
    ],
    [
      'two dimensions',
      'The dam of the harbour board above Elmer is 31 metres high.',
      'Above Elmer the dam of the harbour board is 13 metres wide.',
    ],
    [
      'asked and given',
      'The prosecutor in Elmer demanded 21 years in prison for the banker.',
      'The banker in Elmer was given 12 years in prison.',
    ],
    [
      'expected',
      'The lighthouse of Elmer was expected to cost $31 million.',
      'In Elmer the lighthouse had cost $13 million.',
    ],
    [
      'men and women',
      'The harbour board of Elmer has hired 84 men as divers this year.',
      'This year the harbour board of Elmer hired 48 women as divers.',
    ],
  ])('%s', (_title, first, second) => {
    expect(valuesBetween(first, second)).toEqual([]);
  });
});
