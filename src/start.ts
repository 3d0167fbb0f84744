import { InputError } from './model/input-error.js';
import { visible } from './report/visible.js';

/** Exit codes: bad input or an incomplete run, a defect of ours. */
export const BAD_INPUT = 2;
const DEFECT = 3;

/** Runs what the arguments ask for, and sets the exit code that it gives; errors end here. */
export async function start(run: () => Promise<number>): Promise<void> {
  process.stdout.on('error', onUnwritten);
  try {
    const code = await run();
    process.exitCode ??= code;
    leave();
  } catch (error) {
    if (error instanceof InputError) {
      process.stderr.write(inputErrorLine(error));
      process.exitCode = BAD_INPUT;
    } else {
      const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const lines = trace.split('\n').map(visible).join('\n');
      process.stderr.write(
        `twosource: this is a defect of twosource, please report it\n${lines}\n`,
      );
      process.exitCode = DEFECT;
    }
  }
}

/** One line: where, what is wrong, what to do. */
function inputErrorLine({ message, place, help }: InputError): string {
  const where = place ? `${place.path}:${place.start.line}:${place.start.column}: ` : '';
  return `twosource: ${visible(`${where}${message}${help ? `; ${help}` : ''}`)}\n`;
}

/** A report that nobody can read is no success; a reader that has enough of it, as `head`, is none. */
function onUnwritten(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') return;
  process.stderr.write(`twosource: cannot write to standard output: ${visible(error.message)}\n`);
  process.exitCode = BAD_INPUT;
}

/**
 * Ends the process now, where all that was written has left it, and nothing of it was refused, which
 * is told only later: nothing is waited for any more, and to take the heap down piece by piece takes
 * longer than the report of a small check.
 */
function leave(): void {
  const { writableLength, errored } = process.stdout;
  if (writableLength === 0 && !errored) process.exit();
}
