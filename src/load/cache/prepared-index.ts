import type { Collation, Prepared } from '../../model/prepared.js';
import type { Source, SourceFile } from '../../model/source.js';
import { collationOfEntry, entryOfCollation } from './collation-entry.js';
import { asPart, bytesOfIndex, digest, entriesOf, parsed, type Entry } from './index-file.js';
import { sourceOfEntry } from './kept-source.js';
import { entryOfSource } from './source-entry.js';

/** Something that was prepared, and the entry that it was read from. */
interface Kept<T> {
  readonly value: T;
  readonly entry: Entry | undefined;
}

/**
 * What checks prepared, in memory: of this run, and, read when it is asked for, of the entries of an
 * earlier one. Sources are found by path and text, a collation by its sources; an entry that is not
 * what it should be counts as absent.
 */
export class PreparedIndex implements Prepared {
  readonly #earlier: ReadonlyMap<string, Entry>;
  readonly #program: string;
  readonly #sources = new Map<string, Kept<Source>>();
  readonly #keys = new Map<Source, string>();
  readonly #collations = new Map<
    string,
    Kept<Collation> & { readonly sources: readonly Source[] }
  >();
  #isChanged = false;

  /**
   * @param program the digest of the program, without which an entry means nothing
   * @param earlier the bytes of an earlier run's index
   */
  constructor(program: string, earlier: Buffer = Buffer.alloc(0)) {
    this.#program = program;
    this.#earlier = entriesOf(earlier, program);
  }

  sourceOf(file: SourceFile): Source | undefined {
    const key = keyOf(file);
    const known = this.#sources.get(key);
    if (known) return known.value;
    const entry = this.#earlier.get(key);
    const source = entry && sourceOfEntry(entry, file);
    if (source) this.#keep(key, { value: source, entry });
    return source;
  }

  keepSource(file: SourceFile, source: Source): void {
    this.#isChanged = true;
    this.#keep(keyOf(file), { value: source, entry: undefined });
  }

  #keep(key: string, kept: Kept<Source>): void {
    this.#sources.set(key, kept);
    this.#keys.set(kept.value, key);
  }

  collationOf(sources: readonly Source[]): Collation | undefined {
    const key = this.#keyOfAll(sources);
    if (key === undefined) return undefined;
    const known = this.#collations.get(key);
    if (known) return known.value;
    const entry = this.#earlier.get(key);
    const collation = entry && collationOfEntry(parsed(entry[0]), sources);
    if (collation) this.#collations.set(key, { value: collation, entry, sources });
    return collation;
  }

  keepCollation(sources: readonly Source[], collation: Collation): void {
    const key = this.#keyOfAll(sources);
    if (key === undefined) return;
    this.#isChanged = true;
    this.#collations.set(key, { value: collation, entry: undefined, sources });
  }

  /** Undefined where one of the sources was not prepared here. */
  #keyOfAll(sources: readonly Source[]): string | undefined {
    const keys = sources.map((source) => this.#keys.get(source) ?? '');
    return keys.includes('') ? undefined : digest(`all ${keys.join(' ')}`);
  }

  /**
   * Everything that this run used, as the bytes of an index; what it did not ask for is dropped.
   * Undefined where the earlier index holds it all.
   */
  bytes(): Buffer | undefined {
    if (!this.#isChanged) return undefined;
    const entries = new Map<string, Entry>();
    const add = (key: string, entry: Entry | undefined): void => {
      if (entry) entries.set(key, entry);
    };
    for (const [key, { value, entry }] of this.#sources) {
      add(key, entry ?? entryOfSource(value));
    }
    for (const [key, { value, entry, sources }] of this.#collations) {
      add(key, entry ?? partsOf(entryOfCollation(value, sources)));
    }
    return bytesOfIndex(entries, this.#program);
  }
}

function keyOf({ path, text }: SourceFile): string {
  return digest(`${JSON.stringify(path)}\n`, text);
}

function partsOf(entry: object | undefined): Entry | undefined {
  return entry && [asPart(entry)];
}
