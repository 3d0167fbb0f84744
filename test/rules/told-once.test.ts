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
