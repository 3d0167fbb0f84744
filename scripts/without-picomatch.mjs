// Leaves out of a bundle that fdir looks for picomatch on the disk at every start, and compiles it:
// tinyglobby, which uses fdir, matches with its own.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

const SEARCH = /__require\.resolve\("picomatch"\);\s*pm = __require\("picomatch"\);/;

/** A plugin of esbuild. */
export const withoutPicomatch = {
  name: 'without-picomatch',
  /** @param {import('esbuild').PluginBuild} bundler */
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]fdir[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      assert.match(text, SEARCH, `${path} looks for picomatch in another way`);
      return { contents: text.replace(SEARCH, ''), loader: 'js' };
    });
  },
};
