import { quotedPart, quotedSpans } from '../analyse/quotations.js';
import type { Draft } from '../model/finding.js';
import type { Span } from '../model/place.js';
import type { Source, StorySentence } from '../model/source.js';
import { markDifferences } from '../analyse/word-diff.js';
import { tokenize } from '../segment/tokens.js';
import type { Rule } from './rule.js';

/** Fewer quoted words are a phrase that anyone may use, not a quotation that can drift. */
const MIN_WORDS = 6;

/** A sentence counts as quoted when at least this share of it stands in quotation marks. */
const MIN_QUOTED = 0.6;

export const quoteDrift: Rule = {
  id: 'quote-drift',
  severity: 'notice',
  summary: 'Sources quote one statement in different words.',
  why: 'Words in quotation marks are what was said. Two wordings mean two translations, an edited quotation, or an error; whoever quotes one of them should know of the other.',
  fix: 'Quote the wording of the original statement, or say whose translation it is.',
  examples: [
    {
      title: 'two translations of one sentence',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\n“The closing of the dam in no way affects the supply of water to the towns of the valley,” the joint statement said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\n“The closing of the dam does not affect the supply of water to the towns of the valley,” the joint statement said.\n',
      },
      messages: ['one statement quoted in 2 wordings'],
    },
    {
      title: 'one wording, shortened by one of the papers',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\n“The closing of the dam does not affect the supply of water to the towns of the valley,” the joint statement said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\n“The closing of the dam does not affect the supply of water,” the joint statement said.\n',
      },
      messages: [],
    },
  ],
  *check(analysis) {
    const quotations = new Quotations(analysis.sources);
    for (const group of analysis.groups) {
      const wordings = distinctWordings(
        group.sentences.flatMap((sentence) => quotations.of(sentence) ?? []),
      );
      if (wordings.length > 1) yield drift(wordings, quotations);
    }
  },
};

/** A quoted sentence: its quoted part, and the words of that part for comparison. */
interface Wording {
  readonly sentence: StorySentence;
  /** Offsets in the sentence's `plain`. */
  readonly quoted: Span;
  readonly text: string;
  readonly words: string;
}

class Quotations {
  private readonly spans = new Map<string, readonly Span[]>();
  private readonly publishers = new Map<string, string>();

  constructor(sources: readonly Source[]) {
    for (const { document } of sources) {
      this.spans.set(document.meta.id, quotedSpans(document.text));
      this.publishers.set(document.meta.id, document.meta.publisher ?? document.meta.id);
    }
  }

  /** The quotation that makes up most of the sentence, if there is one. */
  of(sentence: StorySentence): Wording | undefined {
    const part = quotedPart(sentence, this.spans.get(sentence.source) ?? []);
    if (!part || part.end - part.start < MIN_QUOTED * sentence.plain.length) return undefined;
    const quoted = { start: part.start - sentence.start, end: part.end - sentence.start };
    const text = sentence.plain.slice(quoted.start, quoted.end);
    const words = tokenize(text).flatMap(({ kind, norm }) => (kind === 'symbol' ? [] : [norm]));
    if (words.length < MIN_WORDS) return undefined;
    return { sentence, quoted, text, words: ` ${words.join(' ')} ` };
  }

  label({ source }: StorySentence): string {
    return this.publishers.get(source) ?? source;
  }
}

/** One wording each; a shortened quotation, an unbroken run of a longer one, is no other wording. */
function distinctWordings(wordings: readonly Wording[]): Wording[] {
  const distinct: Wording[] = [];
  for (const wording of [...wordings].sort((a, b) => b.words.length - a.words.length)) {
    if (!distinct.some(({ words }) => words.includes(wording.words))) distinct.push(wording);
  }
  return distinct.sort((a, b) => wordings.indexOf(a) - wordings.indexOf(b));
}

function drift(wordings: readonly Wording[], quotations: Quotations): Draft {
  const [first, ...others] = wordings;
  if (!first) throw new Error('a drift without wordings');
  const { sentence } = first;
  return {
    message: `one statement quoted in ${wordings.length} wordings`,
    place: sentence.place,
    plain: sentence.plain,
    marks: others[0] ? shifted(markDifferences(first.text, others[0].text).a, first.quoted) : [],
    related: others.map(({ sentence: other, quoted, text }) => ({
      label: quotations.label(other),
      place: other.place,
      plain: other.plain,
      marks: shifted(markDifferences(first.text, text).b, quoted),
    })),
    help: 'quote the original wording, or say whose translation it is',
    identity: wordings
      .map(({ words }) => words.trim())
      .sort()
      .slice(0, 2),
    data: { wordings: wordings.map(({ text }) => text) },
  };
}

function shifted(spans: readonly Span[], { start: by }: Span): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
