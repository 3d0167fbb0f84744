import { loadFile } from '../load/files.js';
import { InputError } from '../model/input-error.js';
import type { Source, SourceFile } from '../model/source.js';
import { parseSource } from '../parse/source.js';
import { readSource } from '../analyse/read-source.js';

/** Parses and splits one file; its problems are fatal where only it is asked for. */
function sourceOf(file: SourceFile): Source {
  const document = parseSource(file);
  const [problem] = document.problems;
  if (problem) throw new InputError(problem.message, problem.place);
  return readSource(document);
}

/** Loads one source that has to be there. */
export function loadSource(path: string): Source {
  return sourceOf(loadFile(path, process.cwd()));
}
