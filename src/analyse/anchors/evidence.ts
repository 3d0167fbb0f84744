import type { AnchoredEvidence, AnchoredFact, FactsDocument } from '../../model/analysis.js';
import type { Anchor, Evidence, Fact } from '../../model/fact.js';
import type { Span } from '../../model/place.js';
import type { Source, Story } from '../../model/source.js';
import { tokenize } from '../../segment/tokens.js';
import { anchorQuote } from './find-quote.js';
import { foldText, type FoldedText } from './folded-text.js';

/**
 * Anchors every quotation of the facts in its source. A quotation is looked for in each story by
 * itself, or in the one that its evidence names, so that none runs from one story into the next;
 * page furniture is no evidence and is left out. Offsets count in the source document's text.
 */
export function anchorFacts(facts: FactsDocument, sources: readonly Source[]): AnchoredFact[] {
  const searchable = new SearchableStories(sources);
  const anchorAll = (evidence: readonly Evidence[], pointer: string): AnchoredEvidence[] =>
    evidence.map((piece, index) => searchable.anchor(piece, `${pointer}/evidence/${index}`));
  return facts.facts.map((fact: Fact, index) => {
    const pointer = facts.pointers[index] ?? '';
    return {
      fact,
      pointer,
      evidence: anchorAll(fact.evidence, pointer),
      disputed: (fact.disputed ?? []).map(({ value, evidence }, at) => {
        const valuePointer = `${pointer}/disputed/${at}`;
        return { value, pointer: valuePointer, evidence: anchorAll(evidence, valuePointer) };
      }),
    };
  });
}

/** The ranges of a story that are evidence: its text without page furniture. */
function evidenceRanges(story: Story): Span[] {
  const ranges: Span[] = [];
  let start = story.start;
  for (const sentence of story.sentences) {
    if (!sentence.furniture) continue;
    if (sentence.start > start) ranges.push({ start, end: sentence.start });
    start = Math.max(start, sentence.end);
  }
  if (start < story.end) ranges.push({ start, end: story.end });
  return ranges;
}

interface StoryAnchor {
  readonly story: Story;
  readonly anchor: Anchor;
}

/** Sources by id, with the folded text of each story made once. */
class SearchableStories {
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly folded = new Map<Story, FoldedText>();

  constructor(sources: readonly Source[]) {
    this.sources = new Map(sources.map((source) => [source.document.meta.id, source]));
  }

  anchor(evidence: Evidence, pointer: string): AnchoredEvidence {
    const source = this.sources.get(evidence.source);
    if (!source) return { evidence, pointer };
    const stories = source.stories.filter(
      ({ story }) => evidence.story === undefined || evidence.story === story,
    );
    const found = stories.map((story) => ({
      story,
      anchor: anchorQuote(this.foldedText(source, story), evidence.quote),
    }));
    const { quote } = evidence;
    const best = joinStories(found, typeof quote === 'string' ? quote : quote.exact) ?? {
      anchor: { status: 'missing' as const },
    };
    return { evidence, pointer, source, ...best };
  }

  private foldedText({ document }: Source, story: Story): FoldedText {
    const known = this.folded.get(story);
    if (known) return known;
    const made = foldText(document.text, evidenceRanges(story));
    this.folded.set(story, made);
    return made;
  }
}

/** One anchor for all stories: ambiguous where more than one story carries the quotation. */
function joinStories(found: readonly StoryAnchor[], quote: string): StoryAnchor | undefined {
  const carrying = found.filter(({ anchor }) => anchor.status !== 'missing');
  const first = carrying[0];
  if (!first) return mostSimilar(found, quote);
  if (carrying.length === 1) return first;
  const occurrences = carrying.flatMap(({ anchor }) => anchor.occurrences ?? spanOf(anchor));
  return { story: first.story, anchor: { ...first.anchor, status: 'ambiguous', occurrences } };
}

/** The story whose nearest passage has most of the quotation's words; of equals the first. */
function mostSimilar(found: readonly StoryAnchor[], quote: string): StoryAnchor | undefined {
  const wanted = new Set(tokenize(quote).map(({ norm }) => norm));
  const shared = ({ anchor }: StoryAnchor): number =>
    new Set(
      tokenize(anchor.nearest?.text ?? '')
        .map(({ norm }) => norm)
        .filter((norm) => wanted.has(norm)),
    ).size;
  return found
    .map((story) => ({ story, score: shared(story) }))
    .reduce<{ story: StoryAnchor; score: number } | undefined>(
      (best, next) => (best && best.score >= next.score ? best : next),
      undefined,
    )?.story;
}

function spanOf({ start, end }: Anchor): Span[] {
  return start === undefined || end === undefined ? [] : [{ start, end }];
}
