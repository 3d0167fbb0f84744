import { existsSync, statSync } from 'node:fs';
import { basename, dirname, posix, relative, resolve } from 'node:path';
import {
  articlesBeside,
  DEFAULT_CONFIG_FILE,
  DEFAULT_FACTS_FILES,
  settle,
  type ConfigFile,
  type Options,
  type Settings,
} from '../config.js';
import { InputError } from '../model/input-error.js';
import type { CheckInput } from '../model/input.js';
import { parseConfig } from '../parse/config.js';
import { ALL_RULES } from '../rules/table.js';
import { expandPatterns, isArticleIn, loadFile, loadFiles } from './files.js';
import { isInside } from './landing.js';

/**
 * Reads the configuration and settles what is checked.
 *
 * @param configPath the file that `--config` names; else the default file, where it is there
 * @throws InputError where the configuration cannot be used, or nothing says what to check
 */
export function loadSettings(
  options: Options,
  configPath: string | undefined,
  root: string,
): Settings {
  const file = loadConfig(configPath, root);
  const found = DEFAULT_FACTS_FILES.find((path) => existsSync(resolve(root, path)));
  const today = new Date().toISOString().slice(0, 10);
  const settings = settle(options, file, found, today);
  if (settings.sources.length === 0) {
    throw new InputError(
      `there is nothing to check: no ${DEFAULT_FACTS_FILES.join(', no ')} here`,
      undefined,
      `name a facts file with --facts, or the sources, or write ${DEFAULT_CONFIG_FILE}`,
    );
  }
  return settings;
}

function loadConfig(configPath: string | undefined, root: string): ConfigFile {
  const path = configPath ?? DEFAULT_CONFIG_FILE;
  if (configPath === undefined && !existsSync(resolve(root, path))) return {};
  const config = parseConfig(
    loadFile(path, root),
    ALL_RULES.map(({ id }) => id),
  );
  const folder = posix.dirname(path);
  const beside = (name: string) => posix.join(folder, name);
  return {
    ...config,
    ...(config.facts === undefined ? {} : { facts: beside(config.facts) }),
    ...(config.sources === undefined ? {} : { sources: config.sources.map(beside) }),
  };
}

/**
 * Loads the files that the settings name.
 *
 * @param found the source files, where they are already found
 * @throws InputError where the facts file or every source cannot be read
 */
export function loadInput(
  settings: Settings,
  root: string,
  found: readonly string[] = findSources(settings, root),
): CheckInput {
  const facts = settings.facts === undefined ? undefined : loadFile(settings.facts, root);
  const paths = found.filter((path) => path !== facts?.path);
  const { files, problems } = loadFiles(paths, root);
  const [problem] = problems;
  // Where there is nothing else to report, what was wrong is the whole report.
  if (files.length === 0 && problem) throw new InputError(problem.message, problem.place);
  return { sources: files, problems, config: settings.check, ...(facts ? { facts } : {}) };
}

/**
 * The source files that the settings name, which are not read yet.
 *
 * @throws InputError where there are none
 */
export function findSources({ sources, facts }: Settings, root: string): string[] {
  try {
    return expandPatterns(sources, root);
  } catch (error) {
    if (!(error instanceof InputError) || !areBeside(facts, sources)) throw error;
    throw new InputError(
      `there is no article beside ${facts}`,
      undefined,
      'put articles there as .md, .txt or .html, or name the sources',
    );
  }
}

/** Whether the sources are those that are looked for where only a facts file is known. */
function areBeside(
  facts: string | undefined,
  sources: readonly string[],
): facts is NonNullable<typeof facts> {
  return facts !== undefined && sources[0] === articlesBeside(facts)[0];
}

/**
 * Whether a file would be one of the sources if it were there: beside the facts file, or in a folder
 * that is checked. What any other pattern would match is not told.
 */
export function wouldBeSource(path: string, { sources, facts }: Settings, root: string): boolean {
  const file = resolve(root, path);
  if (areBeside(facts, sources)) {
    return isArticleIn(basename(file)) && dirname(file) === dirname(resolve(root, facts));
  }
  return sources.some((source) => {
    const folder = resolve(root, source);
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
    return isFolder && isInside(folder, file) && isArticleIn(relative(folder, file));
  });
}
