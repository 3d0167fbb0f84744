import { ApiError, type Client } from './client.js';
import { listIn, numberIn, textIn } from './json.js';
import { contentOf, isNewer, markerLine, readMarker, type Marker } from './marker.js';

export interface PullRequest {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** What became of the comment; `outdated` where a newer commit or run has the word. */
export type CommentOutcome = 'written' | 'unchanged' | 'outdated';

interface Found {
  readonly id: number;
  readonly body: string;
  readonly marker: Marker;
}

const PAGE = 100;

/** Comments beyond these pages are not read: the whole run should cost 20 calls at most. */
const MAX_PAGES = 10;

/** Rounds of looking and writing; each ends with a look that finds the comment as it should be. */
const MAX_ROUNDS = 4;

/**
 * Keeps one comment of ours under a pull request up to date.
 *
 * Two runs can be here at once, and a call that seems to fail may have been carried out, so after
 * each write the comments are listed again: the oldest is kept, others of ours are deleted, and
 * nothing is repeated blindly. What the pull request's head commit says wins over an older commit;
 * on one commit the later run wins.
 *
 * @param author login that our comments are written under; others are never touched
 * @throws ApiError where GitHub refuses or does not answer
 */
export async function putComment(
  client: Client,
  pull: PullRequest,
  author: string,
  marker: Marker,
  content: string,
): Promise<CommentOutcome> {
  const body = `${markerLine(marker)}\n${content}`;
  let page = 1;
  let outcome: CommentOutcome = 'unchanged';
  let login = author;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const listed = await listOurs(client, pull, login, marker.key, page);
    page = listed.page;
    const [kept, ...extra] = listed.comments;
    if (kept && isSettled(kept, marker, content)) {
      await deleteAll(client, pull, extra);
      return outcome;
    }
    if ((await headOf(client, pull)) !== marker.head) return 'outdated';
    if (kept && kept.marker.head === marker.head && isNewer(kept.marker, marker)) return 'outdated';
    if (kept) await update(client, pull, kept.id, body);
    else {
      login = (await create(client, pull, body)) ?? login;
      // Under another name than expected: comments of that name were not looked for yet.
      if (login !== author) page = 1;
    }
    outcome = 'written';
    await deleteAll(client, pull, extra);
  }
  throw new ApiError(0, 'the comment was changed by others at each attempt');
}

function isSettled(kept: Found, marker: Marker, content: string): boolean {
  return kept.marker.head === marker.head && contentOf(kept.body) === contentOf(`\n${content}`);
}

/** Our comments, oldest first, from a page on; and the page where the next look may start. */
async function listOurs(
  client: Client,
  { owner, repo, number }: PullRequest,
  author: string,
  key: string,
  from: number,
): Promise<{ comments: Found[]; page: number }> {
  for (let page = from; page < from + MAX_PAGES; page++) {
    const { data } = await client.call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: number,
      per_page: PAGE,
      page,
    });
    const comments = listIn(data);
    const ours = comments.flatMap((comment) => ourComment(comment, author, key));
    // GitHub lists by creation, so what comes later than the first of ours are copies of a race.
    if (ours.length > 0) return { comments: ours.sort((a, b) => a.id - b.id), page };
    if (comments.length < PAGE) return { comments: [], page };
  }
  throw new ApiError(0, `there are more than ${MAX_PAGES * PAGE} comments`);
}

function ourComment(comment: unknown, author: string, key: string): Found[] {
  const id = numberIn(comment, 'id');
  const body = textIn(comment, 'body');
  const marker = body === undefined ? undefined : readMarker(body);
  if (id === undefined || body === undefined || marker?.key !== key) return [];
  return textIn(comment, 'user', 'login') === author ? [{ id, body, marker }] : [];
}

/** The commit at the pull request's head now; a run can be older than that. */
async function headOf(client: Client, pull: PullRequest): Promise<string | undefined> {
  const { owner, repo, number } = pull;
  const { data } = await client.call('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    owner,
    repo,
    pull_number: number,
  });
  return textIn(data, 'head', 'sha');
}

/** Returns the login that the comment was written under, where GitHub answered. */
async function create(
  client: Client,
  { owner, repo, number }: PullRequest,
  body: string,
): Promise<string | undefined> {
  try {
    const { data } = await client.call(
      'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { owner, repo, issue_number: number, body },
    );
    return textIn(data, 'user', 'login');
  } catch (error) {
    // It may have been carried out: the next look tells.
    if (error instanceof ApiError && (error.status === 0 || error.status >= 500)) return undefined;
    throw error;
  }
}

async function update(client: Client, pull: PullRequest, id: number, body: string): Promise<void> {
  const { owner, repo } = pull;
  try {
    await client.call('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner,
      repo,
      comment_id: id,
      body,
    });
  } catch (error) {
    // Deleted meanwhile: the next round writes a new one.
    if (!isGone(error)) throw error;
  }
}

async function deleteAll(
  client: Client,
  { owner, repo }: PullRequest,
  comments: readonly Found[],
): Promise<void> {
  for (const { id } of comments) {
    try {
      await client.call('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        owner,
        repo,
        comment_id: id,
      });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

function isGone(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || error.status === 410);
}
