/**
 * Articles with planted text reuse, and the truth about it: for measuring recall, precision, time
 * and memory anywhere, without third-party text. Everything follows from the seed.
 */

export interface PlantedArticle {
  readonly id: string;
  readonly text: string;
}

export type PlantKind = 'verbatim' | '5%' | '10%' | '20%' | '30%' | 'reordered';

/** A copied passage: offsets of the copy in its article, in UTF-16 units. */
export interface Plant {
  readonly from: string;
  readonly to: string;
  readonly kind: PlantKind;
  /** Plants of one group copy the same words. */
  readonly group: number;
  readonly start: number;
  readonly end: number;
}

export interface PlantedCorpus {
  readonly articles: readonly PlantedArticle[];
  readonly plants: readonly Plant[];
}

/** Share of words edited in each kind of copy: half replaced, a quarter left out, a quarter added. */
const EDITED: Readonly<Record<PlantKind, number>> = {
  verbatim: 0,
  '5%': 0.05,
  '10%': 0.1,
  '20%': 0.2,
  '30%': 0.3,
  reordered: 0.05,
};
export const PLANT_KINDS = Object.keys(EDITED) as readonly PlantKind[];

const SHORTEST_PLANT = 30;
const LONGEST_PLANT = 120;

/** Numbers from 0 to 1 (mulberry32, Tommy Ettinger 2017, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FOOTERS = [
  'Reporting by the staff of the lantern desk and by our correspondents; edited by the night team. This page was changed after it was first shown and may change again as more becomes known.',
  'All rights in this page belong to its publisher. It may not be printed, broadcast, rewritten or passed on without written leave from the holder of the rights or the agents named above.',
  'Have the five stories of the day sent to you every weekday morning before breakfast. You can end this at any time with the link at the foot of each letter that we send.',
];

/**
 * Copies passages between the articles: half as many copies as articles, of 30 to 120 words, of the
 * six kinds in turn; three in ten passages are copied more than once.
 *
 * @param boilerplate share of the articles that end with one of three footers
 */
export function plantReuse(texts: readonly string[], seed: number, boilerplate = 0): PlantedCorpus {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const words = texts.map((text) => text.split(/\s+/).filter((word) => word !== ''));
  const vocabulary = words
    .slice(0, 300)
    .flat()
    .filter((word) => /^[a-z]+$/.test(word));
  const idOf = (article: number): string => `a${String(article).padStart(6, '0')}`;
  const inserts = texts.map((): { at: number; plant: number; copy: string[] }[] => []);
  const taken = texts.map((): [number, number][] => []);
  const drafts: { from: number; to: number; kind: PlantKind; group: number }[] = [];
  const target = Math.floor(texts.length / 2);
  for (let attempt = 0; drafts.length < target && attempt < 40 * target; attempt++) {
    const from = below(texts.length);
    const source = words[from] ?? [];
    const length = SHORTEST_PLANT + below(LONGEST_PLANT - SHORTEST_PLANT + 1);
    if (source.length < length + 20) continue;
    const start = below(source.length - length);
    if (taken[from]?.some(([low, high]) => start < high && low < start + length)) continue;
    taken[from]?.push([start, start + length]);
    const copies = random() < 0.7 ? 1 : 2 + below(4);
    const group = drafts.length;
    const targets = new Set<number>();
    for (let copy = 0; copy < copies && drafts.length < target; copy++) {
      const to = below(texts.length);
      if (to === from || targets.has(to)) continue;
      targets.add(to);
      const kind = PLANT_KINDS[drafts.length % PLANT_KINDS.length] ?? 'verbatim';
      const passage = source.slice(start, start + length);
      const ordered = kind === 'reordered' ? swapParts(passage) : passage;
      inserts[to]?.push({
        at: below((words[to]?.length ?? 0) + 1),
        plant: drafts.length,
        copy: editWords(ordered, EDITED[kind], random, vocabulary),
      });
      drafts.push({ from, to, kind, group });
    }
  }
  const plants: Plant[] = [];
  const articles = texts.map((_, article) => {
    const own = (inserts[article] ?? []).map((insert) => ({
      ...insert,
      at: outside(insert.at, taken[article] ?? []),
    }));
    own.sort((a, b) => a.at - b.at || a.plant - b.plant);
    const out: string[] = [];
    let length = 0;
    const write = (piece: readonly string[]): void => {
      for (const word of piece) {
        out.push(word);
        length += word.length + 1;
      }
    };
    let done = 0;
    for (const { at, plant, copy } of own) {
      write(words[article]?.slice(done, at) ?? []);
      done = at;
      const start = length;
      write(copy);
      const draft = drafts[plant];
      if (draft === undefined) continue;
      const { from, kind, group } = draft;
      plants.push({ from: idOf(from), to: idOf(article), kind, group, start, end: length - 1 });
    }
    write(words[article]?.slice(done) ?? []);
    if (random() < boilerplate) write((FOOTERS[below(FOOTERS.length)] ?? '').split(' '));
    return { id: idOf(article), text: out.join(' ') };
  });
  return { articles, plants };
}

/** The end of the copied range that a place lies in, or the place. */
function outside(at: number, taken: readonly (readonly [number, number])[]): number {
  let free = at;
  for (const [low, high] of [...taken].sort((a, b) => a[0] - b[0])) {
    if (free > low && free < high) free = high;
  }
  return free;
}

function swapParts(words: readonly string[]): string[] {
  const half = words.length >> 1;
  return [...words.slice(half), ...words.slice(0, half)];
}

function editWords(
  words: readonly string[],
  share: number,
  random: () => number,
  vocabulary: readonly string[],
): string[] {
  const any = (): string => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'word';
  return words.flatMap((word) => {
    if (random() >= share) return [word];
    const edit = random();
    if (edit < 0.5) return [any()];
    return edit < 0.75 ? [] : [word, any()];
  });
}

const ONSETS = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const CODAS = ['', '', 'n', 'r', 'l', 's', 't', 'nd', 'rk', 'st'];
const FUNCTION_WORDS =
  'the to of and a in that for on is it he with as said was his have at be are not by from this but has an who they'.split(
    ' ',
  );

/**
 * Invented articles of about 3,000 characters: function words at their share of English, and made
 * up words whose frequency falls with their rank (Zipf).
 */
export function inventArticles(count: number, seed: number): string[] {
  const random = randomNumbers(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const vocabulary = Array.from({ length: 40_000 }, () => {
    const syllables = 1 + Math.floor(random() * 3);
    let word = '';
    for (let at = 0; at < syllables; at++) word += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
    return word;
  });
  const next = (): string => {
    if (random() < 0.45)
      return FUNCTION_WORDS[Math.floor(random() ** 2 * FUNCTION_WORDS.length)] ?? '';
    if (random() < 0.02) return String(Math.floor(random() ** 3 * 5000));
    return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? '';
  };
  return Array.from({ length: count }, () => {
    const sentences: string[] = [];
    for (let length = 0; length < 3000;) {
      const words = Array.from({ length: 8 + Math.floor(random() * 22) }, next);
      const sentence = `${words.join(' ')}.`;
      sentences.push(sentence.charAt(0).toUpperCase() + sentence.slice(1));
      length += sentence.length + 1;
    }
    return sentences.join(' ');
  });
}
