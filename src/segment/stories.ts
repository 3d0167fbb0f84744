import type {
  Block,
  PublicationDate,
  SentenceKind,
  SourceDocument,
  Story,
  StorySentence,
} from '../model/source.js';
import { LetterExpression } from '../parse/letter-expression.js';
import { creditsOf } from './credits.js';
import { findDateline, type FoundDateline } from './datelines.js';
import { segment } from './sentences.js';

/**
 * Splits a document into its stories. One file is one story, unless a dateline with an agency or a
 * date opens another inside it, as on an aggregator's page; the headline just before that dateline
 * is the new story's. A dateline above all text is the first story's own.
 */
export function splitStories(document: SourceDocument): Story[] {
  const views = document.blocks.map((block) => viewOf(document, block));
  return storyRanges(views).map(({ from, to }, index, ranges) =>
    makeStory(document, views.slice(from, to), index + 1, ranges.length === 1),
  );
}

/** A block with what its form says. */
interface BlockView {
  readonly block: Block;
  readonly text: string;
  readonly dateline: FoundDateline | undefined;
  /** Ends as a sentence does. */
  readonly isSentence: boolean;
}

const SENTENCE_END = /[.!?…。！？:;,]["'”’»)\]]{0,3}$|\)$/;
/** A sentence ends inside the block and another begins. */
const INNER_END = new LetterExpression(String.raw`[a-z0-9][.!?…]["'”’)]{0,2}\s+["'“‘(]?\p{Lu}`);
const LONGEST_HEADLINE = 200;
/** A headline, a line below it and a byline. */
const LONGEST_HEAD = 3;

function viewOf(document: SourceDocument, block: Block): BlockView {
  const text = document.text.slice(block.start, block.end);
  const isProse = block.kind !== 'code' && block.kind !== 'table-cell' && block.kind !== 'caption';
  const dateline =
    isProse && block.furniture === undefined
      ? findDateline(document.text, block.start, block.end)
      : undefined;
  return { block, text, dateline, isSentence: SENTENCE_END.test(text.slice(-8)) };
}

interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Above the first dateline of a page may stand a summary and captions of its own story, so there a
 * story needs more text than between two datelines.
 */
const LEAST_TEXT = 3;
const LEAST_TEXT_BEFORE_HEADLINE = 2;

function storyRanges(views: readonly BlockView[]): BlockRange[] {
  const ranges: BlockRange[] = [];
  let from = 0;
  let bodies = 0;
  let hasDateline = false;
  for (const [index, view] of views.entries()) {
    if (view.dateline?.isStrong === true) {
      const start = headStart(views, from, index);
      const least = start < index ? LEAST_TEXT_BEFORE_HEADLINE : LEAST_TEXT;
      if (bodies >= (hasDateline ? 1 : least)) {
        ranges.push({ from, to: start });
        from = start;
        bodies = 0;
      }
      hasDateline = true;
    }
    if (isBody(view)) bodies++;
  }
  ranges.push({ from, to: views.length });
  return ranges;
}

/** Where the head of a story starts whose dateline opens a block. */
function headStart(views: readonly BlockView[], from: number, datelineBlock: number): number {
  let start = datelineBlock;
  while (start - 1 > from && datelineBlock - start < LONGEST_HEAD) {
    const above = views[start - 1];
    if (above === undefined || isBody(above) || above.block.kind === 'caption') break;
    if (above.block.furniture !== undefined && above.block.furniture !== 'byline') break;
    if (above.text.length > LONGEST_HEADLINE) break;
    start--;
  }
  return start;
}

function isBody({ block, isSentence }: BlockView): boolean {
  return isSentence && block.furniture === undefined && block.kind !== 'caption';
}

function makeStory(
  document: SourceDocument,
  views: readonly BlockView[],
  number: number,
  isOnly: boolean,
): Story {
  const { meta } = document;
  const found = ownDateline(views);
  const published = datelineDay(found, meta.published) ?? meta.published;
  const sentences = storySentences(document, views, number, found);
  const headline = headlineOf(views) ?? (number === 1 ? meta.title : undefined);
  return {
    source: meta.id,
    story: number,
    start: views[0]?.block.start ?? 0,
    end: views.at(-1)?.block.end ?? 0,
    ...(headline === undefined ? {} : { headline }),
    ...(found === undefined ? {} : { dateline: plainDateline(found) }),
    ...(published === undefined ? {} : { published }),
    ...(meta.publisher === undefined ? {} : { publisher: meta.publisher }),
    wire: wireOf(views, found, meta.wire, isOnly),
    sentences,
  };
}

/** The dateline at the head of a story, below a summary at most; a later one is part of its text. */
function ownDateline(views: readonly BlockView[]): FoundDateline | undefined {
  let bodies = 0;
  for (const view of views) {
    if (view.dateline !== undefined && (bodies === 0 || view.dateline.isStrong)) {
      return view.dateline;
    }
    if (isBody(view)) bodies++;
    if (bodies >= LEAST_TEXT) return undefined;
  }
  return undefined;
}

function plainDateline({ start, end, city, agency, date }: FoundDateline) {
  return {
    start,
    end,
    city,
    ...(agency === undefined ? {} : { agency }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The day that a dateline states; without a year, that nearest to the file's date, as inferred. */
function datelineDay(
  dateline: FoundDateline | undefined,
  published: PublicationDate | undefined,
): PublicationDate | undefined {
  if (dateline?.date !== undefined) {
    return { earliest: dateline.date, latest: dateline.date, basis: 'stated' };
  }
  if (dateline?.monthDay === undefined || published === undefined) return undefined;
  const near = Date.parse(published.latest);
  const year = Number(published.latest.slice(0, 4));
  const days = [year - 1, year, year + 1]
    .map((candidate) => `${candidate}-${dateline.monthDay}`)
    .filter((day) => !Number.isNaN(Date.parse(day)))
    .sort((a, b) => Math.abs(Date.parse(a) - near) - Math.abs(Date.parse(b) - near));
  const day = days[0];
  return day === undefined ? undefined : { earliest: day, latest: day, basis: 'inferred' };
}

/** The first headline above the text; a paragraph that a dateline opens is text. */
function headlineOf(views: readonly BlockView[]): string | undefined {
  const body = views.findIndex((view) => isBody(view) || view.dateline !== undefined);
  const head = views.slice(0, body < 0 ? views.length : body);
  return head.find((view) => view.block.furniture === undefined && kindOf(view) === 'headline')
    ?.text;
}

/** Credits stand at the head or in the last blocks of a story. */
const CLOSING_BLOCKS = 4;

function wireOf(
  views: readonly BlockView[],
  dateline: FoundDateline | undefined,
  stated: readonly string[],
  isOnly: boolean,
): string[] {
  const own = new Set(dateline?.agency === undefined ? [] : [dateline.agency]);
  const last = views.findLastIndex(isBody);
  const closing = views.slice(Math.max(0, last - 1), last + CLOSING_BLOCKS);
  const head = views.slice(0, Math.max(0, views.findIndex(isBody))).slice(0, LONGEST_HEAD);
  for (const view of [...head, ...closing]) {
    if (view.dateline !== undefined && view.dateline === dateline) continue;
    for (const name of creditsOf(view.text)) own.add(name);
  }
  if (isOnly || own.size === 0) for (const name of stated) own.add(name);
  return [...own];
}

/** A sentence at a range of a document's text, whose quantities are not read yet. */
function sentenceAt(
  document: SourceDocument,
  at: Pick<StorySentence, 'start' | 'end' | 'story' | 'index' | 'kind' | 'furniture'>,
): StorySentence {
  const { start, end, story, index, kind, furniture } = at;
  const place = document.placeOf({ start, end });
  return {
    source: document.meta.id,
    story,
    index,
    kind,
    text: document.raw.slice(place.start.offset, place.end.offset),
    plain: document.text.slice(start, end),
    place,
    furniture,
    quantities: [],
    start,
    end,
  };
}

function storySentences(
  document: SourceDocument,
  views: readonly BlockView[],
  story: number,
  dateline: FoundDateline | undefined,
): StorySentence[] {
  const sentences: StorySentence[] = [];
  const add = (start: number, end: number, kind: SentenceKind, furniture: boolean): void => {
    const index = sentences.length;
    sentences.push(sentenceAt(document, { start, end, story, index, kind, furniture }));
  };
  for (const view of views) {
    const { block } = view;
    let from = block.start;
    if (dateline !== undefined && view.dateline === dateline) {
      add(dateline.start, dateline.end, 'dateline', false);
      from = dateline.end;
    }
    const kind = kindOf(view);
    for (const { start, end } of segment(document.text.slice(from, block.end))) {
      add(from + start, from + end, kind, block.furniture !== undefined);
    }
  }
  return sentences;
}

/** Headings, and short paragraphs that do not end as a sentence does, are headlines. */
function kindOf({ block, text, isSentence }: BlockView): SentenceKind {
  if (block.kind === 'caption') return 'caption';
  if (block.kind === 'heading') return 'headline';
  if (block.kind !== 'paragraph' || isSentence || text.length > LONGEST_HEADLINE) return 'sentence';
  return /^["“‘'«]/.test(text) || INNER_END.test(text) ? 'sentence' : 'headline';
}
