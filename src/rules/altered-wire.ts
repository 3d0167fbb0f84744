import { figuresAt, type Side } from '../analyse/altered-figures.js';
import { untoldAlterations } from '../analyse/contradicted-facts.js';
import { wholeName } from '../analyse/names/whole-name.js';
import { sentenceAt } from '../analyse/sentence-at.js';
import type { Alteration } from '../model/analysis.js';
import type { Draft } from '../model/finding.js';
import type { Difference } from '../model/passage.js';
import type { Span } from '../model/place.js';
import type { StorySentence } from '../model/source.js';
import type { Rule } from './rule.js';
import { labelsOf } from './source-labels.js';

const ALTERED = {
  number: 'two numbers',
  negation: 'a negation',
  name: 'two names',
  hedge: 'a hedge',
  limit: 'two limits of a figure',
  opposite: 'two opposites',
} as const;

/** The same, where only one of the two has it. */
const LOST = {
  number: 'a number',
  negation: 'a negation',
  name: 'a name',
  hedge: 'a hedge',
  limit: 'a limit of a figure',
  opposite: 'a word',
} as const;

export const alteredWire: Rule = {
  id: 'altered-wire',
  severity: 'warning',
  summary:
    'Inside text that two stories share word for word, a number, name, negation or hedge differs, or a word is its opposite.',
  why: 'Reused text has one origin, so at most one of the two versions is what the origin said: the other was changed on the way, by a typing error, a correction or on purpose. Engines that compare whole passages call both the same. Of the findings that could tell such a change this is the one that does: it alone says that the texts are one, and what was changed. A name that one story changed throughout is told once. A figure that contradicts a fact is told at the fact, as undisclosed-conflict, and not again where that finding says that the texts are one. A change that a fact records under `disputed` is not told again.',
  fix: 'Look the passage up at its origin, and quote the version that has it right.',
  examples: [
    {
      title: 'a number changed inside an agency sentence',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe river rose by two metres within an hour and forced 2,300 people from their homes overnight, the regional office said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nThe river rose by two metres within an hour and forced 3,200 people from their homes overnight, the regional office said.\n',
      },
      messages: ['one passage of 21 words, two numbers: 3,200 and 2,300'],
    },
    {
      title: 'the limit of a number turned round',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe river rose by two metres within an hour and forced more than 2,300 people from their homes overnight, the regional office said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nThe river rose by two metres within an hour and forced fewer than 2,300 people from their homes overnight, the regional office said.\n',
      },
      messages: [
        'one passage of 23 words, two limits of a figure: fewer than 2,300 and more than 2,300',
      ],
    },
    {
      title: 'a surname changed throughout',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe talks on the old dam above Elmer were led by Deputy Minister Jonathan Meyerling, who arrived on Monday. Meyerling thanked the engineers for their help.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nThe talks on the old dam above Elmer were led by Deputy Minister Jonathan Mayerling, who arrived on Monday. Mayerling thanked the engineers for their help.\n',
      },
      messages: ['one passage of 26 words, two names: Jonathan Mayerling and Jonathan Meyerling'],
    },
    {
      title: 'a negation left out',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe river rose by two metres within an hour and the dam did not hold back the water of the valley overnight, the regional office said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nThe river rose by two metres within an hour and the dam did hold back the water of the valley overnight, the regional office said.\n',
      },
      messages: ['one passage of 25 words, a negation left out: not'],
    },
    {
      title: 'a word turned into its opposite, in one copied sentence',
      files: {
        'star.md':
          '---\npublisher: Morning Star\npublished: 2031-03-13\n---\n\nThe crossing at Elmer stayed open for lorries on Monday night, the ministry said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\npublished: 2031-03-13\n---\n\nThe crossing at Elmer stayed closed for lorries on Monday night, the ministry said.\n',
      },
      messages: ['one passage of 14 words, two opposites: closed and open'],
    },
    {
      title: 'an amount written in another way',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe river rose by two metres within an hour and did damage of $4 million to the old quay overnight, the regional office said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nThe river rose by two metres within an hour and did damage of 4 million dollars to the old quay overnight, the regional office said.\n',
      },
      messages: [],
    },
    {
      title: 'the same passage unchanged',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe river rose by two metres within an hour and forced 2,300 people from their homes overnight, the regional office said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nThe river rose by two metres within an hour and forced 2,300 people from their homes overnight, the regional office said.\n',
      },
      messages: [],
    },
  ],
  *check(analysis) {
    const labelOf = labelsOf(analysis.sources);
    for (const alteration of untoldAlterations(analysis)) {
      const draft = altered(alteration, labelOf);
      if (draft) yield draft;
    }
  },
};

const LEFT_OUT = '(left out)';

function altered(
  { passage, kind, differences }: Alteration,
  labelOf: (id: string) => string,
): Draft | undefined {
  const [{ from, to, witness }] = differences;
  const first = sentenceAt(passage.stories[0], from.start);
  const other = sentenceAt(passage.stories[witness], to.start);
  if (!first || !other) return undefined;
  const words = [from.text, to.text].map((text) => text || LEFT_OUT);
  const change = changeOf(
    kind,
    { sentence: first, span: from },
    { sentence: other, span: to },
    words,
  );
  return {
    message: `one passage of ${passage.words} words, ${change}`,
    place: first.place,
    plain: first.plain,
    marks: marksIn(first, from),
    related: oneEach(differences).flatMap((difference) => {
      const sentence = sentenceAt(passage.stories[difference.witness], difference.to.start);
      if (!sentence) return [];
      return [
        {
          label: labelOf(sentence.source),
          place: sentence.place,
          plain: sentence.plain,
          marks: marksIn(sentence, difference.to),
        },
      ];
    }),
    help: 'one of them was changed on the way; look the passage up at its origin',
    identity: [kind, ...words.sort()],
    data: { kind, from: from.text, to: to.text, words: passage.words },
  };
}

/** The first difference of each witness: a name may have been changed throughout. */
function oneEach(differences: readonly Difference[]): Difference[] {
  return differences.filter(
    ({ witness }, at) => differences.findIndex((other) => other.witness === witness) === at,
  );
}

/** "two numbers: 12 and 21"; figures and names as a whole, though a part differs ("March 1"). */
function changeOf(kind: Alteration['kind'], a: Side, b: Side, words: readonly string[]): string {
  const [[x, ...moreA], [y, ...moreB]] = [figuresAt(a), figuresAt(b)];
  const isFigure = kind === 'number' || kind === 'limit' || kind === 'name';
  if (!isFigure || !x || !y || moreA.length + moreB.length > 0 || x.kind !== y.kind) {
    const left = words.filter((text) => text !== LEFT_OUT);
    if (left.length === 1) return `${LOST[kind]} left out: ${left.join('')}`;
    const shown =
      kind === 'name' ? [a, b].map(({ sentence, span }) => wholeName(sentence, span)) : words;
    return `${ALTERED[kind]}: ${shown.join(' and ')}`;
  }
  const altered = x.kind === 'date' ? 'two dates' : ALTERED[kind];
  return `${altered}: ${x.text} and ${y.text}`;
}

function marksIn(sentence: StorySentence, { start, end }: Span): Span[] {
  const from = Math.max(0, start - sentence.start);
  const to = Math.min(sentence.plain.length, end - sentence.start);
  return to > from ? [{ start: from, end: to }] : [];
}
