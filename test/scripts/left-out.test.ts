import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
// @ts-expect-error: the build's scripts are plain JavaScript
import { leftOut } from '../../scripts/left-out.mjs';

const folder = mkdtempSync(join(tmpdir(), 'twosource-left-out-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

async function bundle(modules: readonly string[]): Promise<string> {
  write('first.ts', "export const first = 'FIRST';");
  write('kept.ts', "export const kept = 'KEPT';");
  write('rare.ts', "export const rare = 'RARE';");
  write(
    'main.ts',
    `import { first } from './first.js';
     log(first);
     import('./kept.js').then(({ kept }) => log(kept))
       .then(() => import('./rare.js')).then(({ rare }) => log(rare), ({ message }) => log(message))
       .then(done);`,
  );
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    logLevel: 'silent',
    plugins: [leftOut(modules)],
  });
  return outputFiles[0]?.text ?? '';
}

describe('what is left out of a bundle', () => {
  it('are the modules named that are imported at run time', async () => {
    const text = await bundle(['./rare.js']);
    expect(text).not.toContain('RARE');
    const logged: unknown[] = [];
    await new Promise((done) => {
      runInNewContext(text, { log: (what: unknown) => logged.push(what), done });
    });
    expect(logged).toEqual(['FIRST', 'KEPT', './rare.js is left out of this bundle']);
  });

  it.each(['./first.js', './other.js'])('cannot be %s, which is not', async (module) => {
    await expect(bundle(['./rare.js', module])).rejects.toThrow('deep');
  });
});
