// Builds dist/: the program and the library as ES modules, and the library's type declarations.
import { rmSync, readdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  outdir: 'dist',
  logLevel: 'warning',
  legalComments: 'none',
};

for (const name of readdirSync('.').includes('dist') ? readdirSync('dist') : []) {
  if (name !== 'action.cjs' && name !== 'action.LICENSES.txt') {
    rmSync(`dist/${name}`, { recursive: true, force: true });
  }
}

// The program carries its libraries in its bundle, since resolving a hundred files costs start-up.
// Of yaml it takes the ES module: its CommonJS requires "process", which an ES bundle cannot.
await build({
  ...COMMON,
  entryPoints: ['src/cli.ts'],
  splitting: true,
  minifySyntax: true,
  chunkNames: 'chunks/[name]-[hash]',
  alias: { yaml: './node_modules/yaml/browser/index.js' },
});
await build({ ...COMMON, entryPoints: ['src/index.ts'], packages: 'external' });
execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
