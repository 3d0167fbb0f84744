import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { verdictOf } from '../../src/gate.js';
import type { Place } from '../../src/model/place.js';
import { seeds } from './corpus.js';

/*
 * What a careful editor flags in the five articles, listed by reading them, before and apart from
 * any output. Places are the article's number and the line.
 */
const FLAGGED: readonly (readonly [rule: string, why: string, places: readonly string[]])[] = [
  [
    'quote-drift',
    'development relations: two translations, one of them with "area" and with "field"',
    ['000:14', '002:14', '003:36'],
  ],
  ['quote-drift', 'diplomatic dialogue: "Also, …" and "an"', ['000:16', '003:36']],
  ['quote-drift', 'the disengagement agreement: "carry out" and "effect"', ['003:16', '004:24']],
  ['quote-drift', 'the end of the disengagement: "no later" and "not later"', ['003:16', '004:24']],
  ['quote-drift', 'joint sacrifices: "American" and "U.S."', ['003:34', '004:28']],
  ['name-variant', 'Safeguard and Safeguarding of the Homeland', ['000:34', '004:12']],
  ['name-variant', 'Ali Mahaman and Mahamane Lamine Zeine', ['000:40', '003:24']],
  ['name-variant', 'Chris Meier and Christopher Maier', ['002:18', '004:14']],
  ['name-variant', 'the Department and the Ministry of National Defence', ['004:18', '004:24']],
  ['single-origin', 'only 004 names who led the delegation', ['facts', '004:14']],
  ['single-origin', 'only 004 says 110 million', ['facts', '004:16']],
  ['single-origin', 'only 004 gives the distance to Agadez', ['facts', '004:38']],
  ['single-origin', 'only 001 says when it was called a coup', ['facts', '001:28']],
];

/** Disagreements that the facts file records, so that nothing is left to flag. */
const RECORDED: readonly (readonly [about: string, values: readonly string[], fact: string])[] = [
  [
    'troops',
    [
      '001 close to 1,000',
      '002 Approximately 1,000',
      '003 1,000',
      '004 approximately 1,000',
      '000 more than 1,000',
      '000 more than 1,000',
    ],
    'troops',
  ],
  ['the cost of the base', ['003 $100-million', '004 $110 million'], 'base-cost'],
  [
    'sources name different countries',
    ['003 Niger', '004 Niger', '004 Nigerien', '000 Nigeria', '000 Nigeria'],
    'parties',
  ],
];

const REPORT = check(seeds());

function label({ path, start }: Place): string {
  return path.endsWith('facts.json') ? 'facts' : `${path.slice(6, 9)}:${start.line}`;
}

describe('the five articles and their facts', () => {
  it('are flagged as a careful editor flags them, and nowhere else', () => {
    const found = REPORT.findings.map(({ ruleId, place, related }) => [
      ruleId,
      [place, ...related.map((other) => other.place)].map(label),
    ]);
    expect(found).toHaveLength(FLAGGED.length);
    expect(found).toEqual(
      expect.arrayContaining(FLAGGED.map(([rule, , places]) => [rule, places])),
    );
  });

  it('disagree on three things, all of them recorded', () => {
    const found = REPORT.conflicts.map(({ about, values, disclosedBy }) => [
      about,
      values.map(({ source, plain }) => `${source} ${plain}`),
      disclosedBy,
    ]);
    expect(found).toHaveLength(RECORDED.length);
    expect(found).toEqual(expect.arrayContaining([...RECORDED]));
  });

  it('pass, with all of them checked', () => {
    expect(verdictOf(REPORT, 'error')).toBe('passed');
    expect(REPORT.counts).toMatchObject({
      sources: 5,
      stories: 6,
      facts: 38,
      quotations: 96,
      skipped: [],
      unreadable: [],
      findings: { error: 0, warning: 0, notice: 13 },
    });
  });
});

describe('the joint statement', () => {
  const GROUPS: readonly (readonly [opening: string, witnesses: readonly string[]])[] = [
    ['The withdrawal of', ['000', '002', '003', '004']],
    ['The United States and Niger are committed', ['000', '002', '003', '004']],
    ['Both delegations confirmed', ['002', '004']],
    // Two report it in words of their own, with its end.
    ['have reached a disengagement agreement', ['000', '001', '003', '004']],
    ['It is therefore agreed', ['003', '004']],
    ['joint sacrifices', ['003', '004']],
  ];

  it.each(GROUPS)(
    '“%s…” stands in one aligned group with all its wordings',
    (opening, witnesses) => {
      const groups = REPORT.alignments.filter(({ sentences }) =>
        sentences.some(({ plain }) => plain.includes(opening)),
      );
      expect(groups).toHaveLength(1);
      expect(groups[0]?.sentences.map(({ source }) => source)).toEqual(witnesses);
    },
  );

  it.each([
    ['does not affect the continuation of', ['000', '004']],
    ['in no way affects the pursuit of', ['002', '003']],
    ['diplomatic dialogue to define the future', ['000', '003', '004']],
    ['guarantees of protection and security', ['002', '004']],
    ['have reached a disengagement agreement', ['003', '004']],
    ['in the fight against terrorism', ['003', '004']],
  ])('“…%s…” is shared by all who carry it', (words, witnesses) => {
    const passages = REPORT.sharedPassages.filter((passage) =>
      passage.witnesses.some(({ plain }) => plain.includes(words)),
    );
    expect(passages).toHaveLength(1);
    expect(passages[0]?.witnesses.map(({ source }) => source)).toEqual(witnesses);
  });
});

describe('every place in the report', () => {
  it('cuts the reported text out of its file', () => {
    const { sources, facts } = seeds();
    const raw = new Map([...sources, facts].map(({ path, text }) => [path, text]));
    let places = 0;
    JSON.stringify(REPORT, (_, value: unknown) => {
      const passage = value as { text?: unknown; place?: Place } | null;
      if (typeof passage?.text === 'string' && passage.place) {
        const { path, start, end } = passage.place;
        expect(raw.get(path)?.slice(start.offset, end.offset)).toBe(passage.text);
        places += 1;
      }
      return value;
    });
    expect(places).toBeGreaterThan(300);
  });
});
