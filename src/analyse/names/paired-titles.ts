import { roleNamed } from './role-words.js';

/** Forms of address, which go with any title. */
const ADDRESS = /^(?:(?:mr|mrs|ms|miss|dr|doctor|sir|dame|lord|lady|madam) )+/u;

/** Words before a title whose holder has not the title alone: no vice president is president. */
const OTHER_RANK: ReadonlySet<string> = new Set(
  'former ex outgoing incoming acting interim vice deputy assistant associate under'.split(' '),
);

/**
 * A title without the forms of address before it; empty where there is nothing else.
 *
 * @param title norms of its words, each with a space behind it
 */
export function withoutAddress(title: string): string {
  return title.replace(ADDRESS, '');
}

/**
 * Whether two titles may be one person's at one time since they name one role ("chairman",
 * "chairwoman"), or one is the short form of the other ("police chief", "chief").
 *
 * @param a norms of its words, each with a space behind it
 */
export function goTogether(a: string, b: string): boolean {
  const [short, long] = [rolesIn(a), rolesIn(b)].sort((x, y) => x.length - y.length);
  if (!short || !long || short.length === 0) return true;
  const from = long.length - short.length;
  return (
    short.every((word, at) => word === long[from + at]) &&
    !long.slice(0, from).some((word) => OTHER_RANK.has(word))
  );
}

/** The words of a title under one name for each role; a role of two words is one. */
function rolesIn(title: string): readonly string[] {
  const office = withoutAddress(title).trim();
  if (office === '') return [];
  const role = roleNamed(office);
  if (role !== undefined) return [role];
  return office.split(' ').map((word) => roleNamed(word) ?? word);
}
