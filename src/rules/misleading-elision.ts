import attribution from '../data/attribution.json' with { type: 'json' };
import hedges from '../data/hedges.json' with { type: 'json' };
import { negates } from '../analyse/negators.js';
import type { AnchoredFacts } from '../model/analysis.js';
import type { Draft } from '../model/finding.js';
import type { Span } from '../model/place.js';
import type { Source, Story, StorySentence } from '../model/source.js';
import { tokenize } from '../segment/tokens.js';
import {
  citedEvidence,
  passageOf,
  quotedWords,
  quotePlace,
  relativeTo,
  sentencesAround,
  sentencesTouched,
  shown,
  type CitedEvidence,
} from './evidence-drafts.js';
import type { QuotationRule } from './rule.js';

export const misleadingElision: QuotationRule = {
  id: 'misleading-elision',
  severity: 'error',
  summary: 'The words that a quotation leaves out change what it says.',
  why: 'An elision may shorten, not alter. Left out within a sentence, a "not", a number, a "may" or a "he said" changes what the source states, although every word that is quoted stands there. What is left out between whole sentences is not judged.',
  fix: 'Quote the words left out, or end the quotation before them.',
  examples: [
    {
      title: 'a negation left out',
      files: {
        'star.md': 'The closure does not affect the ferry or the trains.\n',
        'facts.json':
          '{"facts": [{"id": "ferry", "statement": "The ferry runs.", "evidence": [{"source": "star", "quote": "The closure does […] affect the ferry", "stance": "supports"}]}]}\n',
      },
      messages: ['ferry leaves out a negation: "not"'],
    },
    {
      title: 'a number left out',
      files: {
        'star.md': 'The council closed three of the five bridges on Monday.\n',
        'facts.json':
          '{"facts": [{"id": "bridges", "statement": "Bridges were closed.", "evidence": [{"source": "star", "quote": "The council closed […] bridges on Monday.", "stance": "supports"}]}]}\n',
      },
      messages: ['bridges leaves out a number: "three", "five"'],
    },
    {
      title: 'an aside left out',
      files: {
        'star.md': 'The council, which met in the old school, closed the bridge.\n',
        'facts.json':
          '{"facts": [{"id": "bridge", "statement": "The bridge was closed.", "evidence": [{"source": "star", "quote": "The council […] closed the bridge.", "stance": "supports"}]}]}\n',
      },
      messages: [],
    },
  ],
  *check(facts) {
    for (const cited of citedEvidence(facts)) {
      const { anchor, source, story } = cited.piece;
      if (anchor?.status !== 'exact' || !source || !story) continue;
      for (const gap of gapsOf(anchor.parts ?? [])) {
        const draft = misleading(facts, cited, source, story, gap);
        if (draft) yield draft;
      }
    }
  },
};

/** What a dropped word is, the gravest first. */
const LOSSES = ['a negation', 'a number', 'a hedge', 'an attribution'] as const;
type Loss = (typeof LOSSES)[number];

const REPORTING = new Set(attribution.verbs);
/** Hedges that are as often prepositions or plain auxiliaries; before a figure they go with it. */
const UNSURE = new Set(['about', 'around', 'some', 'can', 'would', 'should']);
const HEDGES = new Set([
  ...hedges.words.filter((word) => !UNSURE.has(word)),
  'if',
  'unless',
  'provided',
]);

function gapsOf(parts: readonly Span[]): Span[] {
  return parts
    .slice(1)
    .map(({ start }, index) => ({ start: parts[index]?.end ?? start, end: start }));
}

function misleading(
  facts: AnchoredFacts,
  cited: CitedEvidence,
  source: Source,
  story: Story,
  gap: Span,
): Draft | undefined {
  const lost = lossesIn(source, story, gap);
  const kind = LOSSES.find((loss) =>
    lost.some((item) => item.loss === loss && !isTold(loss, cited)),
  );
  const place = quotePlace(facts, cited.piece);
  if (!kind || !place) return undefined;
  const { id } = cited.fact.fact;
  const quote = quotedWords(cited.piece.evidence);
  const words = lost.filter(({ loss }) => loss === kind);
  const around = sentencesAround(story, gap);
  const texts = words.map(({ span }) => source.document.text.slice(span.start, span.end));
  return {
    message: `${id} leaves out ${kind}: ${texts.map((text) => shown(text)).join(', ')}`,
    place,
    plain: quote,
    related: [
      passageOf(
        source,
        around,
        words.map(({ span }) => relativeTo(span, around.start)),
      ),
    ],
    help: 'quote the words left out, or end the quotation before them',
    identity: [id, source.document.meta.id, quote, ...texts],
    data: { fact: id, source: source.document.meta.id, loss: kind, words: texts },
  };
}

/** A fact that names whom it reports has not lost the attribution. */
function isTold(loss: Loss, { fact }: CitedEvidence): boolean {
  return loss === 'an attribution' && fact.fact.attributedTo !== undefined;
}

interface Lost {
  readonly loss: Loss;
  readonly span: Span;
}

/** What a gap leaves out of the sentences that the quotation quotes on either side of it. */
function lossesIn(source: Source, story: Story, gap: Span): Lost[] {
  const quoted = sentencesTouched(story, gap).filter(
    ({ start, end }) => start < gap.start || gap.end < end,
  );
  return quoted.flatMap((sentence) => {
    const start = Math.max(gap.start, sentence.start);
    const end = Math.min(gap.end, sentence.end);
    return lostWords(source, { start, end }).concat(lostNumbers(sentence, { start, end }));
  });
}

function lostWords({ document }: Source, gap: Span): Lost[] {
  const tokens = tokenize(document.text.slice(gap.start, gap.end));
  return tokens.flatMap(({ start, end, text, norm }, index): Lost[] => {
    const word = text.toLowerCase().replaceAll('’', "'");
    const span = { start: gap.start + start, end: gap.start + end };
    const [next, afterNext] = [tokens[index + 1]?.norm, tokens[index + 2]?.norm];
    if (negates(word, next, afterNext)) return [{ loss: 'a negation', span }];
    if (HEDGES.has(norm)) return [{ loss: 'a hedge', span }];
    const isAccording = norm === 'according' && tokens[index + 1]?.norm === 'to';
    return REPORTING.has(norm) || isAccording ? [{ loss: 'an attribution', span }] : [];
  });
}

/** Figures whose words begin in the gap. Days and ordinals count only where they hold a digit. */
function lostNumbers(sentence: StorySentence, gap: Span): Lost[] {
  return sentence.quantities
    .filter(
      ({ kind, text }) =>
        /\p{N}/u.test(text) || (kind !== 'date' && kind !== 'time' && kind !== 'ordinal'),
    )
    .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))
    .filter(({ start }) => gap.start <= start && start < gap.end)
    .map((span) => ({ loss: 'a number' as const, span }));
}
