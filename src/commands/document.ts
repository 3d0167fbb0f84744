import { InputError } from '../model/input-error.js';
import type { SourceDocument, SourceFile } from '../model/source.js';
import { parseSource } from '../parse/source.js';

/**
 * Parses a file that a command was asked for.
 *
 * @throws InputError where the file cannot be read as its format
 */
export function documentOf(file: SourceFile): SourceDocument {
  const document = parseSource(file);
  const [problem] = document.problems;
  if (problem) throw new InputError(problem.message, problem.place);
  return document;
}
