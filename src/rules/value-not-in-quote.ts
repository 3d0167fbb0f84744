import { valueInQuote, type QuotedValue } from '../analyse/quoted-values.js';
import type { AnchoredFacts } from '../model/analysis.js';
import type { Draft } from '../model/finding.js';
import type { Source, Story } from '../model/source.js';
import {
  citedEvidence,
  passageOf,
  quotedWords,
  quotePlace,
  relativeTo,
  sentencesAround,
  type CitedEvidence,
} from './evidence-drafts.js';
import type { QuotationRule } from './rule.js';

export const valueNotInQuote: QuotationRule = {
  id: 'value-not-in-quote',
  severity: 'error',
  summary: 'A quotation that is to support a value does not carry it.',
  why: 'A quotation can be in its source and still not say what the fact says. The value is carried when the same number, day or name is written there, and its qualifier fits: "about 1,000" is carried by "approximately 1,000", not by "more than 1,000".',
  fix: 'Quote the words that give the value, correct the value, record the other value under `disputed`, or give the quotation the stance `contradicts`.',
  examples: [
    {
      title: 'another number in the quotation',
      files: {
        'star.md': 'The new dam cost $110 million, the council said.\n',
        'facts.json':
          '{"facts": [{"id": "dam-cost", "statement": "The dam cost $100 million.", "value": "$100 million", "evidence": [{"source": "star", "quote": "The new dam cost $110 million", "stance": "supports"}]}]}\n',
      },
      messages: ['dam-cost is $100 million; its quotation of star says $110 million'],
    },
    {
      title: 'a qualifier that the quotation cuts off',
      files: {
        'star.md': 'More than 1,000 people left the lower town.\n',
        'facts.json':
          '{"facts": [{"id": "left", "statement": "1,000 people left.", "value": "1,000 people", "evidence": [{"source": "star", "quote": "1,000 people left the lower town", "stance": "supports"}]}]}\n',
      },
      messages: ['left is 1,000 people; its quotation of star says More than 1,000'],
    },
    {
      title: 'a name that is not quoted',
      files: {
        'star.md': 'The mayor opened the bridge.\n',
        'facts.json':
          '{"facts": [{"id": "mayor", "statement": "Ann Lee opened the bridge.", "value": "Ann Lee", "evidence": [{"source": "star", "quote": "The mayor opened the bridge.", "stance": "supports"}]}]}\n',
      },
      messages: ['mayor is Ann Lee; its quotation of star does not say so'],
    },
    {
      title: 'one value written in two ways',
      files: {
        'star.md':
          '---\npublished: 2024-05-20\n---\n\nAbout 1,000 people are to be back no later than September 15.\n',
        'facts.json':
          '{"facts": [{"id": "back", "statement": "They are to be back by 15 September 2024.", "value": "2024-09-15", "evidence": [{"source": "star", "quote": "no later than September 15", "stance": "supports"}]}, {"id": "people", "statement": "About 1,000 people left.", "value": "approximately 1,000 people", "evidence": [{"source": "star", "quote": "About 1,000 people", "stance": "supports"}]}]}\n',
      },
      messages: [],
    },
  ],
  *check(facts) {
    for (const cited of citedEvidence(facts)) {
      const { value, piece } = cited;
      if (value === undefined || piece.evidence.stance !== 'supports') continue;
      const quoted = valueInQuote(value, piece);
      if (!quoted || quoted.carried || !piece.source || !piece.story) continue;
      const draft = notCarried(facts, cited, value, quoted, piece.source, piece.story);
      if (draft) yield draft;
    }
  },
};

function notCarried(
  facts: AnchoredFacts,
  { fact, piece, isDisputed }: CitedEvidence,
  value: string,
  { found }: QuotedValue,
  source: Source,
  story: Story,
): Draft | undefined {
  const place = quotePlace(facts, piece);
  const { anchor } = piece;
  if (!place || anchor?.start === undefined || anchor.end === undefined) return undefined;
  const { id } = fact.fact;
  const name = source.document.meta.id;
  const around = sentencesAround(story, { start: anchor.start, end: anchor.end });
  const texts = [...new Set(found.map(({ text }) => text))];
  const says = texts.length > 0 ? `says ${texts.join(' and ')}` : 'does not say so';
  return {
    message: `${id} is ${value}${isDisputed ? ' (disputed)' : ''}; its quotation of ${name} ${says}`,
    place,
    plain: quotedWords(piece.evidence),
    related: [
      passageOf(
        source,
        around,
        found.map(({ span }) => relativeTo(span, around.start)),
      ),
    ],
    help: 'quote the words that give the value, correct the value, or record the other one under "disputed"',
    identity: [id, value, name, ...texts],
    data: { fact: id, value, source: name, found: texts },
  };
}
