/** A part of an entry that is no part of one. */
export class BadEntry extends Error {}

/** Strings of an entry by their numbers; the numbers of its other parts name them. */
export class StringTable {
  readonly strings: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.strings.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}

const LEAST_ROOM = 1024;
/** A byte holds seven bits of a whole number, the lowest first, and this one where more follow. */
const MORE = 128;
const MOST_BYTES = 8;
const FIGURE_BYTES = 8;

/** Writes a part of an entry: numbers, and strings by their numbers in the entry's table. */
export class EntryWriter {
  #bytes = Buffer.allocUnsafe(LEAST_ROOM);
  #length = 0;

  constructor(private readonly table: StringTable) {}

  /** A whole number from 0. */
  count(number: number): void {
    this.#makeRoom();
    let left = number;
    for (; left >= MORE; left = Math.floor(left / MORE)) {
      this.#bytes[this.#length++] = MORE | (left % MORE);
    }
    this.#bytes[this.#length++] = left;
  }

  /** A whole number, small in most cases. */
  step(number: number): void {
    this.count(number < 0 ? -2 * number - 1 : 2 * number);
  }

  figure(number: number): void {
    this.#makeRoom();
    this.#length = this.#bytes.writeDoubleLE(number, this.#length);
  }

  text(text: string): void {
    this.count(this.table.numberOf(text));
  }

  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** For one number of either kind. */
  #makeRoom(): void {
    if (this.#length + 2 * FIGURE_BYTES <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * this.#bytes.length);
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}

/** Reads what an {@link EntryWriter} wrote; every method throws {@link BadEntry} where it is not there. */
export class EntryReader {
  #at = 0;

  /** @param strings those of the entry, asked for when one is named */
  constructor(
    private readonly bytes: Buffer,
    private readonly strings: () => readonly string[],
  ) {}

  count(): number {
    const { bytes } = this;
    let number = 0;
    let unit = 1;
    for (let left = MOST_BYTES; left > 0; left--, unit *= MORE) {
      const byte = bytes[this.#at++] ?? MORE;
      if (byte < MORE) {
        number += byte * unit;
        if (!Number.isSafeInteger(number)) break;
        return number;
      }
      number += (byte - MORE) * unit;
    }
    throw new BadEntry();
  }

  step(): number {
    const number = this.count();
    return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
  }

  /** Neither infinite nor none. */
  figure(): number {
    if (this.#at + FIGURE_BYTES > this.bytes.length) throw new BadEntry();
    const number = this.bytes.readDoubleLE(this.#at);
    this.#at += FIGURE_BYTES;
    if (!Number.isFinite(number)) throw new BadEntry();
    return number;
  }

  text(): string {
    const text = this.strings()[this.count()];
    if (text === undefined) throw new BadEntry();
    return text;
  }

  /** How long a list is, each item of which takes a byte or more: no more is reserved for it. */
  length(): number {
    const length = this.count();
    if (length > this.bytes.length - this.#at) throw new BadEntry();
    return length;
  }

  /** One of a list, by its number. */
  oneOf<T>(all: readonly T[]): T {
    const one = all[this.count()];
    if (one === undefined) throw new BadEntry();
    return one;
  }

  /** Checks that nothing is left. */
  end(): void {
    if (this.#at !== this.bytes.length) throw new BadEntry();
  }
}

/** Reads a part of an entry; undefined where it is not what it should be. */
export function readPart<T>(
  part: Buffer | undefined,
  strings: () => readonly string[],
  read: (part: EntryReader) => T,
): T | undefined {
  if (part === undefined) return undefined;
  try {
    return read(new EntryReader(part, strings));
  } catch (error) {
    if (error instanceof BadEntry) return undefined;
    throw error;
  }
}
