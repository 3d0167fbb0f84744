import placeNames from '../../data/place-names.json' with { type: 'json' };
import type { NameGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { StorySentence } from '../../model/source.js';
import { byKey, Classes } from '../classes.js';
import { areUmlautSpellings } from '../umlauts.js';
import { collectVariants, commonSpelling } from './groups.js';
import type { PersonMention } from './mentions.js';
import { MOST_MENTIONS, type NameOmissions } from './name-limits.js';
import { eachNearPair, mixed, withWord } from './near-pairs.js';
import { areOfOneTime } from './one-person.js';
import { Gap, type SentenceWords } from './sentence-words.js';
import { soundsOf } from './sounds.js';
import { isCommonWord } from './word-kinds.js';
import { Trait } from './word-traits.js';
import { editDistance, foldName } from './words.js';

/** A name of a place: all mentions with the same words. */
interface PlaceForm {
  readonly words: readonly string[];
  readonly mentions: PersonMention[];
  readonly stories: Set<number>;
}

const placeRows = new Map<string, number>();
for (const [row, names] of placeNames.rows.entries()) {
  for (const name of names.split(' | ')) placeRows.set(name, row);
}
const kinds = new Set(placeNames.kinds.split(' '));
const inside = new Set(placeNames.inside.split(' '));

/** Words of a place's name at most, and letters of the shortest. */
const MOST_WORDS = 3;
const SHORTEST = 4;

/** Collects the names of places, story by story: those that words beside them show to be places. */
export class PlaceForms {
  readonly #forms = new Map<string, PlaceForm>();
  #story = 0;

  /** Reads capitalised words near one another; returns whether they hold the name of a place. */
  read(words: SentenceWords, first: number, last: number, sentence: StorySentence): boolean {
    let isPlace = false;
    for (let at = first; at <= last; at++) {
      if (!words.isCapital(at)) continue;
      const from = at;
      while (at < last && isJoined(words, at + 1)) at++;
      if (!isPlaceHere(words, from, at + 1)) continue;
      this.#add(words, from, at + 1, sentence);
      isPlace = true;
    }
    return isPlace;
  }

  endStory(): void {
    this.#story++;
  }

  /** The names, in order of their words. */
  forms(): PlaceForm[] {
    return [...this.#forms].sort(([a], [b]) => compareStrings(a, b)).map(([, form]) => form);
  }

  #add(words: SentenceWords, from: number, to: number, sentence: StorySentence): void {
    const [start, end] = [words.start(from), words.end(to - 1)];
    const spelling = words.text.slice(start, end);
    const own: string[] = [];
    for (let at = from; at < to; at++) {
      own.push(foldName(words.text.slice(words.start(at), words.end(at))));
    }
    const key = own.join(' ');
    const known = this.#forms.get(key);
    const form = known ?? { words: own, mentions: [], stories: new Set<number>() };
    if (!known) this.#forms.set(key, form);
    form.mentions.push({ sentence, start, end, spelling });
    form.stories.add(this.#story);
  }
}

function isJoined(words: SentenceWords, at: number): boolean {
  if (!words.isCapital(at) || words.isPossessive(at - 1)) return false;
  const gap = words.gapBefore(at);
  return gap === Gap.Blank || gap === Gap.Hyphen;
}

/** "in Elmer", "the town of Elmer", "Elmer, Peru". */
function isPlaceHere(words: SentenceWords, from: number, to: number): boolean {
  const before = from > words.from && words.followsWord(from) ? words.norm(from - 1) : '';
  const isShown =
    inside.has(before) ||
    (before === 'of' && from - 2 >= words.from && kinds.has(words.norm(from - 2))) ||
    isBeforeCountry(words, to);
  return isShown && mayBePlace(words, from, to);
}

function isBeforeCountry(words: SentenceWords, to: number): boolean {
  if (to >= words.to || !words.has(to, Trait.Country)) return false;
  return words.text.slice(words.end(to - 1), words.start(to)).trim() === ',';
}

function mayBePlace(words: SentenceWords, from: number, to: number): boolean {
  if (to - from > MOST_WORDS || words.isPossessive(to - 1)) return false;
  for (let at = from; at < to; at++) {
    if (!words.has(at, Trait.Name) || words.has(at, Trait.Country)) return false;
  }
  if (to - from === 1 && words.has(from, Trait.Common | Trait.Title)) return false;
  const text = words.text.slice(words.start(from), words.end(to - 1));
  return text.length >= SHORTEST && text !== text.toUpperCase();
}

/**
 * The places that are named in more than one way: under two names of the table ("Kyiv", "Kiev"), or
 * in two spellings that sound alike, which conflict. These must stand among like words in different
 * stories, since many places have like names.
 */
export function groupPlaces(places: PlaceForms, omissions: NameOmissions): NameGroup[] {
  const forms = places.forms();
  const classes = new Classes<PlaceForm>();
  const known = byKey(forms, ({ words }) => placeRows.get(words.join(' ')));
  for (const [first, ...others] of known.values()) {
    for (const other of others) if (first) classes.join(first, other);
  }
  const conflicts = new Map<PlaceForm, Set<PlaceForm>>();
  const compare = (a: PlaceForm, b: PlaceForm): void => {
    if (classes.find(a) === classes.find(b) || conflicts.get(a)?.has(b)) return;
    if (areUmlautPlaces(a, b)) {
      classes.join(a, b);
      return;
    }
    if (!isNearSpelling(a, b) || shareStory(a, b)) return;
    omissions.noteOften(a.mentions, b.mentions);
    if (!areOfOneTime(a.mentions, b.mentions)) return;
    const list = conflicts.get(a) ?? new Set();
    conflicts.set(a, list.add(b));
  };
  eachNearPair(forms, eachKey, compare, (form) => omissions.noteAlike(form));
  for (const [a, list] of conflicts) for (const b of list) classes.join(a, b);
  return [...byKey(forms, (form) => classes.find(form)).values()].flatMap((group) => {
    const mentions = group.flatMap((form) => form.mentions);
    if (new Set(mentions.map(({ spelling }) => spelling.toLowerCase())).size < 2) return [];
    const conflicting = group.flatMap((a) =>
      [...(conflicts.get(a) ?? [])].map((b): [string, string] => [
        commonSpelling(a.mentions),
        commonSpelling(b.mentions),
      ]),
    );
    return {
      name: commonSpelling(mentions),
      kind: 'place' as const,
      variants: collectVariants(mentions),
      ...(conflicting.length > 0 && { conflicting }),
    };
  });
}

/** Keys of a place: the sounds of its words, and its letters with any one of them lost. */
function eachKey({ words }: PlaceForm, add: (key: number) => void): void {
  add(words.reduce((key, word) => withWord(key, soundsOf(word), -1), mixed(words.length, 1)));
  const letters = words.join(' ');
  if (letters.length < LEAST_LENGTH) return;
  for (let gap = 0; gap < letters.length; gap++) add(withWord(words.length, letters, gap || -1));
}

/** Letters of the shortest word in which one other letter is a misspelling rather than a name. */
const LEAST_LENGTH = 8;
const LEAST_LENGTH_FOR_TWO = 6;
const LEAST_SOUNDS = 2;

/** Endings by which the people of a place are named after it. */
const DEMONYM = /^(?:s|n|an|ns|ans|i|is|er|ers|ian|ite)$/;

function isNearSpelling(a: PlaceForm, b: PlaceForm): boolean {
  if (a.words.length !== b.words.length) return false;
  const at = a.words.findIndex((word, index) => word !== b.words[index]);
  const [x, y] = [a.words[at] ?? '', b.words[at] ?? ''];
  if (a.words.slice(at + 1).join(' ') !== b.words.slice(at + 1).join(' ')) return false;
  if (isCommonWord(x) || isCommonWord(y) || isDerived(x, y) || isDerived(y, x)) return false;
  const length = Math.min(x.length, y.length);
  const edits = editDistance(x, y, 2);
  const sounds = soundsOf(x);
  if (sounds === soundsOf(y) && sounds.length >= LEAST_SOUNDS) {
    return edits <= (length >= LEAST_LENGTH_FOR_TWO ? 2 : 1);
  }
  return edits === 1 && length >= LEAST_LENGTH && x.charAt(0) === y.charAt(0);
}

/** Whether names are one but for marks that one of them spells out or loses ("Lübeck", "Luebeck"). */
function areUmlautPlaces(a: PlaceForm, b: PlaceForm): boolean {
  const [inA, inB] = [spellingsOf(a), spellingsOf(b)];
  return inA.some((spelling) => inB.some((other) => areUmlautSpellings(spelling, other)));
}

function spellingsOf({ mentions }: PlaceForm): readonly string[] {
  const spellings = mentions.slice(0, MOST_MENTIONS).map(({ spelling }) => spelling);
  return [...new Set(spellings)];
}

function isDerived(word: string, from: string): boolean {
  return word.startsWith(from) && DEMONYM.test(word.slice(from.length));
}

function shareStory({ stories: a }: PlaceForm, { stories: b }: PlaceForm): boolean {
  for (const story of a) if (b.has(story)) return true;
  return false;
}
