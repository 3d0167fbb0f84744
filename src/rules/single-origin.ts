import type { AnalysedFact, AnchoredEvidence, FactsDocument } from '../model/analysis.js';
import { minOriginsOf } from '../model/fact.js';
import type { Draft } from '../model/finding.js';
import { passageOf } from './evidence-drafts.js';
import type { Rule } from './rule.js';

export const singleOrigin: Rule = {
  id: 'single-origin',
  severity: 'notice',
  otherSeverities: ['warning'],
  summary: 'A fact stands on fewer independent origins than it needs.',
  why: 'Five outlets that print one statement are one origin. Quotations count once when they are of one story, of one shared passage, of one named speaker or document, of one agency or of one publisher.',
  fix: 'Find a source that does not go back to the same origin; or say under `attributedTo` whom the fact reports, so that one origin is enough. A fact that states `minOrigins` gets a warning, any other a notice.',
  examples: [
    {
      title: 'two papers that print one agency report',
      files: {
        'star.md':
          '---\npublisher: Morning Star\nwire: [RPA]\n---\n\nThe river rose by two metres within an hour.\n',
        'coast.md':
          '---\npublisher: Coast Daily\nwire: [RPA]\n---\n\nWithin one hour the river had risen two metres, and the lower town was under water.\n',
        'facts.json':
          '{"facts": [{"id": "river", "statement": "The river rose by two metres.", "evidence": [{"source": "star", "quote": "The river rose by two metres", "stance": "supports"}, {"source": "coast", "quote": "the river had risen two metres", "stance": "supports"}]}]}\n',
      },
      messages: ['river stands on 1 origin, it needs 2: star and coast credit RPA'],
    },
    {
      title: 'one quotation',
      files: {
        'star.md': '---\npublisher: Morning Star\n---\n\nThe river rose by two metres.\n',
        'facts.json':
          '{"facts": [{"id": "river", "statement": "The river rose.", "evidence": [{"source": "star", "quote": "The river rose", "stance": "supports"}]}]}\n',
      },
      messages: ['river stands on 1 origin, it needs 2: only star is quoted for it'],
    },
    {
      title: 'two papers of their own',
      files: {
        'star.md': '---\npublisher: Morning Star\n---\n\nThe river rose by two metres.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nOur reporter saw the water climb two metres up the quay wall.\n',
        'facts.json':
          '{"facts": [{"id": "river", "statement": "The river rose by two metres.", "evidence": [{"source": "star", "quote": "The river rose by two metres", "stance": "supports"}, {"source": "coast", "quote": "the water climb two metres", "stance": "supports"}]}]}\n',
      },
      messages: [],
    },
    {
      title: 'a quotation that is not in its source',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\nThe river rose by two metres within an hour, the mayor said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nOur reporter saw the water climb two metres up the quay wall.\n',
        'facts.json':
          '{"facts": [{"id": "river", "statement": "The river rose by two metres.", "evidence": [{"source": "star", "quote": "The river rose by two metres", "stance": "supports"}, {"source": "coast", "quote": "the water fell", "stance": "supports"}]}]}\n',
      },
      messages: [
        'river stands on 1 origin, it needs 2: of its quotations only that of star was found',
      ],
    },
    {
      title: 'a quotation that gives another value',
      files: {
        'star.md': '---\npublisher: Morning Star\n---\n\nThe river rose by two metres.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nOur reporter saw the water climb three metres up the quay wall.\n',
        'facts.json':
          '{"facts": [{"id": "river", "statement": "The river rose by two metres.", "value": "two metres", "evidence": [{"source": "star", "quote": "The river rose by two metres", "stance": "supports"}, {"source": "coast", "quote": "the water climb three metres", "stance": "supports"}]}]}\n',
      },
      messages: ['river stands on 1 origin, it needs 2: of its quotations only that of star holds'],
    },
  ],
  *check({ facts, factsDocument }) {
    if (!factsDocument) return;
    for (const fact of facts) {
      const supporting = fact.evidence.filter(({ evidence }) => evidence.stance === 'supports');
      const { count } = fact.origins;
      if (count >= minOriginsOf(fact.fact)) continue;
      // Quotations that are not in their source have findings of their own.
      if (count === 0 && supporting.length > 0) continue;
      yield tooFew(fact, supporting, factsDocument);
    }
  },
};

function tooFew(
  { fact, pointer, origins }: AnalysedFact,
  supporting: readonly AnchoredEvidence[],
  factsDocument: FactsDocument,
): Draft {
  const needed = minOriginsOf(fact);
  const { count, atMost, groups } = origins;
  const reasons = groups.flatMap((group) => group.reasons.map(({ text }) => text));
  const origin = count === 1 ? '1 origin' : `${atMost ? 'at most ' : ''}${count} origins`;
  return {
    message: `${fact.id} stands on ${origin}, it needs ${needed}: ${because(reasons, supporting)}`,
    place: factsDocument.placeAt(`${pointer}/id`),
    related: supporting.flatMap(({ source, anchor, isRefuted }) =>
      source && !isRefuted && anchor?.start !== undefined && anchor.end !== undefined
        ? [passageOf(source, { start: anchor.start, end: anchor.end })]
        : [],
    ),
    help: 'find a source of another origin, or say under "attributedTo" whom the fact reports',
    ...(fact.minOrigins === undefined ? {} : { severity: 'warning' as const }),
    identity: [fact.id, String(needed)],
    data: { fact: fact.id, origins: count, needed, reasons },
  };
}

function because(reasons: readonly string[], supporting: readonly AnchoredEvidence[]): string {
  const [first] = reasons;
  if (first !== undefined) return first;
  const found = supporting.filter(({ anchor }) => anchor?.start !== undefined);
  const holding = found.filter(({ isRefuted }) => !isRefuted);
  const sources = [...new Set(holding.map(({ evidence }) => evidence.source))];
  if (supporting.length === 0) return 'no quotation supports it';
  if (sources.length > 1) return `${sources.join(' and ')} are quoted for it`;
  if (holding.length < found.length) return `of its quotations only that of ${sources[0]} holds`;
  return found.length < supporting.length
    ? `of its quotations only that of ${sources[0]} was found`
    : `only ${sources[0]} is quoted for it`;
}
