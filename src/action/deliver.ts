import { ApiError, Client } from '../github/client.js';
import { putComment } from '../github/comment.js';
import { keyOf } from '../github/marker.js';
import { listIn, member, numberIn, textIn } from '../github/json.js';
import { addRemarks, type Remark } from '../github/review.js';
import { readPull, type PullEvent, type Run } from './event.js';
import type { Inputs } from './inputs.js';
import { annotate, log } from './runner.js';

/** All calls of a run together may take this long, in milliseconds. */
const DELIVERY_TIME = 60_000;

/** What calls to GitHub need, where there is a token. */
export interface Api {
  readonly client: Client;
  readonly signal: AbortSignal;
}

/** A client for this run, or undefined without a token. */
export function openApi(inputs: Inputs, run: Run, signal: AbortSignal): Api | undefined {
  if (inputs.token === undefined) return undefined;
  const deadline = Date.now() + DELIVERY_TIME;
  const { token } = inputs;
  return { client: new Client({ token, baseUrl: run.apiUrl, deadline, signal }), signal };
}

/** What is delivered to a pull request. */
export interface Delivery {
  readonly pull: PullEvent;
  /** Id and attempt of the run whose word this is. */
  readonly run: number;
  readonly attempt: number;
  readonly content: string;
  readonly remarks: readonly Remark[];
}

/** Comments on a pull request, best effort: a failure is one warning and changes nothing else. */
export async function deliver(
  api: Api | undefined,
  delivery: Delivery,
  inputs: Inputs,
  run: Run,
): Promise<void> {
  if (!inputs.comment && !inputs.reviewComments) return;
  if (!api) {
    annotate(
      'warning',
      'no comment was written: there is no token; pass "github-token: ${{ github.token }}", or set "comment: false"',
    );
    return;
  }
  const { pull, content, remarks, attempt } = delivery;
  const target = { owner: run.owner, repo: run.repo, number: pull.number };
  const marker = { key: keyOf(inputs.commentKey), head: pull.head, run: delivery.run, attempt };
  try {
    if (inputs.comment) {
      log(`comment ${await putComment(api.client, target, inputs.commentAuthor, marker, content)}`);
    }
    if (inputs.reviewComments) {
      log(`${await addRemarks(api.client, target, pull.head, remarks)} review comments made`);
    }
  } catch (error) {
    annotate('warning', explain(error));
  }
}

function explain(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const refused = error instanceof ApiError && (error.status === 403 || error.status === 404);
  const help = refused
    ? ': the token may not write to this pull request. Give the job "pull-requests: write"; for forks and Dependabot see docs/workflows/forks.yml'
    : '';
  return `the comment was not written or not brought up to date (${reason})${help}. The verdict and the job summary are complete`;
}

/**
 * The pull request behind a `workflow_run`, with the id and attempt of the run that set it off;
 * undefined where no pull request did, `gone` where it is closed, has a newer commit, or cannot be
 * looked up.
 */
export async function pullOfWorkflowRun(
  api: Api | undefined,
  run: Run,
): Promise<{ pull: PullEvent; run: number; attempt: number } | 'gone' | undefined> {
  const first = member(run.payload, 'workflow_run');
  if (textIn(first, 'event') !== 'pull_request') return undefined;
  const head = textIn(first, 'head_sha');
  const branch = textIn(first, 'head_branch') ?? '';
  const owner = textIn(first, 'head_repository', 'owner', 'login') ?? '';
  try {
    const pulls = await listPulls(api, run, `${owner}:${branch}`);
    const pull = pulls.find((candidate) => candidate.head === head);
    if (pull) {
      const id = numberIn(first, 'id') ?? run.id;
      return { pull, run: id, attempt: numberIn(first, 'run_attempt') ?? 1 };
    }
    log('the pull request is closed, or has a newer commit, which its own run checks');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    annotate('warning', `nothing was checked: the pull request cannot be looked up (${reason})`);
  }
  return 'gone';
}

/** Open pull requests from a branch; the event names none where it is a fork's. */
async function listPulls(api: Api | undefined, run: Run, head: string): Promise<PullEvent[]> {
  if (!api) throw new ApiError(0, 'there is no token; pass "github-token"');
  const { owner, repo } = run;
  const { data } = await api.client.call('GET /repos/{owner}/{repo}/pulls', {
    owner,
    repo,
    state: 'open',
    head,
    per_page: 100,
  });
  return listIn(data).flatMap((pull) => readPull(pull) ?? []);
}
