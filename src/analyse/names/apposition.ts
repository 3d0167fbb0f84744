import { stem, tokenize, type Token } from '../../segment/tokens.js';
import type { NameMention } from './mentions.js';
import { contentOf } from './word-kinds.js';
import { roleNamed } from './role-words.js';
import { isTitle, modifiesTitle } from './words.js';

/** Characters on either side of a name that are read. */
const WINDOW = 60;

/** Words of an apposition behind a name. */
const MOST_BEHIND = 6;

/** What is said of a person beside the name. */
export interface Said {
  /** The stems of it; words for one role are one ("barrister", "lawyer"). */
  readonly words: ReadonlySet<string>;
  /** Whether it names a role or title. */
  readonly hasRole: boolean;
  /** The roles and titles by which it calls the person, each under one name. */
  readonly roles: ReadonlySet<string>;
}

/**
 * What is said of a person beside the name: the noun right before it ("architect Ada Holm", "the
 * town's architect, Ada Holm"), the role before a comma ("the mayor of Elmer, Ada Holm") and the words
 * between commas behind it ("Ada Holm, the architect of the hall,").
 */
export function saidOf({ sentence, start, end }: NameMention): Said {
  const { plain } = sentence;
  const before = tokenize(plain.slice(Math.max(0, start - WINDOW), start));
  const behind = tokenize(plain.slice(end, end + WINDOW));
  const named = wordsBefore(before);
  const apposition = betweenCommas(behind);
  const tokens = [...named, ...apposition];
  const calling = [...named, ...apposition.slice(0, BEFORE_ROLE)].filter(namesRole);
  return {
    words: new Set(tokens.flatMap(wordOf)),
    hasRole: tokens.some(namesRole),
    roles: new Set(calling.map(({ norm }) => roleNamed(norm) ?? norm)),
  };
}

/** Words up to the role that an apposition gives: "the former mayor". */
const BEFORE_ROLE = 3;

/** Whether the words between commas behind a name begin with a role ("Ada Holm, the mayor,"). */
export function isCalled({ sentence: { plain }, end }: NameMention): boolean {
  const behind = betweenCommas(tokenize(plain.slice(end, end + WINDOW)));
  return behind.slice(0, BEFORE_ROLE).some(namesRole);
}

/** The noun before a name, and the role whose field stands before a comma. */
function wordsBefore(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  // The stop of "Dr." or the comma of an apposition.
  const isJoined = last?.norm === ',' || last?.norm === '.';
  const at = tokens.length - (isJoined ? 2 : 1);
  const noun = tokens[at];
  if (noun?.kind !== 'word') return [];
  if (last?.norm === '.' && noun.text.length > LONGEST_SHORT_TITLE) return [];
  return last?.norm === ',' ? [...roleBefore(tokens.slice(0, at)), noun] : [noun];
}

/** "Prof.", "Supt." */
const LONGEST_SHORT_TITLE = 5;

/** Words of the field of a role, with its preposition: "mayor of the old town". */
const LONGEST_FIELD = 4;

/** Prepositions between a role and its field. */
const FIELDS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in']);

/** The role of which the last words of a text may be the field. */
function roleBefore(tokens: readonly Token[]): readonly Token[] {
  const from = Math.max(1, tokens.length - LONGEST_FIELD);
  const preposition = tokens.findLastIndex(({ norm }, at) => at >= from && FIELDS.has(norm));
  const role = tokens[preposition - 1];
  return role && namesRole(role) ? [role] : [];
}

function betweenCommas(tokens: readonly Token[]): readonly Token[] {
  if (tokens[0]?.norm !== ',') return [];
  const close = tokens.findIndex(({ kind }, at) => at > 0 && kind === 'symbol');
  return tokens.slice(1, close < 0 ? undefined : close).slice(0, MOST_BEHIND);
}

function namesRole({ norm }: Token): boolean {
  return (isTitle(norm) && !modifiesTitle(norm)) || roleNamed(norm) !== undefined;
}

function wordOf({ kind, norm }: Token): string[] {
  const role = roleNamed(norm);
  if (role !== undefined) return [role];
  const isWord = kind === 'word' && contentOf(norm) !== undefined && !modifiesTitle(norm);
  return isWord ? [stem(norm)] : [];
}
