import type { AnalysedFact, Conflict, Mention } from '../model/analysis.js';
import type { Draft } from '../model/finding.js';
import { MentionPlaces } from './conflict-drafts.js';
import { compareQuantities } from '../analyse/comparison/quantities.js';
import type { Rule } from './rule.js';

const FLOOD = {
  'harbour.md':
    '---\npublisher: Harbour Times\n---\n\nThe flood in Elmer forced 2,300 people from their homes on Sunday night.\n',
  'coast.md':
    '---\npublisher: Coast Daily\n---\n\nOn Sunday night the flood in Elmer forced 3,200 people from their homes.\n',
};

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
  why: 'A reader of the fact would take its value as settled although a source in the same folder gives another one. Contested figures are to be recorded, not resolved in silence.',
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
    for (const { conflict, touches, disclosedBy } of analysis.conflicts) {
      if (disclosedBy) continue;
      for (const fact of touches) {
        const pointer = `${fact.pointer}/${fact.fact.value === undefined ? 'statement' : 'value'}`;
        const place = analysis.factsDocument?.placeAt(pointer);
        if (place) yield undisclosed(fact, conflict, place, places);
      }
    }
  },
};

function undisclosed(
  fact: AnalysedFact,
  conflict: Conflict,
  place: Draft['place'],
  places: MentionPlaces,
): Draft {
  const { quoted, others } = split(fact, conflict);
  const value = fact.fact.value ?? quoted?.quantity.text ?? '';
  const elsewhere = [...new Set(others.map(({ quantity }) => quantity.text))];
  return {
    message: `${fact.fact.id} is ${value} here and ${elsewhere.join(', ')} in ${others.length === 1 ? 'another source' : 'other sources'}`,
    place,
    plain: value,
    marks: [{ start: 0, end: value.length }],
    related: [...(quoted ? [quoted] : []), ...others].map((mention) => places.related(mention)),
    help: 'record the other value under "disputed", or drop the fact',
    identity: [fact.fact.id, conflict.about, value, ...elsewhere.slice(0, 1)],
    data: { fact: fact.fact.id, about: conflict.about, values: elsewhere, reason: conflict.reason },
  };
}

/** A mention that the fact quotes, whoever else gives its value, and those that differ from it. */
function split(
  fact: AnalysedFact,
  conflict: Conflict,
): { quoted: Mention | undefined; others: readonly Mention[] } {
  const quoted = conflict.groups.flat().find((mention) => isQuoted(fact, mention));
  const others = conflict.groups
    .filter((group) => !group.some((mention) => isQuoted(fact, mention)))
    .flat()
    .filter(
      ({ quantity }) =>
        !quoted || compareQuantities(quoted.quantity, quantity).relation !== 'consistent',
    );
  return { quoted, others };
}

function isQuoted(fact: AnalysedFact, { sentence, quantity }: Mention): boolean {
  const at = sentence.start + quantity.start;
  return fact.evidence.some(
    ({ source, anchor, evidence }) =>
      evidence.stance === 'supports' &&
      source?.document.meta.id === sentence.source &&
      anchor?.start !== undefined &&
      anchor.end !== undefined &&
      anchor.start <= at &&
      at < anchor.end,
  );
}
