import type { Rule } from './rule.js';

export const uncitedSource: Rule = {
  id: 'uncited-source',
  severity: 'notice',
  summary: 'No evidence in the facts file quotes this source.',
  why: 'A source that nothing rests on was either collected for nothing, or it says something that no fact records yet.',
  fix: 'Quote the source where it supports or contradicts a fact, or take it out of the corpus.',
  examples: [
    {
      title: 'one of two sources is quoted',
      files: {
        'star.md': '---\npublisher: Morning Star\n---\n\nThe dam held.\n',
        'coast.md': '---\npublisher: Coast Daily\n---\n\nSchools stay closed.\n',
        'facts.json':
          '{"facts": [{"id": "dam", "statement": "The dam held.", "minOrigins": 1, "evidence": [{"source": "star", "quote": "The dam held.", "stance": "supports"}]}]}\n',
      },
      messages: ['no fact quotes coast'],
    },
    {
      title: 'sources without a facts file',
      files: { 'star.md': '---\npublisher: Morning Star\n---\n\nThe dam held.\n' },
      messages: [],
    },
  ],
  *check({ sources, facts, factsDocument }) {
    if (!factsDocument) return;
    const cited = new Set(
      facts.flatMap((fact) =>
        [...fact.evidence, ...fact.disputed.flatMap(({ evidence }) => evidence)].map(
          ({ evidence }) => evidence.source,
        ),
      ),
    );
    for (const { document } of sources) {
      const { id } = document.meta;
      if (cited.has(id)) continue;
      yield {
        message: `no fact quotes ${id}`,
        place: document.placeOf({ start: 0, end: 0 }),
        related: [],
        help: 'quote it where it supports or contradicts a fact, or take it out of the corpus',
        identity: [id],
        data: { source: id },
      };
    }
  },
};
