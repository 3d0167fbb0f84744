import { getInput } from '@actions/core';
import type { Options } from '../config.js';
import { FAIL_ON, LONGEST_DEADLINE, SCOPES } from '../model/config.js';
import { InputError } from '../model/input-error.js';

/** The action's inputs; what is absent was not given, and action.yml gives no defaults. */
export interface Inputs {
  readonly options: Options;
  readonly config?: string;
  /** A commit, branch or tag; `none` for no base. */
  readonly base?: string;
  readonly annotations?: 'new' | 'all' | 'none';
  readonly comment: boolean;
  readonly commentKey: string;
  readonly commentAuthor: string;
  readonly reviewComments: boolean;
  readonly sarifFile?: string;
  readonly htmlFile?: string;
  readonly jsonFile?: string;
  readonly token?: string;
  /** Seconds after which a check is given up. */
  readonly deadline?: number;
}

/** The account that a workflow's own token writes under. */
const DEFAULT_AUTHOR = 'github-actions[bot]';

/**
 * Reads the inputs; one that is empty was not given.
 *
 * @throws InputError where one has a value that it cannot have
 */
export function readInputs(): Inputs {
  const text = (name: string) => getInput(name) || undefined;
  const choice = <T extends string>(name: string, values: readonly T[]): T | undefined =>
    oneOf(name, text(name), values);
  const flag = (name: string) => choice(name, ['true', 'false']);
  const sources = text('sources')
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const options = {
    facts: text('facts'),
    sources,
    failOn: choice('fail-on', FAIL_ON),
    scope: choice('scope', SCOPES),
    cache: text('cache'),
  };
  return {
    options: present(options),
    comment: flag('comment') !== 'false',
    commentKey: text('comment-key') ?? 'default',
    commentAuthor: text('comment-author') ?? DEFAULT_AUTHOR,
    reviewComments: flag('review-comments') === 'true',
    ...present({
      config: text('config'),
      base: text('base'),
      annotations: choice('annotations', ['new', 'all', 'none']),
      sarifFile: text('sarif-file'),
      htmlFile: text('html-file'),
      jsonFile: text('json-file'),
      deadline: secondsOf('deadline', text('deadline')),
      token: text('github-token') ?? (process.env['GITHUB_TOKEN'] || undefined),
    }),
  };
}

function oneOf<T extends string>(
  name: string,
  given: string | undefined,
  values: readonly T[],
): T | undefined {
  const found = values.find((value) => value === given);
  if (given !== undefined && found === undefined) {
    throw new InputError(
      `the input ${name} is "${given}"`,
      undefined,
      `use one of ${values.join(', ')}`,
    );
  }
  return found;
}

function secondsOf(name: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const seconds = /^\d{1,5}$/u.test(given) ? Number(given) : 0;
  if (seconds < 1 || seconds > LONGEST_DEADLINE) {
    throw new InputError(
      `the input ${name} is "${given}"`,
      undefined,
      `use whole seconds from 1 to ${LONGEST_DEADLINE}`,
    );
  }
  return seconds;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The members that are given. */
function present<T extends object>(members: T): Present<T> {
  const given: Present<T> = {};
  for (const name of Object.keys(members)) {
    const value: unknown = Reflect.get(members, name);
    if (value !== undefined) Reflect.set(given, name, value);
  }
  return given;
}
