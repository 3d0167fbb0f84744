import type { TextPassage } from '../analyse/reuse/passages.js';
import type { Difference } from '../model/passage.js';
import type { Span } from '../model/place.js';
import { counted } from '../report/phrases.js';
import { placedLines, type PlacedText } from '../report/placed-lines.js';
import type { Article } from './reuse-articles.js';
import { colorsFor, widthOf } from './terminal.js';

/**
 * Passages for a terminal, each as a text of its own: its witnesses, and the words marked in which
 * they differ. What is boilerplate comes last, and then how many there are.
 *
 * @param passages each of which is read when its turn comes
 */
export function* passageTexts(
  passages: Iterable<TextPassage>,
  articles: readonly Article[],
): Generator<string> {
  const { stdout } = process;
  const width = widthOf(stdout);
  const colors = colorsFor(stdout);
  const textOf = (passage: TextPassage): string => {
    const { lines } = placedLines(witnessesOf(passage, articles, width), INDENT, width, colors);
    return `${titleOf(passage)}\n${lines.join('\n')}\n\n`;
  };
  const boilerplate: TextPassage[] = [];
  let count = 0;
  for (const passage of passages) {
    count++;
    if (passage.boilerplate === undefined) yield textOf(passage);
    else boilerplate.push(passage);
  }
  for (const passage of boilerplate) yield textOf(passage);
  yield `${counted(count, 'shared passage')} in ${counted(articles.length, 'article')}\n`;
}

/** "31 words, edited, 2 witnesses, a number and a name changed". */
function titleOf({ kind, words, witnesses, differences, boilerplate }: TextPassage): string {
  const changed = CHANGES.filter(([change]) => differences.some((each) => each.kind === change));
  return [
    counted(words, 'word'),
    kind,
    counted(witnesses.length, 'witness'),
    ...(changed.length > 0 ? [`${changed.map(([, name]) => name).join(' and ')} changed`] : []),
    ...(boilerplate === undefined ? [] : [boilerplate]),
  ].join(', ');
}

/** What a changed word can change besides the wording, the gravest first. */
const CHANGES: readonly (readonly [Difference['kind'], string])[] = [
  ['number', 'a number'],
  ['negation', 'a negation'],
  ['name', 'a name'],
  ['hedge', 'a hedge'],
];

const INDENT = '  ';

/** Lines' worth of text of a witness whose words are marked; one without marks has one line. */
const MOST_LINES = 3;

/** @param width of a line at most: of a text without marks no more is shown, and read */
function witnessesOf(
  passage: TextPassage,
  articles: readonly Article[],
  width: number,
): PlacedText[] {
  const differences = shownDifferences(passage);
  return passage.witnesses.flatMap((span, witness): PlacedText[] => {
    const article = articles[span.document];
    if (!article) return [];
    const marks = marksOf(differences, witness, span);
    const isMarked = marks.length > 0;
    const end = isMarked ? span.end : Math.min(span.end, span.start + width + 1);
    // Character for character, so that the marks stay where they are.
    const plain = article.text.slice(span.start, end).replace(/[^\S ]/g, ' ');
    return [{ place: article.placeOf(span), plain, marks, most: isMarked ? MOST_LINES : 1 }];
  });
}

/** The differences that change more than the wording, if there are any. */
function shownDifferences({ differences }: TextPassage): readonly Difference[] {
  const grave = differences.filter(({ kind }) => kind !== 'wording');
  return grave.length > 0 ? grave : differences;
}

/** The words of a witness that differ, in order. Of the first witness, what differs in any other. */
function marksOf(differences: readonly Difference[], witness: number, { start }: Span): Span[] {
  const words: Span[] = [];
  for (const { witness: other, from, to } of differences) {
    if (witness !== 0 && witness !== other) continue;
    const own = witness === 0 ? from : to;
    if (own.end > own.start) words.push(own);
  }
  if (words.length > 1) words.sort((a, b) => a.start - b.start);
  const marks: { start: number; end: number }[] = [];
  for (const each of words) {
    const [from, to] = [each.start - start, each.end - start];
    const last = marks.at(-1);
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else marks.push({ start: from, end: to });
  }
  return marks;
}
