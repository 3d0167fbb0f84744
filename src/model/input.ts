import type { CheckConfig } from './config.js';
import type { InputProblem, SourceFile } from './source.js';

/** What {@link check} reads: files already loaded, nothing of the machine. */
export interface CheckInput {
  readonly sources: readonly SourceFile[];
  readonly facts?: SourceFile;
  /** Files that could not be loaded; they make the report incomplete. */
  readonly problems?: readonly InputProblem[];
  readonly config?: CheckConfig;
}
