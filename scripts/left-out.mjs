// Leaves modules that are imported at run time out of a bundle that never comes to need them.
import { basename } from 'node:path';

/**
 * A plugin of esbuild.
 *
 * @param {readonly string[]} kept the file names of modules that stay: such an import of any other
 *   fails when it is run
 */
export function leftOut(kept) {
  return {
    name: 'left-out',
    /** @param {import('esbuild').PluginBuild} bundler */
    setup(bundler) {
      bundler.onResolve({ filter: /./ }, ({ kind, path }) =>
        kind === 'dynamic-import' && !kept.includes(basename(path))
          ? { path, namespace: 'left-out' }
          : undefined,
      );
      bundler.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({
        contents: `throw new Error(${JSON.stringify(`${path} is left out of this bundle`)});`,
        loader: 'js',
      }));
    },
  };
}
