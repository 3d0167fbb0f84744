import type { TaskProgress } from '../run/messages.js';

/** Parts of the time that a check may take after which what it has read is worth a copy. */
const SHARES = [0.5, 0.8, 0.95];

/**
 * Passes progress on, and meanwhile has the prepared index kept for a check that may be ended: when
 * every source is read, and before that as the deadline comes near.
 *
 * @param deadline seconds from now
 */
export function keepingEarly(
  deadline: number,
  keep: () => void,
  tell: (progress: TaskProgress) => void,
): (progress: TaskProgress) => void {
  const start = performance.now();
  const due = SHARES.map((share) => start + share * deadline * 1000);
  let isRead = false;
  return (progress) => {
    const [next = Number.POSITIVE_INFINITY] = due;
    if (progress.stage === 'reuse' && !isRead) {
      isRead = true;
      keep();
    } else if (progress.stage === 'reading' && !isRead && performance.now() >= next) {
      due.shift();
      keep();
    }
    tell(progress);
  };
}
