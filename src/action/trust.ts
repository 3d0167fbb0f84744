import { InputError } from '../model/input-error.js';
import { changedPaths, findCommit, parentsOf, mergeBase, type Repository } from '../load/git.js';
import type { PullEvent, Run } from './event.js';

/** Events whose token can write although a stranger's pull request sets them off. */
const PRIVILEGED = new Set(['pull_request_target', 'workflow_run']);

/**
 * Refuses a privileged run over files of a pull request: a later step of such a job would run
 * them with a token that can write. Only the commit that the workflow itself comes from is let
 * through, unchanged.
 *
 * @throws InputError
 */
export function refuseForeignFiles(run: Run, repository: Repository): void {
  if (!PRIVILEGED.has(run.event)) return;
  const help =
    'run on pull_request; to comment on pull requests from forks, follow docs/workflows/forks-comment.yml';
  if (findCommit('HEAD', repository) !== run.sha) {
    throw new InputError(
      `on ${run.event} this workflow has checked out other files than its own commit's`,
      undefined,
      help,
    );
  }
  const changed = changedPaths(repository);
  if (changed.length > 0) {
    throw new InputError(
      `on ${run.event} the checked-out files were changed: ${changed.slice(0, 3).join(', ')}`,
      undefined,
      help,
    );
  }
}

/**
 * The commit to compare a pull request with.
 *
 * `actions/checkout` checks out the merge of the pull request into its base: then it is the merge's
 * first parent, so that only what the pull request itself changes is told. Else it is the common
 * ancestor with the base, where the clone knows it, and the base's commit where it does not.
 *
 * @param head the commit whose files are checked
 */
export function baseOfPull(pull: PullEvent, head: string, repository: Repository): string {
  const [first, second] = parentsOf(head, repository);
  if (first !== undefined && second === pull.head) return first;
  return mergeBase(pull.base, head, repository) ?? pull.base;
}
