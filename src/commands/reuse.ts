import { MalformedText } from '../analyse/reuse/encoded-text.js';
import { findPassages, type TextPassage } from '../analyse/reuse/passages.js';
import { InputError } from '../model/input-error.js';
import { lineExcerpt } from '../report/line-excerpt.js';
import { markedText } from '../report/marked-text.js';
import { counted } from '../report/phrases.js';
import { oneOf, readArguments } from './arguments.js';
import { clickable, printJsonList, printLines } from './output.js';
import { loadArticles, type Article } from './reuse-articles.js';
import { colorsFor, widthOf } from './terminal.js';

/** `twosource reuse FILE…`: passages that articles share, with every witness. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, { format: { type: 'string' } });
  const format = oneOf(given, 'format', ['terminal', 'json'] as const) ?? 'terminal';
  if (given.positionals.length === 0) {
    throw new InputError('reuse takes one or more files', undefined, 'twosource reuse FILE…');
  }
  const { articles, passages } = await search(given.positionals);
  if (format === 'json') printJsonList(allShown(passages, articles));
  else printPassages([...passages], articles);
  return 0;
}

async function search(
  names: readonly string[],
  isTrusted = true,
): Promise<{ articles: readonly Article[]; passages: Iterable<TextPassage> }> {
  const articles = await loadArticles(names, process.cwd(), isTrusted);
  try {
    const ranks = articles.map((_, index) => index);
    return { articles, passages: findPassages(articles, ranks, {}) };
  } catch (error) {
    // Read with more care, the records say where the fault is.
    if (isTrusted && error instanceof MalformedText) return search(names, false);
    throw error;
  }
}

function* allShown(passages: Iterable<TextPassage>, articles: readonly Article[]) {
  for (const passage of passages) yield shown(passage, articles);
}

function shown(passage: TextPassage, articles: readonly Article[]) {
  const { kind, words, boilerplate } = passage;
  return {
    kind,
    words,
    ...(boilerplate === undefined ? {} : { boilerplate }),
    witnesses: passage.witnesses.flatMap(({ document, start, end }) => {
      const article = articles[document];
      if (article === undefined) return [];
      const { source, story, text } = article;
      return [
        {
          source,
          ...(story === undefined ? {} : { story }),
          place: article.placeOf({ start, end }),
          start,
          end,
          plain: text.slice(start, end),
        },
      ];
    }),
    differences: passage.differences.map(({ witness, kind: what, from, to }) => ({
      witness,
      kind: what,
      from: from.text,
      to: to.text,
    })),
  };
}

function printPassages(passages: readonly TextPassage[], articles: readonly Article[]): void {
  const width = widthOf(process.stdout);
  const lines: string[] = [];
  for (const passage of passages) {
    const note = passage.boilerplate === undefined ? '' : `, ${passage.boilerplate}`;
    lines.push(
      `${counted(passage.words, 'word')}, ${passage.kind}, ${counted(passage.witnesses.length, 'witness')}${note}`,
    );
    for (const { document, start, end } of passage.witnesses) {
      const article = articles[document];
      if (article !== undefined) lines.push(witnessLine(article, start, end, width));
    }
    lines.push('');
  }
  lines.push(
    `${counted(passages.length, 'shared passage')} in ${counted(articles.length, 'article')}`,
  );
  printLines(lines);
}

/** Several times what fits on a line: white space in it becomes shorter. */
const LONGEST_EXCERPT = 1000;

function witnessLine(article: Article, start: number, end: number, width: number): string {
  const plain = article.text.slice(start, Math.min(end, start + LONGEST_EXCERPT));
  const piece = lineExcerpt(plain.replace(/\s+/g, ' '), [], width - 40);
  const text = markedText(piece.text, [], colorsFor(process.stdout));
  return `  ${clickable(article.placeOf({ start, end }))}  ${text}`;
}
