/** What starts the program, which does a worker's task where it finds itself in one. */
export const LAUNCHER = new URL('../cli.cjs', import.meta.url);
