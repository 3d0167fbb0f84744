import { createHash } from 'node:crypto';
import type { Finding } from '../../src/model/finding.js';
import type { Place, Point } from '../../src/model/place.js';
import type {
  Report,
  ReportFact,
  ReportSentence,
  ReportSource,
  ReportStory,
} from '../../src/model/report.js';

/**
 * A report made by hand on an invented event: the dam above Orrin, a town that does not exist,
 * burst in the night of 12 March. For the tests of the reporters, which see a report and no more.
 */

/** The files that the report speaks of; every place below lies in one of them. */
const FILES: Readonly<Record<string, string>> = {
  'facts.json': `{
  "facts": [
    {
      "id": "evacuated",
      "statement": "About 2,300 people left their homes.",
      "value": "2,300 people"
    },
    {
      "id": "dam-height",
      "statement": "The dam stood 31 metres high.",
      "value": "31 m"
    }
  ]
}
`,
  'sources/harbour.md':
    'The 31-metre dam above the town gave way at night.\n\nNobody was hurt, the mayor said.\n',
  'sources/valley.md': 'The dam, which is 37 metres high, broke on Tuesday.\n',
  'sources/star.md':
    'Water forced 2,300 people from their homes overnight, the regional office said.\n',
  'sources/coast.md':
    'Water forced 3,200 people from their homes overnight, the regional office said.\n',
};

/** The place of a text in one of {@link FILES}, or in the file whose text is given. */
function placeOf(path: string, needle: string, file = FILES[path] ?? ''): Place {
  const start = file.indexOf(needle);
  if (start < 0) throw new Error(`${path} does not hold ${needle}`);
  return { path, start: pointAt(file, start), end: pointAt(file, start + needle.length) };
}

function pointAt(file: string, offset: number): Point {
  const lines = file.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset };
}

/** The spans of `words` in a text, as marks. */
export function marksOf(text: string, ...words: string[]): { start: number; end: number }[] {
  return words.map((word) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  }));
}

function sentence(id: string, path: string, text: string, index = 0): ReportSentence {
  return {
    source: id,
    story: 1,
    text,
    plain: text,
    place: placeOf(path, text),
    index,
    kind: 'sentence',
    furniture: false,
    quantities: [],
  };
}

export function source(
  id: string,
  path: string,
  sentences: readonly ReportSentence[],
): ReportSource {
  const file = FILES[path] ?? '';
  const story: ReportStory = {
    story: 1,
    wire: [],
    place: { path, start: pointAt(file, 0), end: pointAt(file, file.length) },
    sentences,
  };
  return {
    id,
    path,
    format: 'markdown',
    wire: [],
    sha256: createHash('sha256').update(file).digest('hex'),
    stories: [story],
  };
}

const harbour = 'The 31-metre dam above the town gave way at night.';
const valley = 'The dam, which is 37 metres high, broke on Tuesday.';
const star = 'Water forced 2,300 people from their homes overnight, the regional office said.';
const coast = 'Water forced 3,200 people from their homes overnight, the regional office said.';

/** An error on a fact: another source has another number. */
export const CONTRADICTED: Finding = {
  ruleId: 'undisclosed-conflict',
  severity: 'error',
  message: 'dam-height is 31 m here and 37 metres in another source',
  place: placeOf('facts.json', '"31 m"'),
  plain: '31 m',
  marks: [{ start: 0, end: 4 }],
  related: [
    {
      label: 'Harbour Times',
      place: placeOf('sources/harbour.md', harbour),
      plain: harbour,
      marks: marksOf(harbour, '31-metre'),
    },
    {
      label: 'Valley Post',
      place: placeOf('sources/valley.md', valley),
      plain: valley,
      marks: marksOf(valley, '37 metres'),
    },
  ],
  help: 'record the other value under "disputed", or drop the fact',
  fingerprint: '00000000000000a1',
  data: { fact: 'dam-height' },
};

/** A warning between two articles. */
export const ALTERED: Finding = {
  ruleId: 'altered-wire',
  severity: 'warning',
  message: 'one passage of 12 words, two numbers: 2,300 and 3,200',
  place: placeOf('sources/star.md', star),
  plain: star,
  marks: marksOf(star, '2,300'),
  related: [
    {
      label: 'Coast Daily',
      place: placeOf('sources/coast.md', coast),
      plain: coast,
      marks: marksOf(coast, '3,200'),
    },
  ],
  help: 'one of them was changed on the way; look the passage up at its origin',
  fingerprint: '00000000000000b2',
  data: { kind: 'number' },
};

/** A notice on a fact. */
export const SINGLE_ORIGIN: Finding = {
  ruleId: 'single-origin',
  severity: 'notice',
  message: 'evacuated stands on one origin',
  place: placeOf('facts.json', '"evacuated"'),
  related: [],
  fingerprint: '00000000000000c3',
  data: { fact: 'evacuated' },
};

/** A finding that the configuration waives. */
export const WAIVED: Finding = {
  ...SINGLE_ORIGIN,
  ruleId: 'name-variant',
  message: 'two spellings of one name: Orrin and Orin',
  fingerprint: '00000000000000d4',
  data: {},
  waived: { reason: 'both are in use' },
};

export function fact(id: string, more: Partial<ReportFact> = {}): ReportFact {
  return {
    id,
    statement: 'About 2,300 people left their homes.',
    value: '2,300 people',
    place: placeOf('facts.json', `"${id}"`),
    verdict: 'supported',
    minOrigins: 2,
    origins: { count: 2, atMost: false, groups: [], dependsOn: [] },
    evidence: [
      {
        source: 'star',
        stance: 'supports',
        quote: 'forced 2,300 people',
        status: 'exact',
        factPlace: placeOf('facts.json', `"${id}"`),
        place: placeOf('sources/star.md', 'forced 2,300 people'),
        text: 'forced 2,300 people',
        plain: 'forced 2,300 people',
      },
    ],
    disputed: [],
    ...more,
  };
}

/** The whole report; `more` replaces members. */
export function makeReport(more: Partial<Report> = {}): Report {
  const findings = more.findings ?? [CONTRADICTED, ALTERED, SINGLE_ORIGIN, WAIVED];
  const active = findings.filter((finding) => !finding.waived);
  const count = (severity: Finding['severity']) =>
    active.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    sources: [
      source('coast', 'sources/coast.md', [sentence('coast', 'sources/coast.md', coast)]),
      source('harbour', 'sources/harbour.md', [
        sentence('harbour', 'sources/harbour.md', harbour),
        sentence('harbour', 'sources/harbour.md', 'Nobody was hurt, the mayor said.', 1),
      ]),
      source('star', 'sources/star.md', [sentence('star', 'sources/star.md', star)]),
      source('valley', 'sources/valley.md', [sentence('valley', 'sources/valley.md', valley)]),
    ],
    alignments: [],
    sharedPassages: [],
    conflicts: [],
    names: [],
    facts: [
      fact('dam-height', { statement: 'The dam stood 31 metres high.', value: '31 m' }),
      fact('evacuated'),
    ],
    findings,
    problems: [],
    counts: {
      sources: 4,
      stories: 4,
      sentences: 5,
      quantities: 6,
      facts: 2,
      quotations: 2,
      alignments: 0,
      sharedPassages: 0,
      conflicts: 0,
      skipped: [],
      unreadable: [],
      waived: findings.length - active.length,
      findings: { error: count('error'), warning: count('warning'), notice: count('notice') },
    },
    ...more,
  };
}
