import { request as octokit } from '@octokit/request';
import { member, numberIn } from './json.js';

/** What a call to the API gave. */
export interface Reply {
  readonly status: number;
  readonly data: unknown;
}

/** A call that failed for good: the last answer, or none. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  /**
   * @param status HTTP status, or 0 where no answer came
   */
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface ClientOptions {
  readonly token: string;
  /** "https://api.github.com" */
  readonly baseUrl: string;
  /** No call starts or waits beyond this time, in milliseconds since the epoch. */
  readonly deadline: number;
  /** Ends the call under way. */
  readonly signal: AbortSignal;
  /** Wait before the first repetition, in milliseconds; it doubles each time. Default: 1,000. */
  readonly pause?: number;
}

/** Repetitions of one call. */
const MAX_REPEATS = 3;

/** One call may take no longer, in milliseconds. */
const CALL_TIMEOUT = 10_000;

/** Calls to GitHub's REST API, repeated where that is safe, within one deadline. */
export class Client {
  constructor(private readonly options: ClientOptions) {}

  /**
   * Calls a route. Repeats after a rate limit, a server error or a broken connection, but never a
   * POST behind the last two: it may have been carried out.
   *
   * @param route "GET /repos/{owner}/{repo}/pulls/{pull_number}"
   * @throws ApiError
   */
  async call(route: string, parameters: Readonly<Record<string, unknown>>): Promise<Reply> {
    for (let repeats = 0; ; repeats++) {
      const outcome = await this.attempt(route, parameters);
      if (!(outcome instanceof Failure)) return outcome;
      const wait = outcome.wait ?? (this.options.pause ?? 1000) * 2 ** repeats;
      const inTime = Date.now() + wait < this.options.deadline;
      const repeatable = outcome.limited || (outcome.passing && !route.startsWith('POST '));
      if (!repeatable || repeats >= MAX_REPEATS || !inTime || this.options.signal.aborted) {
        throw outcome.error;
      }
      await pause(wait, this.options.signal);
    }
  }

  private async attempt(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Reply | Failure> {
    const { token, baseUrl, deadline, signal } = this.options;
    const left = deadline - Date.now();
    if (left <= 0 || signal.aborted) {
      return new Failure(new ApiError(0, 'no time was left'), false, false);
    }
    const timeout = AbortSignal.timeout(Math.min(left, CALL_TIMEOUT));
    try {
      const { status, data } = await octokit(route, {
        ...parameters,
        baseUrl,
        headers: { authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' },
        request: { signal: AbortSignal.any([signal, timeout]) },
      });
      return { status, data };
    } catch (error) {
      return failureOf(error);
    }
  }
}

/** A failed attempt, and what it means for another one. */
class Failure {
  constructor(
    readonly error: ApiError,
    /** True where nothing was carried out because of a rate limit. */
    readonly limited: boolean,
    /** True where another attempt may succeed, but this one may have, too. */
    readonly passing: boolean,
    /** Milliseconds to wait, where the answer says it. */
    readonly wait?: number,
  ) {}
}

function failureOf(error: unknown): Failure {
  const status = numberIn(error, 'status') ?? 0;
  const message = error instanceof Error ? error.message : String(error);
  const headers = headersIn(error);
  // Octokit gives a broken connection the status 500, but no response.
  const code = member(error, 'response') === undefined ? 0 : status;
  const wait = waitOf(headers);
  const limited =
    code === 429 ||
    (code === 403 && (wait !== undefined || headers['x-ratelimit-remaining'] === '0'));
  return new Failure(
    new ApiError(code, code === 0 ? `no answer: ${message}` : `${code}: ${message}`),
    limited,
    code === 0 || code >= 500,
    wait,
  );
}

/** Milliseconds that the answer asks to wait: `retry-after`, else the end of the rate limit. */
function waitOf(headers: Readonly<Record<string, unknown>>): number | undefined {
  const after = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(after)) return after * 1000;
  if (headers['x-ratelimit-remaining'] !== '0') return undefined;
  const reset = Number(headers['x-ratelimit-reset']);
  return Number.isFinite(reset) ? Math.max(0, reset * 1000 - Date.now()) : undefined;
}

function headersIn(error: unknown): Readonly<Record<string, unknown>> {
  const headers = member(error, 'response', 'headers');
  return typeof headers === 'object' && headers !== null ? { ...headers } : {};
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
