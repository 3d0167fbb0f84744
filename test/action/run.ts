import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { untilBusy } from '../run/long-run.js';
import { commandsIn, type Command } from './runner-commands.js';

/** The action as the runner gets it, built for these tests from the sources as they are. */
const FOLDER = '.cache/action';
const BUNDLE = resolve(FOLDER, 'action.cjs');

export function buildAction(): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build-action.mjs', '--outdir', FOLDER],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
}

/** Node 24, which the runner uses, where scripts/install-test-tools.mjs has put it. */
export const NODE_24 = resolve('.cache/node24/node_modules/node/bin/node');
export const HAS_NODE_24 = existsSync(NODE_24);

export interface ActionRun {
  readonly workspace: string;
  readonly event: string;
  readonly payload?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly apiUrl?: string;
  readonly sha?: string;
  readonly runId?: number;
  readonly node?: string;
  /** Sends SIGINT this many milliseconds after the first line of output. */
  readonly cancelAfter?: number;
  /** Sends SIGINT when the check is under way. */
  readonly cancelWhenBusy?: boolean;
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What the runner would read as commands, in both streams. */
  readonly commands: readonly Command[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly milliseconds: number;
}

/** Runs the bundle as the runner does: environment, event file, files for summary and outputs. */
export async function runAction(run: ActionRun): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-run-'));
  const file = (name: string) => join(folder, name);
  writeFileSync(file('event.json'), JSON.stringify(run.payload ?? {}));
  writeFileSync(file('summary'), '');
  writeFileSync(file('output'), '');
  const inputs = Object.entries(run.inputs ?? {}).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  const start = performance.now();
  const child = spawn(run.node ?? process.execPath, [BUNDLE], {
    cwd: run.workspace,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: run.event,
      GITHUB_EVENT_PATH: file('event.json'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_OUTPUT: file('output'),
      GITHUB_WORKSPACE: run.workspace,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_SHA: run.sha ?? head(run.workspace),
      GITHUB_RUN_ID: String(run.runId ?? 5),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_API_URL: run.apiUrl ?? 'http://127.0.0.1:9',
      ...Object.fromEntries(inputs),
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (stdout === '' && run.cancelAfter !== undefined) {
      setTimeout(() => child.kill('SIGINT'), run.cancelAfter);
    }
    stdout += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
  });
  const ended = new Promise<number | null>((done) => {
    child.on('close', done);
  });
  if (run.cancelWhenBusy === true) {
    await untilBusy(child.pid ?? 0);
    child.kill('SIGINT');
  }
  const code = await ended;
  const milliseconds = performance.now() - start;
  const summary = readFileSync(file('summary'), 'utf8');
  const outputs = parseOutputs(readFileSync(file('output'), 'utf8'));
  rmSync(folder, { recursive: true });
  const commands = [...commandsIn(stdout), ...commandsIn(stderr)];
  return { code, stdout, stderr, commands, summary, outputs, milliseconds };
}

/** As the runner reads the output file: `name=value`, or `name<<delimiter` up to the delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`no end of ${name}`);
      outputs[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line !== '') {
      const equals = line.indexOf('=');
      if (equals < 0) throw new Error(`no output: ${line}`);
      outputs[line.slice(0, equals)] = line.slice(equals + 1);
    }
  }
  return outputs;
}

/** Files of a repository: path to text; null takes a file away. */
export type Files = Readonly<Record<string, string | null>>;

/** A repository on this machine, as the one that GitHub keeps. */
export class Remote {
  readonly path = mkdtempSync(join(tmpdir(), 'twosource-remote-'));
  private readonly folders: string[] = [];

  constructor(files: Files) {
    git(this.path, 'init', '-q', '-b', 'main');
    // GitHub lets any commit that it has be fetched by its id.
    git(this.path, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    this.commit(files, 'base');
  }

  /** Commits to the branch that is checked out; returns the commit's id. */
  commit(files: Files, message = 'change'): string {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.path, path);
      if (text === null) {
        rmSync(file);
        continue;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    git(this.path, 'add', '-A');
    git(this.path, 'commit', '-q', '--allow-empty', '-m', message);
    return head(this.path);
  }

  /**
   * Opens a pull request as GitHub does: a branch from main, and its merge into main under
   * `refs/pull/1/merge`.
   *
   * @param later what main gets after the branch left it
   */
  openPull(files: Files, later?: Files): { head: string; base: string; merge: string } {
    const start = head(this.path);
    git(this.path, 'checkout', '-q', '-b', 'branch');
    const branch = this.commit(files);
    git(this.path, 'checkout', '-q', 'main');
    if (later) this.commit(later, 'later');
    const base = head(this.path);
    git(this.path, 'checkout', '-q', '--detach', 'main');
    git(this.path, 'merge', '-q', '--no-ff', '-m', 'merge', branch);
    const merge = head(this.path);
    git(this.path, 'update-ref', 'refs/pull/1/merge', merge);
    git(this.path, 'update-ref', 'refs/pull/1/head', branch);
    git(this.path, 'checkout', '-q', 'main');
    return { head: branch, base: later ? start : base, merge };
  }

  /** A clone of one commit without history, as `actions/checkout` makes it. */
  checkout(commit: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'twosource-clone-'));
    this.folders.push(folder);
    git(folder, 'init', '-q');
    git(folder, 'remote', 'add', 'origin', `file://${this.path}`);
    git(folder, 'fetch', '-q', '--no-tags', '--depth=1', 'origin', commit);
    git(folder, 'checkout', '-q', '--detach', 'FETCH_HEAD');
    return folder;
  }

  remove(): void {
    for (const folder of [this.path, ...this.folders]) rmSync(folder, { recursive: true });
  }
}

function head(folder: string): string {
  return git(folder, 'rev-parse', 'HEAD').trim();
}

export function git(folder: string, ...args: string[]): string {
  const settings = ['user.name=t', 'user.email=t@example.org', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync(
    'git',
    [...settings.flatMap((setting) => ['-c', setting]), ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
