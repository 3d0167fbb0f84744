import type { Collation, EarlierCollation, NamesInStory, Prepared } from '../../model/prepared.js';
import type { Source, SourceFile, Story } from '../../model/source.js';
import { bytesOfIndex, digest, entriesOf, type Entry } from './index-file.js';
import { KeptCollations, type KeyedSources } from './kept-collations.js';
import { keptNames, sourceOfEntry } from './kept-source.js';
import { entryOfSource, withNames } from './source-entry.js';

/** A source that was prepared, and the entry that it was read from. */
interface KeptSource {
  readonly source: Source;
  readonly entry: Entry | undefined;
}

/** The key of the entry that holds all collations; that of a source comes of more than a word. */
const COLLATIONS = digest('collations');

/**
 * What checks prepared, in memory: of this run, and, read when it is asked for, of the entries of an
 * earlier one. Sources are found by path and text, a collation by its sources; an entry that is not
 * what it should be counts as absent.
 */
export class PreparedIndex implements Prepared {
  readonly #earlier: ReadonlyMap<string, Entry>;
  readonly #program: string;
  readonly #sources = new Map<string, KeptSource>();
  readonly #keys = new Map<Source, string>();
  /** Of stories of this run whose names no entry has. */
  readonly #names = new Map<Story, NamesInStory>();
  readonly #collations: KeptCollations;
  #isChanged = false;

  /**
   * @param program the digest of the program, without which an entry means nothing
   * @param earlier the bytes of an earlier run's index
   */
  constructor(program: string, earlier: Buffer = Buffer.alloc(0)) {
    this.#program = program;
    this.#earlier = entriesOf(earlier, program);
    this.#collations = new KeptCollations(this.#earlier.get(COLLATIONS), [...this.#earlier.keys()]);
  }

  sourceOf(file: SourceFile): Source | undefined {
    const key = keyOf(file);
    const known = this.#sources.get(key);
    if (known) return known.source;
    const entry = this.#earlier.get(key);
    const source = entry && sourceOfEntry(entry, file);
    if (source) this.#keep(key, { source, entry });
    return source;
  }

  keepSource(file: SourceFile, source: Source): void {
    this.#isChanged = true;
    this.#keep(keyOf(file), { source, entry: undefined });
  }

  #keep(key: string, kept: KeptSource): void {
    this.#sources.set(key, kept);
    this.#keys.set(kept.source, key);
  }

  namesOf(story: Story): NamesInStory | undefined {
    return this.#names.get(story) ?? keptNames(story);
  }

  keepNames(story: Story, names: NamesInStory): void {
    this.#names.set(story, names);
  }

  collationOf(sources: readonly Source[]): Collation | undefined {
    const keyed = this.#withKeys(sources);
    return keyed && this.#collations.of(keyed);
  }

  earlierCollationOf(sources: readonly Source[]): EarlierCollation | undefined {
    const keyed = this.#withKeys(sources);
    return keyed && this.#collations.earlierOf(keyed);
  }

  keepCollation(sources: readonly Source[], collation: Collation): void {
    const keyed = this.#withKeys(sources);
    if (keyed === undefined) return;
    this.#isChanged = true;
    this.#collations.keep(keyed, collation);
  }

  /** Undefined where one of the sources was not prepared here. */
  #withKeys(sources: readonly Source[]): KeyedSources | undefined {
    const keys = sources.flatMap((source) => this.#keys.get(source) ?? []);
    return keys.length === sources.length ? { sources, keys } : undefined;
  }

  /** Undefined where they were not found in this run. */
  #namesIn({ stories }: Source): NamesInStory[] | undefined {
    const names = stories.flatMap((story) => {
      const own = this.#names.get(story);
      return own ? [own] : [];
    });
    return names.length === stories.length ? names : undefined;
  }

  /**
   * Everything that this run used, as the bytes of an index; what it did not ask for is dropped.
   * Undefined where the earlier index holds it all.
   */
  bytes(): Buffer | undefined {
    if (!this.#isChanged) return undefined;
    const entries = new Map<string, Entry>();
    for (const [key, { source, entry }] of this.#sources) {
      const own = entry ?? entryOfSource(source);
      entries.set(key, own ? withNames(own, this.#namesIn(source)) : UNREADABLE);
    }
    entries.set(COLLATIONS, this.#collations.entry(entries.keys()));
    return bytesOfIndex(entries, this.#program);
  }
}

/** Stands for a source that an entry cannot hold: collations count on its place among the others. */
const UNREADABLE: Entry = [];

function keyOf({ path, text }: SourceFile): string {
  return digest(`${JSON.stringify(path)}\n`, text);
}
