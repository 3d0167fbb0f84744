import { once } from '../../model/once.js';
import type { Collation, EarlierCollation } from '../../model/prepared.js';
import type { Source, Story } from '../../model/source.js';
import { collationOfParts, earlierCollationOfPart, partsOfCollation } from './collation-entry.js';
import { EntryWriter, readPart, StringTable } from './entry-stream.js';
import { asPart, parsed, type Entry } from './index-file.js';
import { countSentences } from './kept-source.js';
import { type Gap, SentenceNumbers } from './sentence-numbers.js';

/** Sources in their order, and what tells them from others. */
export interface KeyedSources {
  readonly sources: readonly Source[];
  readonly keys: readonly string[];
}

/** A collation of this run, and the parts that it was read from. */
interface KeptCollation extends KeyedSources {
  readonly collation: Collation;
  readonly parts: Contents | undefined;
}

/** What is said of groups, and the rest. */
type Contents = readonly [Buffer | undefined, Buffer | undefined];

/** A collation of an earlier run: its sources by their keys, and how many sentences each has. */
interface EarlierEntry {
  readonly sources: readonly { readonly key: string; readonly sentences: number }[];
  readonly parts: Contents;
}

/** Parts of each collation in their entry: its sources, what is said of groups, and the rest. */
const PARTS = 3;

/** The collations of a run, and those of an earlier one, read when they are asked for. */
export class KeptCollations {
  readonly #own: KeptCollation[] = [];
  readonly #earlier: () => readonly EarlierEntry[];

  /**
   * @param entry that of the collations in an earlier index, if it has one
   * @param keys of all its entries, in their order
   */
  constructor(entry: Entry | undefined, keys: readonly string[]) {
    this.#earlier = once(() => earlierEntries(entry ?? [], keys));
  }

  /** What these very sources, in this order, say together. */
  of(sought: KeyedSources): Collation | undefined {
    const isSame = (keys: readonly string[]): boolean =>
      keys.length === sought.keys.length && keys.every((key, at) => key === sought.keys[at]);
    const own = this.#own.find(({ keys }) => isSame(keys));
    if (own) return own.collation;
    for (const { sources, parts } of this.#earlier()) {
      if (!isSame(sources.map(({ key }) => key))) continue;
      const [ofGroups, rest] = parts.map(parsed);
      const collation = collationOfParts(ofGroups, rest, sought.sources);
      if (!collation) continue;
      this.#own.push({ ...sought, collation, parts });
      return collation;
    }
    return undefined;
  }

  keep(of: KeyedSources, collation: Collation): void {
    this.#own.push({ ...of, collation, parts: undefined });
  }

  /** The last collation of this run, else what the earlier one has of the most of these sources. */
  earlierOf({ sources, keys }: KeyedSources): EarlierCollation | undefined {
    const last = this.#own.at(-1);
    if (last) return last.collation;
    const byKey = new Map(sources.map((source, at) => [keys[at], source]));
    const shared = (entry: EarlierEntry): number =>
      entry.sources.filter(({ key }) => byKey.has(key)).length;
    const [most] = this.#earlier()
      .map((entry) => ({ entry, count: shared(entry) }))
      .sort((a, b) => b.count - a.count);
    if (!most) return undefined;
    const stories = most.entry.sources.flatMap(
      ({ key, sentences }): readonly (Story | Gap)[] =>
        byKey.get(key)?.stories ?? [{ missing: sentences }],
    );
    const areWhole = most.entry.sources.every(({ key, sentences }) => {
      const source = byKey.get(key);
      return !source || countAll(source) === sentences;
    });
    if (!areWhole) return undefined;
    return earlierCollationOfPart(parsed(most.entry.parts[0]), new SentenceNumbers(stories));
  }

  /** @param keys of the other entries of the index that is written, in their order */
  entry(keys: Iterable<string>): Entry {
    const numbers = new Map([...keys].map((key, number) => [key, number]));
    return this.#own.flatMap(({ parts, ...own }) => {
      const contents = parts ?? contentsOf(own);
      return contents ? [sourcesPart(own, numbers), ...contents.map(partOrNone)] : [];
    });
  }
}

function countAll({ stories }: Source): number {
  return stories.reduce((sum, story) => sum + countSentences(story), 0);
}

function contentsOf({ collation, sources }: Omit<KeptCollation, 'parts'>): Contents | undefined {
  const parts = partsOfCollation(collation, sources);
  return parts && [asPart(parts.ofGroups), asPart(parts.rest)];
}

function partOrNone(part: Buffer | undefined): Buffer {
  return part ?? Buffer.alloc(0);
}

/** Of each source the number of its entry, and how many sentences it has. */
function sourcesPart(
  { sources, keys }: KeyedSources,
  numbers: ReadonlyMap<string, number>,
): Buffer {
  const part = new EntryWriter(new StringTable());
  part.count(sources.length);
  for (const [at, source] of sources.entries()) {
    part.count(numbers.get(keys[at] ?? '') ?? numbers.size);
    part.count(countAll(source));
  }
  return part.finish();
}

function earlierEntries(entry: Entry, keys: readonly string[]): EarlierEntry[] {
  const entries: EarlierEntry[] = [];
  for (let at = 0; at + PARTS <= entry.length; at += PARTS) {
    const sources = readPart(entry[at], NO_STRINGS, (from) => {
      const read = Array.from({ length: from.length() }, () => ({
        key: from.oneOf(keys),
        sentences: from.count(),
      }));
      from.end();
      return read;
    });
    if (sources) entries.push({ sources, parts: [entry[at + 1], entry[at + 2]] });
  }
  return entries;
}

const NO_STRINGS = (): readonly string[] => [];
