import { likestMentions } from '../analyse/names/one-person.js';
import { editDistance } from '../analyse/names/words.js';
import { ToldChanges } from '../analyse/told-changes.js';
import type { NameGroup, NameVariant } from '../model/analysis.js';
import type { Draft } from '../model/finding.js';
import type { Rule } from './rule.js';
import { labelsOf } from './source-labels.js';

const VARIANT: Readonly<Record<NameGroup['kind'], string>> = {
  person: 'one name in two spellings',
  office: 'one person under two offices',
  organisation: 'one organisation under two names',
  place: 'one place in two spellings',
};

export const nameVariant: Rule = {
  id: 'name-variant',
  severity: 'notice',
  summary: 'Sources name one person, office, organisation or place in two ways.',
  why: 'A misspelt surname or a ministry under two names splits one person or body into two for every reader and every search. Short forms of a name are normal and are not reported. A name that was changed inside text that stories share is told by altered-wire alone: there the text itself shows that both are one, and that at most one is right.',
  fix: 'Look up the right spelling, and use it in the facts.',
  examples: [
    {
      title: 'a surname in two spellings',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe talks were led by Deputy Minister Jonathan Meyerling, who arrived on Monday.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nDeputy Minister Jonathan Mayerling led the talks. He had come by train on Monday.\n',
      },
      messages: ['Jonathan Mayerling and Jonathan Meyerling: one name in two spellings'],
    },
    {
      title: 'one minister under two offices',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe bridge was closed by Interior Minister Ellen Tarwick on Monday.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nThe bridge was closed by Home Affairs Minister Ellen Tarwick on Monday.\n',
      },
      messages: [
        'Home Affairs Minister Ellen Tarwick and Interior Minister Ellen Tarwick: one person under two offices',
      ],
    },
    {
      title: 'a surname changed in shared text, which altered-wire shows',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe talks on the old dam above Elmer were led by Deputy Minister Jonathan Meyerling, who arrived on Monday with a delegation of engineers.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nThe talks on the old dam above Elmer were led by Deputy Minister Jonathan Mayerling, who arrived on Monday with a delegation of engineers.\n',
      },
      messages: [],
    },
    {
      title: 'a surname alone is a short form',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe talks were led by Deputy Minister Jonathan Meyerling, who arrived on Monday.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nThe talks were led by Meyerling, who arrived on Monday.\n',
      },
      messages: [],
    },
  ],
  *check(analysis) {
    const labelOf = labelsOf(analysis.sources);
    const told = new ToldChanges({ ...analysis, names: [] });
    for (const group of analysis.names) {
      for (const [a, b] of group.conflicting ?? []) {
        const first = group.variants.find(({ spelling }) => spelling === a);
        const second = group.variants.find(({ spelling }) => spelling === b);
        // What is altered wire or a conflict is told by those, the sharper findings.
        if (!first || !second || told.hasNames(first, second)) continue;
        yield* variantDraft(group, first, second, labelOf);
      }
    }
  },
};

/** An organisation whose name differs in a letter is spelt in two ways, like a person. */
function variantOf(kind: NameGroup['kind'], a: string, b: string): string {
  return VARIANT[kind === 'organisation' && editDistance(a, b, 1) <= 1 ? 'person' : kind];
}

function* variantDraft(
  group: NameGroup,
  a: NameVariant,
  b: NameVariant,
  labelOf: (id: string) => string,
): Iterable<Draft> {
  const [first, second] = likestMentions(a.mentions, b.mentions) ?? [];
  if (!first || !second) return;
  yield {
    message: `${a.spelling} and ${b.spelling}: ${variantOf(group.kind, a.spelling, b.spelling)}`,
    place: first.sentence.place,
    plain: first.sentence.plain,
    marks: [{ start: first.start, end: first.end }],
    related: [
      {
        label: labelOf(second.sentence.source),
        place: second.sentence.place,
        plain: second.sentence.plain,
        marks: [{ start: second.start, end: second.end }],
      },
    ],
    help: 'look up the right spelling, and use it in the facts',
    identity: [group.kind, ...[a.spelling, b.spelling].sort()],
    data: { kind: group.kind, spellings: [a.spelling, b.spelling] },
  };
}
