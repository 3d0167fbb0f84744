import type { Span } from '../../model/place.js';
import type { DatePart, Quantity } from '../../model/quantity.js';
import { BadEntry, type EntryReader, type EntryWriter } from './entry-stream.js';
import { DATE_PARTS, KINDS, QUALIFIERS } from './quantity-shape.js';

/** How a value is written, and read again. */
interface Codec<T> {
  write(value: T, to: EntryWriter): void;
  /** @throws BadEntry */
  read(from: EntryReader): T;
}

const text: Codec<string> = {
  write: (value, to) => to.text(value),
  read: (from) => from.text(),
};

function oneOf<T>(all: readonly T[]): Codec<T> {
  return {
    write: (value, to) => to.count(all.indexOf(value)),
    read: (from) => from.oneOf(all),
  };
}

const flag = oneOf([false, true]);
const kind = oneOf(KINDS);
const qualifier = oneOf(QUALIFIERS);

/** Whole numbers from which on they are written as fractions are. */
const MOST_COUNT = 2 ** 31;

/** 1 and a string; 0 and a fraction; or a whole number from 0, doubled, and 2 more. */
const textOrFigure: Codec<string | number> = {
  write(value, to) {
    if (typeof value === 'string') {
      to.count(1);
      to.text(value);
    } else if (Number.isInteger(value) && value < MOST_COUNT && 1 / value > 0) {
      to.count(2 + 2 * value);
    } else {
      to.count(0);
      to.figure(value);
    }
  },
  read(from) {
    const code = from.count();
    if (code % 2 === 1) return from.text();
    return code === 0 ? from.figure() : code / 2 - 1;
  },
};

const figure: Codec<number> = {
  write: (value, to) => textOrFigure.write(value, to),
  read(from) {
    const value = textOrFigure.read(from);
    if (typeof value === 'string') throw new BadEntry();
    return value;
  },
};

const texts: Codec<readonly string[]> = {
  write(values, to) {
    to.count(values.length);
    for (const value of values) to.text(value);
  },
  read(from) {
    const values: string[] = [];
    for (let left = from.length(); left > 0; left--) values.push(from.text());
    return values;
  },
};

/** A list as the digits of one number, from 1; lists are shared, since there are few. */
const dateParts: Codec<readonly DatePart[]> = {
  write(parts, to) {
    to.count(parts.reduce((code, part) => code * DIGITS + DATE_PARTS.indexOf(part) + 1, 0));
  },
  read(from) {
    const code = from.count();
    const known = listsOfParts.get(code);
    if (known) return known;
    const parts: DatePart[] = [];
    for (let left = code; left > 0; left = Math.floor(left / DIGITS)) {
      const part = DATE_PARTS[(left % DIGITS) - 1];
      if (part === undefined) throw new BadEntry();
      parts.unshift(part);
    }
    listsOfParts.set(code, parts);
    return parts;
  },
};

const DIGITS = DATE_PARTS.length + 1;
const listsOfParts = new Map<number, readonly DatePart[]>();

const span: Codec<Span> = {
  write({ start, end }, to) {
    to.count(start);
    to.count(end);
  },
  read: (from) => ({ start: from.count(), end: from.count() }),
};

const partial: Codec<NonNullable<Quantity['partial']>> = {
  write({ low, high }, to) {
    to.text(low);
    to.text(high);
  },
  read: (from) => ({ low: from.text(), high: from.text() }),
};

/** The bounds that are there: 1 for the lower, 2 for the upper, and then these. */
function boundsOf<T>(bound: Codec<T>): Codec<{ readonly low?: T; readonly high?: T }> {
  return {
    write({ low, high }, to) {
      to.count((low === undefined ? 0 : 1) + (high === undefined ? 0 : 2));
      if (low !== undefined) bound.write(low, to);
      if (high !== undefined) bound.write(high, to);
    },
    read(from) {
      const which = from.oneOf([0, 1, 2, 3]);
      return {
        ...(which % 2 === 1 ? { low: bound.read(from) } : {}),
        ...(which > 1 ? { high: bound.read(from) } : {}),
      };
    },
  };
}

const figures = boundsOf(figure);

const base: Codec<NonNullable<Quantity['base']>> = {
  write(value, to) {
    to.text(value.unit);
    figures.write(value, to);
  },
  read: (from) => ({ unit: from.text(), ...figures.read(from) }),
};

type Draft = { -readonly [K in keyof Quantity]: Quantity[K] };
type Optional = Exclude<keyof Quantity, 'text' | 'start' | 'end' | 'kind' | 'unit' | 'qualifier'>;

/** One member that may be absent. */
interface Member {
  isIn(quantity: Quantity): boolean;
  write(quantity: Quantity, to: EntryWriter): void;
  read(draft: Draft, from: EntryReader): void;
}

function member<K extends Optional>(name: K, codec: Codec<NonNullable<Quantity[K]>>): Member {
  return {
    isIn: (quantity) => quantity[name] !== undefined,
    write(quantity, to) {
      const value = quantity[name];
      if (value !== undefined) codec.write(value, to);
    },
    read(draft, from) {
      draft[name] = codec.read(from);
    },
  };
}

/**
 * All of them, in the order in which quantities get them, since reports show them in it: which are
 * there, the bits of one number tell.
 */
const MEMBERS: readonly Member[] = Object.values<Member>({
  low: member('low', textOrFigure),
  high: member('high', textOrFigure),
  value: member('value', textOrFigure),
  lowOpen: member('lowOpen', flag),
  highOpen: member('highOpen', flag),
  precision: member('precision', figure),
  per: member('per', text),
  head: member('head', text),
  heads: member('heads', texts),
  headSpan: member('headSpan', span),
  modifiers: member('modifiers', texts),
  base: member('base', base),
  window: member('window', boundsOf(text)),
  known: member('known', dateParts),
  implied: member('implied', dateParts),
  days: member('days', figure),
  partial: member('partial', partial),
} satisfies Record<Optional, Member>);

/** Writes a quantity. */
export function writeQuantity(quantity: Quantity, to: EntryWriter): void {
  to.count(MEMBERS.reduce((bits, each, at) => bits | (each.isIn(quantity) ? 1 << at : 0), 0));
  to.text(quantity.text);
  to.count(quantity.start);
  to.count(quantity.end);
  kind.write(quantity.kind, to);
  to.text(quantity.unit);
  qualifier.write(quantity.qualifier, to);
  for (const each of MEMBERS) each.write(quantity, to);
}

/**
 * Reads what {@link writeQuantity} wrote.
 *
 * @throws BadEntry
 */
export function readQuantity(from: EntryReader): Quantity {
  let bits = from.count();
  const draft: Draft = {
    text: from.text(),
    start: from.count(),
    end: from.count(),
    kind: kind.read(from),
    unit: from.text(),
    qualifier: qualifier.read(from),
  };
  for (const each of MEMBERS) {
    if (bits === 0) break;
    if (bits % 2 === 1) each.read(draft, from);
    bits >>= 1;
  }
  if (bits !== 0) throw new BadEntry();
  return draft;
}
