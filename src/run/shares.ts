import { workerData, type MessagePort } from 'node:worker_threads';
import { scanApart, type ReuseText, type ScannedApart } from '../analyse/reuse/scanned-texts.js';
import type { WordLists } from '../analyse/reuse/word-lists.js';

/** What a second thread is asked for, as data that threads can pass. */
export interface Share {
  readonly texts: readonly ReuseText[];
  readonly room: WordLists;
}

/** The share, done; without anything where the thread failed. */
export interface ShareOutcome {
  readonly scanned?: ScannedApart;
}

/** What a worker is started with that does shares of a search. */
export interface ShareWorker {
  readonly port: MessagePort;
  /** On what the other thread waits, see {@link BEGUN} and {@link ENDED}. */
  readonly state: Int32Array;
}

/** Whether the worker has come so far that it takes shares: 1. */
export const BEGUN = 0;
/** How many shares it has ended. */
export const ENDED = 1;

const given: unknown = workerData;

/** Whether this thread is a worker for shares of a search. */
export const isShareWorker = isForShares(given);

function isForShares(data: unknown): data is ShareWorker {
  return typeof data === 'object' && data !== null && 'port' in data && 'state' in data;
}

/** Does shares of a search, one after the other, for the thread that started this worker. */
export function serveShares(): void {
  if (!isForShares(given)) return;
  const { port, state } = given;
  port.on('message', (share: Share) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    port.postMessage(outcomeOf(share));
    Atomics.add(state, ENDED, 1);
    Atomics.notify(state, ENDED);
  });
  Atomics.store(state, BEGUN, 1);
  Atomics.notify(state, BEGUN);
}

function outcomeOf({ texts, room }: Share): ShareOutcome {
  try {
    return { scanned: scanApart(texts, room) };
  } catch {
    // The other thread does this share too, and meets what is wrong with it.
    return {};
  }
}
