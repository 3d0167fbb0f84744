import { setFlagsFromString } from 'node:v8';

/** Whether the program came from V8's code cache, as `launch.ts` tells it. */
declare const IS_FROM_CACHE: boolean;

/**
 * Runs a short task without V8's optimizing compiler. What its threads compile is hardly run before
 * the task is done; until then they take two fifths of the processor time, on few cores from the
 * task itself. The run that leaves the code cache behind is as usual: V8 keeps its flags in there.
 */
export async function unoptimized<T>(task: () => Promise<T>): Promise<T> {
  if (!IS_FROM_CACHE) return task();
  setFlagsFromString('--no-opt');
  try {
    return await task();
  } finally {
    setFlagsFromString('--opt');
  }
}
