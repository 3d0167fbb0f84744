import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';

/** What a pattern found: a draft, or tokens that are certainly no quantity. */
export interface Match {
  /** Token index behind what was read. */
  readonly to: number;
  /** Absent where the tokens are a name, an address, a score: claimed, and no quantity. */
  readonly draft: Draft | undefined;
}

/** One kind of phrase; patterns are tried in order at each token that can begin a quantity. */
export interface Pattern {
  match(reading: Reading, index: number): Match | undefined;
}

/** The match of one draft; `to` where more tokens than its own go with it. */
export function found(draft: Draft, to = draft.to): Match {
  return { to, draft };
}

/** The match of tokens that are no quantity, so that no later pattern reads them. */
export function claim(to: number): Match {
  return { to, draft: undefined };
}
