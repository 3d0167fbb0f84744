import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error: the build's scripts are plain JavaScript
import { deferredModules } from '../../scripts/deferred-modules.mjs';

const folder = mkdtempSync(join(tmpdir(), 'twosource-deferred-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  write(
    'rare.ts',
    "import './inner.js'; log('rare'); export const sum = (a, b) => a + b; export const unused = 'UNUSED';",
  );
  write('inner.ts', "log('inner');");
  write('usual.ts', "log('usual'); export const one = 1;");
  write(
    'main.ts',
    "import { sum } from './rare.js'; import { one } from './usual.js'; log('main'); log(sum(one, 2)); log(sum(one, 3));",
  );
  write('other.ts', "import { unused } from './rare.js'; log(unused);");
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    write: false,
    format: 'cjs',
    logLevel: 'silent',
    plugins: [deferredModules([{ name: 'rare', file: /[\\/]rare\.ts$/, functions: ['sum'] }])],
  });
  return outputFiles[0]?.text ?? '';
}

describe('deferred modules', () => {
  it('are evaluated when a function of theirs is first called, and once', async () => {
    const logged: unknown[] = [];
    runInNewContext(await bundle('main.ts'), { log: (what: unknown) => logged.push(what) });
    expect(logged).toEqual(['usual', 'main', 'inner', 'rare', 3, 4]);
  });

  it('leave out of the bundle what nobody imports', async () => {
    expect(await bundle('main.ts')).not.toContain('UNUSED');
  });

  it('have no exports but those named', async () => {
    await expect(bundle('other.ts')).rejects.toThrow('unused');
  });
});
