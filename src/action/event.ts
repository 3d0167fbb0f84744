import { readFileSync } from 'node:fs';
import { numberIn, textIn, member } from '../github/json.js';

/** What the runner says of this run. */
export interface Run {
  readonly event: string;
  /** The event's own data; untrusted in part (titles, branch names). */
  readonly payload: unknown;
  readonly owner: string;
  readonly repo: string;
  /** The commit that the workflow was started for. */
  readonly sha: string;
  /** Id of the workflow run, which grows with time, and the number of the attempt at it. */
  readonly id: number;
  readonly attempt: number;
  readonly workspace: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Files to append to; absent where the runner gives none. */
  readonly summaryFile?: string;
  readonly outputFile?: string;
}

/** A pull request as the event tells of it. */
export interface PullEvent {
  readonly number: number;
  readonly head: string;
  /** The base branch's commit when the event happened. */
  readonly base: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the runner's environment; what is missing is empty, so that a run outside GitHub works. */
export function readRun(env: Environment): Run {
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  const summaryFile = env['GITHUB_STEP_SUMMARY'];
  const outputFile = env['GITHUB_OUTPUT'];
  return {
    event: env['GITHUB_EVENT_NAME'] ?? '',
    payload: readPayload(env['GITHUB_EVENT_PATH']),
    owner,
    repo,
    sha: env['GITHUB_SHA'] ?? '',
    id: Number(env['GITHUB_RUN_ID']) || 0,
    attempt: Number(env['GITHUB_RUN_ATTEMPT']) || 1,
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    ...(summaryFile ? { summaryFile } : {}),
    ...(outputFile ? { outputFile } : {}),
  };
}

function readPayload(path: string | undefined): unknown {
  if (!path) return {};
  try {
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return payload;
  } catch {
    return {};
  }
}

/** The pull request of an event that has one, or undefined. */
export function pullOf(payload: unknown): PullEvent | undefined {
  return readPull(member(payload, 'pull_request'));
}

/** A pull request as events and the API describe it. */
export function readPull(pull: unknown): PullEvent | undefined {
  const number = numberIn(pull, 'number');
  const head = textIn(pull, 'head', 'sha');
  const base = textIn(pull, 'base', 'sha');
  if (number === undefined || !isCommit(head) || !isCommit(base)) return undefined;
  return { number, head, base };
}

/** True for a full commit id. */
function isCommit(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{40,64}$/u.test(text);
}
