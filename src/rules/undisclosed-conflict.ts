import { contradictedFacts, type ContradictedFact } from '../analyse/contradicted-facts.js';
import type { Draft } from '../model/finding.js';
import { MentionPlaces } from './conflict-drafts.js';
import type { Rule } from './rule.js';

const FLOOD = {
  'harbour.md':
    '---\npublisher: Harbour Times\n---\n\nThe flood in Elmer forced 2,300 people from their homes on Sunday night.\n',
  'coast.md':
    '---\npublisher: Coast Daily\n---\n\nOn Sunday night the flood in Elmer forced 3,200 people from their homes.\n',
};

const COPIED =
  'The river rose by two metres within an hour and forced 2,300 people from their homes overnight, the regional office said.';

function factsFile(disputed: string): string {
  return `{
  "facts": [
    {
      "id": "evacuated",
      "statement": "The flood forced 2,300 people from their homes.",
      "value": "2,300 people",
      "minOrigins": 1,
      "evidence": [
        {"source": "harbour", "quote": "forced 2,300 people from their homes", "stance": "supports"}
      ]${disputed}
    }
  ]
}
`;
}

export const undisclosedConflict: Rule = {
  id: 'undisclosed-conflict',
  severity: 'error',
  summary: 'Another source contradicts the value of a fact, and the fact does not say so.',
  why: 'A reader of the fact would take its value as settled although a source in the same folder gives another one. Contested figures are to be recorded, not resolved in silence. Where the other value stands in a copy of the passage that the fact quotes, one of the two was changed on the way.',
  fix: 'Record the other value under `disputed` with its evidence, or drop the fact.',
  examples: [
    {
      title: 'a count that another paper gives otherwise',
      files: {
        ...FLOOD,
        'facts.json': factsFile(''),
      },
      messages: ['evacuated is 2,300 people here and 3,200 in another source'],
    },
    {
      title: 'a count changed in text that two papers share',
      files: {
        'harbour.md': `---\npublisher: Harbour Times\n---\n\n${COPIED}\n`,
        'coast.md': `---\npublisher: Coast Daily\n---\n\n${COPIED.replace('2,300', '3,200')}\n`,
        'facts.json': factsFile(''),
      },
      messages: [
        'evacuated is 2,300 people here and 3,200 in another source that carries the same passage',
      ],
    },
    {
      title: 'the other count recorded',
      files: {
        ...FLOOD,
        'facts.json': factsFile(
          ', "disputed": [{"value": "3,200 people", "evidence": [{"source": "coast", "quote": "forced 3,200 people from their homes", "stance": "supports"}]}]',
        ),
      },
      messages: [],
    },
  ],
  *check(analysis) {
    const places = new MentionPlaces(analysis.sources);
    for (const contradicted of contradictedFacts(analysis)) {
      const { fact, pointer } = contradicted.fact;
      const stated = `${pointer}/${fact.value === undefined ? 'statement' : 'value'}`;
      const place = analysis.factsDocument?.placeAt(stated);
      if (place) yield undisclosed(contradicted, place, places);
    }
  },
};

const RECORD = 'record the other value under "disputed", or drop the fact';

const LOOK_UP =
  'one of them was changed on the way; look the passage up at its origin, and record both or correct the fact';

function undisclosed(
  { fact: { fact }, conflict, quoted, others, copied }: ContradictedFact,
  place: Draft['place'],
  places: MentionPlaces,
): Draft {
  const value = fact.value ?? quoted?.quantity.text ?? '';
  const elsewhere = [...new Set(others.map(({ quantity }) => quantity.text))];
  const [where, carrying] =
    others.length === 1
      ? ['another source', ' that carries the same passage']
      : ['other sources', ' that carry the same passage'];
  return {
    message: `${fact.id} is ${value} here and ${elsewhere.join(', ')} in ${where}${copied ? carrying : ''}`,
    place,
    plain: value,
    marks: [{ start: 0, end: value.length }],
    related: [...(quoted ? [quoted] : []), ...others].map((mention) => places.related(mention)),
    help: copied ? LOOK_UP : RECORD,
    identity: [fact.id, conflict.about, value, ...elsewhere.slice(0, 1)],
    data: {
      fact: fact.id,
      about: conflict.about,
      values: elsewhere,
      reason: conflict.reason,
      ...(copied ? { words: copied.words } : {}),
    },
  };
}
