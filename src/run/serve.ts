import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../model/input-error.js';
import type { Message, Task, TaskProgress } from './messages.js';

/** Whether this thread is a worker, whose task is to be served. */
export const isWorker = !isMainThread;

/** Runs a task in this worker, on the job that it was started with, and posts how it ended. */
export async function serve<Job, Outcome>(task: Task<Job, Outcome>): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  const post = (message: Message<Outcome>) => parentPort?.postMessage(message);
  try {
    const outcome = await task(
      workerData,
      inPercents((progress) => post({ kind: 'progress', progress })),
      (bytes) => post({ kind: 'kept', bytes }),
    );
    post({ kind: 'outcome', outcome });
  } catch (error) {
    if (error instanceof InputError) {
      const { message, place, help } = error;
      post({ kind: 'bad-input', message, place, help });
    } else if (error instanceof Error) {
      post({ kind: 'defect', message: error.message, trace: error.stack });
    } else {
      post({ kind: 'defect', message: String(error), trace: undefined });
    }
  }
}

/** Passes on one report in a hundred parts of a stage: each costs a message between threads. */
function inPercents(tell: (progress: TaskProgress) => void): (progress: TaskProgress) => void {
  return (progress) => {
    const step = Math.ceil(progress.total / 100);
    if (progress.done % step === 0) tell(progress);
  };
}
