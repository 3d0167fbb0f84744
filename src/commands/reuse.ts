import { MalformedText } from '../analyse/reuse/encoded-text.js';
import { findPassages, type TextPassage } from '../analyse/reuse/passages.js';
import { InputError } from '../model/input-error.js';
import { oneOf, readArguments } from './arguments.js';
import { printJsonList, printTexts } from './output.js';
import { loadArticles, type Article } from './reuse-articles.js';
import { passageTexts } from './reuse-terminal.js';

/** `twosource reuse FILE…`: passages that articles share, with every witness. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, { format: { type: 'string' } });
  const format = oneOf(given, 'format', ['terminal', 'json'] as const) ?? 'terminal';
  if (given.positionals.length === 0) {
    throw new InputError('reuse takes one or more files', undefined, 'twosource reuse FILE…');
  }
  const { articles, passages } = await search(given.positionals);
  if (format === 'json') printJsonList(allShown(passages, articles));
  else printTexts(passageTexts(passages, articles));
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
