import { COMMANDS, isCommand, USAGE, usageOf, type CommandName } from './commands/table.js';
import { InputError } from './model/input-error.js';
import { BAD_INPUT, start } from './start.js';

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

/**
 * Where there are no arguments this may be a worker, which a long check holds. With any, what threads
 * need is not loaded.
 */
async function begin(): Promise<void> {
  const [, , ...args] = process.argv;
  if (args.length > 0) return start(() => main(args));
  const { isWorker, serve } = await import('./run/serve.js');
  if (!isWorker) return start(() => main(args));
  const { runCheck } = await import('./commands/check-task.js');
  return serve(runCheck);
}

void begin();
