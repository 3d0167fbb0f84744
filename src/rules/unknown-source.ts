import { nearestKey } from '../parse/schema-errors.js';
import { citedEvidence, shown } from './evidence-drafts.js';
import type { Rule } from './rule.js';

export const unknownSource: Rule = {
  id: 'unknown-source',
  severity: 'error',
  summary: 'A fact quotes a source, or a story of it, that is not among the sources read.',
  why: 'Evidence that cannot be opened is no evidence. Mostly the id is misspelt, or the file was moved or never added.',
  fix: 'Give the id of a source: from its front matter, else the name of its file without the ending.',
  examples: [
    {
      title: 'a misspelt id',
      files: {
        'harbour.md': 'The dam held.\n',
        'facts.json':
          '{"facts": [{"id": "dam", "statement": "The dam held.", "evidence": [{"source": "harbor", "quote": "The dam held.", "stance": "supports"}]}]}\n',
      },
      messages: ['dam quotes "harbor", which is not a source'],
    },
    {
      title: 'a story that the source does not have',
      files: {
        'harbour.md': 'The dam held.\n',
        'facts.json':
          '{"facts": [{"id": "dam", "statement": "The dam held.", "evidence": [{"source": "harbour", "story": 2, "quote": "The dam held.", "stance": "supports"}]}]}\n',
      },
      messages: ['dam quotes story 2 of harbour, which holds 1'],
    },
    {
      title: 'a file named by its name without the ending',
      files: {
        'harbour.md': 'The dam held.\n',
        'facts.json':
          '{"facts": [{"id": "dam", "statement": "The dam held.", "evidence": [{"source": "harbour", "quote": "The dam held.", "stance": "supports"}]}]}\n',
      },
      messages: [],
    },
  ],
  *check(analysis) {
    const { sources, factsDocument } = analysis;
    if (!factsDocument) return;
    const ids = sources.map(({ document }) => document.meta.id);
    for (const { fact, piece } of citedEvidence(analysis)) {
      const { source: id, story } = piece.evidence;
      const { id: factId } = fact.fact;
      if (!piece.source) {
        const near = nearestKey(id, ids);
        yield {
          message: `${factId} quotes ${shown(id)}, which is not a source`,
          place: factsDocument.placeAt(`${piece.pointer}/source`),
          plain: id,
          related: [],
          help: near === undefined ? `the sources are ${listOf(ids)}` : `did you mean "${near}"?`,
          identity: [factId, id],
          data: { fact: factId, source: id, ...(near === undefined ? {} : { nearest: near }) },
        };
      } else if (story !== undefined && story > piece.source.stories.length) {
        const { length } = piece.source.stories;
        yield {
          message: `${factId} quotes story ${story} of ${id}, which holds ${length}`,
          place: factsDocument.placeAt(`${piece.pointer}/story`),
          related: [],
          help: 'give the number of the story, from 1, or leave it out',
          identity: [factId, id, String(story)],
          data: { fact: factId, source: id, story, stories: length },
        };
      }
    }
  },
};

const MAX_LISTED = 10;

function listOf(ids: readonly string[]): string {
  const listed = ids.slice(0, MAX_LISTED).join(', ');
  return ids.length > MAX_LISTED ? `${listed} and ${ids.length - MAX_LISTED} more` : listed;
}
