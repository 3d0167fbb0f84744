import { rmSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { folderPrefix } from '../load/git.js';
import { InputError } from '../model/input-error.js';
import type { Message, TaskProgress } from './messages.js';

/** The run was ended from outside before it had a result: nothing was reported. */
export class Interrupted extends InputError {
  /** @param isCancelled by a signal, and not by the deadline */
  constructor(
    message: string,
    readonly isCancelled: boolean,
    help?: string,
  ) {
    super(message, undefined, help);
  }
}

/** What may end a held task before it ends itself, and who hears how far it is. */
export interface Hold {
  /** Ends the task after this many seconds. */
  readonly deadline?: number | undefined;
  readonly onProgress?: ((progress: TaskProgress) => void) | undefined;
  /** Takes what outlasts the task if it is ended. */
  readonly onKept?: ((bytes: Uint8Array) => void) | undefined;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Room for new objects, twice what V8 allows by itself: most of what a check of thousands of articles
 * makes lives long, and is copied the less often (a twentieth to a tenth of the time).
 */
const YOUNG_MB = 96;

/**
 * Runs a task (see `serve.ts`) in a worker, which computes without a pause, so that this thread can
 * end it at once: on SIGINT, on SIGTERM, and at the deadline.
 *
 * @param module the worker's file
 * @param job what the task is to work on, as data
 * @throws Interrupted where it was ended; InputError as the task throws it
 */
export async function hold<Outcome>(module: URL, job: object, held: Hold): Promise<Outcome> {
  const worker = new Worker(module, {
    workerData: job,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  const endings = new Endings(held.deadline);
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      endings.onEnd = reject;
      worker.on('message', (message: Message<Outcome>) => {
        if (message.kind === 'progress') held.onProgress?.(message.progress);
        else if (message.kind === 'kept') held.onKept?.(message.bytes);
        else if (message.kind === 'outcome') resolve(message.outcome);
        else reject(errorOf(message));
      });
      worker.on('error', (error) => reject(isOutOfMemory(error) ? outOfMemory() : error));
      worker.on('exit', () => reject(new Error('the worker ended without a result')));
    });
  } catch (error) {
    if (error instanceof Interrupted) removeFolders();
    throw error;
  } finally {
    endings.close();
    // Not waited for: a worker that waits for git ends with the process.
    void worker.terminate();
  }
}

/** Signals and the deadline, from their first to {@link close}. */
class Endings {
  onEnd: (reason: Interrupted) => void = () => {};
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #listeners = SIGNALS.map((name) => {
    const listener = () =>
      this.onEnd(new Interrupted(`incomplete: ended by ${name}; nothing is reported`, true));
    process.on(name, listener);
    return { name, listener };
  });

  constructor(deadline: number | undefined) {
    if (deadline === undefined) return;
    const reason = new Interrupted(
      `incomplete: not done within the deadline of ${deadline} s; nothing is reported`,
      false,
      'allow more time, or check fewer sources',
    );
    this.#timer = setTimeout(() => this.onEnd(reason), deadline * 1000);
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const { name, listener } of this.#listeners) process.off(name, listener);
  }
}

function errorOf(
  message: Exclude<Message<never>, { kind: 'progress' | 'kept' | 'outcome' }>,
): Error {
  if (message.kind === 'bad-input') {
    return new InputError(message.message, message.place, message.help);
  }
  const error = new Error(message.message);
  if (message.trace !== undefined) error.stack = message.trace;
  return error;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function outOfMemory(): InputError {
  return new InputError(
    'incomplete: the memory that Node allows is used up; nothing is reported',
    undefined,
    'check fewer sources, or set NODE_OPTIONS=--max-old-space-size=8192',
  );
}

/** Temporary folders of this process, which an ended worker could not remove. */
function removeFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(folderPrefix()))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}
