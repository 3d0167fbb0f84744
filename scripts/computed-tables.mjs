// Puts what the modules named *-tables.ts come to in their place in a bundle: to compute them at
// every start would take longer than to read an article.
import assert from 'node:assert/strict';
import { build } from 'esbuild';

/** A plugin of esbuild. Each export of such a module must be plain JSON. */
export const computedTables = {
  name: 'computed-tables',
  /** @param {import('esbuild').PluginBuild} bundler */
  setup(bundler) {
    bundler.onLoad({ filter: /-tables\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({
        entryPoints: [path],
        bundle: true,
        write: false,
        platform: 'node',
        format: 'esm',
        logLevel: 'warning',
      });
      const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
      const tables = Object.entries(await import(`data:text/javascript;base64,${source}`));
      const lines = tables.map(([name, table]) => {
        const json = JSON.stringify(table);
        assert.deepEqual(JSON.parse(json), table, `${name} of ${path} is not plain JSON`);
        if (typeof table !== 'object') return `export const ${name} = ${json};`;
        // Marked so that a bundle which has no use for it leaves it out.
        return `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(json)});`;
      });
      return { contents: lines.join('\n'), loader: 'js' };
    });
  },
};
