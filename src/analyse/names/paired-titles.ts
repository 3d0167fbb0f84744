import { roleNamed } from './role-words.js';

/** Forms of address, which go with any title. */
const ADDRESS = /^(?:(?:mr|mrs|ms|miss|dr|doctor|sir|dame|lord|lady|madam) )+/u;

/**
 * Words before a title that make another rank of it: no vice president is president, no lieutenant
 * governor is governor. Others name the field of a title, which may be left out ("police chief").
 */
const OTHER_RANK: ReadonlySet<string> = new Set(
  (
    'former ex outgoing incoming acting interim vice deputy assistant associate under ' +
    'lieutenant major maj brigadier brig first second'
  ).split(' '),
);

/** What stands between a title and its place. */
const OF = ' of ';

/**
 * A title without the forms of address before it; empty where there is nothing else.
 *
 * @param title norms of its words, each with a space behind it
 */
export function withoutAddress(title: string): string {
  return title.replace(ADDRESS, '');
}

/** A title without its place: "mayor " of "mayor of elmer ". */
export function withoutPlace(title: string): string {
  const of = title.indexOf(OF);
  return of < 0 ? title : title.slice(0, of + 1);
}

/**
 * Whether two titles may be one person's at one time since they name one role ("chairman",
 * "chairwoman"), or one is the short form of the other ("police chief", "mayor of Elmer").
 *
 * @param a norms of its words, each with a space behind it
 */
export function goTogether(a: string, b: string): boolean {
  const [inA, inB] = [withoutPlace(a), withoutPlace(b)];
  if (inA !== a && inB !== b && a.slice(inA.length) !== b.slice(inB.length)) return false;
  const [short, long] = [rolesIn(inA), rolesIn(inB)].sort((x, y) => x.length - y.length);
  if (!short || !long || short.length === 0) return true;
  const from = long.length - short.length;
  return (
    short.every((word, at) => word === long[from + at]) &&
    !long.slice(0, from).some((word) => OTHER_RANK.has(word))
  );
}

/** The words of a title under one name for each role; a role of two words is one. */
function rolesIn(title: string): readonly string[] {
  const words = withoutAddress(title).trim().split(' ');
  const roles: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = '', next = ''] = words.slice(at, at + 2);
    const pair = roleNamed(`${word} ${next}`);
    if (pair !== undefined) at++;
    if (word !== '') roles.push(pair ?? roleNamed(word) ?? word);
  }
  return roles;
}
