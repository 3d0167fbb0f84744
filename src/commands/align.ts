import { alignSentences } from '../analyse/alignment/align.js';
import { InputError } from '../model/input-error.js';
import type { Source, StorySentence } from '../model/source.js';
import { markDifferences } from '../analyse/word-diff.js';
import { markedText } from '../report/marked-text.js';
import { visible } from '../report/visible.js';
import { oneOf, readArguments } from './arguments.js';
import { clickable, printJson, printLines } from './output.js';
import { loadSource } from './sources.js';
import { colorsFor } from './terminal.js';

/** `twosource align A B`: the sentences of two articles that say the same thing. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, { format: { type: 'string' } });
  const format = oneOf(given, 'format', ['terminal', 'json'] as const) ?? 'terminal';
  const [pathA, pathB, ...more] = given.positionals;
  if (pathA === undefined || pathB === undefined || more.length > 0) {
    throw new InputError('align takes two files', undefined, 'twosource align FILE FILE');
  }
  const a = sentencesOf(loadSource(pathA));
  const b = sentencesOf(loadSource(pathB));
  const pairs = alignSentences(
    a.map(({ plain }) => plain),
    b.map(({ plain }) => plain),
  ).flatMap(({ similarity, ...pair }) => {
    const left = a[pair.a];
    const right = b[pair.b];
    return left && right ? [{ similarity, left, right }] : [];
  });
  if (format === 'json') {
    printJson(
      pairs.map(({ similarity, left, right }) => ({ similarity, a: shown(left), b: shown(right) })),
    );
    return 0;
  }
  const colors = colorsFor(process.stdout);
  for (const { similarity, left, right } of pairs) {
    const marks = markDifferences(left.plain, right.plain);
    printLines([
      `${similarity.toFixed(2)}  ${clickable(left.place)}  ${markedText(left.plain, marks.a, colors)}`,
      `      ${clickable(right.place)}  ${markedText(right.plain, marks.b, colors)}`,
      '',
    ]);
  }
  const left = new Set(pairs.map((pair) => pair.left));
  const right = new Set(pairs.map((pair) => pair.right));
  printLines([
    ...alone(pathA, a, left),
    ...alone(pathB, b, right),
    `${left.size} of ${a.length} sentences aligned with ${right.size} of ${b.length}`,
  ]);
  return 0;
}

/** The sentences of a file that say what the other file does not. */
function alone(
  path: string,
  sentences: readonly StorySentence[],
  aligned: ReadonlySet<StorySentence>,
): string[] {
  const rest = sentences.filter((sentence) => !aligned.has(sentence));
  if (rest.length === 0) return [];
  const lines = rest.map(({ place, plain }) => `  ${clickable(place)}  ${visible(plain)}`);
  return [`only in ${visible(path)}`, ...lines, ''];
}

function sentencesOf({ stories }: Source): StorySentence[] {
  return stories.flatMap(({ sentences }) => sentences.filter(({ furniture }) => !furniture));
}

function shown({ source, story, text, plain, place }: StorySentence) {
  return { source, story, text, plain, place };
}
