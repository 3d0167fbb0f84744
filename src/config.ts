import type { CheckConfig, FailOn, VerdictScope, Waiver } from './model/config.js';
import type { Severity } from './model/finding.js';
import { SOURCE_ENDINGS } from './model/source-format.js';

/** The configuration file, as `schemas/config.schema.json` describes it. */
export interface ConfigFile {
  readonly facts?: string;
  readonly sources?: readonly string[];
  readonly failOn?: FailOn;
  readonly scope?: VerdictScope;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly waivers?: readonly Waiver[];
}

/** What the command line or the action's inputs say; a member that is absent was not said. */
export interface Options {
  readonly facts?: string;
  readonly sources?: readonly string[];
  readonly failOn?: FailOn;
  readonly scope?: VerdictScope;
  /** No configuration file can name it: a pull request could bring a file and a cache of its own. */
  readonly cache?: string;
}

/** Everything that is decided before a check. */
export interface Settings {
  /** The facts file; absent where only sources are checked. */
  readonly facts?: string;
  /** Paths and patterns, relative to the working folder. */
  readonly sources: readonly string[];
  readonly failOn: FailOn;
  readonly scope: VerdictScope;
  readonly check: CheckConfig;
  /** The folder that keeps what checks prepare. */
  readonly cache?: string;
}

export const DEFAULT_CONFIG_FILE = 'twosource.config.json';

/** Facts files that are looked for, in this order, where nothing names one. */
export const DEFAULT_FACTS_FILES = ['facts.json', 'seeds/facts.json'] as const;

/** How the names of files begin that stand in many folders and are no articles. */
const NO_ARTICLES = ['README', 'CONTRIBUTING', 'CHANGELOG', 'LICENSE'];

/**
 * Settings from options before the configuration file before the defaults.
 *
 * @param found the facts file that was found where neither names one
 * @param today ISO day on which waivers are judged
 */
export function settle(
  options: Options,
  file: ConfigFile,
  found: string | undefined,
  today: string,
): Settings {
  const named = options.sources ?? file.sources;
  const facts = options.facts ?? file.facts ?? (named && !file.facts ? undefined : found);
  const { cache } = options;
  return {
    ...(facts === undefined ? {} : { facts }),
    ...(cache === undefined ? {} : { cache }),
    sources: named ?? (facts === undefined ? [] : articlesBeside(facts)),
    failOn: options.failOn ?? file.failOn ?? 'error',
    scope: options.scope ?? file.scope ?? 'all',
    check: {
      today,
      ...(file.rules ? { rules: file.rules } : {}),
      ...(file.waivers ? { waivers: file.waivers } : {}),
    },
  };
}

/** The pattern of the articles in the folder of a facts file. */
export function articlesBeside(facts: string): string[] {
  const folder = facts.slice(0, facts.lastIndexOf('/') + 1);
  return [`${folder}!(${NO_ARTICLES.join('*|')}*).{${SOURCE_ENDINGS.join(',')}}`];
}

/** Whether a file of this name, without its folder, counts as an article of a folder. */
export function isArticle(name: string): boolean {
  return (
    SOURCE_ENDINGS.some((ending) => name.endsWith(`.${ending}`)) &&
    !NO_ARTICLES.some((beginning) => name.startsWith(beginning))
  );
}
