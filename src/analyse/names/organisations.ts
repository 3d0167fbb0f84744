import type { NameGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import { stem, type Token } from '../../segment/tokens.js';
import { collectVariants, commonSpelling, type SpelledMention } from './groups.js';
import { isCapital, isCommonWord, isFunctionWord } from './mentions.js';
import type { Stretch } from './stretches.js';
import { bodyOf, isCountry } from './words.js';

/** A public body named in a sentence. */
export interface BodyMention extends SpelledMention {
  readonly body: number;
  /** Norm of the word that heads the name. */
  readonly head: string;
  /** The country that owns the body, where the name says it. */
  readonly owner: string | undefined;
  /** Norms of the other words that carry weight, in order of their stems. */
  readonly content: readonly string[];
  /** Whether the name holds more than a head and one word: not "Defense Department". */
  readonly isFull: boolean;
}

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
      name: commonSpelling(group),
      kind: 'organisation',
      variants,
      ...(conflicting.length > 0 && { conflicting }),
    });
  }
  return named;
}

function byField(mentions: readonly BodyMention[]): BodyMention[][] {
  const groups = new Map<string, BodyMention[]>();
  for (const mention of mentions) {
    const fields = mention.content.map((word) => stem(word)).join(' ');
    const key = `${mention.body} ${mention.owner ?? ''} ${fields}`;
    const list = groups.get(key);
    if (list) list.push(mention);
    else groups.set(key, [mention]);
  }
  return [...groups.values()];
}

/** Joins "Niger's defence ministry" to the only body of Niger of that kind with defence in its name. */
function joinShortForms(groups: readonly BodyMention[][]): BodyMention[][] {
  const byOwner = new Map<string, BodyMention[][]>();
  const ownerOf = ([first]: readonly BodyMention[]): string | undefined =>
    first?.owner && `${first.body} ${first.owner}`;
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

/** The names of bodies in a stretch of a sentence; none may begin inside another. */
export function bodyMentions(stretch: Stretch): BodyMention[] {
  const { tokens } = stretch;
  const mentions: BodyMention[] = [];
  for (let at = 0; at < tokens.length;) {
    const end = Math.max(endOfName(stretch, at), endOfShortForm(tokens, at));
    const mention = end > at ? bodyMention(stretch, at, end) : undefined;
    if (mention) mentions.push(mention);
    at = Math.max(end, at + 1);
  }
  return mentions;
}

/** Small words inside the name of a body. */
const LINKS = new Set(['of', 'for', 'on', 'the']);

/** The end of a run of capitalised words with "of the", "for" and the like between them. */
function endOfName({ tokens, opens }: Stretch, start: number): number {
  const first = tokens[start];
  if (!first || !isCapital(first) || isFunctionWord(first.norm)) return start;
  if (start === 0 && opens && opensSentence(first, tokens[1])) return start;
  let end = start + 1;
  for (let at = start + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.kind !== 'word') break;
    const isOwner = isPossessive(tokens[at - 1]) && isCountry(tokens[at - 1]?.norm ?? '');
    if (isPossessive(tokens[at - 1]) && !isOwner) break;
    if (isCapital(token)) end = at + 1;
    else if (!LINKS.has(token.norm)) break;
  }
  return end;
}

/** Whether a capital is only that of a sentence's first word ("Officials of the Department …"). */
function opensSentence({ norm }: Token, next: Token | undefined): boolean {
  return bodyOf(norm) === undefined && isCommonWord(norm) && (!next || !isCapital(next));
}

/** The end of "Niger's defence ministry": a country, a field and a head in lower case. */
function endOfShortForm(tokens: readonly Token[], start: number): number {
  const [country, field, head] = tokens.slice(start, start + 3);
  if (!country || !field || !head || !isCountry(country.norm)) return start;
  if (field.kind !== 'word' || isCapital(field) || isCapital(head)) return start;
  return bodyOf(head.norm) === undefined ? start : start + 3;
}

function isPossessive(token: Token | undefined): boolean {
  return /['’]s?$/i.test(token?.text ?? '');
}

const REPUBLIC = new Set(['republic', 'kingdom', 'federation', 'state', 'states']);

function bodyMention(
  { sentence, tokens, base }: Stretch,
  start: number,
  end: number,
): BodyMention | undefined {
  const words = tokens.slice(start, end).filter(({ norm }) => !LINKS.has(norm));
  const heads = words.filter(({ norm }) => bodyOf(norm) !== undefined);
  const [head] = heads;
  const body = head && bodyOf(head.norm);
  const first = tokens[start];
  const last = tokens[end - 1];
  if (!head || body === undefined || heads.length > 1 || !first || !last) return undefined;
  const owners = new Set(words.map(({ norm }) => norm).filter(isCountry));
  if (owners.size > 1) return undefined;
  const [owner] = owners;
  const content = words
    .filter((word) => word !== head && !isCountry(word.norm) && !REPUBLIC.has(word.norm))
    .map(({ norm }) => norm)
    .sort((a, b) => compareStrings(stem(a), stem(b)) || compareStrings(a, b));
  if (content.length === 0) return undefined;
  const from = base + first.start;
  const stop = base + last.end - (/['’]s?$/i.exec(last.text)?.[0].length ?? 0);
  return {
    sentence,
    start: from,
    end: stop,
    spelling: sentence.plain.slice(from, stop),
    body,
    head: head.norm,
    owner,
    content,
    isFull: content.length > 1 || tokens.slice(start, end).some(({ norm }) => LINKS.has(norm)),
  };
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
