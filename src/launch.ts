#!/usr/bin/env node
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** File names of the program's bundles, beside this file; the build states them. They hold a hash. */
declare const PROGRAM: string;
declare const PLAIN_CHECK: string;

// The build makes CommonJS of this file, since Node starts that without its loader of ES modules.

/**
 * Runs the program, from V8's code cache where there is one for this Node: compiling it takes
 * longer than the rest of a small check.
 *
 * The cache stands beside the program, named after it and after the version of Node, and V8 itself
 * refuses one of another version or other flags. The first check without one leaves it behind, where
 * the folder can be written to; else nothing is lost but time.
 */
function launch(): void {
  const args = process.argv.slice(2);
  const name = isPlainCheck(args) ? PLAIN_CHECK : PROGRAM;
  const file = join(__dirname, name);
  const cacheFile = `${file}.${process.version}-${process.arch}.cache`;
  const cachedData = bytesOf(cacheFile);
  // The bundle, one function, is ASCII: as Latin-1 it need not be decoded.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  // Written after a check, it holds the functions that a check runs, not those of another command.
  if (!cachedData && args[0] === 'check') {
    process.once('exit', () => leaveBehind(cacheFile, script.createCachedData()));
  }
  const program: unknown = script.runInThisContext();
  if (typeof program !== 'function') throw new Error(`${name} is no program`);
  program(require, file, cachedData !== undefined);
}

/**
 * Whether the arguments ask for a check and no more, as most runs do. Its bundle holds half of the
 * program, and in it all modules are one scope, since no import is left to a later time that would
 * need most of them.
 */
function isPlainCheck([command, ...rest]: readonly string[]): boolean {
  return command === 'check' && !rest.some((arg) => arg.startsWith('-'));
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes a file at once, since two runs may do so; what cannot be written is left out. */
function leaveBehind(path: string, bytes: Buffer): void {
  // A worker of this process may have come first.
  if (existsSync(path)) return;
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, bytes, { flag: 'wx' });
    renameSync(draft, path);
  } catch {
    // A read-only installation or a full disk: the next run compiles again.
    rmSync(draft, { force: true });
  }
}

launch();
