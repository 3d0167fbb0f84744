import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError } from '../model/input-error.js';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

/** The options given and the other arguments. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * Reads a command's arguments.
 *
 * @throws InputError on an unknown option or a missing value
 */
export function readArguments(args: readonly string[], options: OptionsConfig): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    const given: Record<string, string | boolean | string[]> = {};
    for (const [name, value] of Object.entries(values)) {
      if (Array.isArray(value)) given[name] = value.map(String);
      else if (value !== undefined) given[name] = value;
    }
    return { values: given, positionals };
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new InputError(message, undefined, 'see twosource --help');
  }
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
    throw new InputError(`--${name} ${String(value)}`, undefined, `use ${allowed.join(', ')}`);
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
      `--${name} ${text}`,
      undefined,
      `use a number above ${above}, at most ${atMost}`,
    );
  }
  return value;
}
