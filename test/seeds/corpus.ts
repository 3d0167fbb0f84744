import { readdirSync, readFileSync } from 'node:fs';
import type { CheckInput } from '../../src/model/input.js';
import type { SourceFile } from '../../src/model/source.js';

/** The five articles and the facts, as the main job reads them. */
export function seeds(): Required<Pick<CheckInput, 'sources' | 'facts'>> {
  const sources = readdirSync('seeds')
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => readSeed(`seeds/${name}`));
  return { sources, facts: readSeed('seeds/facts.json') };
}

function readSeed(path: string): SourceFile {
  return { path, text: readFileSync(path, 'utf8') };
}

/** A copy of files in which one text of one file is replaced; the text must be there. */
export function replaced(
  files: readonly SourceFile[],
  path: RegExp,
  from: string,
  to: string,
): SourceFile[] {
  let changes = 0;
  const copy = files.map((file) => {
    if (!path.test(file.path) || !file.text.includes(from)) return file;
    changes += 1;
    return { ...file, text: file.text.replace(from, () => to) };
  });
  if (changes !== 1) throw new Error(`"${from}" stands in ${changes} files`);
  return copy;
}
