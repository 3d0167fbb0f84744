import type { SentenceGroup } from '../../model/analysis.js';
import type { Story, StorySentence } from '../../model/source.js';
import { byKey } from '../classes.js';
import { Events } from '../comparison/one-event.js';
import { LONGEST_SENTENCE, wordsOfSentences } from '../story-words.js';
import { inOrder, isGrouped, spansStories } from './groups.js';
import { Lexicon } from './lexicon.js';
import { LEAST_LIKELIHOOD, Likelihood } from './likelihood.js';
import { prepare, type PreparedSentence } from './prepare.js';
import { WordKind } from './word-kind.js';

/** Pairs of sentences of stories of one event up to which all are compared: of 50 stories of 28. */
const MOST_PAIRS = 1_000_000;

/** What is said where there are more. */
export const RETELLINGS_LEFT_OUT =
  'alignment: sentences that say the same in other words were not looked for, for their number';

/** Stories of which it is known at once that there are too many: events are found two by two. */
const MOST_STORIES = 1000;

/**
 * Likeness of the names of two stories from which on they may tell of one event; see {@link Events}.
 * 71 of 72 pairs of news articles on one event reach it, and 3 of 72 pairs on two.
 */
const ONE_EVENT = 0.3;

/** Words that must be the same before two sentences are compared. */
const LEAST_SAME = 2;

/** Less counts as none for the average over a group. */
const LEAST_KEPT = 0.05;

/** Two sentences of different stories that are likely to say the same thing. */
interface Retelling {
  readonly a: StorySentence;
  readonly b: StorySentence;
  readonly likelihood: number;
  /** As that of a group's links. */
  readonly strength: number;
}

/**
 * Adds to groups of sentences that say the same thing those that say it in other words, as
 * `alignSentences` finds them: to each group the sentences that are likely to say what its sentences
 * say, on the average; and pairs of sentences that are in no group, and what is likely to say the
 * same. Only stories of one event are compared. Of a story no second sentence is added to a group,
 * and no groups are joined. It is for as many sentences as {@link areRetellingsFew} allows.
 *
 * @returns groups in the order of their first sentence, their sentences by source, story and place
 */
export function addRetellings(
  groups: readonly SentenceGroup[],
  stories: readonly Story[],
): readonly SentenceGroup[] {
  const retellings = findRetellings(stories);
  const grown = new GrowingGroups(groups, retellings);
  for (const retelling of likeliestFirst(retellings)) grown.add(retelling);
  return grown.all();
}

/**
 * Whether the sentences of stories of one event are so few that each is compared with each: those of
 * at most {@link MOST_STORIES} stories, in at most {@link MOST_PAIRS} pairs.
 */
export function areRetellingsFew(stories: readonly Story[], events: Events): boolean {
  if (stories.length > MOST_STORIES) return false;
  const counts = stories.map(({ sentences }) => sentences.filter(isGrouped).length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  // Of all stories no more, whatever their events are: so it is in most checks.
  if (all * all <= 2 * MOST_PAIRS) return true;
  let pairs = 0;
  for (const [a, b] of pairsOfOneEvent(stories, events)) {
    pairs += (counts[a] ?? 0) * (counts[b] ?? 0);
    if (pairs > MOST_PAIRS) return false;
  }
  return true;
}

/** Pairs of stories of one event, by their indexes. */
function* pairsOfOneEvent(
  stories: readonly Story[],
  events: Events,
): Generator<readonly [number, number]> {
  for (const [a, one] of stories.entries()) {
    for (let b = a + 1; b < stories.length; b++) {
      const other = stories[b];
      if (other && events.areOne(one, other, ONE_EVENT)) yield [a, b];
    }
  }
}

function findRetellings(stories: readonly Story[]): Retelling[] {
  const events = new Events(wordsOfSentences(stories));
  const lexicon = new Lexicon();
  const texts = stories.map(({ sentences }) => new StoryText(sentences.filter(isGrouped), lexicon));
  return [...pairsOfOneEvent(stories, events)].flatMap(([at, behind]) => {
    const [a, b] = [texts[at], texts[behind]];
    return a && b ? [...retellingsOf(a, b)] : [];
  });
}

/** The sentences of a story, and which of them have a word. */
class StoryText {
  readonly prepared: readonly PreparedSentence[];
  readonly #byWord: ReadonlyMap<number, readonly number[]>;

  constructor(
    readonly sentences: readonly StorySentence[],
    lexicon: Lexicon,
  ) {
    this.prepared = sentences.map(({ plain }) =>
      prepare(plain.slice(0, LONGEST_SENTENCE), lexicon),
    );
    const lists = byKey(
      this.prepared.flatMap(({ words }, at) => words.map((word) => ({ word, at }))),
      ({ word: { entry, kind } }) => (kind === WordKind.Function ? undefined : entry.id),
    );
    this.#byWord = new Map([...lists].map(([id, list]) => [id, list.map(({ at }) => at)]));
  }

  /** The sentences that have {@link LEAST_SAME} words of another one. */
  like({ words }: PreparedSentence): number[] {
    const counts = new Uint16Array(this.sentences.length);
    for (const { entry } of words) {
      for (const at of this.#byWord.get(entry.id) ?? []) counts[at] = (counts[at] ?? 0) + 1;
    }
    return [...this.sentences.keys()].filter((at) => (counts[at] ?? 0) >= LEAST_SAME);
  }
}

function* retellingsOf(as: StoryText, bs: StoryText): Generator<Retelling> {
  const likelihood = new Likelihood([...as.prepared, ...bs.prepared]);
  for (const [i, prepared] of as.prepared.entries()) {
    for (const j of bs.like(prepared)) {
      const [a, b] = [as.sentences[i], bs.sentences[j]];
      const compared = likelihood.compare(i, as.sentences.length + j);
      if (a && b && compared.likelihood >= LEAST_KEPT) yield { a, b, ...compared };
    }
  }
}

function likeliestFirst(retellings: readonly Retelling[]): Retelling[] {
  return retellings
    .filter(({ likelihood }) => likelihood >= LEAST_LIKELIHOOD)
    .sort((x, y) => y.likelihood - x.likelihood || inOrder(x.a, y.a) || inOrder(x.b, y.b));
}

/** Groups to which sentences are added. */
class GrowingGroups {
  readonly #groups: { strengths: number[]; readonly sentences: StorySentence[] }[];
  readonly #groupOf = new Map<StorySentence, number>();
  readonly #likelihoods = new Map<StorySentence, Map<StorySentence, number>>();

  constructor(groups: readonly SentenceGroup[], retellings: readonly Retelling[]) {
    this.#groups = groups.map(({ similarity, sentences }) => ({
      strengths: sentences.slice(1).map(() => similarity),
      sentences: [...sentences],
    }));
    for (const [number, { sentences }] of groups.entries()) {
      for (const sentence of sentences) this.#groupOf.set(sentence, number);
    }
    for (const { a, b, likelihood } of retellings) {
      this.#keep(a, b, likelihood);
      this.#keep(b, a, likelihood);
    }
  }

  #keep(a: StorySentence, b: StorySentence, likelihood: number): void {
    const known = this.#likelihoods.get(a);
    if (known) known.set(b, likelihood);
    else this.#likelihoods.set(a, new Map([[b, likelihood]]));
  }

  /** Adds the sentence of the two that is in no group to that of the other; both make a new one. */
  add({ a, b, strength }: Retelling): void {
    const [ofA, ofB] = [this.#groupOf.get(a), this.#groupOf.get(b)];
    if (ofA === undefined && ofB === undefined) {
      this.#groups.push({ strengths: [], sentences: [a] });
      this.#groupOf.set(a, this.#groups.length - 1);
      this.#addTo(this.#groups.length - 1, b, strength);
    } else if (ofA === undefined) this.#addTo(ofB, a, strength);
    else if (ofB === undefined) this.#addTo(ofA, b, strength);
  }

  #addTo(number: number | undefined, sentence: StorySentence, strength: number): void {
    const group = number === undefined ? undefined : this.#groups[number];
    if (number === undefined || !group || !this.#belongs(sentence, group.sentences)) return;
    group.sentences.push(sentence);
    group.strengths.push(strength);
    this.#groupOf.set(sentence, number);
  }

  /** Whether no sentence of its story is in a group, and it is likely to say what all there say. */
  #belongs(sentence: StorySentence, group: readonly StorySentence[]): boolean {
    const likelihoods = this.#likelihoods.get(sentence);
    let sum = 0;
    for (const other of group) {
      if (!spansStories([sentence, other])) return false;
      sum += likelihoods?.get(other) ?? 0;
    }
    return sum >= LEAST_LIKELIHOOD * group.length;
  }

  all(): SentenceGroup[] {
    return this.#groups
      .map(({ strengths, sentences }) => ({
        similarity: strengths.reduce((sum, each) => sum + each, 0) / Math.max(1, strengths.length),
        sentences: [...sentences].sort(inOrder),
      }))
      .sort((a, b) => inOrder(a.sentences[0], b.sentences[0]));
  }
}
