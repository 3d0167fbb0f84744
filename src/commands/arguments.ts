import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError } from '../model/input-error.js';
import { wordList } from '../model/word-list.js';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** The options given and the other arguments. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * Reads a command's arguments. The value of an option may start with a dash (`--value -5`), not with
 * two: `--base --fix` has left one out, and `--base=--fix` says it.
 *
 * @param most how many arguments there may be besides the options
 * @throws InputError on an unknown option, a missing or empty value, an empty argument or one too many
 */
export function readArguments(
  args: readonly string[],
  options: OptionsConfig,
  most = Number.POSITIVE_INFINITY,
): Arguments {
  const { tokens, positionals } = parsed(args, options);
  const values: Record<string, string | boolean | readonly string[]> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name } = token;
    const value = valueOf(token, options);
    if (options[name]?.multiple !== true) values[name] = value;
    else values[name] = [...listOf({ values, positionals }, name), String(value)];
  }
  if (positionals.includes('')) throw new InputError('unexpected argument without any text');
  const extra = positionals[most];
  if (extra !== undefined) throw new InputError(`unexpected argument "${extra}"`);
  return { values, positionals };
}

/** Not strict: what is wrong is said in our words, and a negative number is a value. */
function parsed(args: readonly string[], options: OptionsConfig) {
  // Node loads its parser when it is first asked for.
  if (!args.some((arg) => arg.startsWith('-'))) return { tokens: [], positionals: args };
  return parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
}

/** One option as `parseArgs` finds it. */
interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether the value is written with an equals sign; absent where there is no value. */
  readonly inlineValue?: boolean | undefined;
}

function valueOf(
  { name, rawName, value, inlineValue }: OptionToken,
  options: OptionsConfig,
): string | boolean {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined || rawName !== `--${name}`) {
    const known = Object.keys(options).map((other) => `--${other}`);
    throw new InputError(`unknown option ${rawName}`, undefined, `use ${wordList(known, 'or')}`);
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw new InputError(`${rawName} takes no value, found "${value}"`);
    return true;
  }
  if (value === undefined || value === '') throw new InputError(`${rawName} needs a value`);
  if (inlineValue === false && value.startsWith('--')) {
    const help = `write ${rawName}=${value} if that is its value`;
    throw new InputError(`${rawName} needs a value, found ${value}`, undefined, help);
  }
  return value;
}

/**
 * The value of an option that takes one of a few words.
 *
 * @throws InputError on another word
 */
export function oneOf<T extends string>(
  { values }: Arguments,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const value = values[name];
  if (value === undefined) return undefined;
  const found = allowed.find((word) => word === value);
  if (found === undefined) {
    throw new InputError(
      `unexpected --${name} ${String(value)}, expected ${wordList(allowed, 'or')}`,
    );
  }
  return found;
}

/** The value of an option that takes any text. */
export function textOf({ values }: Arguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of an option that may be given more than once. */
export function listOf({ values }: Arguments, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}

/**
 * The value of an option that takes a number.
 *
 * @throws InputError on another text, or a number out of its range
 */
export function numberOf(
  given: Arguments,
  name: string,
  { above, atMost }: { readonly above: number; readonly atMost: number },
): number | undefined {
  const text = textOf(given, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,9}(?:\.\d{1,9})?$/u.test(text) ? Number(text) : Number.NaN;
  if (!(value > above && value <= atMost)) {
    throw new InputError(
      `unexpected --${name} ${text}, expected a number above ${above}, at most ${atMost}`,
    );
  }
  return value;
}
