import type { ReuseText, ScannedApart } from './scanned-texts.js';
import type { WordLists } from './word-lists.js';

/**
 * Another thread, which does its share of a search while this one does its own. What it is asked for
 * begins at once, one thing at a time; its result is waited for where it is called for, and is
 * undefined where the thread failed: then this one has to do both shares.
 */
export interface SecondThread {
  /** Scans texts, as `scanApart` does. */
  scan(texts: readonly ReuseText[], room: WordLists): () => ScannedApart | undefined;

  /** Ends the thread, whose memory is wanted for what comes next. */
  end(): void;
}
