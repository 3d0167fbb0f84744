import roleWords from '../../data/role-words.json' with { type: 'json' };
import { once } from '../../model/once.js';

const roles = once((): ReadonlyMap<string, string> => {
  const rows = roleWords.rows.map((row) => row.split(' '));
  return new Map(
    rows.flatMap((words) => words.map((word) => [word.replace('_', ' '), words[0] ?? word])),
  );
});

const sole = once((): ReadonlySet<string> => new Set(roleWords.sole.split(' ')));

/** Whether a role, by its one name, is a job that hardly anybody has beside another such. */
export function isSoleJob(role: string): boolean {
  return sole().has(role);
}

/**
 * The role that a norm names, also in the plural, under one of its names: "barrister" and "attorney"
 * are "lawyer". Undefined where the table has none.
 */
export function roleNamed(norm: string): string | undefined {
  const role = roles().get(norm);
  return role === undefined && norm.endsWith('s') ? roles().get(norm.slice(0, -1)) : role;
}
