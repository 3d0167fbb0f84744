import { anchorQuote } from '../analyse/anchors/find-quote.js';
import { foldText, type FoldedText } from '../analyse/anchors/folded-text.js';
import { markDifferences } from '../analyse/word-diff.js';
import type { Analysis } from '../model/analysis.js';
import type { Anchor } from '../model/fact.js';
import type { Draft } from '../model/finding.js';
import type { Span } from '../model/place.js';
import { compareStrings } from '../model/order.js';
import type { Source } from '../model/source.js';
import {
  citedEvidence,
  passageOf,
  quotedWords,
  quotePlace,
  relativeTo,
  shown,
  type CitedEvidence,
} from './evidence-drafts.js';
import type { Rule } from './rule.js';
import { sourceLabel } from './source-labels.js';

/** Differing runs that the message names; with more it gives their number. */
const MAX_NAMED = 2;

export const quoteNotFound: Rule = {
  id: 'quote-not-found',
  severity: 'error',
  summary: 'A quotation is not in its source.',
  why: 'A quotation anchors exactly or not at all: a checker that accepts what is nearly the same accepts 51 killed for 15, and a dropped "not". Only quotation marks, dashes, white space, line breaks and the Unicode form may differ; "[…]" stands for words left out.',
  fix: 'Copy the words of the source. The nearest passage is shown with the differing words marked.',
  examples: [
    {
      title: 'one digit changed',
      files: {
        'star.md': 'The new dam cost $110 million, the council said.\n',
        'facts.json':
          '{"facts": [{"id": "dam-cost", "statement": "The dam was expensive.", "evidence": [{"source": "star", "quote": "The new dam cost $100 million", "stance": "supports"}]}]}\n',
      },
      messages: ['dam-cost quotes "100", star says "110"'],
    },
    {
      title: 'a dropped negation',
      files: {
        'star.md': 'The closure does not affect the ferry.\n',
        'facts.json':
          '{"facts": [{"id": "ferry", "statement": "The ferry runs.", "evidence": [{"source": "star", "quote": "The closure does affect the ferry.", "stance": "supports"}]}]}\n',
      },
      messages: ['ferry leaves out "not", which star says here'],
    },
    {
      title: 'words of another source',
      files: {
        'star.md': 'The council met on Monday.\n',
        'coast.md': 'The dam held through the night.\n',
        'facts.json':
          '{"facts": [{"id": "dam", "statement": "The dam held.", "evidence": [{"source": "star", "quote": "The dam held through the night.", "stance": "supports"}]}]}\n',
      },
      messages: ['dam quotes words that are not in star but in coast'],
    },
    {
      title: 'two words swapped',
      files: {
        'star.md': 'The council closed the old bridge on Monday.\n',
        'facts.json':
          '{"facts": [{"id": "bridge", "statement": "The bridge is closed.", "evidence": [{"source": "star", "quote": "The council closed the bridge old on Monday.", "stance": "supports"}]}]}\n',
      },
      messages: ['bridge has words of star in another order'],
    },
    {
      title: 'a prefix that does not stand there',
      files: {
        'star.md': 'The gate is shut. The door is shut.\n',
        'facts.json':
          '{"facts": [{"id": "gate", "statement": "The gate is shut.", "evidence": [{"source": "star", "quote": {"exact": "is shut", "prefix": "The window "}, "stance": "supports"}]}]}\n',
      },
      messages: ['gate quotes words of star that stand elsewhere than the quotation has them'],
    },
    {
      title: 'typography only',
      files: {
        'star.md': 'The mayor called it “a close – very close – call”.\n',
        'facts.json':
          '{"facts": [{"id": "call", "statement": "It was close.", "evidence": [{"source": "star", "quote": "\\"a close - very close - call\\"", "stance": "supports"}]}]}\n',
      },
      messages: [],
    },
  ],
  *check(analysis) {
    const texts = new SourceTexts(analysis.sources);
    for (const cited of citedEvidence(analysis)) {
      const { anchor, source } = cited.piece;
      if (anchor?.status !== 'missing' || !source || !asksForStory(cited, source)) continue;
      const draft = notFound(analysis, texts, cited, source, anchor);
      if (draft) yield draft;
    }
  },
};

/** False where the evidence names a story that the source does not have: another rule says so. */
function asksForStory({ piece }: CitedEvidence, { stories }: Source): boolean {
  return (piece.evidence.story ?? 1) <= Math.max(1, stories.length);
}

function notFound(
  analysis: Analysis,
  texts: SourceTexts,
  cited: CitedEvidence,
  source: Source,
  anchor: Anchor,
): Draft | undefined {
  const place = quotePlace(analysis, cited.piece);
  if (!place) return undefined;
  const { id } = cited.fact.fact;
  const quote = quotedWords(cited.piece.evidence);
  const shared = { place, identity: [id, source.document.meta.id, quote] };
  const data = { fact: id, source: source.document.meta.id, quote };
  const elsewhere = findElsewhere(texts, cited, source);
  if (elsewhere) {
    return {
      ...shared,
      message: `${id} quotes words that are not in ${elsewhere.not} but in ${elsewhere.but}`,
      plain: quote,
      related: [passageOf(elsewhere.source, elsewhere.span)],
      help: elsewhere.help,
      data: { ...data, foundIn: elsewhere.source.document.meta.id },
    };
  }
  const { nearest } = anchor;
  if (!nearest) {
    return {
      ...shared,
      message: `${id} quotes ${shown(quote)}; nothing in ${source.document.meta.id} is like it`,
      plain: quote,
      related: [],
      help: 'copy the words of the source, or name the source that has them',
      data,
    };
  }
  const part = partOf(quote, anchor.unmatched);
  const words = quote.slice(part.start, part.end);
  const marked = markDifferences(words, nearest.text);
  return {
    ...shared,
    message: difference(id, source, words, nearest.text, marked),
    plain: quote,
    marks: marked.a.map((span) => relativeTo(span, -part.start)),
    related: [
      { ...passageOf(source, nearest, marked.b), label: `nearest in ${sourceLabel(source)}` },
    ],
    help: helpFor(cited, words, nearest.text),
    data: { ...data, nearest: nearest.text },
  };
}

/** Longest repair that is given to copy; a longer one is read from the passage shown. */
const MAX_REPAIR = 300;

function helpFor({ piece }: CitedEvidence, words: string, nearest: string): string {
  if (words !== nearest) return `copy the words of the source: ${shown(nearest, MAX_REPAIR)}`;
  return typeof piece.evidence.quote === 'string'
    ? 'quote the parts in the order of the source, or as quotations of their own'
    : 'correct the "prefix" or "suffix"';
}

/** Where the part of a quotation that has no place stands in it; the whole where it cannot be told. */
function partOf(quote: string, unmatched: string | undefined): Span {
  const folded = foldText(quote);
  const start = unmatched === undefined ? -1 : folded.text.indexOf(unmatched);
  return start === -1 || unmatched === undefined
    ? { start: 0, end: quote.length }
    : folded.toOriginal({ start, end: start + unmatched.length });
}

/** The whole texts of the sources, page furniture included, folded once. */
class SourceTexts {
  private readonly folded = new Map<Source, FoldedText>();

  constructor(readonly sources: readonly Source[]) {}

  find(source: Source, quote: Parameters<typeof anchorQuote>[1]): Span | undefined {
    const folded = this.folded.get(source) ?? foldText(source.document.text);
    this.folded.set(source, folded);
    const { start, end, parts } = anchorQuote(folded, quote);
    const isWhole = start !== undefined && end !== undefined && parts?.length === 1;
    return isWhole ? { start, end } : undefined;
  }
}

interface Elsewhere {
  readonly source: Source;
  readonly span: Span;
  readonly not: string;
  readonly but: string;
  readonly help: string;
}

/** The same words in page furniture, in another story, or in another source. */
function findElsewhere(
  texts: SourceTexts,
  { piece }: CitedEvidence,
  source: Source,
): Elsewhere | undefined {
  const { id } = source.document.meta;
  const { quote } = piece.evidence;
  const whole = texts.find(source, quote);
  if (whole) {
    const story = source.stories.find(({ start, end }) => start <= whole.start && whole.end <= end);
    const isFurniture = !story || story.story === (piece.evidence.story ?? story.story);
    return isFurniture
      ? {
          source,
          span: whole,
          not: `a story of ${id}`,
          but: `the rest of its page${furnitureReason(source, whole)}`,
          help: 'quote the story itself: menus, comments and calls to the reader are no evidence',
        }
      : {
          source,
          span: whole,
          not: `story ${piece.evidence.story} of ${id}`,
          but: `story ${story.story}`,
          help: `write "story": ${story.story}`,
        };
  }
  for (const other of texts.sources) {
    const span = other === source ? undefined : texts.find(other, quote);
    if (!span) continue;
    const { id: otherId } = other.document.meta;
    return { source: other, span, not: id, but: otherId, help: `write "source": "${otherId}"` };
  }
  return undefined;
}

/** Why a place is no part of a story, in brackets. */
function furnitureReason({ document }: Source, { start }: Span): string {
  const block = document.blocks.find((each) => each.start <= start && start < each.end);
  return block?.furniture === undefined ? '' : ` (${block.furniture})`;
}

/** What differs, in words: the differing words of both where they are few. */
function difference(
  id: string,
  source: Source,
  quote: string,
  nearest: string,
  marks: { readonly a: readonly Span[]; readonly b: readonly Span[] },
): string {
  const name = source.document.meta.id;
  const here = marks.a.map(({ start, end }) => shown(quote.slice(start, end)));
  const there = marks.b.map(({ start, end }) => shown(nearest.slice(start, end)));
  if (here.length === 0 && there.length === 0) {
    return quote === nearest
      ? `${id} quotes words of ${name} that stand elsewhere than the quotation has them`
      : `${id} differs from ${name} in spacing or punctuation`;
  }
  if (here.toSorted(compareStrings).join() === there.toSorted(compareStrings).join()) {
    return `${id} has words of ${name} in another order`;
  }
  if (Math.max(here.length, there.length) > MAX_NAMED) {
    return `${id} differs from ${name} in ${Math.max(here.length, there.length)} places`;
  }
  if (there.length === 0)
    return `${id} quotes ${here.join(' and ')}, which ${name} does not say here`;
  if (here.length === 0) return `${id} leaves out ${there.join(' and ')}, which ${name} says here`;
  return `${id} quotes ${here.join(' and ')}, ${name} says ${there.join(' and ')}`;
}
