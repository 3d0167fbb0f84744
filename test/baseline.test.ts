import { describe, expect, it } from 'vitest';
import { compareReports } from '../src/baseline.js';
import {
  ALTERED,
  CONTRADICTED,
  fact,
  makeReport,
  SINGLE_ORIGIN,
  WAIVED,
} from './report/fixture.js';
import type { ReportSource } from '../src/model/report.js';

const report = makeReport();

/** A source whose sentences are the given ones. */
function article(path: string, sentences: readonly string[], id = path): ReportSource {
  const place = ALTERED.place;
  return {
    id,
    path,
    format: 'markdown',
    wire: [],
    sha256: sentences.join('\n'),
    stories: [
      {
        story: 1,
        wire: [],
        place,
        sentences: sentences.map((plain, index) => ({
          source: id,
          story: 1,
          text: plain,
          plain,
          place,
          index,
          kind: 'sentence',
          furniture: false,
          quantities: [],
        })),
      },
    ],
  };
}

describe('findings against a base', () => {
  it('are new, fixed or unchanged by fingerprint, wherever they stand', () => {
    const moved = { ...ALTERED, place: CONTRADICTED.place };
    const before = makeReport({ findings: [moved, SINGLE_ORIGIN] });
    const after = makeReport({ findings: [ALTERED, CONTRADICTED] });
    const { new: fresh, fixed, unchanged } = compareReports(before, after, 'x');
    expect(fresh).toEqual([CONTRADICTED]);
    expect(fixed).toEqual([SINGLE_ORIGIN]);
    expect(unchanged).toEqual([ALTERED]);
  });

  it('are not fixed by being waived, and new again when the waiver ends', () => {
    const { waived: _, ...active } = WAIVED;
    const open = makeReport({ findings: [active] });
    const waived = makeReport({ findings: [WAIVED] });
    expect(compareReports(open, waived, 'x')).toMatchObject({ new: [], fixed: [], unchanged: [] });
    expect(compareReports(waived, open, 'x').new).toEqual([active]);
  });
});

describe('facts against a base', () => {
  const origins = (count: number) => ({ count, atMost: false, groups: [], dependsOn: [] });
  const kinds = (before: Parameters<typeof makeReport>[0], after: typeof before) =>
    compareReports(
      makeReport({ findings: [], ...before }),
      makeReport({ findings: [], ...after }),
      'x',
    ).facts.map(({ id, kind }) => [id, kind]);

  it.each([
    ['nothing changed', [fact('evacuated')], [fact('evacuated')], []],
    ['one was added', [], [fact('evacuated')], [['evacuated', 'added']]],
    ['one was removed', [fact('evacuated')], [], [['evacuated', 'removed']]],
    [
      'its value was edited',
      [fact('evacuated')],
      [fact('evacuated', { value: '3,200 people' })],
      [['evacuated', 'edited']],
    ],
    [
      'it lost an origin by a source',
      [fact('evacuated')],
      [fact('evacuated', { origins: origins(1) })],
      [['evacuated', 'affected']],
    ],
    [
      'another source contradicts it now',
      [fact('evacuated')],
      [fact('evacuated', { verdict: 'contradicted' })],
      [['evacuated', 'affected']],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(kinds({ facts: before }, { facts: after })).toEqual(expected);
  });

  it('are affected by a new finding on them', () => {
    const facts = [fact('dam-height')];
    expect(kinds({ facts }, { facts, findings: [CONTRADICTED] })).toEqual([
      ['dam-height', 'affected'],
    ]);
  });
});

describe('sources against a base', () => {
  const changes = (before: readonly ReportSource[], after: readonly ReportSource[]) =>
    compareReports(makeReport({ sources: before }), makeReport({ sources: after }), 'x').sources;
  const dam = ['The dam stood 31 metres high.', 'Nobody was hurt.', 'Schools stay closed.'];

  it('that are the same are not listed', () => {
    expect(compareReports(report, report, 'x').sources).toEqual([]);
  });

  it('show one changed digit as one pair of sentences', () => {
    const now = ['The dam stood 37 metres high.', ...dam.slice(1)];
    const [change, ...others] = changes([article('a.md', dam)], [article('a.md', now)]);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'edited', path: 'a.md' });
    expect(change?.sentences.map(({ before, after }) => [before?.plain, after?.plain])).toEqual([
      ['The dam stood 31 metres high.', 'The dam stood 37 metres high.'],
    ]);
  });

  it('show what was put in and taken out', () => {
    const now = [dam[0] ?? '', 'Trains run again.', dam[1] ?? ''];
    const [change] = changes([article('a.md', dam)], [article('a.md', now)]);
    expect(change?.sentences.map(({ before, after }) => [before?.plain, after?.plain])).toEqual([
      [undefined, 'Trains run again.'],
      ['Schools stay closed.', undefined],
    ]);
  });

  it.each([
    ['added', [], [article('a.md', dam)], ['added', 'a.md', undefined]],
    ['removed', [article('a.md', dam)], [], ['removed', 'a.md', undefined]],
    [
      'renamed, with its id kept',
      [article('a.md', dam, 'star')],
      [article('b.md', [...dam, 'More.'], 'star')],
      ['renamed', 'b.md', 'a.md'],
    ],
    [
      'renamed, with its text kept',
      [article('a.md', dam)],
      [article('b.md', dam)],
      ['renamed', 'b.md', 'a.md'],
    ],
  ])('%s', (_, before, after, [kind, path, from]) => {
    const [change] = changes(before, after);
    expect([change?.kind, change?.path, change?.from]).toEqual([kind, path, from]);
  });

  it('is no rename where the old path is still there', () => {
    const kept = article('a.md', dam);
    expect(changes([kept], [kept, article('b.md', dam)]).map(({ kind }) => kind)).toEqual([
      'added',
    ]);
  });

  it('copes with thousands of rewritten sentences', () => {
    const pages = (word: string) => [
      article(
        'a.md',
        Array.from({ length: 4000 }, (_, index) => `${word} sentence ${index}.`),
      ),
    ];
    expect(changes(pages('old'), pages('new'))[0]?.sentences.length).toBeGreaterThan(3000);
  });
});
