import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { ReuseText, ScannedApart } from '../analyse/reuse/scanned-texts.js';
import type { SecondThread } from '../analyse/reuse/second-thread.js';
import type { WordLists } from '../analyse/reuse/word-lists.js';
import { BEGUN, ENDED, type Share, type ShareOutcome, type ShareWorker } from './shares.js';

/** A worker that has not begun, or not ended, so long after this thread has done its own share is given up. */
const PATIENCE_MS = { begun: 1000, ended: 60_000 };

/**
 * A worker that does shares of a search (see `shares.ts`). This thread asks for them and waits for
 * them without a pause between, so that the search stays one synchronous call.
 */
export class SecondWorker implements SecondThread {
  readonly #worker: Worker;
  readonly #port;
  readonly #state = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  #asked = 0;
  #isLost = false;

  /** @param module the worker's file, which is to call `serveShares` */
  constructor(module: URL) {
    const { port1, port2 } = new MessageChannel();
    const workerData: ShareWorker = { port: port2, state: this.#state };
    this.#port = port1;
    this.#worker = new Worker(module, { workerData, transferList: [port2] });
    // It is no reason to go on, and where it fails its share is done here.
    this.#worker.unref();
    this.#worker.on('error', () => {});
  }

  scan(texts: readonly ReuseText[], room: WordLists): () => ScannedApart | undefined {
    const outcome = this.#ask({ texts: texts.map(asData), room });
    return () => outcome()?.scanned;
  }

  end(): void {
    this.#port.close();
    void this.#worker.terminate();
  }

  #ask(share: Share): () => ShareOutcome | undefined {
    if (this.#isLost) return () => undefined;
    const before = this.#asked++;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#port.postMessage(share);
    return () => {
      Atomics.wait(this.#state, BEGUN, 0, PATIENCE_MS.begun);
      if (Atomics.load(this.#state, BEGUN) === 1) {
        Atomics.wait(this.#state, ENDED, before, PATIENCE_MS.ended);
      }
      const received: { message: ShareOutcome } | undefined = receiveMessageOnPort(this.#port);
      this.#isLost = received === undefined;
      return received?.message;
    };
  }
}

/** A text without what threads cannot pass; of one in bytes no string is made. */
function asData(each: ReuseText): ReuseText {
  const { encoded, spans } = each;
  if (encoded !== undefined && spans === undefined) return { text: '', encoded };
  return { text: each.text, ...(spans === undefined ? {} : { spans }) };
}
