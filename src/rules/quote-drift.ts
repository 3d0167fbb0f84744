import { Classes } from '../analyse/classes.js';
import { changedWordings } from '../analyse/quoted-wording.js';
import { areOfStories, quotedText } from '../analyse/quoted-statements.js';
import { spanOf, ToldChanges, type SourceSpan } from '../analyse/told-changes.js';
import type { QuotedStatement, QuotedWording } from '../model/analysis.js';
import type { Draft } from '../model/finding.js';
import type { Span } from '../model/place.js';
import { markDifferences } from '../analyse/word-diff.js';
import { tokenize } from '../segment/tokens.js';
import type { Rule } from './rule.js';
import { labelsOf } from './source-labels.js';

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
    const told = new ToldChanges(analysis);
    const labelOf = labelsOf(analysis.sources);
    for (const statement of analysis.statements) {
      const wordings = withoutTold(statement, told);
      if (areOfStories(wordings)) yield drift(wordings, labelOf);
    }
  },
};

/**
 * The wordings, but of those that sharper findings tell apart one only: what changed between these is
 * a number, a negation or a name, which altered wire shows, or the spelling of a name.
 */
function withoutTold(wordings: QuotedStatement, told: ToldChanges): QuotedStatement {
  const same = new Classes<QuotedWording>();
  for (const [at, a] of wordings.entries()) {
    for (const b of wordings.slice(at + 1)) if (areTold(a, b, told)) same.join(a, b);
  }
  return wordings.filter((wording) => same.find(wording) === wording);
}

function areTold(a: QuotedWording, b: QuotedWording, told: ToldChanges): boolean {
  const [inA, inB] = [spanOf(a.sentence, a.quoted), spanOf(b.sentence, b.quoted)];
  if (!told.areBetween(inA, inB)) return false;
  const changes = changedWordings(quotedText(a), quotedText(b));
  return (
    changes?.every((change) => told.has(inSource(a, change.a), inSource(b, change.b))) ?? false
  );
}

function inSource({ sentence, quoted }: QuotedWording, span: Span): SourceSpan {
  const [inSentence] = shifted([span], quoted);
  return spanOf(sentence, inSentence ?? span);
}

function drift(wordings: QuotedStatement, labelOf: (id: string) => string): Draft {
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
    data: { wordings: wordings.map(quotedText) },
  };
}

/** The differing words of two quotations, as spans of their sentences. */
function differences(a: QuotedWording, b: QuotedWording): { a: Span[]; b: Span[] } {
  const marks = markDifferences(quotedText(a), quotedText(b));
  return {
    a: shifted(inner(ofWords(marks.a, a), a, b), a.quoted),
    b: shifted(inner(ofWords(marks.b, b), b, a), b.quoted),
  };
}

/** A comma more or another dash is not what a reader is to look at. */
function ofWords(marks: readonly Span[], wording: QuotedWording): Span[] {
  const text = quotedText(wording);
  return marks.filter(({ start, end }) =>
    tokenize(text.slice(start, end)).some(({ kind }) => kind !== 'symbol'),
  );
}

/** Without the ends of a longer quotation that the shorter one leaves out. */
function inner(marks: readonly Span[], own: QuotedWording, other: QuotedWording): readonly Span[] {
  if (own.words.length <= other.words.length) return marks;
  const within = marks.filter(({ start, end }) => start > 0 && end < quotedText(own).length);
  return within.length > 0 ? within : marks;
}

function shifted(spans: readonly Span[], { start: by }: Span): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
