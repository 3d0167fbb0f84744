import { COMMANDS, isCommand, USAGE, usageOf, type CommandName } from './commands/table.js';
import { InputError } from './model/input-error.js';
import { visible } from './report/visible.js';

/** Exit codes: a finding that fails, bad input or an incomplete run, a defect of ours. */
const BAD_INPUT = 2;
const DEFECT = 3;

/** The version of this package; the build states it. */
declare const VERSION: string;

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    process.stdout.write(USAGE);
    return BAD_INPUT;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    const [about] = rest;
    process.stdout.write(about === undefined ? USAGE : usageOf(commandNamed(about)));
    return 0;
  }
  const command = commandNamed(name);
  if (asksForHelp(rest)) {
    process.stdout.write(usageOf(command));
    return 0;
  }
  return (await COMMANDS[command]()).run(rest);
}

/** @throws InputError where there is no such command */
function commandNamed(name: string): CommandName {
  if (isCommand(name)) return name;
  throw new InputError(
    name.startsWith('-') ? `unknown option ${name}` : `unknown command "${name}"`,
    undefined,
    `use one of ${Object.keys(COMMANDS).join(', ')}, or see twosource --help`,
  );
}

/** `--help` or `-h` among a command's arguments, before a "--" that ends its options. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

/** One line: where, what is wrong, what to do. */
function inputErrorLine({ message, place, help }: InputError): string {
  const where = place ? `${place.path}:${place.start.line}:${place.start.column}: ` : '';
  return `twosource: ${visible(`${where}${message}${help ? `; ${help}` : ''}`)}\n`;
}

/** Runs what the arguments ask for, and sets the exit code; errors end here. */
async function start(): Promise<void> {
  process.stdout.on('error', onUnwritten);
  try {
    const code = await main(process.argv.slice(2));
    process.exitCode ??= code;
    // Only then has it been told that something could not be written.
    setImmediate(leave);
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

/** A report that nobody can read is no success; a reader that has enough of it, as `head`, is none. */
function onUnwritten(error: Error): void {
  if ('code' in error && error.code === 'EPIPE') return;
  process.stderr.write(`twosource: cannot write to standard output: ${visible(error.message)}\n`);
  process.exitCode = BAD_INPUT;
}

/**
 * Ends the process now, where all that was written has left it: nothing is waited for any more, and
 * to take the heap down piece by piece takes longer than the report of a small check.
 */
function leave(): void {
  if (process.stdout.writableLength === 0) process.exit();
}

/**
 * Where there are no arguments this may be a worker, which a long check holds. With any, what threads
 * need is not loaded.
 */
async function begin(): Promise<void> {
  if (process.argv.length > 2) return start();
  const { isWorker, serve } = await import('./run/serve.js');
  if (!isWorker) return start();
  const { isShareWorker, serveShares } = await import('./run/shares.js');
  if (isShareWorker) return serveShares();
  const { runCheck } = await import('./commands/check-task.js');
  return serve(runCheck);
}

void begin();
