import { isFunctionWord } from '../analyse/comparison/lexicon.js';
import { Classes } from '../analyse/classes.js';
import { changedWordings } from '../analyse/quoted-wording.js';
import { quotedPart, quotedSpans } from '../analyse/quotations.js';
import { spanOf, ToldChanges, type SourceSpan } from '../analyse/told-changes.js';
import type { Draft } from '../model/finding.js';
import type { Span } from '../model/place.js';
import type { Source, StorySentence } from '../model/source.js';
import { markDifferences } from '../analyse/word-diff.js';
import { americanSpelling } from '../segment/spelling.js';
import { tokenize } from '../segment/tokens.js';
import type { Rule } from './rule.js';
import { labelsOf } from './source-labels.js';

/** Fewer quoted words are a phrase that anyone may use, not a quotation that can drift. */
const MIN_WORDS = 6;

/** More words are compared as if they were all different: no sentence is that long. */
const MAX_WORDS = 400;

/** Two quotations are of one statement when they share this part of the shorter one, in order. */
const MIN_SHARED = 0.5;
/** The same for the words of content alone: translators choose other ones. */
const MIN_SHARED_CONTENT = 0.4;

export const quoteDrift: Rule = {
  id: 'quote-drift',
  severity: 'notice',
  summary: 'Sources quote one statement in different words.',
  why: 'Words in quotation marks are what was said. Two wordings mean two translations, an edited quotation, or an error; whoever quotes one of them should know of the other. Where all that differs is what another finding shows and says what it is (a number, negation or name in shared text, figures in conflict, a name in two spellings), that finding stands alone.',
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
    {
      title: 'a negation changed in shared text, which altered-wire shows',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\n“The closing of the dam will affect the supply of water to the towns of the valley,” the joint statement said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\n“The closing of the dam will not affect the supply of water to the towns of the valley,” the joint statement said.\n',
      },
      messages: [],
    },
    {
      title: 'a change that the paper declares',
      files: {
        'star.md':
          '---\npublisher: Morning Star\n---\n\n“The closing of the dam does not, as we see it, affect its supply of water to the valley,” the mayor said.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\n“The closing of the dam does not … affect [the] supply of water to the valley,” the mayor said.\n',
      },
      messages: [],
    },
  ],
  *check(analysis) {
    const quotations = new Quotations(analysis.sources);
    const told = new ToldChanges(analysis);
    const labelOf = labelsOf(analysis.sources);
    for (const group of analysis.groups) {
      const quoted = group.sentences.flatMap((sentence) => quotations.of(sentence) ?? []);
      const wordings = withoutTold(distinctWordings(quoted), told);
      if (storiesOf(wordings).size > 1) yield drift(wordings, labelOf);
    }
  },
};

function storiesOf(wordings: readonly Wording[]): Set<string> {
  return new Set(wordings.map(({ sentence }) => `${sentence.story} ${sentence.source}`));
}

/** The quoted part of a sentence, and its words for comparison. */
interface Wording {
  readonly sentence: StorySentence;
  /** Offsets in the sentence's `plain`. */
  readonly quoted: Span;
  readonly text: string;
  readonly words: readonly string[];
}

class Quotations {
  private readonly spans = new Map<string, readonly Span[]>();
  private readonly sources: ReadonlyMap<string, Source>;

  constructor(sources: readonly Source[]) {
    this.sources = new Map(sources.map((source) => [source.document.meta.id, source]));
  }

  /** Quotations go on over paragraphs, so that a whole text is read, where a sentence is asked for. */
  private spansOf(id: string): readonly Span[] {
    const known = this.spans.get(id);
    if (known) return known;
    const spans = quotedSpans(this.sources.get(id)?.document.text ?? '');
    this.spans.set(id, spans);
    return spans;
  }

  /** The longest quotation in the sentence, if it has words enough. */
  of(sentence: StorySentence): Wording | undefined {
    const part = quotedPart(sentence, this.spansOf(sentence.source));
    if (!part) return undefined;
    const raw = sentence.plain.slice(part.start - sentence.start, part.end - sentence.start);
    const text = withoutEndMarks(raw);
    const words = wordsOf(text);
    if (words.length < MIN_WORDS || words.length > MAX_WORDS) return undefined;
    const start = part.start - sentence.start;
    return { sentence, quoted: { start, end: start + text.length }, text, words };
  }
}

/** Not by one regular expression: on a long run of marks inside the text it would cost the square. */
function withoutEndMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,.;:!?]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Words as they are quoted, but for case, spelling standard and the dots of abbreviations. */
function wordsOf(text: string): string[] {
  return tokenize(text).flatMap(({ kind, text: surface }) =>
    kind === 'symbol' ? [] : [americanSpelling(surface.toLowerCase().replace(/[.'’]/g, ''))],
  );
}

/**
 * The wordings of the statement that the longest quotation is of, one each, in the order given. A
 * shortened quotation, an unbroken run of a longer one, is no other wording, nor is one that says
 * what it changed.
 */
function distinctWordings(wordings: readonly Wording[]): Wording[] {
  const longestFirst = [...wordings].sort((a, b) => b.words.length - a.words.length);
  const [longest] = longestFirst;
  const distinct: Wording[] = [];
  for (const wording of longestFirst) {
    if (longest && longest !== wording && !isOfOneStatement(longest, wording)) continue;
    const isSame = (other: Wording): boolean =>
      isRunOf(wording, other) || changedWordings(wording.text, other.text)?.length === 0;
    if (!distinct.some(isSame)) distinct.push(wording);
  }
  return distinct.sort((a, b) => wordings.indexOf(a) - wordings.indexOf(b));
}

/**
 * One each of the wordings that sharper findings tell apart: what changed between them is a number, a
 * negation or a name, which altered wire shows, or the spelling of a name.
 */
function withoutTold(wordings: readonly Wording[], told: ToldChanges): readonly Wording[] {
  const same = new Classes<Wording>();
  for (const [at, a] of wordings.entries()) {
    for (const b of wordings.slice(at + 1)) if (areTold(a, b, told)) same.join(a, b);
  }
  return wordings.filter((wording) => same.find(wording) === wording);
}

function areTold(a: Wording, b: Wording, told: ToldChanges): boolean {
  const changes = changedWordings(a.text, b.text);
  return (
    changes?.every((change) => told.has(inSource(a, change.a), inSource(b, change.b))) ?? false
  );
}

function inSource({ sentence, quoted }: Wording, span: Span): SourceSpan {
  const [inSentence] = shifted([span], quoted);
  return spanOf(sentence, inSentence ?? span);
}

function isRunOf({ words: part }: Wording, { words: whole }: Wording): boolean {
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** By all words, and by those of content: "I … got … a" is of any two statements. */
function isOfOneStatement({ words: a }: Wording, { words: b }: Wording): boolean {
  return (
    sharedPart(a, b) >= MIN_SHARED &&
    sharedPart(a.filter(hasContent), b.filter(hasContent)) >= MIN_SHARED_CONTENT
  );
}

function sharedPart(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length);
  return shorter === 0 ? 1 : commonInOrder(a, b) / shorter;
}

function hasContent(word: string): boolean {
  return !isFunctionWord(word);
}

/** Length of the longest common subsequence. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    let diagonal = 0;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1] ?? 0;
      row[j + 1] = word === b[j] ? diagonal + 1 : Math.max(above, row[j] ?? 0);
      diagonal = above;
    }
  }
  return row.at(-1) ?? 0;
}

function drift(wordings: readonly Wording[], labelOf: (id: string) => string): Draft {
  const [first, ...others] = wordings;
  if (!first) throw new Error('a drift without wordings');
  const pairs = others.map((other) => ({ other, marks: differences(first, other) }));
  return {
    message: `one statement quoted in ${wordings.length} wordings`,
    place: first.sentence.place,
    plain: first.sentence.plain,
    marks: pairs[0]?.marks.a ?? [],
    related: pairs.map(({ other: { sentence }, marks }) => ({
      label: labelOf(sentence.source),
      place: sentence.place,
      plain: sentence.plain,
      marks: marks.b,
    })),
    help: 'quote the original wording, or say whose translation it is',
    identity: wordings
      .map(({ words }) => words.join(' '))
      .sort()
      .slice(0, 2),
    data: { wordings: wordings.map(({ text }) => text) },
  };
}

/** The differing words of two quotations, as spans of their sentences. */
function differences(a: Wording, b: Wording): { a: Span[]; b: Span[] } {
  const marks = markDifferences(a.text, b.text);
  return {
    a: shifted(inner(ofWords(marks.a, a), a, b), a.quoted),
    b: shifted(inner(ofWords(marks.b, b), b, a), b.quoted),
  };
}

/** A comma more or another dash is not what a reader is to look at. */
function ofWords(marks: readonly Span[], { text }: Wording): Span[] {
  return marks.filter(({ start, end }) =>
    tokenize(text.slice(start, end)).some(({ kind }) => kind !== 'symbol'),
  );
}

/** Without the ends of a longer quotation that the shorter one leaves out. */
function inner(marks: readonly Span[], own: Wording, other: Wording): readonly Span[] {
  if (own.words.length <= other.words.length) return marks;
  const within = marks.filter(({ start, end }) => start > 0 && end < own.text.length);
  return within.length > 0 ? within : marks;
}

function shifted(spans: readonly Span[], { start: by }: Span): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
