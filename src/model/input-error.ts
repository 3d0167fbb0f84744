import type { Place } from './place.js';

/** Bad input or configuration: the run cannot be complete. Shown as one line, exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';

  /**
   * @param message one line: what is wrong
   * @param place where, if it is in a file
   * @param help what to do, one line
   */
  constructor(
    message: string,
    readonly place?: Place,
    readonly help?: string,
  ) {
    super(message);
  }
}
