import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Severity } from '../../src/model/finding.js';

const BEFORE = 'The water rose by two metres within an hour on the evening of the fair.';
const AFTER = 'Helpers from Wendland brought blankets to the school on the hill.';

/** Two papers that carry one text, but for a paragraph. */
const copies = (...paragraphs: string[]): string[] =>
  paragraphs.map((paragraph) => `${BEFORE} ${paragraph} ${AFTER}`);

/** Which rules tell something of texts, by their ids. */
function told(
  texts: readonly string[],
  rules: Readonly<Record<string, Severity | 'off'>> = {},
): string[] {
  const sources = texts.map((text, at) => ({ path: `${at}.txt`, text: `${text}\n` }));
  return check({ sources, config: { rules } }).findings.map(({ ruleId }) => ruleId);
}

const quoted = (said: string): string => `“${said},” the mayor of Elmer said on Friday.`;
const SAID = 'The dam broke above 230 houses of the valley, and the water reached the town';
const LED = 'The talks on the dam were led by Deputy Minister Jonathan Meyerling on Monday.';

const HELPED = 'We brought 230 people from the valley to the school before midnight';
const ASKED = 'We asked Deputy Minister Jonathan Meyerling to lead the talks';
/** Two papers with texts of their own that quote one speaker. */
const reports = (first: string, second: string): string[] => [
  `The river rose at noon. “${first},” Mayor Anna Vale said on Friday in Elmer.`,
  `Speaking to reporters in Elmer, Mayor Anna Vale said: “${second}.” A storm hit the town.`,
];

describe('a change that two rules see is told once', () => {
  test.each<[string, string[], string[]]>([
    [
      'a number in a quotation of shared text',
      copies(quoted(SAID), quoted(SAID.replace('230', '320'))),
      ['altered-wire'],
    ],
    [
      'a negation in a quotation of shared text',
      copies(quoted(SAID), quoted(SAID.replace('broke', 'never broke'))),
      ['altered-wire'],
    ],
    [
      'a name in a quotation of shared text',
      copies(quoted(`${SAID} of the Hollomon Valley`), quoted(`${SAID} of the Holloman Valley`)),
      ['altered-wire'],
    ],
    ['a surname in shared text', copies(LED, LED.replace('Mey', 'May')), ['altered-wire']],
    [
      'a surname in shared text, first named elsewhere',
      copies(LED, LED.replace('Mey', 'May')).map((text, at) =>
        at === 0 ? `Jonathan Meyerling flew in at noon. ${text}` : text,
      ),
      ['altered-wire'],
    ],
    [
      'a surname throughout shared text',
      copies(`${LED} Meyerling left at noon.`, `${LED} Meyerling left at noon.`).map((text, at) =>
        at === 0 ? text : text.replaceAll('Mey', 'May'),
      ),
      ['altered-wire'],
    ],
    [
      'a figure in a quotation of two reports',
      reports(HELPED, HELPED.replace('230', '320')),
      ['numeric-conflict'],
    ],
    [
      'a surname in a quotation of two reports',
      reports(ASKED, ASKED.replace('Mey', 'May')),
      ['name-variant'],
    ],
  ])('%s', (_title, texts, rules) => {
    expect(told(texts)).toEqual(rules);
  });

  test('a wording beside the number is told too', () => {
    const other = SAID.replace('230', '320').replace('reached', 'flooded');
    expect(told(copies(quoted(SAID), quoted(other))).sort()).toEqual([
      'altered-wire',
      'quote-drift',
    ]);
  });

  test('a third wording is set against one of the two', () => {
    const sources = [
      ...copies(quoted(SAID), quoted(SAID.replace('broke', 'never broke'))),
      `A storm hit Elmer. ${quoted(SAID.replace('broke above', 'gave way over'))}`,
    ].map((text, at) => ({ path: `${at}.txt`, text: `${text}\n` }));
    const { findings } = check({ sources });
    const drift = findings.find(({ ruleId }) => ruleId === 'quote-drift');
    expect(drift?.message).toBe('one statement quoted in 2 wordings');
  });
});

describe('what the sharper rule does not tell, the other one tells', () => {
  test.each<[string, string[], string, string[]]>([
    [
      'a number, without altered wire',
      copies(quoted(SAID), quoted(SAID.replace('230', '320'))),
      'altered-wire',
      ['quote-drift'],
    ],
    [
      'a negation, without altered wire',
      copies(quoted(SAID), quoted(SAID.replace('broke', 'never broke'))),
      'altered-wire',
      ['quote-drift'],
    ],
    [
      'a surname, without altered wire',
      copies(LED, LED.replace('Mey', 'May')),
      'altered-wire',
      ['name-variant'],
    ],
    [
      'a surname in a quotation, without names',
      reports(ASKED, ASKED.replace('Mey', 'May')),
      'name-variant',
      ['quote-drift'],
    ],
    [
      'a figure in a quotation, without conflicts',
      reports(HELPED, HELPED.replace('230', '320')),
      'numeric-conflict',
      ['quote-drift'],
    ],
  ])('%s', (_title, texts, off, rules) => {
    expect(told(texts, { [off]: 'off' })).toEqual(rules);
  });

  test('a waiver of the one finding leaves no other', () => {
    const sources = copies(quoted(SAID), quoted(SAID.replace('230', '320'))).map((text, at) => ({
      path: `${at}.txt`,
      text: `${text}\n`,
    }));
    const [first] = check({ sources }).findings;
    const waivers = [{ fingerprint: first?.fingerprint ?? '', reason: 'known' }];
    const { findings } = check({ sources, config: { waivers } });
    expect(findings.map(({ ruleId, waived }) => [ruleId, waived?.reason])).toEqual([
      ['altered-wire', 'known'],
    ]);
  });
});

const LEFT = 'The flood forced 2,300 people from their homes overnight, the regional office said.';

/** What is told of texts, by rules and messages, with facts that quote some and state 2,300. */
function toldOfFacts(
  texts: readonly string[],
  quoted: readonly number[],
  facts: object = {},
  rules: Readonly<Record<string, Severity | 'off'>> = {},
): string[] {
  const sources = texts.map((text, at) => ({ path: `s${at}.txt`, text: `${text}\n` }));
  const evidence = quoted.map((at) => ({
    source: `s${at}`,
    quote: /forced .*?,\d+ people/u.exec(texts[at] ?? '')?.[0],
    stance: 'supports',
  }));
  const fact = {
    id: 'left',
    statement: 'The flood forced 2,300 people out.',
    value: '2,300 people',
    minOrigins: 1,
    evidence,
    ...facts,
  };
  const { findings } = check({
    sources,
    facts: { path: 'facts.json', text: JSON.stringify({ facts: [fact] }) },
    config: { rules: { 'uncited-source': 'off', 'single-origin': 'off', ...rules } },
  });
  return findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

const CONTRADICTED = 'undisclosed-conflict: left is 2,300 people here and';
const ONE_ALTERED = 'altered-wire: one passage of';

describe('a figure changed in shared text that contradicts a fact is told at the fact', () => {
  const [right = '', wrong = ''] = copies(LEFT, LEFT.replace('2,300', '3,200'));
  const third = wrong.replace('3,200', '4,700');
  const own = 'On the night of the fair the flood in Elmer forced 2,300 people from their homes.';
  const other = own.replace('2,300', '3,200');
  const disputed = (value: string, source: number) => ({
    disputed: [
      {
        value,
        evidence: [
          { source: `s${source}`, quote: `forced ${value} from their homes`, stance: 'supports' },
        ],
      },
    ],
  });

  test.each<[string, string[], string[]]>([
    [
      'quoted from the first witness',
      toldOfFacts([right, wrong], [0]),
      [`${CONTRADICTED} 3,200 in another source that carries the same passage`],
    ],
    [
      'quoted from the second',
      toldOfFacts([wrong, right], [1]),
      [`${CONTRADICTED} 3,200 in another source that carries the same passage`],
    ],
    [
      'altered in two copies alike',
      toldOfFacts([right, wrong, wrong], [0]),
      [`${CONTRADICTED} 3,200 in other sources that carry the same passage`],
    ],
    [
      'quoted from a copy between two others',
      toldOfFacts([wrong, right, third], [1]),
      [`${CONTRADICTED} 4,700, 3,200 in other sources that carry the same passage`],
    ],
    [
      'altered in two copies in two ways',
      toldOfFacts([right, wrong, third], [0]),
      [`${CONTRADICTED} 4,700, 3,200 in other sources that carry the same passage`],
    ],
    [
      'quoted from two, of which one is the passage',
      toldOfFacts([own, right, wrong], [0, 1]),
      [`${CONTRADICTED} 3,200 in another source that carries the same passage`],
    ],
    ['recorded as disputed', toldOfFacts([right, wrong], [0], disputed('3,200 people', 1)), []],
    [
      'recorded as disputed, with a report of its own',
      toldOfFacts([right, wrong, other], [0], disputed('3,200 people', 1)),
      [],
    ],
  ])('%s', (_title, told, expected) => {
    expect(told).toEqual(expected);
  });

  test.each<[string, string[], string[]]>([
    ['no fact quotes it', toldOfFacts([right, wrong], [], { evidence: [] }), [ONE_ALTERED]],
    [
      'a fact quotes another report of the figure',
      toldOfFacts([own, right, wrong], [0]),
      [CONTRADICTED, ONE_ALTERED],
    ],
    [
      'a report of its own contradicts the fact as well, so that the finding tells of no copy',
      toldOfFacts([right, wrong, other], [0]),
      [`${CONTRADICTED} 3,200 in other sources`, ONE_ALTERED],
    ],
    [
      'the rule of facts is off',
      toldOfFacts([right, wrong], [0], {}, { 'undisclosed-conflict': 'off' }),
      [ONE_ALTERED],
    ],
    [
      'a second figure changed, which the fact does not state',
      toldOfFacts([right, wrong.replace('two metres', 'nine metres')], [0]),
      [CONTRADICTED, ONE_ALTERED],
    ],
    [
      'altered wire is off',
      toldOfFacts([right, wrong], [0], {}, { 'altered-wire': 'off' }),
      [`${CONTRADICTED} 3,200 in another source`],
    ],
  ])('but not where %s', (_title, told, expected) => {
    expect(told.filter((line) => !line.startsWith('facts-schema'))).toHaveLength(expected.length);
    for (const start of expected) expect(told.some((line) => line.startsWith(start))).toBe(true);
  });
});
