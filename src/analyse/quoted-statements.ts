import type { QuotedStatement, QuotedWording, SentenceGroup } from '../model/analysis.js';
import type { Span } from '../model/place.js';
import type { Source, StorySentence } from '../model/source.js';
import { americanSpelling } from '../segment/spelling.js';
import { tokenize } from '../segment/tokens.js';
import { spansStories } from './alignment/groups.js';
import type { Attribution } from './attributions.js';
import { isFunctionWord } from './comparison/lexicon.js';
import { EarlierGroups } from './earlier-groups.js';
import { contentOf } from './names/word-kinds.js';
import { areOtherSpeakers, speakersAt } from './quoted-speakers.js';
import { changedWordings } from './quoted-wording.js';
import { quotedPart, quotedSpans } from './quotations.js';

/** Fewer quoted words are a phrase that anyone may use, not a quotation that can drift. */
const MIN_WORDS = 6;

/** Longer quotations are left out: no sentence is that long, and comparison takes the square. */
const MAX_WORDS = 400;

/** Two quotations are of one statement when they share this part of the shorter one, in order. */
const MIN_SHARED = 0.5;
/** The same for the words of content alone: translators choose other ones. */
const MIN_SHARED_CONTENT = 0.4;
/** Weight of the words in common, some four of content, below which this part must be shared. */
const LEAST_WEIGHT = 24;
const NEARLY_SAME = 0.75;
/** Words of content beside a quotation from which two of one occasion are told in the same words. */
const FEWEST_INTRODUCING = 6;
/** The part of them that both must have. */
const INTRODUCED_ALIKE = 0.8;

/**
 * The statements that stories quote in different words, found in sentences that say the same thing.
 *
 * @param groups such sentences
 * @param earlier what is known of them
 * @returns in the order of the groups; of each group one statement at most
 */
export function findQuotedStatements(
  groups: readonly SentenceGroup[],
  sources: readonly Source[],
  earlier: EarlierGroups = new EarlierGroups(),
): QuotedStatement[] {
  const quotations = new Quotations(sources);
  return groups
    .map((group) => {
      const known = earlier.statementOf(group);
      if (known) return known;
      const quoted = group.sentences.flatMap((sentence) => quotations.of(sentence) ?? []);
      return distinctWordings(quoted, quotations);
    })
    .filter(areOfStories);
}

/** Whether wordings are of two stories or more. */
export function areOfStories(wordings: QuotedStatement): boolean {
  return spansStories(wordings.map(({ sentence }) => sentence));
}

/** The words between the quotation marks. */
export function quotedText({ sentence, quoted }: QuotedWording): string {
  return sentence.plain.slice(quoted.start, quoted.end);
}

/** The quotations of sources, by the sentences that hold them. */
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
  of(sentence: StorySentence): QuotedWording | undefined {
    const part = quotedPart(sentence, this.spansOf(sentence.source));
    if (!part) return undefined;
    const raw = sentence.plain.slice(part.start - sentence.start, part.end - sentence.start);
    const text = withoutEndMarks(raw);
    const words = wordsOf(text);
    if (words.length < MIN_WORDS || words.length > MAX_WORDS) return undefined;
    const start = part.start - sentence.start;
    return { sentence, quoted: { start, end: start + text.length }, words };
  }

  /** Whether two quotations are of two people: of a formula that both use. */
  areOfOthers(a: QuotedWording, b: QuotedWording): boolean {
    return areOtherSpeakers(this.speakersOf(a), this.speakersOf(b));
  }

  private speakersOf({ sentence }: QuotedWording): Attribution[] {
    const text = this.sources.get(sentence.source)?.document.text ?? '';
    return speakersAt(text, sentence, this.spansOf(sentence.source));
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
function distinctWordings(
  wordings: readonly QuotedWording[],
  quotations: Quotations,
): QuotedWording[] {
  const longestFirst = [...wordings].sort((a, b) => b.words.length - a.words.length);
  const [longest] = longestFirst;
  const distinct: QuotedWording[] = [];
  for (const wording of longestFirst) {
    if (longest && longest !== wording) {
      if (!isOfOneStatement(longest, wording)) continue;
      if (quotations.areOfOthers(longest, wording)) continue;
    }
    if (distinct.some((other) => isRunOf(wording, other))) continue;
    const isSame = (other: QuotedWording): boolean =>
      changedWordings(quotedText(wording), quotedText(other))?.length === 0;
    if (!distinct.some(isSame)) distinct.push(wording);
  }
  return distinct.sort((a, b) => wordings.indexOf(a) - wordings.indexOf(b));
}

function isRunOf({ words: part }: QuotedWording, { words: whole }: QuotedWording): boolean {
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/**
 * By all words, and by those of content: "I … got … a" is of any two statements. Where those in
 * common weigh little ("the rest of his life"), the quotations must be nearly the same, or be
 * introduced in the same words.
 */
function isOfOneStatement(x: QuotedWording, y: QuotedWording): boolean {
  const [a, b] = [x.words, y.words];
  const shared = sharedPart(a, b);
  if (shared < MIN_SHARED) return false;
  const [inA, inB] = [a.filter(hasContent), b.filter(hasContent)];
  if (sharedPart(inA, inB) < MIN_SHARED_CONTENT) return false;
  if (shared >= NEARLY_SAME || commonInOrder(inA, inB, weightOf) >= LEAST_WEIGHT) return true;
  return areIntroducedAlike(x, y);
}

/** Whether two sentences say in the same words who said something, where and when. */
function areIntroducedAlike(x: QuotedWording, y: QuotedWording): boolean {
  const [a, b] = [x, y].map(introductionOf);
  if (!a || !b || Math.min(a.length, b.length) < FEWEST_INTRODUCING) return false;
  return commonInOrder(a, b) >= INTRODUCED_ALIKE * Math.max(a.length, b.length);
}

/** The words of content outside of a quotation. */
function introductionOf({ sentence, quoted }: QuotedWording): string[] {
  const outside = `${sentence.plain.slice(0, quoted.start)} ${sentence.plain.slice(quoted.end)}`;
  return wordsOf(outside).filter(hasContent);
}

function sharedPart(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length);
  return shorter === 0 ? 1 : commonInOrder(a, b) / shorter;
}

function hasContent(word: string): boolean {
  return !isFunctionWord(word);
}

function weightOf(word: string): number {
  return contentOf(word)?.weight ?? 0;
}

/** Weight of the heaviest common subsequence; without weights, its length. */
function commonInOrder(
  a: readonly string[],
  b: readonly string[],
  weigh: (word: string) => number = () => 1,
): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const weight = weigh(word);
    let diagonal = 0;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1] ?? 0;
      row[j + 1] = word === b[j] ? diagonal + weight : Math.max(above, row[j] ?? 0);
      diagonal = above;
    }
  }
  return row.at(-1) ?? 0;
}
