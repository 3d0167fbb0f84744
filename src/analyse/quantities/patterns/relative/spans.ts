import { VAGUE_WORDS } from '../../vague.js';
import { addMonths } from '../../civil.js';
import { Draft } from '../../draft.js';
import { UNITS } from '../../lexicon/units.js';
import type { Unit } from '../../lexicon/units.js';
import type { NumberRead } from '../../numerals/number-read.js';
import type { Reading } from '../../reading.js';
import { wordSet } from '../../word-set.js';
import { withNumber } from '../amounts/with-number.js';
import { dayDraft, periodOf, relativeDraft } from '../dates.js';
import { movedPeriod } from './shifted.js';
import { moveBy } from './stretches.js';

/** Words after which "last" is a verb: "to last 48 hours". */
const MODALS = wordSet('to will would can could may might should must did does not');

/** "the next four months or so", "the past few years", "last 2 quarters", "first six months". */
export function spanBeside(
  reading: Reading,
  index: number,
  shift: number,
  word: string,
): Draft | undefined {
  if (word === 'this' || word === 'current') return undefined;
  if (word === 'last' && MODALS.has(reading.word(index - 1))) return undefined;
  const quarters = reading.at(index + 1).info?.cardinal;
  if (quarters !== undefined && reading.word(index + 2) === 'quarters') {
    return spanDraft(
      reading,
      index,
      index + 3,
      { next: index + 2, value: quarters, precision: 1, digits: false },
      'quarter',
      shift,
    );
  }
  const number = reading.number(index + 1);
  if (number === undefined || number.article === true) return undefined;
  const unit = durationUnit(reading, number.next);
  if (unit === undefined) return undefined;
  return spanDraft(reading, index, unit.next, number, unit.row.unit, shift);
}

function durationUnit(
  reading: Reading,
  at: number,
): { readonly row: Unit; readonly next: number } | undefined {
  const unit = reading.phrase(UNITS, reading.hyphen(at) ? at + 1 : at);
  return unit !== undefined && unit.row.kind === 'duration' ? unit : undefined;
}

/** A duration tied to the story's date. */
export function spanDraft(
  reading: Reading,
  start: number,
  to: number,
  number: NumberRead,
  unit: string,
  shift: number,
): Draft {
  const from = reading.word(start - 1) === 'the' ? start - 1 : start;
  const row = reading.phrase(UNITS, to - 1)?.row;
  const draft = withNumber(number, new Draft('duration', from, to, unit));
  if (row !== undefined) draft.base = { unit: row.base, factor: row.factor };
  const most = number.span?.high ?? number.value;
  const { published } = reading;
  if (published === undefined || Number.isNaN(most)) return draft;
  if (unit === 'quarter') {
    const [low, high] = movedPeriod(published, unit, shift);
    draft.window =
      shift < 0
        ? { low: addMonths(low, -3 * (most - 1)), high }
        : { low, high: periodOf(addMonths(low, 3 * (most - 1)), 'quarter')[1] };
  } else if (unit !== 'hour' && unit !== 'minute' && unit !== 'second') {
    draft.window =
      shift < 0
        ? { low: moveBy(published, unit, -most), high: published }
        : { low: published + 1, high: moveBy(published, unit, most) };
  }
  return draft;
}

/** "ten months ago", "two days after today", "a year earlier", "a few months later". */
export function counted(reading: Reading, index: number): Draft | undefined {
  const number = reading.number(index);
  if (number === undefined) return undefined;
  const unit = durationUnit(reading, number.next);
  if (unit === undefined) return undefined;
  const { next } = unit;
  const word = reading.word(next);
  const { published } = reading;
  if (word === 'ago') return ago(reading, index, next + 1, number, unit.row.unit);
  const anchor =
    (word === 'from' || word === 'after') &&
    (reading.word(next + 1) === 'now' ||
      reading.word(next + 1) === 'today' ||
      reading.word(next + 1) === 'tomorrow');
  if (anchor && published !== undefined && !Number.isNaN(number.value)) {
    const from = published + (reading.word(next + 1) === 'tomorrow' ? 1 : 0);
    return dayDraft(index, next + 2, moveBy(from, unit.row.unit, number.value));
  }
  // "five days later", "a year earlier": away from another event; how long is known, not when.
  if (word === 'later' || word === 'earlier') {
    const draft = withNumber(number, new Draft('duration', index, next + 1, unit.row.unit));
    draft.base = { unit: unit.row.base, factor: unit.row.factor };
    if (draft.vague !== true && number.article === true) draft.qualifier = 'exact';
    return draft;
  }
  return undefined;
}

const AGO = VAGUE_WORDS.relative.find((row) => row.word === 'ago');

/** Rounded to its unit: half of it either way; days are exact. */
function ago(
  reading: Reading,
  from: number,
  to: number,
  number: NumberRead,
  unit: string,
): Draft | undefined {
  const { published } = reading;
  if (unit === 'second' || unit === 'minute' || unit === 'hour') {
    return relativeDraft(
      from,
      to,
      'day',
      published === undefined
        ? undefined
        : [
            published - (unit === 'hour' ? Math.ceil((number.span?.high ?? number.value) / 24) : 0),
            published,
          ],
    );
  }
  const least = number.span?.low ?? number.value;
  const most = number.span?.high ?? number.value;
  if (published === undefined || !(most < 20_000)) return relativeDraft(from, to, unit, undefined);
  const half = unit === 'day' || unit === 'night' ? 0 : (AGO?.unitFraction ?? 0.5);
  const draft = relativeDraft(from, to, unit, [
    moveBy(published, unit, -(most + half)),
    moveBy(published, unit, -(least - half)),
  ]);
  if (number.span === undefined) draft.value = moveBy(published, unit, -number.value);
  else draft.qualifier = 'about';
  draft.vague = true;
  return draft;
}
