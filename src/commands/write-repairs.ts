import { loadFile } from '../load/files.js';
import { writeWhole } from '../load/replace-file.js';
import { InputError } from '../model/input-error.js';
import { counted } from '../report/phrases.js';
import { visible } from '../report/visible.js';
import type { CheckOutcome } from './check-task.js';

/**
 * Writes the repaired facts file, and says on standard error what was changed, or that nothing was.
 *
 * @throws InputError where the file has changed since it was checked, or cannot be written
 */
export function writeRepairs(
  { facts, text, repairs }: NonNullable<CheckOutcome['fixed']>,
  root: string,
): void {
  const path = visible(facts.path);
  if (repairs.length === 0) {
    const why = `no quotation in ${path} differs from its source only in typography`;
    process.stderr.write(`nothing to repair: ${why}\n`);
    return;
  }
  if (loadFile(facts.path, root).text !== facts.text) {
    throw new InputError(`${facts.path} has changed while it was checked; nothing was repaired`);
  }
  writeWhole(facts.path, root, text);
  for (const { place, before, after } of repairs) {
    const at = `${path}:${place.start.line}:${place.start.column}`;
    process.stderr.write(`repaired ${at}\n  - ${visible(before)}\n  + ${visible(after)}\n`);
  }
  process.stderr.write(`${counted(repairs.length, 'quotation')} repaired in ${path}\n`);
}
