import type { Place } from '../model/place.js';
import type { Progress } from '../model/progress.js';

/** What a worker tells the thread that holds it: how far it is, and how it ended. */
export type Message<Outcome> =
  | { readonly kind: 'progress'; readonly progress: TaskProgress }
  | { readonly kind: 'kept'; readonly bytes: Uint8Array }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | {
      readonly kind: 'bad-input';
      readonly message: string;
      readonly place: Place | undefined;
      readonly help: string | undefined;
    }
  | { readonly kind: 'defect'; readonly message: string; readonly trace: string | undefined };

/** How far a task has come, in the work in hand or in the base that it is compared with. */
export interface TaskProgress extends Progress {
  readonly isBase?: boolean;
}

/** Work that can run in a worker: `job` and the outcome are data that threads can pass. */
export type Task<Job, Outcome> = (
  job: Job,
  onProgress?: (progress: TaskProgress) => void,
  /** Takes what is to outlast the task if it is ended. */
  keep?: (bytes: Uint8Array) => void,
) => Promise<Outcome>;
