import { alignSentences, areAllCompared } from '../analyse/alignment/align.js';
import { InputError } from '../model/input-error.js';
import type { Source, StorySentence } from '../model/source.js';
import { markDifferences } from '../analyse/word-diff.js';
import { markedText } from '../report/marked-text.js';
import { visible } from '../report/visible.js';
import { oneOf, readArguments } from './arguments.js';
import { clickable, printJson, printLines } from './output.js';
import { loadSource } from './sources.js';
import { colorsFor } from './terminal.js';

const NOT_ALL_COMPARED =
  'twosource: of so many sentences only those that share rare words were compared\n';

/** `twosource align A B`: the sentences of two articles that say the same thing. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, { format: { type: 'string' }, all: { type: 'boolean' } });
  const format = oneOf(given, 'format', ['terminal', 'json'] as const) ?? 'terminal';
  const [pathA, pathB, ...more] = given.positionals;
  if (pathA === undefined || pathB === undefined || more.length > 0) {
    throw new InputError('align takes two files', undefined, 'twosource align FILE FILE');
  }
  const a = sentencesOf(loadSource(pathA));
  const b = sentencesOf(loadSource(pathB));
  if (!areAllCompared(a.length, b.length)) process.stderr.write(NOT_ALL_COMPARED);
  const pairs = alignSentences(
    a.map(({ plain }) => plain),
    b.map(({ plain }) => plain),
  ).flatMap(({ similarity, ...pair }) => {
    const left = a[pair.a];
    const right = b[pair.b];
    return left && right ? [{ similarity, left, right }] : [];
  });
  const onlyInA = without(a, new Set(pairs.map(({ left }) => left)));
  const onlyInB = without(b, new Set(pairs.map(({ right }) => right)));
  if (format === 'json') {
    printJson([
      ...pairs.map(({ similarity, left, right }) => ({
        similarity,
        a: shown(left),
        b: shown(right),
      })),
      ...(given.values['all'] === true
        ? [
            ...onlyInA.map((sentence) => ({ a: shown(sentence) })),
            ...onlyInB.map((sentence) => ({ b: shown(sentence) })),
          ]
        : []),
    ]);
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
  printLines([
    ...alone(pathA, onlyInA),
    ...alone(pathB, onlyInB),
    `${a.length - onlyInA.length} of ${a.length} sentences aligned with ${b.length - onlyInB.length} of ${b.length}`,
  ]);
  return 0;
}

/** The sentences of an article that say what the other one does not. */
function without(
  sentences: readonly StorySentence[],
  aligned: ReadonlySet<StorySentence>,
): StorySentence[] {
  return sentences.filter((sentence) => !aligned.has(sentence));
}

function alone(path: string, sentences: readonly StorySentence[]): string[] {
  if (sentences.length === 0) return [];
  const lines = sentences.map(({ place, plain }) => `  ${clickable(place)}  ${visible(plain)}`);
  return [`only in ${visible(path)}`, ...lines, ''];
}

function sentencesOf({ stories }: Source): StorySentence[] {
  return stories.flatMap(({ sentences }) => sentences.filter(({ furniture }) => !furniture));
}

function shown({ source, story, text, plain, place }: StorySentence) {
  return { source, story, text, plain, place };
}
