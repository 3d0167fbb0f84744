import type { Analysis } from '../model/analysis.js';
import type { Draft } from '../model/finding.js';
import type { Span } from '../model/place.js';
import type { Source } from '../model/source.js';
import {
  citedEvidence,
  passageOf,
  quotedWords,
  quotePlace,
  relativeTo,
  sentencesAround,
  shown,
  type CitedEvidence,
} from './evidence-drafts.js';
import type { Rule } from './rule.js';

/** Places shown of a quotation that stands at many. */
const MAX_SHOWN = 5;

export const quoteAmbiguous: Rule = {
  id: 'quote-ambiguous',
  severity: 'error',
  summary: 'A quotation stands at more than one place of its source.',
  why: 'Two places can say the same words of different things. A reader who follows the link has to see the place that the curator meant.',
  fix: 'Quote more words, or write the quotation as an object with `exact` and a `prefix` or `suffix` that only one place has, or name the `story`.',
  examples: [
    {
      title: 'words that a report uses twice',
      files: {
        'star.md': 'The bridge was closed on Monday. The tunnel was closed on Monday.\n',
        'facts.json':
          '{"facts": [{"id": "bridge", "statement": "The bridge was closed.", "evidence": [{"source": "star", "quote": "was closed on Monday", "stance": "supports"}]}]}\n',
      },
      messages: ['bridge quotes "was closed on Monday", which stands at 2 places of star'],
    },
    {
      title: 'the same words with a prefix',
      files: {
        'star.md': 'The bridge was closed on Monday. The tunnel was closed on Monday.\n',
        'facts.json':
          '{"facts": [{"id": "bridge", "statement": "The bridge was closed.", "evidence": [{"source": "star", "quote": {"exact": "was closed on Monday", "prefix": "The bridge "}, "stance": "supports"}]}]}\n',
      },
      messages: [],
    },
  ],
  *check(analysis) {
    for (const cited of citedEvidence(analysis)) {
      const { anchor, source } = cited.piece;
      if (anchor?.status !== 'ambiguous' || !source) continue;
      const draft = ambiguous(analysis, cited, source, anchor.occurrences ?? []);
      if (draft) yield draft;
    }
  },
};

function ambiguous(
  analysis: Analysis,
  { fact, piece }: CitedEvidence,
  source: Source,
  occurrences: readonly Span[],
): Draft | undefined {
  const place = quotePlace(analysis, piece);
  if (!place) return undefined;
  const { id } = fact.fact;
  const quote = quotedWords(piece.evidence);
  const stories = new Set(occurrences.map((span) => storyNumber(source, span)));
  return {
    message: `${id} quotes ${shown(quote)}, which stands at ${occurrences.length} places of ${source.document.meta.id}`,
    place,
    plain: quote,
    related: occurrences.slice(0, MAX_SHOWN).map((span) => {
      const story = source.stories.find(
        ({ start, end }) => start <= span.start && span.start < end,
      );
      const around = story ? sentencesAround(story, span) : span;
      return passageOf(source, around, [relativeTo(span, around.start)]);
    }),
    help: `quote more words, or give a "prefix" or "suffix"${stories.size > 1 ? ', or the "story"' : ''}`,
    identity: [id, source.document.meta.id, quote],
    data: { fact: id, source: source.document.meta.id, places: occurrences.length },
  };
}

function storyNumber({ stories }: Source, span: Span): number | undefined {
  return stories.find(({ start, end }) => start <= span.start && span.start < end)?.story;
}
