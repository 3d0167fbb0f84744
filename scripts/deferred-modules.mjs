// Leaves modules that few checks need unevaluated until one of their functions is called: an import
// evaluates them at the start, when it is not known yet which kinds of files there are.
import { dirname } from 'node:path';

const REAL = '?evaluated';
const NAMESPACE = 'deferred';

/**
 * A plugin of esbuild.
 *
 * @param {readonly {readonly name: string, readonly file: RegExp, readonly functions: readonly string[]}[]} modules
 *   what each module is called in the bundle, its file, and the functions that the rest imports: an
 *   import of another export breaks the build
 */
export function deferredModules(modules) {
  return {
    name: 'deferred-modules',
    /** @param {import('esbuild').PluginBuild} bundler */
    setup(bundler) {
      for (const { name, file, functions } of modules) {
        let real = '';
        bundler.onLoad({ filter: file, namespace: 'file' }, ({ path, suffix }) => {
          if (suffix === REAL) return undefined;
          real = path;
          const lines = [
            'let loaded;',
            `const load = () => (loaded ??= require('${NAMESPACE}:${name}'));`,
            ...functions.map(
              (each) => `export const ${each} = (...args) => load().${each}(...args);`,
            ),
          ];
          return { contents: lines.join('\n'), loader: 'js' };
        });
        bundler.onResolve({ filter: new RegExp(`^${NAMESPACE}:${name}$`) }, () => ({
          path: name,
          namespace: NAMESPACE,
        }));
        // Names what is imported, so that the rest of a library stays out of the bundle.
        bundler.onLoad({ filter: new RegExp(`^${name}$`), namespace: NAMESPACE }, () => ({
          contents: `export { ${functions.join(', ')} } from ${JSON.stringify(real + REAL)};`,
          loader: 'js',
          resolveDir: dirname(real),
        }));
      }
      bundler.onResolve({ filter: /\?evaluated$/ }, ({ path }) => ({
        path: path.slice(0, -REAL.length),
        suffix: REAL,
      }));
    },
  };
}
