import { LetterExpression } from '../../parse/letter-expression.js';
import type { Span } from '../../model/place.js';

/**
 * Text as quotations are matched: one form for what typography may vary, all else as it stands.
 *
 * - Canonical composition (Unicode NFC), so that `é` is one however it is encoded.
 * - White space and line breaks of any kind and length are one space; none at either end.
 * - Hyphens, dashes, minus signs and runs of hyphens are `-`.
 * - Quotation marks: double ones and guillemets are `"`. A single one is an apostrophe between
 *   letters and after a digit, else a `"` too, since nested quotations change their marks.
 * - An ellipsis character is three stops.
 * - Soft hyphens, zero-width characters and direction marks, which nobody sees, are left out.
 *
 * Letters keep their case; digits, signs, stops and commas stay where they are.
 */
export class FoldedText {
  /**
   * @param original the text that offsets count in
   * @param text the folded text
   * @param starts for each unit of `text`, where in `original` it begins
   * @param ends for each unit of `text`, where in `original` it ends
   */
  constructor(
    readonly original: string,
    readonly text: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
  ) {}

  /** The range of the original that a non-empty range of the folded text stands for. */
  toOriginal({ start, end }: Span): Span {
    return { start: this.starts[start] ?? 0, end: this.ends[end - 1] ?? 0 };
  }

  /** The original characters behind one unit of the folded text; '' outside of it. */
  originalAt(index: number): string {
    return this.original.slice(this.starts[index] ?? 0, this.ends[index] ?? 0);
  }
}

/** Combining marks composed at once; longer runs are composed in pieces, since NFC takes the square. */
const MAX_MARKS = 30;

/**
 * Folds a text for matching. Linear in its length.
 *
 * @param pieces the ranges to read, in order and apart; the whole text where absent. Between two
 *   pieces stands a space.
 */
export function foldText(original: string, pieces?: readonly Span[]): FoldedText {
  const folding = new Folding(original);
  for (const { start, end } of pieces ?? [{ start: 0, end: original.length }]) {
    folding.addPiece(start, end);
  }
  return folding.finish();
}

const SPACE = /\s/u;
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;
/** What may join the character before it under canonical composition: marks and conjoining jamo. */
const JOINING = new LetterExpression(String.raw`[\p{M}\u1160-\u11FF]`);
/** Nothing below joins the character before it. */
const FIRST_JOINING = 0x300;
const LETTER = new LetterExpression(String.raw`[\p{L}\p{M}]`);
const DIGIT = new LetterExpression(String.raw`\p{N}`);

const HYPHEN = 0x2d;
const DOUBLE_QUOTES = '"“”„‟«»″〝〞＂';
const SINGLE_QUOTES = "'‘’‚‛‹›′`´＇";
const DASHES = '-‐‑‒–—―−﹘﹣－';

const FOLDED = new Map<string, string>([
  ...DOUBLE_QUOTES.split('').map((mark) => [mark, '"'] as const),
  ...SINGLE_QUOTES.split('').map((mark) => [mark, "'"] as const),
  ...DASHES.split('').map((dash) => [dash, '-'] as const),
  ['…', '...'],
]);

class Folding {
  private units = new Uint16Array(256);
  private starts = new Int32Array(256);
  private ends = new Int32Array(256);
  private length = 0;
  private pendingSpace: Span | undefined;

  constructor(private readonly original: string) {}

  addPiece(from: number, to: number): void {
    if (this.length > 0) this.pendingSpace ??= { start: from, end: from };
    for (let at = from; at < to;) {
      const code = this.original.charCodeAt(at);
      const isAlone = at + 1 >= to || kindOf(this.original.charCodeAt(at + 1)) < MAY_JOIN;
      if (isAlone && kindOf(code) === PLAIN) {
        this.flushSpace();
        this.push(code, at, ++at);
      } else {
        const end = this.endOfCharacter(at, to);
        this.addCharacter(at, end);
        at = end;
      }
    }
  }

  finish(): FoldedText {
    const pieces: string[] = [];
    for (let at = 0; at < this.length; at += 8192) {
      const units = this.units.subarray(at, Math.min(this.length, at + 8192));
      pieces.push(String.fromCharCode(...units));
    }
    return new FoldedText(
      this.original,
      pieces.join(''),
      this.starts.slice(0, this.length),
      this.ends.slice(0, this.length),
    );
  }

  /** End of the character at `at` together with the marks that compose with it. */
  private endOfCharacter(at: number, to: number): number {
    let end = at + width(this.original, at);
    if (SPACE.test(this.original.charAt(at))) return end;
    for (let marks = 0; end < to && marks < MAX_MARKS; marks++) {
      const code = this.original.charCodeAt(end);
      if (code < FIRST_JOINING || !JOINING.test(characterAt(this.original, end))) break;
      end += width(this.original, end);
    }
    return Math.min(end, to);
  }

  private addCharacter(start: number, end: number): void {
    const character = this.original.slice(start, end);
    if (character.length === 1 && INVISIBLE.test(character)) return;
    if (SPACE.test(character)) {
      this.pendingSpace = { start: this.pendingSpace?.start ?? start, end };
      return;
    }
    this.flushSpace();
    const folded = FOLDED.get(character);
    if (folded === '-' && this.joinsHyphens(start)) {
      this.ends[this.length - 1] = end;
    } else if (folded === "'") {
      this.pushAll(this.isApostrophe(start, end) ? "'" : '"', start, end);
    } else {
      this.pushAll(folded ?? character.normalize('NFC'), start, end);
    }
  }

  private flushSpace(): void {
    if (!this.pendingSpace) return;
    const { start, end } = this.pendingSpace;
    this.pendingSpace = undefined;
    if (this.length > 0) this.push(0x20, start, end);
  }

  /** True for every hyphen of a run but the first. */
  private joinsHyphens(start: number): boolean {
    const last = this.length - 1;
    if (this.units[last] !== HYPHEN || this.original.charCodeAt(start) !== HYPHEN) return false;
    return this.original.charCodeAt((this.ends[last] ?? 0) - 1) === HYPHEN;
  }

  private isApostrophe(start: number, end: number): boolean {
    const before = lastOf(this.original.slice(Math.max(0, start - 2), start));
    return (
      DIGIT.test(before) || (LETTER.test(before) && LETTER.test(characterAt(this.original, end)))
    );
  }

  private pushAll(folded: string, start: number, end: number): void {
    for (let unit = 0; unit < folded.length; unit++) this.push(folded.charCodeAt(unit), start, end);
  }

  private push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  private grow(): void {
    const size = this.length * 2;
    const { units, starts, ends } = this;
    this.units = new Uint16Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.units.set(units);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** What folding does with a UTF-16 unit, found once for each: most stand for themselves. */
const PLAIN = 1;
const FOLDED_OTHERWISE = 2;
/** A mark, or the half of a pair that may be one. */
const MAY_JOIN = 3;

const kinds = new Uint8Array(65536);

function kindOf(code: number): number {
  const known = kinds[code];
  if (known !== undefined && known !== 0) return known;
  const character = String.fromCharCode(code);
  const isPlain =
    !SPACE.test(character) &&
    !INVISIBLE.test(character) &&
    !FOLDED.has(character) &&
    character.normalize('NFC') === character;
  const joins = (code >= 0xd800 && code <= 0xdfff) || JOINING.test(character);
  const kind = joins ? MAY_JOIN : isPlain ? PLAIN : FOLDED_OTHERWISE;
  kinds[code] = kind;
  return kind;
}

function width(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function characterAt(text: string, at: number): string {
  return at < text.length ? text.slice(at, at + width(text, at)) : '';
}

function lastOf(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}
