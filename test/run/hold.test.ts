import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hold } from '../../src/run/hold.js';
import { untilBusy, writeArticles } from './long-run.js';

const CLI = resolve('dist/cli.cjs');
const HAS_TERMINAL = spawnSync('script', ['--version']).status === 0;
const ARTICLES = 'articles/*.txt';
/** A short check, held like a long one. */
const FEW = ['few/*.txt', '--fail-on', 'never', '--deadline', '600'];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  writeArticles(join(folder, 'articles'), 6_000_000);
  writeArticles(join(folder, 'few'), 60_000);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program, and sends a signal when it computes. */
async function run(args: readonly string[], signal?: NodeJS.Signals): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const ended = new Promise<number | null>((done) => {
    child.on('close', done);
  });
  if (signal !== undefined) {
    await untilBusy(child.pid ?? 0);
    child.kill(signal);
  }
  return { code: await ended, stdout, stderr };
}

/** Runs the program on a pseudo-terminal; what it writes to standard output goes to a file. */
function runOnTerminal(args: readonly string[]): { shown: string; code: number | null } {
  const command = `'${process.execPath}' '${CLI}' ${args.join(' ')} > report.txt`;
  const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm' },
    maxBuffer: 1e8,
  });
  return { shown: stdout, code: status };
}

describe('a long check', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s as incomplete', async (signal) => {
    const before = readdirSync(folder);
    const outcome = await run(['check', ARTICLES, '--output', 'out.json'], signal);
    expect(outcome.stderr).toBe(`twosource: incomplete: ended by ${signal}; nothing is reported\n`);
    expect(outcome.stdout).toBe('');
    expect(outcome.code).toBe(2);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('ends at its deadline as incomplete', async () => {
    const outcome = await run(['check', ARTICLES, '--deadline', '0.5']);
    expect(outcome.stderr).toMatch(
      /^twosource: incomplete: not done within the deadline of 0\.5 s; nothing is reported; .+\n$/,
    );
    expect(outcome.stdout).toBe('');
    expect(outcome.code).toBe(2);
  });

  it('is silent where there is no terminal', async () => {
    const { stderr, code } = await run(['check', ...FEW]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it.runIf(HAS_TERMINAL || process.env['CI'] !== undefined)(
    'shows on a terminal how far it is, on one line that it clears',
    () => {
      const { shown, code } = runOnTerminal(['check', ...FEW]);
      expect(code).toBe(0);
      expect(shown).toContain('\r\u001b[K[1/9] parsing the articles, 0 %');
      expect(shown).toMatch(/\[2\/9\] reading sentences and quantities, \d+ %/);
      expect(shown).toContain('[9/9] writing the report');
      expect(shown).not.toContain('\n');
      expect(shown.endsWith('\r\u001b[K')).toBe(true);
      expect(readFileSync(join(folder, 'report.txt'), 'utf8')).toMatch(/0 facts.* checked/);
    },
  );
});

describe('what a task keeps', () => {
  it('outlasts it where it is ended', async () => {
    const worker = join(folder, 'worker.mjs');
    writeFileSync(
      worker,
      `import { parentPort } from 'node:worker_threads';
       parentPort.postMessage({ kind: 'kept', bytes: new Uint8Array([1, 2]) });
       for (;;) {}`,
    );
    const kept: number[] = [];
    const held = hold(
      pathToFileURL(worker),
      {},
      {
        onKept(bytes) {
          kept.push(...bytes);
          process.emit('SIGTERM', 'SIGTERM');
        },
      },
    );
    await expect(held).rejects.toThrow('incomplete: ended by SIGTERM');
    expect(kept).toEqual([1, 2]);
  });
});

describe('a check with a deadline that it keeps', () => {
  it.each([
    [
      'a check that passes',
      ['check', '--format', 'json', resolve('seeds/000_74876b7e1825ad18.md')],
    ],
  ])('%s reports what it reports without', async (_, args) => {
    const cwd = process.cwd();
    const plain = spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8' });
    const held = spawnSync(process.execPath, [CLI, ...args, '--deadline', '600'], {
      cwd,
      encoding: 'utf8',
    });
    expect(held.stdout).toBe(plain.stdout);
    expect(held.status).toBe(plain.status);
  });

  it('still says what is wrong with a file, and where', async () => {
    writeFileSync(join(folder, 'broken.json'), '{"facts": [\n  {"id": "a",}\n]}');
    const args = ['check', '--facts', 'broken.json', 'few/article-0.txt', '--deadline', '600'];
    const { stderr, code } = await run(args);
    expect(stderr).toMatch(/^twosource: broken\.json:2:13: .+\n$/);
    expect(code).toBe(2);
  });

  it.each(['0', '-1', '1e9', 'soon'])('refuses "%s" seconds', async (value) => {
    const { stderr, code } = await run(['check', `--deadline=${value}`]);
    expect(stderr).toMatch(/unexpected --deadline .*, expected a number above 0/);
    expect(code).toBe(2);
  });
});
