import { emptyReport } from '../assemble.js';
import { compareReports, type Baseline } from '../baseline.js';
import { check } from '../check.js';
import type { Settings } from '../config.js';
import { inScope, verdictOf, type Verdict } from '../gate.js';
import { loadCommit } from '../load/base.js';
import { openIndex, refuseInside } from '../load/cache/folder.js';
import { findCommit, type Repository } from '../load/git.js';
import { loadInput, loadSettings } from '../load/input.js';
import { InputError } from '../model/input-error.js';
import type { CheckInput } from '../model/input.js';
import type { Prepared } from '../model/prepared.js';
import type { Report } from '../model/report.js';
import type { PullEvent, Run } from './event.js';
import type { Inputs } from './inputs.js';
import { baseOfPull, refuseForeignFiles } from './trust.js';

/** The outcome of a check on the runner. */
export interface Checked {
  readonly report: Report;
  readonly baseline?: Baseline;
  /** The commit that the baseline is of. */
  readonly base?: string;
  readonly verdict: Verdict;
  /** Why there is no baseline although there should be one. */
  readonly warning?: string;
  /** The prepared index, where there is a cache to write it to, and that folder. */
  readonly cache?: { readonly folder: string; readonly index: Uint8Array };
}

/**
 * Checks the files of the workspace, or, behind a `workflow_run`, those of the pull request's head
 * commit, which are read through git and never laid into the workspace. With a base it says what
 * changed.
 *
 * @throws InputError
 */
export function checkRun(run: Run, inputs: Inputs, pull: PullEvent | undefined): Checked {
  const repository = repositoryOf(run, inputs);
  refuseForeignFiles(run, repository);
  const settings = loadSettings(inputs.options, inputs.config, run.workspace);
  if (settings.cache !== undefined) refuseInside(run.workspace, settings.cache);
  const apart = run.event === 'workflow_run' && pull !== undefined;
  const input = apart
    ? inputOf(pull.head, settings, repository)
    : loadInput(settings, run.workspace);
  const prepared = openIndex(settings.cache, run.workspace);
  const report = check({ ...input, prepared });
  const head = apart ? pull.head : findCommit('HEAD', repository);
  const { baseline, base, warning } = compareWithBase(input, report, {
    ref: inputs.base ?? (pull && head ? baseOfPull(pull, head, repository) : 'none'),
    isChosen: inputs.base !== undefined,
    settings,
    repository,
    prepared,
  });
  const { cache: folder } = settings;
  const index = folder === undefined ? undefined : prepared.bytes();
  return {
    report,
    verdict: verdictOf(report, settings.failOn, inScope(settings.scope, baseline)),
    ...(baseline ? { baseline } : {}),
    ...(base === undefined ? {} : { base }),
    ...(warning === undefined ? {} : { warning }),
    ...(folder !== undefined && index ? { cache: { folder, index } } : {}),
  };
}

function inputOf(commit: string, settings: Settings, repository: Repository): CheckInput {
  const { input } = loadCommit(commit, settings, repository);
  if (!input) {
    throw new InputError(
      `there is no source to check in ${commit}`,
      undefined,
      'check the patterns of the sources',
    );
  }
  return input;
}

interface BaseChoice {
  readonly ref: string;
  /** True where the user named the base: then it has to be there. */
  readonly isChosen: boolean;
  readonly settings: Settings;
  readonly repository: Repository;
  readonly prepared: Prepared;
}

function compareWithBase(
  after: CheckInput,
  report: Report,
  { ref, isChosen, settings, repository, prepared }: BaseChoice,
): { baseline?: Baseline; base?: string; warning?: string } {
  if (ref === 'none') return {};
  try {
    const { commit, input } = loadCommit(ref, settings, repository);
    const before = input
      ? isSame(input, after)
        ? report
        : check({ ...input, prepared })
      : emptyReport();
    return { baseline: compareReports(before, report, commit.slice(0, 7)), base: commit };
  } catch (error) {
    // A base that nobody chose and that cannot be used must not fail a sound pull request.
    if (!(error instanceof InputError) || isChosen) throw error;
    const help = error.help === undefined ? '' : `: ${error.help}`;
    return { warning: `what is new could not be told apart, since ${error.message}${help}` };
  }
}

/** Whether two inputs hold the same files: most pull requests touch no article. */
function isSame(a: CheckInput, b: CheckInput): boolean {
  const files = ({ sources, facts, problems }: CheckInput) =>
    JSON.stringify([sources, facts, problems ?? []]);
  return files(a) === files(b);
}

function repositoryOf({ workspace, serverUrl }: Run, { token }: Inputs): Repository {
  return {
    root: workspace,
    ...(token === undefined ? {} : { credentials: { url: `${serverUrl}/`, token } }),
  };
}
