import { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { isOrdinalSuffix } from './calendar/days.js';
import { claim, found, type Pattern } from './pattern.js';
import { wordSet } from '../word-set.js';

/**
 * Ordinals: "the 22nd", "third-largest", "for the second time". The words "first" and "second"
 * say a rank only before "time" and in superlatives; elsewhere they order a telling.
 */
export const ordinals: Pattern = {
  match(reading, index) {
    const token = reading.at(index);
    if (token.kind === 'number') {
      const suffix = reading.at(index + 1);
      if (suffix.gap || !isOrdinalSuffix(suffix.lower) || !Number.isInteger(token.value))
        return undefined;
      // "the 18th Congressional District", "9th Circuit": names.
      const next = reading.at(index + 2);
      if (next.kind === 'word' && next.capital && next.gap) return claim(index + 2);
      return found(draftOf(index, index + 2, token.value));
    }
    const value = spelledRank(reading, index);
    if (value === undefined) return undefined;
    const after = reading.at(value.next);
    const superlative =
      reading.hyphen(value.next) &&
      /(est|most|worst|best|straight)$/.test(reading.word(value.next + 1));
    const counted =
      after.lower === 'time' || after.lower === 'straight' || after.lower === 'consecutive';
    if (value.rank < 3 && !superlative && !counted) return claim(value.next);
    if (token.capital && (!reading.boundary(index) || after.capital)) return claim(value.next);
    // "third-party", "two thirds": no rank.
    if (reading.hyphen(value.next) && !superlative) return claim(value.next + 2);
    if (superlative) return found(draftOf(index, value.next, value.rank));
    if (after.kind !== 'word' || after.lower === 'of' || NO_RANKS.has(after.lower))
      return claim(value.next);
    return found(draftOf(index, value.next, value.rank));
  },
};

/** "third party", "third world": names of a kind, no place in a row. */
const NO_RANKS = wordSet(`
  party parties world degree person rail estate amendment wheel
`);

function draftOf(from: number, to: number, rank: number): Draft {
  const draft = new Draft('ordinal', from, to, '');
  draft.setValue(rank);
  draft.precision = 1;
  return draft;
}

function spelledRank(
  reading: Reading,
  index: number,
): { readonly rank: number; readonly next: number } | undefined {
  const info = reading.at(index).info;
  if (info?.ordinal !== undefined) return { rank: info.ordinal, next: index + 1 };
  const tens = info?.cardinal;
  if (tens === undefined || tens < 20) return undefined;
  const dash = reading.hyphen(index + 1) ? 1 : 0;
  const unit = reading.at(index + 1 + dash).info?.ordinal;
  return unit !== undefined && unit < 10
    ? { rank: tens + unit, next: index + 2 + dash }
    : undefined;
}
