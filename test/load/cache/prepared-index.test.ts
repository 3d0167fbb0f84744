import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check.js';
import { bytesOfIndex, digest, entriesOf } from '../../../src/load/cache/index-file.js';
import { PreparedIndex } from '../../../src/load/cache/prepared-index.js';
import type { CheckInput } from '../../../src/model/input.js';
import type { EarlierCollation } from '../../../src/model/prepared.js';
import type { Report } from '../../../src/model/report.js';
import type { Source, SourceFile, StorySentence } from '../../../src/model/source.js';
import { RULES } from '../../../src/rules/table.js';
import { seeds } from '../../seeds/corpus.js';
import { corpus, history } from './corpora.js';

const PROGRAM = 'a'.repeat(64);
const OTHER_PROGRAM = 'b'.repeat(64);

function plain(input: CheckInput): string {
  return JSON.stringify(check(input));
}

/** The report, and the index that a run leaves behind: the earlier one where that holds it all. */
function prepared(input: CheckInput, earlier?: Buffer): { report: string; bytes: Buffer } {
  const index = new PreparedIndex(PROGRAM, earlier);
  const report = plain({ ...input, prepared: index });
  return { report, bytes: index.bytes() ?? earlier ?? Buffer.alloc(0) };
}

/** Remembers what it told of an earlier collation. */
class SpiedIndex extends PreparedIndex {
  earlier: EarlierCollation | undefined;

  override earlierCollationOf(sources: readonly Source[]): EarlierCollation | undefined {
    this.earlier = super.earlierCollationOf(sources);
    return this.earlier;
  }
}

/** The index that a run leaves behind, or undefined where it has nothing to add. */
function left(input: CheckInput, earlier: Buffer): Buffer | undefined {
  const index = new PreparedIndex(PROGRAM, earlier);
  check({ ...input, prepared: index });
  return index.bytes();
}

describe('a prepared index', () => {
  it('changes no byte of the report on the five articles, and then lacks nothing', () => {
    const expected = plain(seeds());
    const cold = prepared(seeds());
    expect(cold.report).toBe(expected);
    expect(prepared(seeds(), cold.bytes).report).toBe(expected);
    expect(left(seeds(), cold.bytes)).toBeUndefined();
  });

  it.each(RULES.flatMap(({ id, examples }) => examples.map((each) => [id, each] as const)))(
    'changes no byte on an example of %s',
    (_, { files }) => {
      const all = Object.entries(files).map(([path, text]) => ({ path, text }));
      const facts = all.find(({ path }) => path === 'facts.json');
      const sources = all.filter(({ path }) => path !== 'facts.json');
      const input = { sources, ...(facts ? { facts } : {}) };
      const expected = plain(input);
      const { bytes } = prepared(input);
      expect(prepared(input, bytes).report).toBe(expected);
      expect(left(input, bytes)).toBeUndefined();
    },
  );

  it('changes no byte while files come, change and go', () => {
    fc.assert(
      fc.property(history, (states) => {
        let bytes: Buffer | undefined;
        for (const sources of states) {
          const run = prepared({ sources }, bytes);
          expect(run.report).toBe(plain({ sources }));
          bytes = run.bytes;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('knows a file by its path and by its text', () => {
    const sources = [{ path: 'a.md', text: 'The dam held for 30 years.' }];
    const { bytes } = prepared({ sources });
    for (const file of [
      { path: 'b.md', text: 'The dam held for 30 years.' },
      { path: 'a.txt', text: 'The dam held for 30 years.' },
      { path: 'a.md', text: 'The dam held for 31 years.' },
    ]) {
      expect(prepared({ sources: [file] }, bytes).report).toBe(plain({ sources: [file] }));
      expect(left({ sources: [file] }, bytes)).toBeDefined();
    }
  });

  it('takes what the sources say together where only the facts change', () => {
    const { sources } = seeds();
    const { bytes } = prepared({ sources });
    const stages = new Set<string>();
    const index = new PreparedIndex(PROGRAM, bytes);
    const report = check({
      ...seeds(),
      prepared: index,
      onProgress: ({ stage }) => stages.add(stage),
    });
    expect(JSON.stringify(report)).toBe(plain(seeds()));
    expect([...stages]).toEqual(['parsing', 'reading', 'facts', 'rules', 'report']);
  });

  const TOLD = [
    'The army said on Thursday that Captain Idris Velmar would lead the search in the villages.',
    'The army said on Thursday that Captain Idris Dorran would lead the search in the villages.',
  ];
  const EXCHANGED = [
    'General Ann Lorne and Mayor Bo Rayner opened the new bridge over the Orrin on Monday morning.',
    'Mayor Ann Lorne and General Bo Rayner opened the new bridge over the Orrin on Monday morning.',
  ];
  const QUOTED = [
    '“The wall does not hold, and we will not wait for the next storm,” Weller said in Orrin.',
    '“The wall does not stand, and we will not wait for the next storm,” Weller said in Orrin.',
  ];

  // Too short for a shared passage.
  const TURNED = [
    'Guards kept the Keld crossing open for lorries on Monday.',
    'Guards kept the Keld crossing closed for lorries on Monday.',
  ];

  it.each([TOLD, EXCHANGED, QUOTED, TURNED])(
    'compares anew in a group that grows or shrinks: %s',
    (one = '', other = '') => {
      const small = ['a', 'c'].map((name) => ({ path: `${name}.md`, text: one }));
      const large = [...small, { path: 'b.md', text: other }];
      const [ofSmall, ofLarge] = [plain({ sources: small }), plain({ sources: large })];
      expect(findings(ofLarge)).toBeGreaterThan(findings(ofSmall));
      expect(prepared({ sources: large }, prepared({ sources: small }).bytes).report).toBe(ofLarge);
      expect(prepared({ sources: small }, prepared({ sources: large }).bytes).report).toBe(ofSmall);
      const both = new PreparedIndex(PROGRAM);
      expect(plain({ sources: large, prepared: both })).toBe(ofLarge);
      expect(plain({ sources: small, prepared: both })).toBe(ofSmall);
      expect(left({ sources: large }, both.bytes() ?? Buffer.alloc(0))).toBeUndefined();
      expect(left({ sources: small }, both.bytes() ?? Buffer.alloc(0))).toBeUndefined();
    },
  );

  /** Of a passage that breaks off in its last sentence. */
  const ENDED = ['Moss', 'Reed'].map(
    (name) =>
      'Rain kept falling on the harbour town all night, and the lower streets were under water ' +
      `by noon. The council gave the keys of the town hall and of the school to Captain ${name}.`,
  );

  it.each([TOLD, EXCHANGED, QUOTED, TURNED, ENDED])(
    'finds the same again, with and without another source beside it: %s',
    (one = '', other = '') => {
      const both = [one, other].map((text, at) => ({ path: `${String(at)}.md`, text }));
      const more = [...both, { path: '2.md', text: 'The mill stands still.' }];
      const [expected, ofMore] = [plain({ sources: both }), plain({ sources: more })];
      expect(findings(expected)).toBeGreaterThan(0);
      const { bytes } = prepared({ sources: both });
      expect(prepared({ sources: both }, bytes).report).toBe(expected);
      expect(left({ sources: both }, bytes)).toBeUndefined();
      expect(prepared({ sources: more }, bytes).report).toBe(ofMore);
      expect(prepared({ sources: both }, prepared({ sources: more }).bytes).report).toBe(expected);
    },
  );

  function findings(report: string): number {
    const { findings: all } = JSON.parse(report) as Report;
    return all.length;
  }

  it('takes what groups said whose sources are as they were', () => {
    const files = [TOLD, EXCHANGED, QUOTED, TURNED].flatMap((texts, at) =>
      texts.map((text, k) => ({ path: `${String(2 * at + k)}.md`, text: `One. Two.\n\n${text}` })),
    );
    const { bytes } = prepared({ sources: files });
    const changed = files.map(({ path, text }) =>
      path === '2.md' ? { path, text: `${text} Three.` } : { path, text },
    );
    const spy = new SpiedIndex(PROGRAM, bytes);
    check({ sources: changed, prepared: spy });
    const { groups = [], statements = [], changes = [], conflicts = [] } = spy.earlier ?? {};
    const numbers = (sentences: readonly StorySentence[]): string =>
      sentences.map(({ source, index }) => `${source}:${String(index)}`).join(' ');
    expect(groups.map(({ sentences }) => numbers(sentences))).toEqual([
      '0:2 1:2',
      '4:2 5:2',
      '6:2 7:2',
    ]);
    expect(changes.map(({ sentences }) => numbers(sentences))).toEqual(['6:2 7:2']);
    expect(statements.map((all) => numbers(all.map(({ sentence }) => sentence)))).toEqual([
      '4:2 5:2',
    ]);
    expect(
      conflicts
        .map(({ groups: all }) => numbers(all.flat().map(({ sentence }) => sentence)))
        .sort(),
    ).toEqual(['1:2 0:2', '3:2 3:2']);
  });

  it('drops what a run did not ask for', () => {
    const [first, ...rest] = seeds().sources;
    if (!first) throw new Error('no article');
    const all = prepared({ sources: [first, ...rest] }).bytes;
    const fewer = prepared({ sources: rest }, all).bytes;
    expect(entriesOf(fewer, PROGRAM).size).toBe(entriesOf(all, PROGRAM).size - 1);
  });

  it('gives the same bytes whatever the order of the files', () => {
    const { sources } = seeds();
    const index = prepared({ sources: sources.toReversed() }).bytes;
    expect(left({ sources }, index)).toBeUndefined();
  });
});

describe('an index that is not what it should be', () => {
  const files: SourceFile[] = seeds().sources.slice(0, 3);
  const expected = plain({ sources: files });
  const { bytes } = prepared({ sources: files });
  /** Some of the sources, and another. */
  const others: SourceFile[] = [...files.slice(1), { path: 'z.md', text: files[0]?.text ?? '' }];
  const expectedOfOthers = plain({ sources: others });
  const ASKED = fc.constantFrom(files, others);

  it('of another program is not used', () => {
    const index = new PreparedIndex(OTHER_PROGRAM, bytes);
    expect(plain({ sources: files, prepared: index })).toBe(expected);
    expect(entriesOf(index.bytes() ?? Buffer.alloc(0), OTHER_PROGRAM).size).toBe(4);
    expect(entriesOf(bytes, OTHER_PROGRAM).size).toBe(0);
  });

  it('damaged anywhere is not used', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(entriesOf(damaged, PROGRAM).size).toBe(0);
      }),
    );
  });

  it('cut off anywhere is not used', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(entriesOf(bytes.subarray(0, length), PROGRAM).size).toBe(0);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['a line', '\n'],
    ['another layout', `twosource-index 3 ${PROGRAM} ${PROGRAM}\n`],
    ['no index', '{"__proto__": {"polluted": true}}\n'],
    ['a key without an entry', 'a'.repeat(64)],
  ])('%s is not used', (_, content) => {
    expect(entriesOf(Buffer.from(content), PROGRAM).size).toBe(0);
    expect(prepared({ sources: files }, Buffer.from(content)).report).toBe(expected);
  });

  const VALUES = ['null', '-1', '1e400', '"x"', '[]', '{}', '{"__proto__":{"polluted":1}}', '9e15'];

  it('made by somebody else, with a right checksum, breaks nothing', () => {
    const entries = [...entriesOf(bytes, PROGRAM)];
    const values = entries.flatMap(([key, parts]) =>
      parts.flatMap((json, part) =>
        [
          ...json
            .toString('latin1')
            .matchAll(/(?<=[:,[])(?:-?[\d.]+|"[^"\\]{0,40}"|\[\])(?=[,\]}])/g),
        ].map(({ 0: found, index }) => ({ key, part, found, index })),
      ),
    );
    expect(values.length).toBeGreaterThan(200);
    fc.assert(
      fc.property(
        fc.constantFrom(...values),
        fc.constantFrom(...VALUES),
        ASKED,
        (place, value, sources) => {
          const index = changed(place.key, place.part, (text) => {
            const end = place.index + place.found.length;
            return text.slice(0, place.index) + value + text.slice(end);
          });
          JSON.stringify(check({ sources, prepared: index }));
          expect({}).not.toHaveProperty('polluted');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('with any other byte and a right checksum breaks nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KEYS),
        fc.nat(),
        fc.nat(255),
        ASKED,
        ({ key, part }, at, byte, sources) => {
          const index = changed(key, part, (text) => {
            const place = at % text.length;
            return text.slice(0, place) + String.fromCharCode(byte) + text.slice(place + 1);
          });
          JSON.stringify(check({ sources, prepared: index }));
        },
      ),
      { numRuns: 200 },
    );
  });

  /** The index with a right checksum in which one part of an entry is another. */
  function changed(
    key: string,
    part: number,
    change: (text: string) => string | undefined,
  ): PreparedIndex {
    const hostile = new Map(entriesOf(bytes, PROGRAM));
    const parts = [...(hostile.get(key) ?? [])];
    const text = change(parts[part]?.toString('latin1') ?? '');
    parts.splice(part, 1, ...(text === undefined ? [] : [Buffer.from(text, 'latin1')]));
    hostile.set(key, parts);
    return new PreparedIndex(PROGRAM, bytesOfIndex(hostile, PROGRAM));
  }

  const KEYS = [...entriesOf(bytes, PROGRAM)].flatMap(([key, parts]) =>
    [...parts.keys()].map((part) => ({ key, part })),
  );

  it.each<[string, (text: string) => string | undefined]>([
    ['missing', () => undefined],
    ['cut off', (text) => text.slice(0, -1)],
    ['nothing', () => 'null'],
    ['of other members', (text) => text.replace('{', '{"__proto__":{"polluted":1},')],
    ['of another type', (text) => text.replace(/(?<=":)[\d.]+/u, 'null')],
    ['of more members', (text) => text.replace(/\]$/u, ',{}]').replace(/\}$/u, ',"more":1}')],
    ['longer', (text) => `${text}x`],
  ])('with a part of an entry that is %s reads the file', (_, change) => {
    for (const { key, part } of KEYS) {
      const report = plain({ sources: files, prepared: changed(key, part, change) });
      expect(report === expected ? 'as without' : `${key} ${part}`).toBe('as without');
      // The collations, and the names of stories, are asked for where some sources changed.
      if (key !== KEYS.at(-1)?.key && part < 5) continue;
      const ofOthers = plain({ sources: others, prepared: changed(key, part, change) });
      expect(ofOthers === expectedOfOthers ? 'as without' : `${key} ${part}`).toBe('as without');
      expect({}).not.toHaveProperty('polluted');
    }
  });

  it.each([
    ['more entries than there are', (body: Buffer) => body.writeUInt32LE(1_000_000, 0)],
    ['more parts than there are', (body: Buffer) => body.writeUInt32LE(0xff_ff_ff_ff, 36)],
    ['a longer part', (body: Buffer) => body.writeUInt32LE(0xff_ff_ff_f0, 40)],
  ])('that states %s is not used', (_, damage) => {
    const body = Buffer.from(bytes.subarray(bytes.indexOf(10) + 1));
    damage(body);
    const head = `twosource-index 4 ${PROGRAM} ${digest(body)}\n`;
    expect(entriesOf(Buffer.concat([Buffer.from(head), body]), PROGRAM).size).toBe(0);
  });
});

describe('the corpora of these tests', () => {
  it('make the check find something of every kind', () => {
    const seen = { passages: 0, alignments: 0, figures: 0, names: 0, quantities: 0, drifts: 0 };
    const exchanged = { names: 0, titles: 0 };
    fc.assert(
      fc.property(corpus, (sources) => {
        const { counts, names, findings, conflicts } = check({ sources });
        const ofNames = conflicts.filter(({ kind }) => kind === 'entity');
        const ofTitles = ofNames.filter(({ about }) => about.includes('titles'));
        seen.passages += counts.sharedPassages;
        seen.alignments += counts.alignments;
        seen.figures += counts.conflicts - ofNames.length;
        exchanged.titles += ofTitles.length;
        exchanged.names += ofNames.length - ofTitles.length;
        seen.quantities += counts.quantities;
        seen.names += names.length;
        seen.drifts += findings.filter(({ ruleId }) => ruleId === 'quote-drift').length;
      }),
      { numRuns: 60 },
    );
    for (const number of Object.values({ ...seen, ...exchanged })) {
      expect(number).toBeGreaterThan(0);
    }
  });
});
