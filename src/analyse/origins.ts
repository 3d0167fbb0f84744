import type { AnchoredEvidence, AnchoredFact, StoryPassage } from '../model/analysis.js';
import { minOriginsOf, type Fact, type OriginReason, type Origins } from '../model/fact.js';
import type { Span } from '../model/place.js';
import type { Story } from '../model/source.js';
import { wordList } from '../model/word-list.js';
import {
  findAttributions,
  isSameSource,
  namedDocuments,
  type Attribution,
} from './attributions.js';
import { byKey, Classes } from './classes.js';
import { storyKey } from './story-key.js';

/** Share of a quotation that must lie in a shared passage to be a part of it. */
const MIN_SHARED = 0.5;
/** Most different names under one head word that are told apart. */
const MAX_NAMESAKES = 50;

/** One supporting quotation that stands in its source. */
interface Piece {
  /** Its index among the fact's supporting evidence. */
  readonly index: number;
  readonly source: string;
  readonly story: Story;
  readonly span: Span;
  readonly declared?: string;
}

/** Pieces that have one origin, and why. */
interface Join {
  readonly kind: OriginReason;
  readonly pieces: readonly Piece[];
  /** The reason for some of the pieces, in words. */
  readonly describe: (labels: string) => string;
}

/**
 * The independent origins of a fact: its supporting quotations, those of one origin together.
 *
 * Two are joined when they lie in one shared passage, when both are attributed to the same named
 * speaker or document, when their stories share a wire credit or, without one, a publisher, when
 * they stand in one story, or when the curator declares it. Joining is transitive. A story whose
 * publisher is unknown and that credits no wire is not joined for that, and makes the count an
 * upper bound. Quotations that do not anchor, and those that are refuted, support nothing.
 */
export function findOrigins(fact: AnchoredFact, passages: readonly StoryPassage[]): Origins {
  const pieces = fact.evidence
    .filter(({ evidence }) => evidence.stance === 'supports')
    .flatMap(pieceOf);
  const joins = [
    ...sameStory(pieces),
    ...[
      ...sharedPassages(pieces, passages),
      ...sameAttribution(fact.fact, pieces),
      ...sameWireOrPublisher(pieces),
      ...declared(pieces),
    ].filter(joinsStories),
  ];
  const groups = grouped(pieces, joins);
  const minimum = minOriginsOf(fact.fact);
  return {
    count: groups.length,
    atMost: groups.length > 1 && pieces.some(({ story }) => isOfUnknownOrigin(story)),
    groups: groups.map((group) => ({
      evidence: group.map(({ index }) => index),
      reasons: reasonsOf(group, joins),
    })),
    dependsOn: groups.length < minimum ? [] : pillars(pieces, joins, minimum),
  };
}

function pieceOf(
  { evidence, source, story, anchor, isRefuted }: AnchoredEvidence,
  index: number,
): Piece[] {
  if (isRefuted || !source || !story || anchor?.start === undefined || anchor.end === undefined)
    return [];
  const piece = {
    index,
    source: source.document.meta.id,
    story,
    span: { start: anchor.start, end: anchor.end },
  };
  return [evidence.origin === undefined ? piece : { ...piece, declared: evidence.origin }];
}

/** False for a reason that joins quotations of one story only: these are one anyway. */
function joinsStories({ pieces }: Join): boolean {
  return pieces.some(({ story }) => story !== pieces[0]?.story);
}

function isOfUnknownOrigin({ wire, publisher }: Story): boolean {
  return wire.length === 0 && publisher === undefined;
}

function sameStory(pieces: readonly Piece[]): Join[] {
  return joinsByKey(pieces, ({ story }) => [storyKey(story)]).map(({ pieces: joined }) => ({
    kind: 'same-story',
    pieces: joined,
    describe: (labels) => `they quote one story, ${labels}`,
  }));
}

function sharedPassages(pieces: readonly Piece[], passages: readonly StoryPassage[]): Join[] {
  const piecesOf = byKey(pieces, ({ story }) => storyKey(story));
  return passages
    .filter(({ boilerplate }) => boilerplate === undefined)
    .flatMap((passage): Join[] => {
      const inside = passage.witnesses.flatMap((witness, index) => {
        const story = passage.stories[index];
        const candidates = story ? (piecesOf.get(storyKey(story)) ?? []) : [];
        return candidates.filter(({ span }) => shareInside(span, witness) >= MIN_SHARED);
      });
      const joined = [...new Set(inside)];
      if (joined.length < 2) return [];
      return [
        {
          kind: 'shared-passage',
          pieces: joined,
          describe: (labels) => `${labels} carry the same ${passage.words} words`,
        },
      ];
    });
}

function shareInside(quote: Span, witness: Span): number {
  const common = Math.min(quote.end, witness.end) - Math.max(quote.start, witness.start);
  return common / Math.max(1, quote.end - quote.start);
}

function sameAttribution(fact: Fact, pieces: readonly Piece[]): Join[] {
  const { attributedTo } = fact;
  if (attributedTo !== undefined) {
    return pieces.length < 2
      ? []
      : [{ kind: 'attribution', pieces, describe: (labels) => `${labels} report ${attributedTo}` }];
  }
  const named: { attribution: Attribution; pieces: Piece[] }[] = [];
  const byHead = new Map<string, typeof named>();
  for (const piece of pieces) {
    for (const attribution of attributionsOf(piece)) {
      const namesakes = byHead.get(attribution.head) ?? [];
      const same = namesakes.filter((entry) => isSameSource(entry.attribution, attribution));
      for (const entry of same) if (!entry.pieces.includes(piece)) entry.pieces.push(piece);
      if (same.length > 0 || namesakes.length >= MAX_NAMESAKES) continue;
      const entry = { attribution, pieces: [piece] };
      named.push(entry);
      byHead.set(attribution.head, [...namesakes, entry]);
    }
  }
  return named
    .filter(({ pieces: joined }) => joined.length > 1)
    .map(({ attribution, pieces: joined }) => ({
      kind: 'attribution',
      pieces: joined,
      describe: (labels) => `${labels} cite ${attribution.name}`,
    }));
}

/** Documents that a story names, found once: every fact that quotes the story asks for them. */
const documentsIn = new WeakMap<Story, readonly Attribution[]>();

/** What the sentences of a quotation name as their source. */
function attributionsOf({ story, span }: Piece): Attribution[] {
  const known = documentsIn.get(story) ?? namedDocuments(story.sentences.map(({ plain }) => plain));
  documentsIn.set(story, known);
  return story.sentences
    .filter(({ start, end }) => start < span.end && span.start < end)
    .flatMap(({ plain }) => findAttributions(plain, known));
}

/** By wire credit; by publisher where a story credits no wire. */
function sameWireOrPublisher(pieces: readonly Piece[]): Join[] {
  const wires = joinsByKey(pieces, ({ story }) => story.wire.map(nameKey));
  const publishers = joinsByKey(pieces, ({ story: { wire, publisher } }) =>
    wire.length === 0 && publisher !== undefined ? [nameKey(publisher)] : [],
  );
  return [
    ...wires.map(({ key, pieces: joined }): Join => {
      const wire = joined[0]?.story.wire.find((name) => nameKey(name) === key) ?? key;
      return {
        kind: 'wire-credit',
        pieces: joined,
        describe: (labels) => `${labels} credit ${wire}`,
      };
    }),
    ...publishers.map(({ pieces: joined }): Join => {
      const publisher = joined[0]?.story.publisher ?? '';
      return {
        kind: 'publisher',
        pieces: joined,
        describe: (labels) => `${labels} are published by ${publisher}`,
      };
    }),
  ];
}

function declared(pieces: readonly Piece[]): Join[] {
  return joinsByKey(pieces, (piece) => (piece.declared === undefined ? [] : [piece.declared])).map(
    ({ key, pieces: joined }) => ({
      kind: 'declared',
      pieces: joined,
      describe: (labels) => `the curator gives ${labels} one origin: ${key}`,
    }),
  );
}

function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}

/** The groups of pieces that share a key, where two or more do. */
function joinsByKey(
  pieces: readonly Piece[],
  keysOf: (piece: Piece) => readonly string[],
): { key: string; pieces: readonly Piece[] }[] {
  const groups = new Map<string, Set<Piece>>();
  for (const piece of pieces) {
    for (const key of keysOf(piece)) {
      const group = groups.get(key);
      if (group) group.add(piece);
      else groups.set(key, new Set([piece]));
    }
  }
  return [...groups]
    .filter(([, group]) => group.size > 1)
    .map(([key, group]) => ({ key, pieces: [...group] }));
}

/** The pieces joined transitively (union-find), in the order of their first piece. */
function grouped(pieces: readonly Piece[], joins: readonly Join[]): Piece[][] {
  const own = new Set(pieces);
  const classes = new Classes<Piece>();
  for (const { pieces: joined } of joins) {
    const [first, ...others] = joined.filter((piece) => own.has(piece));
    if (first) for (const piece of others) classes.join(first, piece);
  }
  return [...byKey(pieces, (piece) => classes.find(piece)).values()];
}

function reasonsOf(
  group: readonly Piece[],
  joins: readonly Join[],
): Origins['groups'][number]['reasons'] {
  const members = new Set(group);
  return joins
    .filter(({ pieces }) => pieces.some((piece) => members.has(piece)))
    .map(({ kind, pieces, describe }) => ({ kind, text: describe(labelsOf(pieces)) }));
}

/** "000, 003 and 004"; the story is named where one source gives two. */
function labelsOf(pieces: readonly Piece[]): string {
  const stories = new Set(pieces.map(({ story }) => story));
  const sources = new Set(pieces.map(({ source }) => source));
  const isTold = stories.size > sources.size;
  const labels = [
    ...new Set(
      pieces.map(({ source, story }) => (isTold ? `${source} (story ${story.story})` : source)),
    ),
  ];
  return wordList(labels, 'and');
}

/** The sources of which the withdrawal of any one leaves too few origins. */
function pillars(pieces: readonly Piece[], joins: readonly Join[], minimum: number): string[] {
  const sources = [...new Set(pieces.map(({ source }) => source))];
  return sources.filter((withdrawn) => {
    const left = pieces.filter(({ source }) => source !== withdrawn);
    return grouped(left, joins).length < minimum;
  });
}
