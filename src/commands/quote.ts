import { findQuote } from '../analyse/anchors/find-quote.js';
import { InputError } from '../model/input-error.js';
import type { Span } from '../model/place.js';
import type { Source } from '../model/source.js';
import { markedText } from '../report/marked-text.js';
import { markDifferences } from '../analyse/word-diff.js';
import { oneOf, readArguments } from './arguments.js';
import { clickable, printJson, printLines } from './output.js';
import { loadSource } from './sources.js';
import { colorsFor } from './terminal.js';

/** `twosource quote FILE TEXT`: where a quotation stands, or the nearest passage. Exit 1: not there. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, { format: { type: 'string' } });
  const format = oneOf(given, 'format', ['terminal', 'json'] as const) ?? 'terminal';
  const [path, quote, ...more] = given.positionals;
  if (path === undefined || quote === undefined || more.length > 0) {
    throw new InputError('quote takes a file and a text', undefined, 'twosource quote FILE TEXT');
  }
  if (quote.trim() === '') throw new InputError('the quotation is empty');
  const source = loadSource(path);
  const anchor = findQuote(source.document.text, quote);
  if (format === 'json') {
    const span = spanOf(anchor);
    printJson({
      ...anchor,
      ...(span ? { place: source.document.placeOf(span) } : {}),
      ...(anchor.nearest
        ? { nearest: { ...anchor.nearest, place: source.document.placeOf(anchor.nearest) } }
        : {}),
    });
  } else if (anchor.nearest && anchor.status === 'missing') {
    const colors = colorsFor(process.stdout);
    const marks = markDifferences(quote, anchor.nearest.text);
    printLines([
      `missing: ${markedText(quote, marks.a, colors)}`,
      `nearest: ${clickable(source.document.placeOf(anchor.nearest))}  ${markedText(anchor.nearest.text, marks.b, colors)}`,
    ]);
  } else if (anchor.status === 'missing') {
    printLines(['missing: nothing in the article is like it']);
  } else {
    const spans = anchor.occurrences ?? [spanOf(anchor)].filter((span) => span !== undefined);
    printLines([`${anchor.status}:`, ...spans.map((span) => occurrence(source, span))]);
  }
  return anchor.status === 'exact' ? 0 : 1;
}

function spanOf({ start, end }: { start?: number; end?: number }): Span | undefined {
  return start === undefined || end === undefined ? undefined : { start, end };
}

function occurrence({ document }: Source, span: Span): string {
  const text = document.text.slice(span.start, span.end);
  return `  ${clickable(document.placeOf(span))}  ${markedText(text, [], colorsFor(process.stdout))}`;
}
