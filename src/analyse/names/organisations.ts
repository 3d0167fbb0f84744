import type { NameGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import { stem } from '../../segment/tokens.js';
import type { BodyMention } from './bodies.js';
import { collectVariants, commonSpelling } from './groups.js';
import { isMinistry } from './words.js';

/**
 * Groups the names of public bodies: one kind of body, one field, one country.
 *
 * "U.S. Department of Defence" and "US Defense Department" are forms of one name. Two names conflict
 * if they call one country's body of one field by two kinds ("Ministry of National Defense of
 * Niger", "Department of National Defence of the Republic of Niger"), or if one word stands in two
 * forms ("for the Safeguard of", "for the Safeguarding of"); a plural alone is no conflict.
 */
export function groupOrganisations(mentions: readonly BodyMention[]): NameGroup[] {
  const groups = joinShortForms(byField(mentions));
  const named: NameGroup[] = [];
  for (const group of groups) {
    const variants = collectVariants(group);
    if (variants.length < 2) continue;
    const conflicting = conflictsOf(group);
    named.push({
      name: commonSpelling(mostUsed(group)),
      kind: 'organisation',
      variants,
      ...(conflicting.length > 0 && { conflicting }),
    });
  }
  return named;
}

/** The mentions of the form, whatever its spelling, that most mentions have. */
function mostUsed(group: readonly BodyMention[]): readonly BodyMention[] {
  const forms = new Map<string, BodyMention[]>();
  for (const mention of group) {
    const key = `${mention.head} ${mention.content.join(' ')}`;
    const list = forms.get(key);
    if (list) list.push(mention);
    else forms.set(key, [mention]);
  }
  const [most] = [...forms].sort(([a, x], [b, y]) => y.length - x.length || compareStrings(a, b));
  return most?.[1] ?? group;
}

function byField(mentions: readonly BodyMention[]): BodyMention[][] {
  const groups = new Map<string, BodyMention[]>();
  for (const mention of mentions) {
    const { body, head, owner, order, content } = mention;
    const fields = content.map((word) => stem(word)).join(' ');
    // Which country has a ministry, and which a department, nobody can tell from the name alone.
    const key = `${owner === undefined ? head : body} ${owner ?? ''} ${order} ${fields}`;
    const list = groups.get(key);
    if (list) list.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()];
}

/** Joins "Niger's defence ministry" to the only ministry of Niger with defence in its name. */
function joinShortForms(groups: readonly BodyMention[][]): BodyMention[][] {
  const byOwner = new Map<string, BodyMention[][]>();
  const ownerOf = ([first]: readonly BodyMention[]): string | undefined =>
    first?.owner && isMinistry(first.head) ? first.owner : undefined;
  for (const group of groups) {
    const owner = ownerOf(group);
    if (owner === undefined || group[0]?.content.length === 1) continue;
    const list = byOwner.get(owner);
    if (list) list.push(group);
    else byOwner.set(owner, [group]);
  }
  const kept: BodyMention[][] = [];
  for (const group of groups) {
    const [field, second] = group[0]?.content ?? [];
    const owner = ownerOf(group);
    const longer =
      field === undefined || second !== undefined || owner === undefined
        ? []
        : (byOwner.get(owner) ?? []).filter(([long]) => long?.content.includes(field));
    if (longer.length === 1) longer[0]?.push(...group);
    else kept.push(group);
  }
  return kept;
}

function conflictsOf(mentions: readonly BodyMention[]): [string, string][] {
  const forms = new Map<string, BodyMention[]>();
  for (const mention of mentions) {
    if (!mention.isFull) continue;
    const key = [mention.head, ...mention.content].join(' ');
    const list = forms.get(key);
    if (list) list.push(mention);
    else forms.set(key, [mention]);
  }
  const full = [...forms.entries()]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([, list]) => list);
  const pairs: [string, string][] = [];
  for (const [index, a] of full.entries()) {
    for (const b of full.slice(index + 1)) {
      const [first] = a;
      const [second] = b;
      if (!first || !second || !isConflict(first, second)) continue;
      // Two kinds of body with one long name are one body even where a story has both.
      const isOneBody = first.head !== second.head && first.content.length > 1;
      if (!isOneBody && shareStory(a, b)) continue;
      pairs.push([commonSpelling(a), commonSpelling(b)]);
    }
  }
  return pairs;
}

function isConflict(a: BodyMention, b: BodyMention): boolean {
  if (a.head !== b.head) return a.owner !== undefined && a.content.join() === b.content.join();
  let differing = 0;
  for (const [at, word] of a.content.entries()) {
    const other = b.content[at] ?? '';
    if (word === other) continue;
    if (isPlural(word, other) || isPlural(other, word)) return false;
    differing++;
  }
  return differing === 1 && a.content.length > 1;
}

function isPlural(plural: string, singular: string): boolean {
  return (
    plural === `${singular}s` ||
    plural === `${singular}es` ||
    (singular.endsWith('y') && plural === `${singular.slice(0, -1)}ies`)
  );
}

/** A story that has both names speaks of two bodies, or shows both itself. */
function shareStory(a: readonly BodyMention[], b: readonly BodyMention[]): boolean {
  const stories = new Set(a.map(({ sentence: { source, story } }) => `${story} ${source}`));
  return b.some(({ sentence: { source, story } }) => stories.has(`${story} ${source}`));
}
