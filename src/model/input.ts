import type { CheckConfig } from './config.js';
import type { Prepared } from './prepared.js';
import type { Progress } from './progress.js';
import type { InputProblem, SourceFile } from './source.js';

/** What {@link check} reads: files already loaded, nothing of the machine. */
export interface CheckInput {
  readonly sources: readonly SourceFile[];
  readonly facts?: SourceFile;
  /** Files that could not be loaded; they make the report incomplete. */
  readonly problems?: readonly InputProblem[];
  readonly config?: CheckConfig;
  /** What earlier checks prepared; it changes nothing in the report. */
  readonly prepared?: Prepared;
  /**
   * Told before each stage, and between the parts of one that has parts. It changes nothing in the
   * report; what it throws ends the check.
   */
  readonly onProgress?: (progress: Progress) => void;
}
