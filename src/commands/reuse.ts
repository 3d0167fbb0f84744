import { findStoryPassages } from '../analyse/reuse/stories.js';
import { InputError } from '../model/input-error.js';
import type { StoryPassage } from '../model/analysis.js';
import { expandPatterns, loadFiles } from '../load/files.js';
import type { Source } from '../model/source.js';
import { counted } from '../report/phrases.js';
import { lineExcerpt } from '../report/line-excerpt.js';
import { markedText } from '../report/marked-text.js';
import { oneOf, readArguments } from './arguments.js';
import { clickable, printJson, printLines } from './output.js';
import { bySourceId, sourceOf } from './sources.js';
import { colorsFor, widthOf } from './terminal.js';

/** `twosource reuse FILE…`: passages that articles share, with every witness. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, { format: { type: 'string' } });
  const format = oneOf(given, 'format', ['terminal', 'json'] as const) ?? 'terminal';
  if (given.positionals.length === 0) {
    throw new InputError('reuse takes one or more files', undefined, 'twosource reuse FILE…');
  }
  const root = process.cwd();
  const { files, problems } = loadFiles(expandPatterns(given.positionals, root), root);
  const [problem] = problems;
  if (problem) throw new InputError(problem.message, problem.place);
  const sources = bySourceId(files.map(sourceOf));
  const passages = findStoryPassages(sources);
  if (format === 'json') printJson(passages.map((passage) => shown(passage, sources)));
  else printPassages(passages, sources);
  return 0;
}

function shown(passage: StoryPassage, sources: readonly Source[]) {
  const { kind, words, boilerplate } = passage;
  return {
    kind,
    words,
    ...(boilerplate === undefined ? {} : { boilerplate }),
    witnesses: witnessesOf(passage, sources),
    differences: passage.differences.map(({ witness, kind: what, from, to }) => ({
      witness,
      kind: what,
      from: from.text,
      to: to.text,
    })),
  };
}

function witnessesOf(passage: StoryPassage, sources: readonly Source[]) {
  return passage.witnesses.flatMap((witness, index) => {
    const story = passage.stories[index];
    const source = sources.find(({ document }) => document.meta.id === story?.source);
    if (!story || !source) return [];
    const { document } = source;
    return [
      {
        source: story.source,
        story: story.story,
        place: document.placeOf(witness),
        plain: document.text.slice(witness.start, witness.end),
      },
    ];
  });
}

function printPassages(passages: readonly StoryPassage[], sources: readonly Source[]): void {
  const colors = colorsFor(process.stdout);
  const width = widthOf(process.stdout);
  for (const passage of passages) {
    const note = passage.boilerplate === undefined ? '' : `, ${passage.boilerplate}`;
    printLines([
      `${counted(passage.words, 'word')}, ${passage.kind}, ${counted(passage.witnesses.length, 'witness')}${note}`,
      ...witnessesOf(passage, sources).map(({ place, plain }) => {
        const piece = lineExcerpt(plain.replace(/\s+/g, ' '), [], width - 40);
        return `  ${clickable(place)}  ${markedText(piece.text, [], colors)}`;
      }),
      '',
    ]);
  }
  printLines([
    `${counted(passages.length, 'shared passage')} in ${counted(sources.length, 'source')}`,
  ]);
}
