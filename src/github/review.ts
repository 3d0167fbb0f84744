import { ApiError, type Client } from './client.js';
import type { PullRequest } from './comment.js';
import { listIn, textIn } from './json.js';

/** A remark on one line of the pull request's new files. */
export interface Remark {
  readonly path: string;
  readonly line: number;
  /** Tells remarks apart, so that none is made twice: 16 hexadecimal digits. */
  readonly fingerprint: string;
  readonly body: string;
}

/** Remarks of one run; a reader of a pull request has no use for more. */
const MAX_REMARKS = 8;

const PAGE = 100;

/** Pages of files or comments that are read; what lies beyond is not remarked on. */
const MAX_PAGES = 3;

const MARKER = /^<!-- twosource-remark ([0-9a-f]{16}) -->/u;

/**
 * Makes remarks as review comments, those that lie on lines of the diff and were not made before.
 * A file without a patch (too large a diff) has no lines to remark on.
 *
 * @returns how many were made
 * @throws ApiError where GitHub refuses or does not answer
 */
export async function addRemarks(
  client: Client,
  pull: PullRequest,
  head: string,
  remarks: readonly Remark[],
): Promise<number> {
  if (remarks.length === 0) return 0;
  const lines = await commentableLines(client, pull);
  const made = await madeBefore(client, pull);
  const fresh = remarks
    .filter(({ path, line, fingerprint }) => lines.get(path)?.has(line) && !made.has(fingerprint))
    .slice(0, MAX_REMARKS);
  if (fresh.length === 0) return 0;
  const comments = fresh.map(({ path, line, fingerprint, body }) => ({
    path,
    line,
    side: 'RIGHT',
    body: `<!-- twosource-remark ${fingerprint} -->\n${body}`,
  }));
  if (await makeReview(client, pull, head, comments)) return comments.length;
  // One bad line loses the whole review; one at a time, only that one is lost.
  let count = 0;
  for (const comment of comments) if (await makeComment(client, pull, head, comment)) count++;
  return count;
}

/** A comment of a review, as the API takes it. */
interface ReviewComment {
  readonly path: string;
  readonly line: number;
  readonly side: string;
  readonly body: string;
}

/** Makes one review of all comments; false where GitHub finds one of them invalid. */
function makeReview(
  client: Client,
  { owner, repo, number: pull_number }: PullRequest,
  commit_id: string,
  comments: readonly ReviewComment[],
): Promise<boolean> {
  const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
  return isTaken(
    client.call(route, { owner, repo, pull_number, commit_id, event: 'COMMENT', comments }),
  );
}

/** Makes one comment; false where GitHub finds it invalid. */
function makeComment(
  client: Client,
  { owner, repo, number: pull_number }: PullRequest,
  commit_id: string,
  comment: ReviewComment,
): Promise<boolean> {
  const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments';
  return isTaken(client.call(route, { owner, repo, pull_number, commit_id, ...comment }));
}

async function isTaken(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (isInvalid(error)) return false;
    throw error;
  }
}

function isInvalid(error: unknown): boolean {
  return error instanceof ApiError && error.status === 422;
}

/** Lines of the new files that lie in a hunk, by path. */
async function commentableLines(
  client: Client,
  pull: PullRequest,
): Promise<Map<string, ReadonlySet<number>>> {
  const lines = new Map<string, ReadonlySet<number>>();
  for await (const file of pages(client, pull, 'files')) {
    const path = textIn(file, 'filename');
    const patch = textIn(file, 'patch');
    if (path !== undefined && patch !== undefined) lines.set(path, newLines(patch));
  }
  return lines;
}

/** 1-based numbers of the new file's lines in a unified diff. */
function newLines(patch: string): Set<number> {
  const lines = new Set<number>();
  let line = 0;
  for (const text of patch.split('\n')) {
    const [, start] = /^@@ -\d+(?:,\d+)? \+(\d+)/u.exec(text) ?? [];
    if (start !== undefined) line = Number(start);
    else if (/^[ +]/u.test(text)) lines.add(line++);
  }
  return lines;
}

async function madeBefore(client: Client, pull: PullRequest): Promise<Set<string>> {
  const made = new Set<string>();
  for await (const comment of pages(client, pull, 'comments')) {
    const [, fingerprint] = MARKER.exec(textIn(comment, 'body') ?? '') ?? [];
    if (fingerprint !== undefined) made.add(fingerprint);
  }
  return made;
}

async function* pages(
  client: Client,
  { owner, repo, number: pull_number }: PullRequest,
  what: 'files' | 'comments',
): AsyncGenerator {
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data } = await client.call(`GET /repos/{owner}/{repo}/pulls/{pull_number}/${what}`, {
      owner,
      repo,
      pull_number,
      per_page: PAGE,
      page,
    });
    const items = listIn(data);
    yield* items;
    if (items.length < PAGE) return;
  }
}
