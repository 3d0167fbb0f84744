/**
 * Parts of a saved page that stand beside its article by what the page itself says: roles, schema.org
 * and microformats, links around blocks, labels at their head. None of these is sure, since pages
 * put their article into forms, dialogs and links too, so that a part is judged when all is read.
 */
export interface Part {
  readonly reason: string;
  /** `comments` may be longer than the article; a `banner` may hold the first heading. */
  readonly kind: 'beside' | 'comments' | 'banner' | 'link' | 'teaser' | 'inner-article';
  readonly parent: Part | undefined;
  /** The article that an inner article stands in: all of one article are judged alike. */
  readonly outer: object | undefined;
  /** Its heading leads to another page. */
  hasLinkedHeading: boolean;
  /** UTF-16 units of text in it, headings left out; at the end also those of the parts inside. */
  characters: number;
  /** Holds the page's first heading, or what is marked as its article. */
  holdsArticle: boolean;
  isApplied: boolean;
  /** The reason for which its blocks are furniture: its own, or that of a part around it. */
  inForce: string | undefined;
}

export type PartMark = Pick<Part, 'kind' | 'reason'>;

/** How surely the page says that a place belongs to its article. */
export const REGIONS = { outside: 0, main: 1, article: 2, body: 3 } as const;
export type Region = (typeof REGIONS)[keyof typeof REGIONS];

interface PageBlock {
  readonly number: number;
  readonly characters: number;
  readonly isHeading: boolean;
  part: Part | undefined;
  readonly region: Region;
}

/** An article is not shorter, in UTF-16 units. */
const LEAST_ARTICLE = 300;
/** A link around more is one that was never closed. */
const LONGEST_CARD = 600;
/** A part that holds the article is told by taking back the longest, so many times at most. */
const MOST_ROUNDS = 20;
/** How much longer an article is than one inside it that is a comment, and than a teaser beside it. */
const OUTER_TO_INNER = 2;
const ARTICLE_TO_TEASER = 4;

/** The blocks of one page and the parts that they stand in. */
export class PageParts {
  readonly #parts: Part[] = [];
  readonly #blocks: PageBlock[] = [];

  /** @param outer the article that an inner article stands in */
  open({ kind, reason }: PartMark, parent: Part | undefined, outer?: object): Part {
    const part: Part = {
      kind,
      reason,
      parent,
      outer,
      hasLinkedHeading: false,
      characters: 0,
      holdsArticle: false,
      isApplied: false,
      inForce: undefined,
    };
    this.#parts.push(part);
    return part;
  }

  add(block: PageBlock): void {
    this.#blocks.push(block);
    if (block.part && !block.isHeading) block.part.characters += block.characters;
  }

  /** Gives the last block, if it has that number, to a part. */
  move(number: number, part: Part): void {
    const last = this.#blocks.at(-1);
    if (last?.number === number) last.part = part;
  }

  /** The numbers of the blocks beside the article, with the reason. */
  furniture(): Map<number, string> {
    this.#judge();
    for (const part of this.#parts) {
      part.inForce = part.parent?.inForce ?? (part.isApplied ? part.reason : undefined);
    }
    const marked = new Map<number, string>();
    const rest: PageBlock[] = [];
    for (const block of this.#blocks) {
      const reason = block.part?.inForce;
      if (reason === undefined) rest.push(block);
      else marked.set(block.number, reason);
    }
    for (const { number } of outsideOf(rest)) marked.set(number, 'outside the article of the page');
    return marked;
  }

  /** A part is created before those inside it. */
  #judge(): void {
    for (const part of this.#parts.toReversed()) {
      if (part.parent) part.parent.characters += part.characters;
    }
    const text = this.#blocks.filter((block) => !block.isHeading);
    const total = text.reduce((sum, block) => sum + block.characters, 0);
    for (const part of this.#parts) part.isApplied = canApply(part);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const outermost = this.#outermost();
      const rest = total - outermost.reduce((sum, part) => sum + part.characters, 0);
      const sizes = sizesByReason(outermost);
      const sizeOf = (part: Part) =>
        part.kind === 'beside' ? (sizes.get(part.reason) ?? 0) : part.characters;
      const doubtful = outermost.filter((part) => sizeOf(part) > roomBeside(part, rest));
      if (doubtful.length === 0) return;
      const longest = doubtful.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
      for (const part of this.#parts) if (areTakenBackAlike(part, longest)) part.isApplied = false;
    }
    for (const part of this.#parts) part.isApplied = false;
  }

  #outermost(): Part[] {
    const covered = new Set<Part>();
    return this.#parts.filter((part) => {
      const isInside = part.parent !== undefined && covered.has(part.parent);
      if (isInside || part.isApplied) covered.add(part);
      return part.isApplied && !isInside;
    });
  }
}

/** A mark may stand at each paragraph or section of an article: those of one reason are judged together. */
function sizesByReason(parts: readonly Part[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { reason, characters } of parts) {
    sizes.set(reason, (sizes.get(reason) ?? 0) + characters);
  }
  return sizes;
}

function areTakenBackAlike(part: Part, longest: Part): boolean {
  if (part === longest) return true;
  if (part.outer !== undefined) return part.outer === longest.outer;
  return part.kind === 'beside' && longest.kind === 'beside' && part.reason === longest.reason;
}

function canApply({ kind, holdsArticle, hasLinkedHeading, characters }: Part): boolean {
  if (kind === 'link' && (characters === 0 || characters > LONGEST_CARD)) return false;
  return !holdsArticle && (kind !== 'teaser' || hasLinkedHeading);
}

/** The most text that a part beside the article has, where so much is left without it. */
function roomBeside({ kind }: Part, rest: number): number {
  if (kind === 'inner-article') return rest / OUTER_TO_INNER;
  if (kind === 'teaser') return rest / ARTICLE_TO_TEASER;
  if (kind === 'comments') return rest >= LEAST_ARTICLE ? Infinity : rest;
  return rest;
}

/** So many times the rest of an article its marked text is, where that is all of it. */
const BODY_TO_REST = 2;

/**
 * The blocks that stand outside the page's article, headings left out. Where its text is marked, or
 * stands in an <article>, and is most of what is left around it, those are all others but what sums
 * it up above it; else those outside <main>.
 */
function outsideOf(blocks: readonly PageBlock[]): PageBlock[] {
  const texts = blocks.filter((block) => !block.isHeading);
  for (const [region, least] of [
    [REGIONS.body, BODY_TO_REST],
    [REGIONS.article, 1],
  ] as const) {
    const inside = texts.filter((block) => block.region >= region);
    const around = texts.filter((block) => block.region < region && block.region > 0);
    const characters = charactersOf(inside);
    if (characters < LEAST_ARTICLE || characters <= least * charactersOf(around)) continue;
    const start = inside[0]?.number ?? 0;
    return texts.filter(
      (block) => block.region < region && (block.region === 0 || block.number > start),
    );
  }
  const outside = texts.filter((block) => block.region === REGIONS.outside);
  const inside = texts.filter((block) => block.region !== REGIONS.outside);
  return charactersOf(inside) > charactersOf(outside) ? outside : [];
}

function charactersOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.characters, 0);
}
