import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, expect, it } from 'vitest';
// @ts-expect-error: the build's scripts are plain JavaScript
import { leftOut } from '../../scripts/left-out.mjs';

const folder = mkdtempSync(join(tmpdir(), 'twosource-left-out-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('leaves out what is imported at run time, but for what is kept', async () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
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
    plugins: [leftOut(['kept.js'])],
  });
  const text = outputFiles[0]?.text ?? '';
  expect(text).not.toContain('RARE');
  const logged: unknown[] = [];
  await new Promise((done) => {
    runInNewContext(text, { log: (what: unknown) => logged.push(what), done });
  });
  expect(logged).toEqual(['FIRST', 'KEPT', './rare.js is left out of this bundle']);
});
