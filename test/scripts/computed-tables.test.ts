import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error: the build's scripts are plain JavaScript
import { computedTables } from '../../scripts/computed-tables.mjs';

const folder = mkdtempSync(join(tmpdir(), 'twosource-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function bundle(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    plugins: [computedTables],
  });
  return outputFiles[0]?.text ?? '';
}

const SQUARES = 'export const SQUARES = Object.fromEntries([2, 3].map((n) => [`n${n}`, n * n]));';

describe('the tables of a bundle', () => {
  it('are computed by the build', async () => {
    const text = await bundle('square-tables.ts', SQUARES);
    expect(text).toContain('JSON.parse(\'{"n2":4,"n3":9}\')');
    expect(text).not.toContain('fromEntries');
  });

  it('are left out where nothing imports them', async () => {
    await bundle('more-tables.ts', `${SQUARES}\nexport const COUNT = 2;`);
    const text = await bundle(
      'counts.ts',
      "import { COUNT } from './more-tables.ts';\nexport const twice = [COUNT, COUNT];",
    );
    expect(text).toContain('COUNT = 2;');
    expect(text).not.toContain('JSON.parse');
  });

  it('are only those of modules that say so by their name', async () => {
    expect(await bundle('squares.ts', SQUARES)).toContain('fromEntries');
  });

  it.each(['new Map([[1, 2]])', '{ a: undefined }', '[1n]'])(
    'cannot hold what JSON cannot: %s',
    async (table) => {
      await expect(bundle('odd-tables.ts', `export const TABLE = ${table};`)).rejects.toThrow();
    },
  );
});
