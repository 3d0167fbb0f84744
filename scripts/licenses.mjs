// The licences of the packages that a bundle holds files of.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * One text: name, version and licence of each package, sorted by package.
 *
 * @param {Iterable<string>} inputs paths of the files in the bundle, as esbuild's metafile has them
 */
export function licensesOf(inputs) {
  const folders = new Set([...inputs].flatMap((input) => packageFolder(input) ?? []));
  const packages = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(read(join(folder, 'package.json')));
    const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
    if (!license && !file) throw new Error(`${name} states no licence`);
    const text = file ? read(join(folder, file)).replaceAll('\r\n', '\n').trim() : '';
    return { title: `${name} ${version} (${license ?? 'see below'})`, text };
  });
  packages.sort((a, b) => (a.title < b.title ? -1 : 1));
  return packages
    .map(({ title, text }) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`)
    .join('\n\n');
}

/** The innermost package folder below node_modules that has a name and a version. */
function packageFolder(input) {
  if (!input.includes('node_modules/')) return undefined;
  for (let folder = dirname(input); folder.includes('node_modules/'); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(read(manifest)).version) return folder;
  }
  return undefined;
}

function read(path) {
  return readFileSync(path, 'utf8');
}
