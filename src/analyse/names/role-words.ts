import roleWords from '../../data/role-words.json' with { type: 'json' };
import { once } from '../../model/once.js';

const roles = once((): ReadonlyMap<string, string> => {
  const rows = roleWords.rows.map((row) => row.split(' '));
  return new Map(
    rows.flatMap((words) => words.map((word) => [word.replace('_', ' '), words[0] ?? word])),
  );
});

/**
 * The role that a norm names, also in the plural, under one of its names: "barrister" and "attorney"
 * are "lawyer". Undefined where the table has none.
 */
export function roleNamed(norm: string): string | undefined {
  return roles().get(norm) ?? roles().get(norm.replace(/s$/u, ''));
}
