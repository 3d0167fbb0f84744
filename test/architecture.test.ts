import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Rooms in the order in which data flows; a room may import from itself and from those before it. */
const FLOW = ['model', 'parse', 'segment', 'analyse', 'rules', 'core', 'report', 'edge'] as const;

type Room = (typeof FLOW)[number];

/** Where a file of `src/` belongs; its folder names the room, but for the core and the edges. */
function roomOf(file: string): Room {
  const folder = file.includes('/') ? (file.split('/')[0] ?? '') : '';
  const core = ['check.ts', 'assemble.ts', 'gate.ts', 'baseline.ts', 'config.ts'];
  if (core.includes(file) || folder === 'assemble') return 'core';
  return FLOW.find((room) => room === folder) ?? 'edge';
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.includes('generated') && !isElsewhere(file));

/** Runs in the reader's browser, as a part of the HTML report, or in WebAssembly. */
function isElsewhere(file: string): boolean {
  return file.startsWith('report/html/client/') || file.startsWith('analyse/reuse/kernel/');
}

function importsOf(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  const statements = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...statements].map(([, specifier = '']) => specifier);
}

describe('the flow of data', () => {
  it.each(FILES)('%s imports only from its own room and those before it', (file) => {
    const from = FLOW.indexOf(roomOf(file));
    const against = importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => normalize(join(dirname(file), specifier)).replace(/\.js$/, '.ts'))
      .filter((target) => !target.endsWith('.json') && FLOW.indexOf(roomOf(target)) > from)
      .filter((target) => !isTypeOnly(file, target));
    expect(against).toEqual([]);
  });

  it('has files in every room', () => {
    expect(new Set(FILES.map(roomOf)).size).toBe(FLOW.length);
  });
});

/** A type costs no dependency at run time: the core may name the shape of what the edge gives. */
function isTypeOnly(file: string, target: string): boolean {
  const name = target.split('/').at(-1)?.replace('.ts', '.js') ?? '';
  const text = readFileSync(join('src', file), 'utf8');
  return new RegExp(`import type [^;]*${name.replace('.', '\\.')}'`).test(text);
}

describe('the pure rooms', () => {
  const PURE = FILES.filter((file) => roomOf(file) !== 'edge');
  const ALLOWED_MODULES = new Set(['node:crypto']);
  const IMPURE =
    /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|Math\.random|performance\.now|\bconsole\.|toLocale|localeCompare|Intl\.DateTimeFormat/;

  it.each(PURE)('%s has no file system, process, clock, chance or locale', (file) => {
    const text = readFileSync(join('src', file), 'utf8').replace(/^\s*(\*|\/\/|\/\*).*$/gm, '');
    expect(IMPURE.exec(text)?.[0]).toBeUndefined();
    const modules = importsOf(file).filter(
      (name) => (name.startsWith('node:') || name.startsWith('@')) && !ALLOWED_MODULES.has(name),
    );
    expect(modules).toEqual([]);
  });
});

describe('names', () => {
  it('says what is in a file', () => {
    expect(FILES.filter((file) => /util|helper|manager|misc|common/i.test(file))).toEqual([]);
  });
});
