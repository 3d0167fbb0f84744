import { resolve } from 'node:path';
import { loadFile } from '../load/files.js';
import { replaceFile } from '../load/replace-file.js';
import { InputError } from '../model/input-error.js';
import { visible } from '../report/visible.js';
import type { CheckOutcome } from './check-task.js';

/**
 * Writes the repaired facts file, and says on standard error what was changed.
 *
 * @throws InputError where the file has changed since it was checked, or cannot be written
 */
export function writeRepairs(
  { facts, text, repairs }: NonNullable<CheckOutcome['fixed']>,
  root: string,
): void {
  if (loadFile(facts.path, root).text !== facts.text) {
    throw new InputError(`${facts.path} has changed while it was checked; nothing was repaired`);
  }
  try {
    replaceFile(resolve(root, facts.path), text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`cannot write ${facts.path}: ${reason}`);
  }
  for (const { place, before, after } of repairs) {
    const at = visible(`${place.path}:${place.start.line}:${place.start.column}`);
    process.stderr.write(`repaired ${at}\n  - ${visible(before)}\n  + ${visible(after)}\n`);
  }
}
