// Builds dist/: the program and the library as ES modules, the licences of what the program's bundle
// holds, and the library's type declarations.
// The action's bundle, which is committed, has a script of its own.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { licensesOf } from './licenses.mjs';

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  outdir: 'dist',
  logLevel: 'warning',
  legalComments: 'none',
  metafile: true,
};

// The program carries its libraries in its bundle, since resolving a hundred files costs start-up.
// Of yaml it takes the ES module: its CommonJS requires "process", which an ES bundle cannot.
const program = await build({
  ...COMMON,
  entryPoints: ['src/cli.ts'],
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  chunkNames: 'chunks/[name]-[hash]',
  alias: { yaml: './node_modules/yaml/browser/index.js' },
});
writeFileSync('dist/cli.LICENSES.txt', licensesOf(Object.keys(program.metafile.inputs)));
await build({ ...COMMON, entryPoints: ['src/index.ts'], packages: 'external' });
execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});

// Chunks of earlier builds go last, so that a program that is running still finds its own.
const built = new Set(Object.keys(program.metafile.outputs));
for (const name of existsSync('dist/chunks') ? readdirSync('dist/chunks') : []) {
  if (!built.has(`dist/chunks/${name}`)) rmSync(`dist/chunks/${name}`);
}
