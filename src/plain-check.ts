import { run } from './commands/check.js';
import { start } from './start.js';

/** `twosource check` without options, from a script of its own; see `launch.ts`. */
void start(() => run(process.argv.slice(3)));
