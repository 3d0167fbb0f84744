import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorFacts } from '../../src/analyse/anchors/evidence.js';
import { findOrigins } from '../../src/analyse/origins.js';
import { findStoryPassages } from '../../src/analyse/reuse/stories.js';
import type { Evidence, Origins } from '../../src/model/fact.js';
import { compareStrings } from '../../src/model/order.js';
import { readSource } from '../../src/analyse/read-source.js';
import { parseFacts } from '../../src/parse/facts.js';
import { parseSource } from '../../src/parse/source.js';

type Piece = readonly [source: string, quote: string, more?: Partial<Evidence>];

/** The origins of one fact on sources given as file name to content. */
function origins(
  files: Readonly<Record<string, string>>,
  pieces: readonly Piece[],
  fact: Readonly<Record<string, unknown>> = {},
): Origins {
  const sources = Object.entries(files).map(([id, text]) =>
    readSource(parseSource({ path: `${id}.md`, text })),
  );
  const evidence = pieces.map(([source, quote, more]) => ({
    source,
    quote,
    stance: 'supports',
    ...more,
  }));
  const text = JSON.stringify([{ id: 'fact', statement: 'It is so.', evidence, ...fact }]);
  const [anchored] = anchorFacts(parseFacts({ path: 'facts.json', text }), sources);
  if (!anchored) throw new Error('the fact breaks the schema');
  return findOrigins(anchored, findStoryPassages(sources));
}

function from(publisher: string | undefined, text: string, wire?: string): string {
  const lines = [publisher && `publisher: ${publisher}`, wire && `wire: [${wire}]`].filter(Boolean);
  return lines.length > 0 ? `---\n${lines.join('\n')}\n---\n\n${text}\n` : `${text}\n`;
}

const FLOOD =
  'The river rose by two metres within an hour and forced many families from their homes near the old quay';

describe('two pieces of one origin', () => {
  it.each<[string, Record<string, string>, readonly Piece[], string]>([
    [
      'shared text',
      {
        star: from('Morning Star', `${FLOOD}, a resident said.`),
        coast: from('Coast Daily', `Rain fell for days. ${FLOOD}.`),
      },
      [
        ['star', 'forced many families from their homes'],
        ['coast', 'The river rose by two metres within an hour'],
      ],
      'star and coast carry the same',
    ],
    [
      'one named speaker',
      {
        star: from('Morning Star', 'Some 300 houses are lost, Mayor Ann Lee said on Monday.'),
        coast: from('Coast Daily', 'According to Lee, the town has lost 300 houses.'),
      },
      [
        ['star', '300 houses are lost'],
        ['coast', 'the town has lost 300 houses'],
      ],
      'star and coast cite Mayor Ann Lee',
    ],
    [
      'one named document',
      {
        star: from('Morning Star', 'The gate was open, the Harbour Trust report said.'),
        coast: from('Coast Daily', 'In its Harbour Trust report the board writes of an open gate.'),
      },
      [
        ['star', 'The gate was open'],
        ['coast', 'an open gate'],
      ],
      'star and coast cite Harbour Trust report',
    ],
    [
      'one wire credit, whoever publishes it',
      {
        star: from('Morning Star', 'The quay is under water.', 'RPA'),
        coast: from('Coast Daily', 'Water covers the old quay.', 'RPA'),
      },
      [
        ['star', 'The quay is under water'],
        ['coast', 'Water covers the old quay'],
      ],
      'star and coast credit RPA',
    ],
    [
      'one publisher',
      {
        star: from('Morning Star', 'The quay is under water.'),
        sunday: from('morning  star', 'Water covers the old quay.'),
      },
      [
        ['star', 'The quay is under water'],
        ['sunday', 'Water covers the old quay'],
      ],
      'star and sunday are published by Morning Star',
    ],
    [
      'one story',
      { star: from('Morning Star', 'The quay is under water. The market stays closed.') },
      [
        ['star', 'The quay is under water'],
        ['star', 'The market stays closed'],
      ],
      'they quote one story, star',
    ],
    [
      'the curator says so',
      {
        star: from('Morning Star', 'The quay is under water.'),
        coast: from('Coast Daily', 'Water covers the old quay.'),
      },
      [
        ['star', 'The quay is under water', { origin: 'the port office' }],
        ['coast', 'Water covers the old quay', { origin: 'the port office' }],
      ],
      'the curator gives star and coast one origin: the port office',
    ],
  ])('%s', (_, files, pieces, reason) => {
    const { count, groups } = origins(files, pieces);
    expect(count).toBe(1);
    expect(groups[0]?.evidence).toEqual([0, 1]);
    expect(groups[0]?.reasons.map(({ text }) => text).join('; ')).toContain(reason);
  });
});

describe('two pieces of two origins', () => {
  it.each<[string, string, string, string, string]>([
    [
      'nothing in common',
      'The quay is under water.',
      'Water covers the old quay.',
      'The quay',
      'old quay',
    ],
    [
      'officials are nobody',
      'The quay is lost, officials said.',
      'The market is gone, officials said.',
      'The quay is lost',
      'The market is gone',
    ],
    [
      'a pronoun is nobody',
      'The quay is lost, he said.',
      'The market is gone, he said.',
      'The quay is lost',
      'The market is gone',
    ],
    [
      'two people of one surname',
      'The quay is lost, Ann Lee said.',
      'The market is gone, Robert Lee said.',
      'The quay is lost',
      'The market is gone',
    ],
    [
      'two ministries',
      'The quay is lost, the Ministry of Ports said.',
      'The market is gone, the Ministry of Trade said.',
      'The quay is lost',
      'The market is gone',
    ],
    [
      'shared text that the quotations are not in',
      `${FLOOD}. The quay is lost.`,
      `${FLOOD}. The market is gone.`,
      'The quay is lost',
      'The market is gone',
    ],
  ])('%s', (_, first, second, a, b) => {
    const files = { star: from('Morning Star', first), coast: from('Coast Daily', second) };
    expect(
      origins(files, [
        ['star', a],
        ['coast', b],
      ]).count,
    ).toBe(2);
  });

  it('a wire credit overrides the publisher', () => {
    const files = {
      star: from('Morning Star', 'The quay is under water.', 'RPA'),
      sunday: from('Morning Star', 'Water covers the old quay.'),
    };
    expect(
      origins(files, [
        ['star', 'The quay is under water'],
        ['sunday', 'Water covers the old quay'],
      ]),
    ).toMatchObject({ count: 2, atMost: false });
  });
});

describe('unknown publishers', () => {
  const files = {
    one: from(undefined, 'The quay is under water.'),
    two: from(undefined, 'Water covers the old quay.'),
  };
  const pieces: readonly Piece[] = [
    ['one', 'The quay is under water'],
    ['two', 'Water covers the old quay'],
  ];

  it('never join, and make the count an upper bound', () => {
    expect(origins(files, pieces)).toMatchObject({ count: 2, atMost: true });
  });

  it('leave a single origin as it is', () => {
    expect(origins(files, pieces.slice(0, 1))).toMatchObject({ count: 1, atMost: false });
  });
});

describe('joining is transitive', () => {
  const files = {
    star: from('Morning Star', `${FLOOD}.`),
    coast: from('Coast Daily', `${FLOOD}.`, 'RPA'),
    port: from('Port Times', 'Water covers the old quay.', 'RPA'),
    bay: from('Bay News', 'Our reporter saw the flood.'),
  };
  const pieces: readonly Piece[] = [
    ['star', 'The river rose by two metres within an hour'],
    ['bay', 'saw the flood'],
    ['coast', 'The river rose by two metres within an hour'],
    ['port', 'Water covers the old quay'],
  ];
  const found = origins(files, pieces);

  it('over different reasons', () => {
    expect(found.groups.map(({ evidence }) => evidence)).toEqual([[0, 2, 3], [1]]);
    expect(found.groups[0]?.reasons.map(({ kind }) => kind)).toEqual([
      'shared-passage',
      'wire-credit',
    ]);
    expect(found.groups[1]?.reasons).toEqual([]);
  });

  it('and the fact depends on the one source of its own', () => {
    expect(found.dependsOn).toEqual(['bay']);
  });

  it('unless it needs only one origin', () => {
    expect(origins(files, pieces, { minOrigins: 1 }).dependsOn).toEqual([]);
  });

  it('on nothing where it stands below its minimum anyway', () => {
    expect(origins(files, pieces, { minOrigins: 3 }).dependsOn).toEqual([]);
  });
});

describe('what counts as support', () => {
  const files = {
    star: from('Morning Star', 'The quay is under water.'),
    coast: from('Coast Daily', 'The quay is dry.'),
  };

  it('is neither a contradicting, nor a missing quotation, nor an unknown source', () => {
    const found = origins(files, [
      ['coast', 'The quay is dry', { stance: 'contradicts' }],
      ['nowhere', 'The quay is under water'],
      ['coast', 'The quay is under water'],
      ['star', 'The quay is under water'],
    ]);
    expect(found.count).toBe(1);
    // Counted in the supporting evidence: the contradicting one is left out.
    expect(found.groups[0]?.evidence).toEqual([2]);
  });

  it('can be nothing at all', () => {
    expect(origins(files, [['star', 'The quay is lost']])).toEqual({
      count: 0,
      atMost: false,
      groups: [],
      dependsOn: [],
    });
  });
});

it('a fact attributed to a speaker has that one origin, however many report it', () => {
  const files = {
    star: from('Morning Star', 'The quay is under water.'),
    coast: from('Coast Daily', 'Water covers the old quay.'),
  };
  const found = origins(
    files,
    [
      ['star', 'The quay is under water'],
      ['coast', 'Water covers the old quay'],
    ],
    { attributedTo: 'the port office' },
  );
  expect(found).toMatchObject({ count: 1, dependsOn: [] });
  expect(found.groups[0]?.reasons).toEqual([
    { kind: 'attribution', text: 'star and coast report the port office' },
  ]);
});

it('the order of the evidence changes the numbers of the pieces, not their groups', () => {
  const files = {
    a: from('A', `${FLOOD}.`),
    b: from('B', `${FLOOD}.`),
    c: from('C', 'Water covers the quay.', 'RPA'),
    d: from('D', 'The quay is lost.', 'RPA'),
    e: from('E', 'Boats sail down the street.'),
  };
  const pieces: Piece[] = [
    ['a', 'The river rose by two metres within an hour'],
    ['b', 'The river rose by two metres within an hour'],
    ['c', 'Water covers the quay'],
    ['d', 'The quay is lost'],
    ['e', 'Boats sail down the street'],
  ];
  const sourcesOf = (order: readonly Piece[]) =>
    origins(files, order)
      .groups.map(({ evidence }) =>
        evidence
          .map((index) => order[index]?.[0] ?? '')
          .sort(compareStrings)
          .join(),
      )
      .sort();
  fc.assert(
    fc.property(fc.shuffledSubarray(pieces, { minLength: 5 }), (order) => {
      expect(sourcesOf(order)).toEqual(['a,b', 'c,d', 'e']);
    }),
    { numRuns: 30 },
  );
});
