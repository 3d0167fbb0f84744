// Builds dist/: the program and what starts it, the library as an ES module, the licences of what
// the program's bundle holds, and the library's type declarations.
// The action's bundle, which is committed, has a script of its own.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { computedTables } from './computed-tables.mjs';
import { deferredModules } from './deferred-modules.mjs';
import { leftOut } from './left-out.mjs';
import { licensesOf } from './licenses.mjs';
import { withoutPicomatch } from './without-picomatch.mjs';

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  outdir: 'dist',
  logLevel: 'warning',
  legalComments: 'none',
  // Else each evaluation of an expression with such classes makes a new one.
  supported: { 'regexp-unicode-property-escapes': true },
};

/** What reads other files than Markdown of plain paragraphs, and patterns of paths. */
const SELDOM_NEEDED = [
  { name: 'html', file: /src[\\/]parse[\\/]html\.ts$/, functions: ['readHtml', 'addHtml'] },
  {
    name: 'markdown',
    file: /src[\\/]parse[\\/]markdown-syntax\.ts$/,
    functions: ['parseMarkdown'],
  },
  {
    name: 'yaml',
    file: /[\\/]yaml[\\/]browser[\\/]index\.js$/,
    functions: ['isMap', 'isScalar', 'isSeq', 'parseDocument'],
  },
  {
    name: 'patterns',
    file: /[\\/]tinyglobby[\\/]dist[\\/]index\.mjs$/,
    functions: ['globSync', 'isDynamicPattern'],
  },
];

/** What a check imports at run time for an option alone. */
const FOR_OPTIONS = [
  '../report/json.js',
  '../report/markdown.js',
  '../report/sarif.js',
  '../report/html/page.js',
  '../report/annotations.js',
  '../load/base.js',
  '../baseline.js',
  '../load/cache/folder.js',
  './early-index.js',
  './repairs.js',
  './write-repairs.js',
];

/**
 * Writes a script of the program to dist/chunks/, and returns its path from dist/ and what is in it.
 *
 * It carries its libraries, since resolving a hundred files costs start-up. It is one script and not
 * an ES module, since only of a script V8 keeps the compiled code. Of yaml it takes the ES module,
 * which is smaller; names stay, so that a stack trace can be read.
 */
async function writeScript(name, entry, plugins) {
  const { outputFiles, metafile } = await build({
    ...COMMON,
    entryPoints: [entry],
    write: false,
    metafile: true,
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    plugins: [computedTables, deferredModules(SELDOM_NEEDED), withoutPicomatch, ...plugins],
    // A script has no import.meta, which a library makes its own `require` from.
    define: {
      'import.meta.url': 'thisScript.url',
      IS_FROM_CACHE: 'isFromCache',
      VERSION: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version),
    },
    // What src/launch.ts calls.
    banner: {
      js: [
        '(function (require, __filename, isFromCache) {',
        "const thisScript = { get url() { return require('node:url').pathToFileURL(__filename).href; } };",
      ].join('\n'),
    },
    footer: { js: '})' },
  });
  const text = inAscii(outputFiles[0]?.text ?? '');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const path = `chunks/${name}-${hash}.cjs`;
  writeFileSync(`dist/${path}`, text);
  return { path, inputs: Object.keys(metafile.inputs) };
}

mkdirSync('dist/chunks', { recursive: true });
const program = await writeScript('program', 'src/cli.ts', []);
const plainCheck = await writeScript('check', 'src/plain-check.ts', [leftOut(FOR_OPTIONS)]);
writeFileSync('dist/cli.LICENSES.txt', licensesOf(program.inputs));

// Only now what starts it: a program that is running still finds its own.
await build({
  ...COMMON,
  entryPoints: [{ in: 'src/launch.ts', out: 'cli' }],
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  minifySyntax: true,
  define: {
    PROGRAM: JSON.stringify(program.path),
    PLAIN_CHECK: JSON.stringify(plainCheck.path),
  },
});
chmodSync('dist/cli.cjs', 0o755);
// The main job, with and without an option, leaves the code caches behind for this version of Node.
for (const options of [[], ['--format=terminal']]) {
  spawnSync(process.execPath, ['dist/cli.cjs', 'check', ...options], { stdio: 'ignore' });
}

await build({ ...COMMON, entryPoints: ['src/index.ts'], packages: 'external' });
execFileSync('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});

for (const name of readdirSync('dist/chunks')) {
  const isOurs = [program, plainCheck].some(({ path }) => `chunks/${name}`.startsWith(path));
  if (!isOurs) rmSync(`dist/chunks/${name}`);
}

/**
 * The same script in ASCII, which is read without decoding: esbuild writes the characters of regular
 * expressions as they are. An escape means the same in a literal of any kind, but in String.raw.
 */
function inAscii(script) {
  return script.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
