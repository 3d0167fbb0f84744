import type { Span } from '../../model/place.js';
import { tokenize, type Token } from '../../segment/tokens.js';

/** Longer quotations are placed by their densest window alone: the alignment takes the square. */
const MAX_ALIGNED = 300;
/** Windows that are aligned word by word. */
const MAX_CANDIDATES = 4;
/** Least share of a quotation's weight that a passage must carry to be worth showing. */
const MIN_SHARE = 0.3;
/** Weight of a sign; that of a word is ln(2 + words of the text over its occurrences there). */
const SIGN_WEIGHT = 0.1;
/** Share of its weight that a word carries in another writing ("Troops", "troops"). */
const OTHER_WRITING = 0.95;
/** Share of its weight that another word of its kind carries: a number for a number. */
const SIMILAR = 0.4;
/** Costs of the alignment, as shares of the word's weight; of the mean weight for an added word. */
const REPLACED = -0.2;
const LEFT_OUT = -0.25;
const ADDED = -0.3;
/** Share of the cost of an added word that an added sign has. */
const ADDED_SIGN = 0.05;
/** Most characters taken in that are joined to the first or the last word. */
const MAX_ATTACHED = 30;
/** How far a word may have moved out of the passage to be taken in. */
const MAX_SWAP = 3;
/** First letters that two words share to count as forms of one. */
const STEM_LENGTH = 5;

/**
 * The passage of a text that is most like a quotation that is not in it: the densest windows of
 * the quotation's words, weighed by their rarity in the text, then a word alignment (Needleman and
 * Wunsch 1970, the text's ends free) that sets the edges.
 *
 * @param from passages that end before this offset are taken only where there is no other
 * @returns offsets in `text`; nothing where no passage carries 30 % of the quotation's weight
 */
export function findNearest(text: string, quote: string, from: number): Span | undefined {
  const wanted = tokenize(quote);
  const tokens = tokenize(text);
  if (wanted.length === 0 || tokens.length === 0) return undefined;
  const words = new QuoteWords(wanted, tokens);
  const gains = tokens.map((token) => words.gain(token));
  const best = bestAlignment(words, tokens, densestWindows(words, gains, wanted.length), from);
  return best && withAttached(text, best);
}

/** What words of one key can carry. */
interface Gain {
  readonly key: string;
  readonly weight: number;
  /** How many of them the quotation has. */
  readonly count: number;
}

/** The words of a quotation, and what a word of the text is worth to it. */
class QuoteWords {
  readonly weights: readonly number[];
  readonly total: number;
  private readonly exact = new Map<string, { weight: number; count: number }>();
  private readonly similar = new Map<string, { weight: number; count: number }>();

  constructor(
    readonly tokens: readonly Token[],
    text: readonly Token[],
  ) {
    const counts = new Map<string, number>();
    for (const { norm } of text) counts.set(norm, (counts.get(norm) ?? 0) + 1);
    this.weights = tokens.map((token) =>
      token.kind === 'symbol'
        ? SIGN_WEIGHT
        : Math.log(2 + text.length / (1 + (counts.get(token.norm) ?? 0))),
    );
    this.total = this.weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, token] of tokens.entries()) {
      const weight = this.weights[index] ?? 0;
      count(this.exact, token.norm, weight);
      count(this.similar, kindKey(token), weight * SIMILAR);
    }
  }

  /** What a word of the text can carry; undefined where the quotation has none like it. */
  gain(token: Token): Gain | undefined {
    const exact = this.exact.get(token.norm);
    if (exact) return { key: token.norm, ...exact };
    const key = kindKey(token);
    const similar = key === '' ? undefined : this.similar.get(key);
    return similar && { key: ` ${key}`, ...similar };
  }

  /** Extends a range of tokens to words just outside that the quotation has and the range lacks. */
  withSwapped(region: readonly Token[], range: Span): Span {
    const lacking = new Map([...this.exact].map(([norm, entry]) => [norm, entry.count]));
    for (const { norm } of region.slice(range.start, range.end)) {
      lacking.set(norm, (lacking.get(norm) ?? 0) - 1);
    }
    const isLacking = (index: number): boolean => {
      const token = region[index];
      return token?.kind !== 'symbol' && (lacking.get(token?.norm ?? '') ?? 0) > 0;
    };
    let { start, end } = range;
    for (let reach = 1; reach <= MAX_SWAP; reach++) {
      if (isLacking(range.start - reach)) start = range.start - reach;
      if (isLacking(range.end + reach - 1)) end = range.end + reach;
    }
    return { start, end };
  }

  /** Score of a word of the quotation against a word of the text; nothing where they cannot meet. */
  score(index: number, token: Token): number {
    const own = this.tokens[index];
    const weight = this.weights[index] ?? 0;
    if (!own) return Number.NEGATIVE_INFINITY;
    if (own.norm === token.norm) return weight * (own.text === token.text ? 1 : OTHER_WRITING);
    if ((own.kind === 'symbol') !== (token.kind === 'symbol')) return Number.NEGATIVE_INFINITY;
    const key = kindKey(own);
    return weight * (key !== '' && key === kindKey(token) ? SIMILAR : REPLACED);
  }
}

function count(
  table: Map<string, { weight: number; count: number }>,
  key: string,
  weight: number,
): void {
  const entry = table.get(key);
  if (entry) entry.count++;
  else table.set(key, { weight, count: 1 });
}

/** What makes two different words alike: both numbers, or the same first letters. */
function kindKey({ kind, norm }: Token): string {
  if (kind === 'number') return '#';
  return kind === 'word' && norm.length >= STEM_LENGTH ? norm.slice(0, STEM_LENGTH) : '';
}

/** First tokens of the windows that carry most of the quotation's weight, each word once. */
function densestWindows(
  words: QuoteWords,
  gains: readonly (Gain | undefined)[],
  size: number,
): number[] {
  const inside = new Map<string, number>();
  const blocks = new Map<number, { start: number; score: number }>();
  let score = 0;
  for (let end = 0; end < gains.length; end++) {
    score += change(inside, gains[end], 1);
    const start = end - size + 1;
    if (start > 0) score -= change(inside, gains[start - 1], -1);
    const block = Math.floor(end / Math.max(1, size / 2));
    const best = blocks.get(block);
    if (!best || score > best.score + 1e-9) blocks.set(block, { start: Math.max(0, start), score });
  }
  return [...blocks.values()]
    .filter((window) => window.score >= MIN_SHARE * 0.5 * words.total)
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, MAX_CANDIDATES)
    .map(({ start }) => start);
}

/** What a word adds to the score of a window, or takes from it, when it enters or leaves. */
function change(inside: Map<string, number>, gain: Gain | undefined, step: 1 | -1): number {
  if (!gain) return 0;
  const before = inside.get(gain.key) ?? 0;
  inside.set(gain.key, before + step);
  const counted = step === 1 ? before < gain.count : before <= gain.count;
  return counted ? gain.weight : 0;
}

function bestAlignment(
  words: QuoteWords,
  tokens: readonly Token[],
  starts: readonly number[],
  floor: number,
): Span | undefined {
  const size = words.tokens.length;
  const aligned = starts.flatMap((start) => {
    const first = Math.max(0, start - Math.ceil(size / 2) - 3);
    const region = tokens.slice(first, start + size + Math.ceil(size / 2) + 3);
    if (size > MAX_ALIGNED) {
      const window = tokens.slice(start, start + size);
      return [{ tokens: window, score: words.total }];
    }
    const found = align(words, region);
    if (!found) return [];
    const { start: from, end } = words.withSwapped(region, found);
    return [{ tokens: region.slice(from, end), score: found.score }];
  });
  const ranked = aligned
    .filter(({ score }) => score >= MIN_SHARE * words.total)
    .flatMap(({ tokens: [...window], score }) => {
      const start = window[0]?.start;
      const end = window.at(-1)?.end;
      return start === undefined || end === undefined ? [] : [{ start, end, score }];
    })
    .sort(
      (a, b) =>
        Number(a.end <= floor) - Number(b.end <= floor) || b.score - a.score || a.start - b.start,
    );
  const best = ranked[0];
  return best && { start: best.start, end: best.end };
}

/** The range of `region` that the quotation aligns to best, and its score. */
function align(
  words: QuoteWords,
  region: readonly Token[],
): { start: number; end: number; score: number } | undefined {
  const columns = region.length;
  const addedCost = (ADDED * words.total) / Math.max(1, words.tokens.length);
  let scores = new Float64Array(columns + 1);
  let starts = Int32Array.from({ length: columns + 1 }, (_, column) => column);
  for (let row = 0; row < words.tokens.length; row++) {
    const weight = words.weights[row] ?? 0;
    const nextScores = new Float64Array(columns + 1);
    const nextStarts = new Int32Array(columns + 1);
    nextScores[0] = (scores[0] ?? 0) + weight * LEFT_OUT;
    for (let column = 1; column <= columns; column++) {
      const token = region[column - 1];
      if (!token) break;
      let score = (scores[column - 1] ?? 0) + words.score(row, token);
      let start = starts[column - 1] ?? 0;
      const leftOut = (scores[column] ?? 0) + weight * LEFT_OUT;
      if (leftOut > score) [score, start] = [leftOut, starts[column] ?? 0];
      const added =
        (nextScores[column - 1] ?? 0) + (token.kind === 'symbol' ? ADDED_SIGN : 1) * addedCost;
      if (added > score) [score, start] = [added, nextStarts[column - 1] ?? 0];
      nextScores[column] = score;
      nextStarts[column] = start;
    }
    scores = nextScores;
    starts = nextStarts;
  }
  let end = 0;
  for (let column = 1; column <= columns; column++) {
    if ((scores[column] ?? 0) > (scores[end] ?? 0)) end = column;
  }
  const start = starts[end] ?? 0;
  return start < end ? { start, end, score: scores[end] ?? 0 } : undefined;
}

/** Takes in what is joined to the first and the last word: "non-", a sign, a currency, "%". */
function withAttached(text: string, span: Span): Span {
  let { start, end } = span;
  while (span.start - start < MAX_ATTACHED && isAttached(text, start - 1, start)) start--;
  while (end - span.end < MAX_ATTACHED && isAttached(text, end, end - 1)) end++;
  return { start, end };
}

/** True where a character belongs to the same word or number as its neighbour. */
function isAttached(text: string, at: number, neighbour: number): boolean {
  const outer = text.charAt(at);
  const inner = text.charAt(neighbour);
  if (/[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u.test(outer)) return !/[\s"()[\]]/.test(inner);
  if (/[\p{Sc}%+\-'.,:/]/u.test(outer)) {
    const beyond = text.charAt(at < neighbour ? at - 1 : at + 1);
    if (/[\p{Sc}+-]/u.test(outer) && at < neighbour && /\p{N}/u.test(inner)) return true;
    if (outer === '%') return /\p{N}/u.test(inner);
    return /[\p{L}\p{N}]/u.test(beyond) && /[\p{L}\p{N}]/u.test(inner);
  }
  return false;
}
