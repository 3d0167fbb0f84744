import { describe, expect, test } from 'vitest';
import { article, conflictsOf, valuesOf } from './articles.js';

type Text = string | readonly string[];

function valuesBetween(first: Text, second: Text, day = '2031-03-14'): string[][] {
  const [conflict, ...others] = conflictsOf(
    article('first', '2031-03-13', ...[first].flat()),
    article('second', day, ...[second].flat()),
  );
  expect(others).toEqual([]);
  return conflict ? valuesOf(conflict) : [];
}

const MUSEUM = 'The lighthouse museum in Elmer will open on May 5, its director said.';

describe('two days of one act', () => {
  test.each([
    [
      'will open, opens',
      MUSEUM,
      'The lighthouse museum opens on May 7.',
      ['first: May 5'],
      ['second: May 7'],
    ],
    [
      'active and passive',
      'The agency will launch its Vesta probe on August 9.',
      'The Vesta probe is due to be launched on August 19, and to come back in 2034.',
      ['first: August 9'],
      ['second: August 19'],
    ],
    [
      'begins, will start',
      'His trial for the theft of a lamp begins on June 3 in Elmer.',
      'The trial of Karl Holm, charged with the theft of a lamp, will start on June 13.',
      ['first: June 3'],
      ['second: June 13'],
    ],
    [
      'in the past, the subject in another place',
      'The harbour masters of Elmer and Wendland met in Keld on March 3.',
      'In Keld the harbour masters of Elmer and Wendland met on March 4.',
      ['first: March 3'],
      ['second: March 4'],
    ],
    [
      'behind a verb of saying',
      'The minister Nina Berg will resign on April 1, she told the council.',
      'Nina Berg told the council that she would resign on April 10.',
      ['first: April 1'],
      ['second: April 10'],
    ],
    [
      'the end of a time to do something',
      'The police in Elmer must hand over the files by June 3, a judge in Keld ruled.',
      'A judge in Keld ruled that the files must be handed over by June 13 by the police in Elmer.',
      ['first: by June 3'],
      ['second: by June 13'],
    ],
    [
      'the beginning of a time',
      'The bridge at Keld will be closed for repairs from June 3, the road office said.',
      'For repairs the bridge at Keld will be closed from June 13, said the road office.',
      ['first: from June 3'],
      ['second: from June 13'],
    ],
  ])('%s', (_title, first, second, ...values) => {
    expect(valuesBetween(first, second)).toEqual(values);
  });

  test('a third story that gives one of the days stands with it', () => {
    const conflicts = conflictsOf(
      article('first', '2031-03-13', MUSEUM),
      article('second', '2031-03-13', 'The lighthouse museum opens on May 7.'),
      article('third', '2031-03-13', 'In Elmer the lighthouse museum is to open on May 7.'),
    );
    expect(conflicts.map(valuesOf)).toEqual([
      [['first: May 5'], ['second: May 7', 'third: May 7']],
    ]);
  });
});

describe('days of two acts', () => {
  test.each<[string, Text, Text, string?]>([
    ['opens and closes', MUSEUM, 'The lighthouse museum in Elmer closes on May 7.'],
    ['two things', MUSEUM, 'The herring museum in Elmer will open on May 7.'],
    [
      'two publics',
      'The museum in Elmer opens to members on May 5.',
      'The museum in Elmer opens to the public on May 7.',
    ],
    [
      'two acts that end',
      'Visitors of the museum in Keld can buy tickets until May 5.',
      'Guests of the museum in Keld can hand back tickets until May 15, it said.',
    ],
    [
      'an end and a beginning',
      'The museum in Elmer will be closed until May 5, its director said.',
      'The director said that the museum in Elmer will be closed from May 15.',
    ],
    [
      'the end and a day inside',
      'The museum in Elmer will be closed until May 15, its director said.',
      'The director said that the museum in Elmer will be closed on May 5.',
    ],
    [
      'an end that is put off',
      'The museum in Elmer will be closed until May 5, its director said.',
      'Closed until May 5, the museum in Elmer will now be closed until May 15.',
    ],
    [
      'two places',
      'The new phone of Telcon will be sold in Elmer on April 3.',
      'The new phone of Telcon will be sold in Wendland on April 13.',
    ],
    [
      'two rounds',
      'The first round of the election in Elmer will be held on April 17.',
      'The second round of the election in Elmer will be held on May 1.',
    ],
    [
      'a day of saying so',
      'The museum in Elmer will open in May, its director said on March 11.',
      'The museum in Elmer will open in May, the director said on March 12.',
    ],
    [
      'a day that was moved',
      MUSEUM,
      [
        'Repainted and with a new lamp, the lighthouse museum opens on May 17.',
        'It was to do so on May 5.',
      ],
    ],
    [
      'a day that was moved, in a span',
      MUSEUM,
      ['The lighthouse museum will now open on May 17.', 'It was put off from May 5.'],
    ],
    [
      'a sentence that tells of the move',
      MUSEUM,
      'Delayed by storms, the lighthouse museum opens on May 17.',
    ],
    ['a list of days', MUSEUM, 'The museum opens on May 7, May 9 and May 11.'],
    ['another season', MUSEUM, 'The lighthouse museum opens on July 7.'],
    [
      'the picture of a story',
      'FILE - In this May 5 photo of the lighthouse museum the director opens it.',
      'FILE - In this May 7 photo the director shows the lighthouse museum.',
    ],
    ['another time', MUSEUM, 'The lighthouse museum opens on May 7.', '2031-04-02'],
    [
      'nothing in common but the act',
      'The bakery at the harbour opens on May 5.',
      'The chapel of the seamen opens on May 7.',
    ],
  ])('%s', (_title, first, second, day) => {
    expect(valuesBetween(first, second, day)).toEqual([]);
  });
});
