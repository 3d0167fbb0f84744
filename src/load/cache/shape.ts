/** Whether a value that was read from outside is what it should be. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === 'string';

export const flag: Shape = (value) => typeof value === 'boolean';

/** A number that is neither infinite nor none. */
export const figure: Shape = (value) => Number.isFinite(value);

/** A whole number from 0 that is exact. */
export const count: Shape = (value) => Number.isSafeInteger(value) && Number(value) >= 0;

export const textOrFigure: Shape = (value) => text(value) || figure(value);

export function oneOf(...words: readonly string[]): Shape {
  const known: ReadonlySet<unknown> = new Set(words);
  return (value) => known.has(value);
}

export function listOf(shape: Shape): Shape {
  return (value) => Array.isArray(value) && value.every(shape);
}

/** The names of members that may be absent. */
type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/**
 * An object with these members and no other. The type demands that every member of `T` is named, so
 * that none is forgotten when `T` gets another.
 */
export function objectOf<T extends object>(
  shapes: { readonly [K in keyof T]-?: Shape },
  ...optional: readonly Optional<T>[]
): (value: unknown) => value is T {
  const byName = new Map<string, Shape>(Object.entries(shapes));
  const absent: ReadonlySet<unknown> = new Set(optional);
  const required = new Set([...byName.keys()].filter((name) => !absent.has(name)));
  return (value): value is T => {
    if (!isObject(value)) return false;
    let found = 0;
    // Not by a list of the members: there are hundreds of thousands of objects.
    for (const name in value) {
      if (byName.get(name)?.(value[name]) !== true) return false;
      if (required.has(name)) found++;
    }
    return found === required.size;
  };
}

/** Whether a value that was read as JSON is an object; it has no members but its own. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
