import { describe, expect, test } from 'vitest';
import { creditsOf } from '../../src/segment/credits.js';
import { findDateline } from '../../src/segment/datelines.js';

const found = (text: string) => {
  const dateline = findDateline(text, 0, text.length);
  if (dateline === undefined) return undefined;
  const { start, end, city, agency, date, monthDay } = dateline;
  return [text.slice(start, end), city, agency, date ?? monthDay];
};

describe('datelines', () => {
  test.each([
    [
      'Norby, Norland (AFP) May 14, 2024 -',
      ['Norby, Norland (AFP) May 14, 2024 -', 'Norby', 'AFP', '2024-05-14'],
    ],
    [
      'NORBY (Reuters) - The bridge is closed.',
      ['NORBY (Reuters) -', 'NORBY', 'Reuters', undefined],
    ],
    [
      'NORBY, March 3 (AP) — The bridge is closed.',
      ['NORBY, March 3 (AP) —', 'NORBY', 'AP', '03-03'],
    ],
    [
      'NORBY, 3 March 2024 (dpa) – The bridge is closed.',
      ['NORBY, 3 March 2024 (dpa) –', 'NORBY', 'dpa', '2024-03-03'],
    ],
    [
      'NORBY, Minn. (AP) -- The bridge is closed.',
      ['NORBY, Minn. (AP) --', 'NORBY', 'AP', undefined],
    ],
    ['Norby, July 24 -- The bridge is closed.', ['Norby, July 24 --', 'Norby', undefined, '07-24']],
    ['NEW NORBY — The bridge is closed.', ['NEW NORBY —', 'NEW NORBY', undefined, undefined]],
    [
      'NORBY, May 19. /TASS/. The bridge is closed.',
      ['NORBY, May 19. /TASS/.', 'NORBY', 'TASS', '05-19'],
    ],
    [
      'NORBY, Monday, May 20, 2024 (Agence France-Presse) - The bridge',
      ['NORBY, Monday, May 20, 2024 (Agence France-Presse) -', 'NORBY', 'AFP', '2024-05-20'],
    ],
    ['(Reuters) - The bridge is closed.', ['(Reuters) -', '', 'Reuters', undefined]],
    [
      'São Norby, Norland (EFE) - The bridge',
      ['São Norby, Norland (EFE) -', 'São Norby', 'EFE', undefined],
    ],
    ['NORBY (AP) _ The bridge is closed.', ['NORBY (AP) _', 'NORBY', 'AP', undefined]],
    [
      'Norby, Sept 9 (Norland Press) - The bridge is closed.',
      ['Norby, Sept 9 (Norland Press) -', 'Norby', undefined, '09-09'],
    ],
    [
      'NORBY (Norland) 9 Sept — The bridge is closed.',
      ['NORBY (Norland) 9 Sept —', 'NORBY', undefined, '09-09'],
    ],
    ['NORBY (NorNews) -- The bridge', ['NORBY (NorNews) --', 'NORBY', undefined, undefined]],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    'Norby (Norland) - The bridge is closed.',
    'Norby, Sept 9 (our own reporter) - The bridge is closed.',
    'The bridge is closed - for now.',
    'On March 3 - a Sunday - the bridge was closed.',
    'Norby (population 900) - a quiet town - lost its bridge.',
    'ADA HOLM (HOST): The bridge is closed.',
    'ADA HOLM: The bridge is closed.',
    'Holm, Sept. 7: The bridge is closed.',
    'ANALYSIS — The bridge is closed.',
    'PRESS RELEASE — The bridge is closed.',
    'Norby - The bridge is closed.',
    'May 14, 2024',
    'The United Nations (UN) said the bridge is closed.',
    '',
  ])('%s is none', (text) => {
    expect(found(text)).toBeUndefined();
  });
});

describe('credits at the end of a story', () => {
  test.each([
    ['The bridge is closed. (RT)', ['RT']],
    ['The bridge is closed. (AP)', ['AP']],
    ['The bridge is closed. — AFP', ['AFP']],
    ['The bridge is closed. (AFP, Reuters)', ['AFP', 'Reuters']],
    ['Source: Agence France-Presse', ['AFP']],
    ['Reuters', ['Reuters']],
    ['Reporting by Ada Holm for Reuters', ['Reuters']],
    ['The ministry (MoD) said so. (Holm 55)', []],
    ['The bridge is closed, the mayor told Reuters.', []],
    ['The bridge is closed.', []],
  ])('%s', (text, expected) => {
    expect(creditsOf(text)).toEqual(expected);
  });
});
