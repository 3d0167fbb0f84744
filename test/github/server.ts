import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { loadOperations, type Operation } from './openapi.js';

/** GitHub refuses a longer body. */
const MAX_BODY = 65_536;

/** A comment under a pull request or in its diff. */
export interface Comment {
  readonly id: number;
  body: string;
  readonly login: string;
}

export interface ReviewComment {
  readonly path: string;
  readonly line: number;
  readonly body: string;
}

/** A failure that is switched on: the next `times` matching calls fail. */
export interface Failure {
  /** "POST /repos/o/r/issues/1/comments", as a pattern. */
  readonly call: RegExp;
  /** 0 breaks the connection. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The call is carried out before it fails. */
  readonly afterwards?: boolean;
  /** Done instead of failing, before the call is carried out. */
  readonly before?: () => void;
  times: number;
}

/** A pull request as the server keeps it. */
export interface Pull {
  readonly number: number;
  head: string;
  readonly base: string;
  readonly headLabel?: string;
}

/**
 * A server that keeps comments as GitHub does and checks every request and every answer against
 * GitHub's own description.
 */
export class GitHubServer {
  readonly comments: Comment[] = [];
  readonly reviewComments: ReviewComment[] = [];
  readonly calls: string[] = [];
  /** What broke the description; a test ends by looking that there is nothing. */
  readonly violations: string[] = [];
  readonly failures: Failure[] = [];
  pulls: Pull[] = [];
  files: { filename: string; patch?: string }[] = [];
  /** Lines that a review comment is refused on although they lie in the diff. */
  refusedLines = new Set<number>();
  login = 'github-actions[bot]';
  /** Milliseconds that a call waits before and after it is carried out. */
  latency: () => number = () => 0;
  url = '';
  private readonly server: Server;
  private readonly operations: readonly Operation[] = loadOperations();
  private nextId = 1;

  constructor() {
    this.server = createServer((request, response) => {
      void this.answer(request, response);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    if (typeof address === 'object' && address) this.url = `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  addComment(body: string, login = this.login): Comment {
    const comment = { id: this.nextId++, body, login };
    this.comments.push(comment);
    return comment;
  }

  /** Writes that were carried out or tried. */
  get writes(): string[] {
    return this.calls.filter((call) => !call.startsWith('GET '));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '' } = request;
    const url = new URL(request.url ?? '/', this.url);
    const call = `${method} ${url.pathname}`;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const text = Buffer.concat(chunks).toString('utf8');
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    await wait(this.latency());
    this.calls.push(call);
    if (request.headers.authorization !== 'Bearer token-for-tests') {
      this.violations.push(`${call}: ${request.headers.authorization ?? 'no authorization'}`);
    }
    const failure = this.failures.find((one) => one.times > 0 && one.call.test(call));
    if (failure) failure.times--;
    failure?.before?.();
    const fails = failure && !failure.before;
    const [status, data] =
      fails && !failure.afterwards
        ? [failure.status, { message: 'no', documentation_url: 'https://x.example' }]
        : this.carryOut(method, url, body);
    await wait(this.latency());
    if (fails && failure.status === 0) {
      request.socket.destroy();
      return;
    }
    const shown = fails ? failure.status : status;
    const sent = fails ? { message: 'no' } : data;
    response.writeHead(shown, { 'content-type': 'application/json', ...failure?.headers });
    response.end(sent === undefined ? '' : JSON.stringify(sent));
  }

  private carryOut(method: string, url: URL, body: unknown): [number, unknown] {
    for (const operation of this.operations) {
      const path = operation.match(method, url.pathname);
      if (!path) continue;
      const call = `${method} ${url.pathname}`;
      const wrong = operation.checkRequest(path, url.searchParams, body);
      const [status, data] = this.perform(operation, path, url.searchParams, body);
      wrong.push(...operation.checkResponse(status, data));
      this.violations.push(...wrong.map((what) => `${call}: ${what}`));
      return [status, data];
    }
    this.violations.push(`${method} ${url.pathname} is not described`);
    return [404, { message: 'Not Found' }];
  }

  private perform(
    operation: Operation,
    path: Readonly<Record<string, string>>,
    query: URLSearchParams,
    body: unknown,
  ): [number, unknown] {
    const { method, path: template } = operation.described;
    const page = (items: readonly unknown[]) => {
      const size = Number(query.get('per_page') ?? 30);
      const first = (Number(query.get('page') ?? 1) - 1) * size;
      return items.slice(first, first + size);
    };
    const of = (name: string): unknown => Reflect.get(Object(body), name);
    switch (`${method} ${template.split('/').slice(4).join('/')}`) {
      case 'get issues/{issue_number}/comments':
        return [
          200,
          page(this.comments).map((one) => operation.item(200, shownComment(one as Comment))),
        ];
      case 'post issues/{issue_number}/comments': {
        const text = String(of('body'));
        if (text.length > MAX_BODY) return [422, operation.answer(422, { message: 'too long' })];
        return [201, operation.answer(201, shownComment(this.addComment(text)))];
      }
      case 'patch issues/comments/{comment_id}': {
        const comment = this.comments.find(({ id }) => id === Number(path['comment_id']));
        if (!comment) return [404, { message: 'Not Found' }];
        const text = String(of('body'));
        if (text.length > MAX_BODY) return [422, operation.answer(422, { message: 'too long' })];
        comment.body = text;
        return [200, operation.answer(200, shownComment(comment))];
      }
      case 'delete issues/comments/{comment_id}': {
        const index = this.comments.findIndex(({ id }) => id === Number(path['comment_id']));
        if (index < 0) return [404, { message: 'Not Found' }];
        this.comments.splice(index, 1);
        return [204, undefined];
      }
      case 'get pulls': {
        const label = query.get('head');
        const found = this.pulls.filter(({ headLabel }) => headLabel === label);
        return [200, page(found).map((one) => operation.item(200, shownPull(one as Pull)))];
      }
      case 'get pulls/{pull_number}': {
        const pull = this.pulls.find(({ number }) => number === Number(path['pull_number']));
        if (!pull) return [404, operation.answer(404, { message: 'Not Found' })];
        return [200, operation.answer(200, shownPull(pull))];
      }
      case 'get pulls/{pull_number}/files':
        return [200, page(this.files).map((file) => operation.item(200, { ...(file as object) }))];
      case 'get pulls/{pull_number}/comments':
        return [
          200,
          page(this.reviewComments).map((one) => operation.item(200, { ...(one as object) })),
        ];
      case 'post pulls/{pull_number}/reviews': {
        const given = of('comments');
        const comments: ReviewComment[] = Array.isArray(given) ? given : [];
        if (comments.some(({ line }) => this.refusedLines.has(line))) {
          return [422, operation.answer(422, { message: 'Validation Failed' })];
        }
        this.reviewComments.push(...comments);
        return [200, operation.answer(200, {})];
      }
      case 'post pulls/{pull_number}/comments': {
        const line = Number(of('line'));
        if (this.refusedLines.has(line)) return [422, operation.answer(422, { message: 'no' })];
        this.reviewComments.push({ path: String(of('path')), line, body: String(of('body')) });
        return [201, operation.answer(201, {})];
      }
      default:
        throw new Error(`the server does not know ${method} ${template}`);
    }
  }
}

function shownComment({ id, body, login }: Comment): Record<string, unknown> {
  return { id, body, user: { login } };
}

function shownPull({ number, head, base }: Pull): Record<string, unknown> {
  return { number, head: { sha: head }, base: { sha: base } };
}

function wait(milliseconds: number): Promise<void> {
  return milliseconds > 0
    ? new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      })
    : Promise.resolve();
}
