// Builds the action: dist/action.cjs, one CommonJS file for Node 20 and later, and the licences of
// what is in it. With --check it writes nothing and fails where the files are not current; with
// --outdir FOLDER it writes there.
//
// The same sources give the same bytes: esbuild is pinned, names no path outside the project, and
// the licences are sorted by package.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { licensesOf } from './licenses.mjs';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    outdir: { type: 'string', default: 'dist' },
  },
});
const BUNDLE = join(values.outdir, 'action.cjs');
const LICENSES = join(values.outdir, 'action.LICENSES.txt');

execFileSync(process.execPath, ['scripts/compile-schemas.mjs'], { stdio: 'inherit' });

const { outputFiles, metafile } = await build({
  entryPoints: ['src/action.ts'],
  outfile: BUNDLE,
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  format: 'cjs',
  // The runner uses Node 24; 20 is what the rest of the project supports.
  target: 'node20',
  // Else each evaluation of an expression with such classes makes a new one.
  supported: { 'regexp-unicode-property-escapes': true },
  // Names stay, so that a stack trace in a log can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  // CommonJS has no import.meta, which a library makes its own `require` from.
  define: { 'import.meta.url': 'actionUrl' },
  banner: {
    js: [
      '// Generated from src/ by scripts/build-action.mjs; licences: action.LICENSES.txt',
      "const actionUrl = require('node:url').pathToFileURL(__filename).href;",
    ].join('\n'),
  },
});

const files = new Map([
  [BUNDLE, outputFiles[0]?.text ?? ''],
  [LICENSES, licensesOf(Object.keys(metafile.inputs))],
]);

if (values.check) {
  const stale = [...files].filter(([path, text]) => !existsSync(path) || read(path) !== text);
  for (const [path] of stale) console.error(`${path} is not current: run npm run build:action`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(values.outdir, { recursive: true });
  for (const [path, text] of files) {
    // At once, since tests that run beside each other may read one while another writes it.
    writeFileSync(`${path}.${process.pid}`, text);
    renameSync(`${path}.${process.pid}`, path);
  }
}

function read(path) {
  return readFileSync(path, 'utf8');
}
