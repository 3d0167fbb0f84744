import type { DatePart, Qualifier, Quantity, QuantityKind } from '../../model/quantity.js';
import { count, figure, flag, listOf, objectOf, oneOf, text, textOrFigure } from './shape.js';

export const KINDS = namesOf<QuantityKind>({
  count: true,
  money: true,
  percent: true,
  length: true,
  area: true,
  mass: true,
  speed: true,
  temperature: true,
  rate: true,
  duration: true,
  age: true,
  date: true,
  time: true,
  ordinal: true,
  number: true,
});

export const QUALIFIERS = namesOf<Qualifier>({
  exact: true,
  about: true,
  almost: true,
  'more-than': true,
  'at-least': true,
  'less-than': true,
  'at-most': true,
});

export const DATE_PARTS = namesOf<DatePart>({
  year: true,
  month: true,
  day: true,
  weekday: true,
});

/** The words of a type, every one of which must be named. */
function namesOf<T extends string>(names: Readonly<Record<T, true>>): readonly T[] {
  const isName = (name: string): name is T => Object.hasOwn(names, name);
  return Object.keys(names).filter(isName);
}

const datePart = oneOf(...DATE_PARTS);

export const isQuantity = objectOf<Quantity>(
  {
    text,
    start: count,
    end: count,
    kind: oneOf(...KINDS),
    low: textOrFigure,
    high: textOrFigure,
    lowOpen: flag,
    highOpen: flag,
    value: textOrFigure,
    unit: text,
    qualifier: oneOf(...QUALIFIERS),
    precision: figure,
    per: text,
    head: text,
    heads: listOf(text),
    headSpan: objectOf<NonNullable<Quantity['headSpan']>>({ start: count, end: count }),
    modifiers: listOf(text),
    base: objectOf<NonNullable<Quantity['base']>>(
      { unit: text, low: figure, high: figure },
      'low',
      'high',
    ),
    known: listOf(datePart),
    implied: listOf(datePart),
    partial: objectOf<NonNullable<Quantity['partial']>>({ low: text, high: text }),
    days: figure,
    window: objectOf<NonNullable<Quantity['window']>>({ low: text, high: text }, 'low', 'high'),
  },
  'low',
  'high',
  'lowOpen',
  'highOpen',
  'value',
  'precision',
  'per',
  'head',
  'heads',
  'headSpan',
  'modifiers',
  'base',
  'known',
  'implied',
  'partial',
  'days',
  'window',
);
