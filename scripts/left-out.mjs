// Leaves modules that are imported at run time out of a bundle that never comes to need them.
import assert from 'node:assert/strict';

/**
 * A plugin of esbuild.
 *
 * @param {readonly string[]} modules as they are imported at run time; such an import fails when it
 *   is run. The build fails where there is none of a module
 */
export function leftOut(modules) {
  return {
    name: 'left-out',
    /** @param {import('esbuild').PluginBuild} bundler */
    setup(bundler) {
      const found = new Set();
      bundler.onResolve({ filter: /^\./ }, ({ kind, path }) => {
        if (kind !== 'dynamic-import' || !modules.includes(path)) return undefined;
        found.add(path);
        return { path, namespace: 'left-out' };
      });
      bundler.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is left out of this bundle`)});`,
        loader: 'js',
      }));
      bundler.onEnd(() => assert.deepEqual(found, new Set(modules)));
    },
  };
}
