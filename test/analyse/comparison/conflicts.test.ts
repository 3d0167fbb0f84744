import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/analyse/read-source.js';
import type { Source } from '../../../src/model/source.js';
import { parseSource } from '../../../src/parse/source.js';
import { article, conflictsOf, findAll, valuesOf } from './articles.js';

describe('one disputed quantity', () => {
  const harbour = article(
    'harbour',
    '2031-03-13',
    'The flood in Elmer forced 2,300 people from their homes on Sunday night.',
  );
  const coast = article(
    'coast',
    '2031-03-13',
    'On Sunday night the flood in Elmer forced 3,200 people from their homes.',
  );

  test('two wordings of one sentence: certain, the lower value first', () => {
    const [conflict, ...others] = conflictsOf(harbour, coast);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ kind: 'count', about: 'people', certainty: 'certain' });
    expect(conflict && valuesOf(conflict)).toEqual([['harbour: 2,300'], ['coast: 3,200']]);
    expect(conflict?.reason).toBe('2,300 and 3,200 people cannot both hold');
  });

  test('likely only, where one story has both values', () => {
    const both = article(
      'both',
      '2031-03-13',
      'The flood in Elmer forced 2,300 people from their homes on Sunday night.',
      'In Elmer the flood forced 3,200 people from their homes on Sunday night.',
    );
    expect(conflictsOf(both, coast, harbour).map(({ certainty }) => certainty)).toEqual(['likely']);
  });

  test('pictures of two days are no conflict of dates', () => {
    const pictured = (id: string, day: string, credit: string) =>
      article(
        id,
        '2031-03-13',
        `Mayor Ada Holm speaks at the flood relief rally in Elmer, on March ${day}, 2031.${credit}`,
        'The flood cut off the town.',
      );
    expect(conflictsOf(pictured('a', '9', ''), pictured('b', '10', ''))).toHaveLength(1);
    const credit = ' (Bo Lind/Reuters)';
    expect(conflictsOf(pictured('a', '9', credit), pictured('b', '10', credit))).toEqual([]);
  });

  test('hours past midnight agree with themselves', () => {
    const fair =
      'The flood fair in Elmer ran from 10:30 p.m. to 2 a.m. on Saturday, the town said.';
    const night = (id: string) => article(id, '2031-03-13', fair, 'The fair ended at midnight.');
    expect(conflictsOf(night('first'), night('second'))).toEqual([]);
  });

  test('the order of the sources changes nothing', () => {
    expect(conflictsOf(coast, harbour).map(valuesOf)).toEqual(
      conflictsOf(harbour, coast).map(valuesOf),
    );
  });

  test('a value that two stories print stands in one group', () => {
    const third = article(
      'third',
      '2031-03-13',
      'The flood in Elmer forced 2,300 people from their homes on Sunday night.',
    );
    const [conflict] = conflictsOf(harbour, coast, third);
    expect(conflict && valuesOf(conflict)).toEqual([
      ['harbour: 2,300', 'third: 2,300'],
      ['coast: 3,200'],
    ]);
  });

  test('a later report can be an update', () => {
    const later = article(
      'later',
      '2031-03-15',
      'On Sunday night the flood in Elmer forced 3,200 people from their homes.',
    );
    const [conflict] = conflictsOf(harbour, later);
    expect(conflict?.update).toBe(true);
    expect(conflict?.reason).toContain('may be an update');
  });
});

describe('sentences that do not align', () => {
  test('one head, one owner: likely', () => {
    const [conflict, ...others] = conflictsOf(
      article(
        'first',
        '2031-05-20',
        'Niger was home to the largest U.S. military presence on the continent at more than 1,000 troops, a report said.',
      ),
      article(
        'second',
        '2031-05-20',
        'Niger last month told Washington to withdraw its military personnel, which number close to 1,000.',
      ),
    );
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ kind: 'count', certainty: 'likely' });
    expect(conflict && valuesOf(conflict)).toEqual([
      ['second: close to 1,000'],
      ['first: more than 1,000'],
    ]);
  });

  test('the worth of one thing: likely', () => {
    const conflicts = conflictsOf(
      article(
        'first',
        '2031-05-20',
        'It kept its troops in the country, where it had built a $100-million military base.',
      ),
      article(
        'second',
        '2031-05-20',
        'The withdrawal takes in troops at key bases, notably the $110 million drone base in Elmer.',
      ),
    );
    expect(conflicts).toMatchObject([{ kind: 'money', about: 'the cost of the base' }]);
  });
});

describe('what the money is', () => {
  test.each([
    [
      'the fine',
      'The court in Elmer gave the shipping firm a $5 million fine on Monday.',
      '$5',
      '$7',
    ],
    [
      'the money for the victims',
      'The council of Elmer set aside $5 million for the victims of the flood on Monday.',
      '$5',
      '$7',
    ],
    [
      'the value of the cocaine',
      'Police in Elmer seized $5 million worth of cocaine from the boat on Monday.',
      '$5',
      '$7',
    ],
  ])('%s', (about, text, value, other) => {
    const conflicts = conflictsOf(
      article('first', '2031-05-20', text),
      article('second', '2031-05-20', text.replace(value, other)),
    );
    expect(conflicts.map((conflict) => conflict.about)).toEqual([about]);
  });
});

describe('no conflict', () => {
  test.each([
    [
      'one day that two publications imply differently',
      ['The ferry to Elmer sails again on Sunday after the repair of its engine, the port said.'],
      ['The ferry to Elmer sails again on Sunday after the repair of its engine, the port said.'],
    ],
    [
      'a story that gives both figures tells them apart',
      [
        'Police in Elmer counted 22 calls about the house on the hill, a report said.',
        'Neighbours counted 23 calls about the house on the hill in Elmer.',
      ],
      ['Police in Elmer counted 23 calls about the house on the hill, neighbours said.'],
    ],
    [
      'what is needed and what there is',
      ['The bill on the harbour in Elmer needs 60 votes to pass the council.'],
      ['The bill on the harbour in Elmer has 55 votes in the council.'],
    ],
    [
      'pupils alone, and pupils with their teachers',
      ['Fourteen students and three teachers of the school in Elmer were killed in the fire.'],
      ['The fire at the school in Elmer killed 17 students and teachers.'],
    ],
    [
      'parts and their sum',
      [
        'Police in Elmer arrested 12 people on Friday and 5 on Saturday after the riots at the harbour.',
      ],
      ['Police in Elmer arrested 17 people after the riots at the harbour on Friday and Saturday.'],
    ],
    [
      'history beside the news',
      ['In 1994 a fire near Elmer killed 14 firefighters on the mountain.'],
      ['The fire near Elmer killed 16 firefighters on the mountain, officials said.'],
    ],
  ])('%s', (_title, first, second) => {
    const conflicts = conflictsOf(
      article('first', '2031-05-19', ...first),
      article('second', '2031-05-21', ...second),
    );
    expect(conflicts.map(valuesOf)).toEqual([]);
  });
});

test('a figure printed again weeks later is a further witness of one value, not of a new conflict', () => {
  const wire =
    'The flood in Elmer forced 2,300 people from their homes on Sunday night, the mayor said, and the old bridge over the river was swept away with two of its piers.';
  const other =
    'The flood in Elmer forced 3,200 people from their homes on Sunday night, the mayor said, and the old bridge over the river stood.';
  const conflicts = conflictsOf(
    article('first', '2031-03-13', wire),
    article('other', '2031-03-13', other),
    article('reprint', '2031-04-20', wire),
  );
  expect(conflicts.map(valuesOf)).toEqual([[['first: 2,300', 'reprint: 2,300'], ['other: 3,200']]]);
});

describe('limits', () => {
  const said = (count: number, day: number): string =>
    `The flood in Elmer forced ${String(count)} people from their homes on March ${String(day)}.`;

  test('nothing is said where nothing was cut off', () => {
    const sources = [
      article('a', '2031-03-13', said(40, 12)),
      article('b', '2031-03-13', said(60, 12)),
    ];
    expect(findAll(...sources).skipped).toEqual([]);
  });

  test('more mentions of a measure than are compared are reported', () => {
    const sources = Array.from({ length: 90 }, (_, k) =>
      article(`source-${String(k)}`, '2031-03-13', said(1000 + k, 12)),
    );
    expect(findAll(...sources).skipped).toEqual([
      'conflicts: groups of sentences of one meaning of which only the first were compared for figures: 1',
      'conflicts: measures of which only a sample of the mentions was compared, for their number: 1',
      'conflicts: figures compared only with those nearest in time, for their number: 49',
    ]);
  });

  test('a sentence too long to be compared in full is reported where it is compared', () => {
    const long = `The flood in Elmer forced 40 people from homes ${'and barns '.repeat(250)}on Sunday.`;
    const short = article('b', '2031-03-13', said(50, 12));
    expect(findAll(article('a', '2031-03-13', long), short).skipped).toEqual([
      'conflicts: sentences compared by their first words only, for their length: 1',
    ]);
    expect(findAll(article('a', '2031-03-13', long)).skipped).toEqual([]);
    const agreeing = article('b', '2031-03-13', said(40, 12));
    expect(findAll(article('a', '2031-03-13', long), agreeing).skipped).toEqual([]);
  });
});

test('on the five articles: the number of troops and the cost of the base, nothing else', () => {
  const folder = new URL('../../../seeds/', import.meta.url);
  const sources = readdirSync(folder)
    .filter((name) => /^\d.*\.md$/u.test(name))
    .map((path) =>
      readSource(parseSource({ path, text: readFileSync(new URL(path, folder), 'utf8') })),
    );
  const conflicts = conflictsOf(...sources);
  expect(conflicts.map(({ kind, certainty, about }) => [kind, certainty, about])).toEqual([
    ['count', 'likely', 'troops'],
    ['money', 'likely', 'the cost of the base'],
  ]);
  expect(conflicts.map((c) => c.groups.map((g) => g.map(({ quantity }) => quantity.text)))).toEqual(
    [
      [
        ['close to 1,000', 'Approximately 1,000', '1,000', 'approximately 1,000'],
        ['more than 1,000', 'more than 1,000'],
      ],
      [['$100-million'], ['$110 million']],
    ],
  );
});

describe('the size of one thing', () => {
  const harbour = article(
    'harbour',
    '2031-03-12',
    'Water from the 31-metre dam above the town drove people from their homes overnight.',
  );
  const valley = article(
    'valley',
    '2031-03-13',
    'The dam, which is 37 metres high, broke on Tuesday.',
  );

  test('of one definite thing, in the news of one occasion', () => {
    const [conflict, ...others] = conflictsOf(harbour, valley);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({ kind: 'length', certainty: 'likely' });
    expect(conflict && valuesOf(conflict)).toEqual([['harbour: 31-metre'], ['valley: 37 metres']]);
  });

  test.each([
    ['of one of several', 'A dam, which is 37 metres high, broke on Tuesday.'],
    ['of a distance beside it', 'The dam, 37 metres from the road, broke on Tuesday.'],
    ['of another thing', 'The tower, which is 37 metres high, fell on Tuesday.'],
    ['within rounding', 'The dam, which is about 30 metres high, broke on Tuesday.'],
  ])('none: %s', (_title, text) => {
    expect(conflictsOf(harbour, article('valley', '2031-03-13', text))).toEqual([]);
  });
});

describe('none between wordings of one sentence', () => {
  const text = (figure: string): string =>
    `Among the voters of Elmer the keeper leads the mayor by nine points, ${figure}, the ballot found.`;

  test.each([
    ['one number with and without its unit', '53 percent to 44 percent', '53 to 44 percent'],
    [
      'a value and the one it replaces',
      'over $400 (instead of $250)',
      'over $400 ($300 for members)',
    ],
  ])('%s', (_title, first, second) => {
    const conflicts = conflictsOf(
      article('first', '2031-05-20', text(first)),
      article('second', '2031-05-20', text(second)),
    );
    expect(conflicts.map(valuesOf)).toEqual([]);
  });
});

describe('a weekday of a story without a date', () => {
  const dated = article(
    'dated',
    '2031-05-20',
    'The first boat will leave the harbour of Elmer at 3 p.m. on Tuesday.',
  );
  const undated = (day: string): Source =>
    readSource(
      parseSource({
        path: 'undated.txt',
        text: `The first boat will leave the harbour of Elmer at 2 p.m. on ${day}, the council said.\n`,
      }),
    );

  test('is that of the same words', () => {
    expect(conflictsOf(dated, undated('Tuesday')).map(valuesOf)).toEqual([
      [['undated: 2 p.m.'], ['dated: 3 p.m.']],
    ]);
  });

  test('is another one of other words', () => {
    expect(conflictsOf(dated, undated('May 27, 2031')).map(valuesOf)).toEqual([]);
  });
});
