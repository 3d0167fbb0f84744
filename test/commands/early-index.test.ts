import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCheck, type CheckJob } from '../../src/commands/check-task.js';
import { keepingEarly } from '../../src/commands/early-index.js';
import { openIndex, writeIndex } from '../../src/load/cache/folder.js';
import type { TaskProgress } from '../../src/run/messages.js';

describe('keepingEarly', () => {
  afterEach(() => vi.useRealTimers());

  /** The seconds and stages at which something was kept, of a check that is given 100 s. */
  function kept(steps: readonly (readonly [number, TaskProgress['stage']])[]): string[] {
    vi.useFakeTimers({ toFake: ['performance'] });
    const told: string[] = [];
    let now = '';
    const tell = keepingEarly(
      100,
      () => told.push(now),
      () => {},
    );
    let passed = 0;
    for (const [second, stage] of steps) {
      vi.advanceTimersByTime((second - passed) * 1000);
      passed = second;
      now = `${second} ${stage}`;
      tell({ stage, done: 0, total: 1 });
    }
    return told;
  }

  it('keeps what is read as the deadline comes near', () => {
    const seconds = [1, 49, 50, 51, 79, 81, 82, 94, 96, 97, 99];
    expect(kept(seconds.map((second) => [second, 'reading'] as const))).toEqual([
      '50 reading',
      '81 reading',
      '96 reading',
    ]);
  });

  it('keeps once what is read when the sources are compared', () => {
    expect(
      kept([
        [1, 'parsing'],
        [2, 'reading'],
        [3, 'reuse'],
        [60, 'alignment'],
        [70, 'reading'],
        [71, 'reuse'],
      ]),
    ).toEqual(['3 reuse']);
  });

  it('passes on what it is told', () => {
    const told: TaskProgress[] = [];
    const progress = { stage: 'reading', done: 3, total: 4, isBase: true } as const;
    keepingEarly(
      1,
      () => {},
      (one) => told.push(one),
    )(progress);
    expect(told).toEqual([progress]);
  });
});

describe('a check that may be ended', () => {
  const textOf = (id: string) => `The dam ${id} held.\n`;
  let root = '';

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'twosource-'));
    for (const id of ['a', 'b', 'c']) writeFileSync(join(root, `${id}.md`), textOf(id));
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** How many sources stand in the indexes that were kept, in their order. */
  async function sourcesKept(limits: Partial<CheckJob>, cache?: string): Promise<number[]> {
    const indexes: number[] = [];
    const job: CheckJob = {
      root,
      settings: {
        sources: ['*.md'],
        failOn: 'never',
        scope: 'all',
        check: {},
        ...(cache === undefined ? {} : { cache }),
      },
      sources: ['a.md', 'b.md', 'c.md'],
      fix: false,
      format: 'json',
      display: { color: false, width: 120 },
      ...limits,
    };
    await runCheck(job, undefined, (index) => {
      writeIndex(index, 'read', root);
      const read = openIndex('read', root);
      const files = ['a', 'b', 'c'].map((id) => ({ path: `${id}.md`, text: textOf(id) }));
      indexes.push(files.filter((file) => read.sourceOf(file) !== undefined).length);
    });
    return indexes;
  }

  it('keeps the sources read so far, and all of them when they are compared', async () => {
    expect(await sourcesKept({ deadline: 1e-6 }, 'kept')).toEqual([1, 2, 3]);
    expect(await sourcesKept({ deadline: 86_400 }, 'kept')).toEqual([3]);
  });

  it('keeps nothing without a deadline, or without a cache', async () => {
    expect(await sourcesKept({}, 'kept')).toEqual([]);
    expect(await sourcesKept({ deadline: 1e-6 })).toEqual([]);
  });
});
