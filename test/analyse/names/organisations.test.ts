import { describe, expect, it } from 'vitest';
import { conflictsIn, namesIn, spellingsIn } from './found-names.js';

describe('groupOrganisations: one public body under two names', () => {
  it.each([
    [
      'a ministry that is called a department',
      'The Ministry of Inland Waters of Peru confirmed the plan on Monday.',
      'Officials of the Department of Inland Waters of the Republic of Peru confirmed the plan.',
      ['Department of Inland Waters of the Republic of Peru', 'Ministry of Inland Waters of Peru'],
    ],
    [
      'two forms of one word',
      'The order came from the National Council for the Safeguard of the Harbours.',
      'The order came from the National Council for the Safeguarding of the Harbours.',
      [
        'National Council for the Safeguard of the Harbours',
        'National Council for the Safeguarding of the Harbours',
      ],
    ],
  ])('finds %s', (_, a, b, pair) => {
    expect(conflictsIn(a, b)).toEqual([pair]);
  });

  it.each([
    [
      'British and American spelling',
      'The Ministry of National Defence of Peru sent two ships to the strait.',
      'The Ministry of National Defense of Peru sent two ships to the strait.',
    ],
    [
      'the order of the words',
      'The U.S. Department of Coastal Defense sent two ships to the strait.',
      'The US Coastal Defense Department sent two ships to the strait.',
    ],
    [
      'bodies of two countries',
      'The Ministry of Inland Waters of Peru confirmed the plan on Monday.',
      'The Department of Inland Waters of Chile confirmed the plan on Monday.',
    ],
    [
      'a plural',
      'The Harbour Workers Pension Committee met on Monday to hear the report.',
      'The Harbour Worker Pension Committee met on Monday to hear the report.',
    ],
    [
      'two bodies that one story names',
      'The National Committee for the Election and the National Committee for the Elected met in the capital.',
      'The National Committee for the Elected will meet again in spring.',
    ],
  ])('does not take %s for two names', (_, a, b) => {
    expect(conflictsIn(a, b)).toEqual([]);
  });

  it('joins a short form in lower case to the body of that country', () => {
    expect(
      spellingsIn(
        'The Ministry of National Defence of Peru sent two ships to the strait.',
        'Two ships were sent to the strait by Peru’s defence ministry on Monday.',
      ),
    ).toEqual([['Ministry of National Defence of Peru', 'Peru’s defence ministry']]);
  });
});

describe('groupOrganisations: what belongs to the name of a body', () => {
  const bodies = (...texts: string[]): string[][] =>
    namesIn(...texts)
      .filter(({ kind }) => kind === 'organisation')
      .map(({ variants }) => variants.map(({ spelling }) => spelling).sort());

  it.each([
    [
      'who holds a post in it is left out, before and behind it',
      'The chairman of the Harbour Safety Commission resigned. He met Harbour Safety Commission Inspector Ellen Tarwick.',
      'A report of the Commission on Harbour Safety was leaked on Monday.',
      ['Commission on Harbour Safety', 'Harbour Safety Commission'],
    ],
    [
      'a day behind it is left out',
      'The plan was sent to the Harbour Safety Commission Tuesday, two clerks said.',
      'The plan was sent to the Commission on Harbour Safety on Tuesday.',
      ['Commission on Harbour Safety', 'Harbour Safety Commission'],
    ],
    [
      'a field of two parts is read whole',
      'She works for the Department of Ports and Coastal Waters in the capital.',
      'She works for the Department of Ports & Coastal Waters in the capital.',
      ['Department of Ports & Coastal Waters', 'Department of Ports and Coastal Waters'],
    ],
    [
      'and so is a list',
      'It was sent to the Bureau of Fishing, Ports, Tides and Weather by mail.',
      'It was sent to the Bureau of Fishing, Ports, Tides, and Weather by mail.',
      [
        'Bureau of Fishing, Ports, Tides and Weather',
        'Bureau of Fishing, Ports, Tides, and Weather',
      ],
    ],
    [
      'the office of a post is named by it',
      'The complaint went to the Office of the Harbour Inspector on Friday.',
      'The complaint went to the Office of Harbour Inspector on Friday.',
      ['Office of Harbour Inspector', 'Office of the Harbour Inspector'],
    ],
    [
      'a ministry is found behind its country in lower case',
      'The Ministry of Transport of Peru closed the road.',
      'The road was closed by the Peruvian transport ministry on Monday.',
      ['Ministry of Transport of Peru', 'Peruvian transport ministry'],
    ],
  ])('%s', (_, a, b, spellings) => {
    expect(bodies(a, b)).toEqual([spellings]);
  });

  it.each([
    [
      'universities whose words are turned',
      'He teaches at the University of Elmer Valley.',
      'He teaches at Elmer Valley University.',
    ],
    [
      'a state university and a university',
      'He teaches at Elmer University in the valley.',
      'He teaches at Elmer State University in the valley.',
    ],
    [
      'a department and a ministry of no country',
      'The Department of Inland Waters confirmed the plan.',
      'The Ministry of Inland Waters confirmed the plan.',
    ],
    [
      'ministries of no country',
      'The Ministry of Health confirmed the plan.',
      'The Health Ministry confirmed the plan.',
    ],
    [
      'a body and one whose field has more parts',
      'She works for the Department of Ports in the capital.',
      'She works for the Department of Ports and Coastal Waters in the capital.',
    ],
    [
      'the end of a name whose beginning is cut off',
      'She sat on the Tides and Harbour Safety Commission for years.',
      'She sat on the Commission on Harbour Safety for years.',
    ],
    [
      'shouted words',
      'It said so on Monday. WATCHED Harbour Commission meet.',
      'It said so on Monday. WATCH Harbour Commission meet.',
    ],
  ])('does not group %s', (_, a, b) => {
    expect(bodies(a, b)).toEqual([]);
  });

  it('calls a body as most mentions do', () => {
    const [group] = namesIn(
      'The Ministry of Inland Waters of Peru confirmed it. The Peruvian Ministry of Inland Waters was late.',
      'The Department of Inland Waters of the Republic of Peru confirmed the plan.',
    );
    expect(group?.name).toBe('Peruvian Ministry of Inland Waters');
  });
});
