import type { Report } from '../../../src/model/report.js';
import { FACTS_PLACE, ReportBuilder, type ArticleSpec } from './build-report.js';

/** Six articles on the dam above Orrin, a town that does not exist; every part of a page has something to show. */
const OFFICE =
  'The flood forced 2,300 people from their homes overnight, the regional office said in a statement at dawn, and two villages downstream were told to be ready to leave.';
const RESCUE =
  '“We had asked for the sluices to be opened no later than March 10, and that did not happen,” the head of the rescue service said.';

const ARTICLES: readonly ArticleSpec[] = [
  {
    id: 'harbour',
    publisher: 'Harbour Times',
    published: '2024-03-12',
    url: 'https://harbour.example/2024/dam-bursts',
    headline: 'Dam bursts above Orrin',
    sentences: [
      {
        text: 'The *31-metre* dam above Orrin gave way at 1 a.m. on Tuesday &amp; flooded the lower town.',
        plain:
          'The 31-metre dam above Orrin gave way at 1 a.m. on Tuesday & flooded the lower town.',
        group: 'burst',
        quantities: [
          { text: 'Tuesday', kind: 'date', low: '2024-03-12', high: '2024-03-12', unit: 'day' },
        ],
      },
      {
        text: OFFICE,
        group: 'homes',
        quantities: [{ text: '2,300', kind: 'count', low: 2300, high: 2300, head: 'people' }],
      },
      { text: 'Nobody was hurt, the mayor said.', group: 'hurt' },
      {
        text: 'An inquiry begins on May 2.',
        group: 'inquiry',
        quantities: [
          { text: 'May 2', kind: 'date', low: '2024-05-02', high: '2024-05-02', unit: 'day' },
        ],
      },
      { text: 'The ferryman offered his boat before anyone had asked.' },
      { text: 'Subscribe to our morning newsletter', furniture: true },
    ],
  },
  {
    id: 'valley',
    publisher: 'Valley Post',
    published: '2024-03-13',
    headline: 'Thousands flee flood',
    sentences: [
      {
        text: 'The dam above Orrin, which is 37 metres high, gave way on March 12.',
        group: 'burst',
        quantities: [
          { text: '37 metres', kind: 'length', low: 37, high: 37, unit: 'metre', head: 'dam' },
          { text: 'March 12', kind: 'date', low: '2024-03-12', high: '2024-03-12', unit: 'day' },
        ],
      },
      { text: 'Nobody was hurt, Mayor Ilse Maren told reporters.', group: 'hurt' },
      {
        text: RESCUE,
        group: 'sluices',
        quantities: [
          { text: 'no later than March 10', kind: 'date', high: '2024-03-10', unit: 'day' },
        ],
      },
      {
        text: 'The inquiry opens on May 9, the ministry said.',
        group: 'inquiry',
        quantities: [
          { text: 'May 9', kind: 'date', low: '2024-05-09', high: '2024-05-09', unit: 'day' },
        ],
      },
    ],
  },
  {
    id: 'star',
    publisher: 'Morning Star',
    published: '2024-03-12',
    wire: ['North Agency'],
    headline: 'Orrin after the water',
    sentences: [
      {
        text: OFFICE,
        group: 'homes',
        quantities: [{ text: '2,300', kind: 'count', low: 2300, high: 2300, head: 'people' }],
      },
      { text: 'The library’s cellar, with the parish registers, stayed dry.' },
      {
        text: 'A public inquiry is to start on May 2.',
        group: 'inquiry',
        quantities: [
          { text: 'May 2', kind: 'date', low: '2024-05-02', high: '2024-05-02', unit: 'day' },
        ],
      },
    ],
  },
  {
    id: 'coast',
    publisher: 'Coast Daily',
    published: '2024-03-12',
    wire: ['North Agency'],
    sentences: [
      {
        text: OFFICE.replace('2,300', '3,200'),
        group: 'homes',
        quantities: [{ text: '3,200', kind: 'count', low: 3200, high: 3200, head: 'people' }],
      },
      {
        text: RESCUE,
        group: 'sluices',
        quantities: [
          { text: 'no later than March 10', kind: 'date', high: '2024-03-10', unit: 'day' },
        ],
      },
      { text: 'By noon the smell of diesel hung over the lower streets.' },
    ],
  },
  {
    id: 'bell',
    publisher: 'The Orrin Bell',
    sentences: [
      {
        text: 'Repairs to the dam had been put off twice since 2019.',
        quantities: [
          { text: '2019', kind: 'date', low: '2019-01-01', high: '2019-12-31', unit: 'year' },
        ],
      },
      { text: 'No one in the town came to harm.', group: 'hurt' },
    ],
  },
];

/** The invented event as a report. */
export function eventReport(): Report {
  const builder = new ReportBuilder(ARTICLES)
    .shared(
      [
        ['harbour', OFFICE],
        ['star', OFFICE],
        ['coast', OFFICE.replace('2,300', '3,200')],
      ],
      [[0, '2,300', 2, '3,200', 'number']],
      { origin: { known: true, text: 'the regional office’s statement of 12 March' } },
    )
    .shared([
      ['valley', RESCUE],
      ['coast', RESCUE],
    ])
    .conflict('height of the dam', 'length', [[['harbour', '31-metre']], [['valley', '37 metres']]])
    .conflict(
      'start of the inquiry',
      'date',
      [
        [
          ['harbour', 'May 2'],
          ['star', 'May 2'],
        ],
        [['valley', 'May 9']],
      ],
      'inquiry',
    )
    .conflict('people who left their homes', 'count', [
      [
        ['harbour', '2,300'],
        ['star', '2,300'],
      ],
      [['coast', '3,200']],
    ]);
  builder.facts.push(
    {
      id: 'evacuated',
      statement: 'About 2,300 people had to leave their homes.',
      value: 'about 2,300 people',
      place: FACTS_PLACE,
      verdict: 'supported',
      minOrigins: 2,
      origins: {
        count: 1,
        atMost: true,
        groups: [
          {
            evidence: [0, 1],
            reasons: [
              { kind: 'shared-passage', text: 'both print the regional office’s statement' },
            ],
          },
        ],
        dependsOn: ['harbour', 'star'],
      },
      evidence: [
        builder.evidence('harbour', 'forced 2,300 people from their homes'),
        builder.evidence('star', 'forced 2,300 people from their homes'),
        builder.evidence('coast', 'forced 3,200 people', { stance: 'contradicts' }),
      ],
      disputed: [],
    },
    {
      id: 'inquiry',
      statement: 'The inquiry begins on 2 May 2024.',
      value: '2024-05-02',
      place: FACTS_PLACE,
      verdict: 'disputed',
      minOrigins: 2,
      origins: {
        count: 2,
        atMost: false,
        groups: [
          { evidence: [0], reasons: [] },
          { evidence: [1], reasons: [] },
        ],
        dependsOn: [],
      },
      evidence: [
        builder.evidence('harbour', 'An inquiry begins on May 2.'),
        builder.evidence('star', 'A public inquiry is to start on May 2.'),
      ],
      disputed: [{ value: '2024-05-09', evidence: [builder.evidence('valley', 'opens on May 9')] }],
    },
    {
      id: 'dam-height',
      statement: 'The dam was 31 metres high.',
      value: '31 m',
      place: FACTS_PLACE,
      verdict: 'contradicted',
      minOrigins: 2,
      origins: {
        count: 1,
        atMost: false,
        groups: [{ evidence: [0], reasons: [] }],
        dependsOn: ['harbour'],
      },
      evidence: [
        builder.evidence('harbour', '31-metre'),
        {
          source: 'valley',
          stance: 'supports',
          quote: 'a wall of 31 metres',
          status: 'missing',
          factPlace: FACTS_PLACE,
        },
      ],
      disputed: [],
    },
  );
  const harbour = builder.sentence('harbour', '31-metre');
  const valley = builder.sentence('valley', '37 metres');
  builder.findings.push(
    {
      ruleId: 'undisclosed-conflict',
      severity: 'error',
      message: 'dam-height is 31 m here and 37 m in another source',
      place: FACTS_PLACE,
      plain: '31 m',
      marks: [{ start: 0, end: 4 }],
      related: [
        {
          label: 'Harbour Times',
          place: harbour.place,
          plain: harbour.plain,
          marks: [{ start: 4, end: 12 }],
        },
        {
          label: 'Valley Post',
          place: valley.place,
          plain: valley.plain,
          marks: [{ start: 30, end: 39 }],
        },
      ],
      help: 'record the second value under "disputed", or drop the fact',
      fingerprint: '00000000000000a1',
      data: {},
    },
    {
      ruleId: 'altered-wire',
      severity: 'warning',
      message: 'one agency sentence, two numbers: 2,300 and 3,200',
      place: builder.place('harbour', 'forced 2,300 people'),
      plain: 'forced 2,300 people',
      marks: [{ start: 7, end: 12 }],
      related: [
        {
          label: 'Coast Daily',
          place: builder.place('coast', 'forced 3,200 people'),
          plain: 'forced 3,200 people',
          marks: [{ start: 7, end: 12 }],
        },
      ],
      help: 'one of them was changed on the way; look the passage up at its origin',
      fingerprint: '00000000000000b2',
      data: { kind: 'number', from: '2,300', to: '3,200' },
    },
    {
      ruleId: 'single-origin',
      severity: 'notice',
      message: 'evacuated stands on one origin, two are wanted',
      place: FACTS_PLACE,
      related: [],
      fingerprint: '00000000000000c3',
      data: {},
    },
    {
      ruleId: 'name-variant',
      severity: 'notice',
      message: 'two spellings of one name',
      place: builder.place('valley', 'Ilse Maren'),
      plain: 'Ilse Maren',
      related: [],
      fingerprint: '00000000000000d4',
      data: {},
      waived: { reason: 'both are in use' },
    },
  );
  return {
    ...builder.build(),
    names: [
      {
        name: 'Ilse Maren',
        kind: 'person',
        variants: [builder.passage('valley', 'Ilse Maren'), builder.passage('valley', 'Maren')],
      },
    ],
  };
}
