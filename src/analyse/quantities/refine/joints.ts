import cues from '../../../data/change-verbs.json' with { type: 'json' };
import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';

const CHANGES = new Set(cues.verbs);

/** What the one token between two drafts makes of them. */
export function jointAt(reading: Reading, first: Draft, second: Draft): 'range' | 'score' | 'none' {
  const joint = reading.word(first.to);
  const before = reading.word(first.from - 1);
  switch (joint) {
    case 'to':
    case 'through':
      if (isResult(reading, first, second)) return 'score';
      // "rose 5 to 10 percent": the first has its unit from the second.
      return isChange(reading, first) &&
        !(first.bare === true && second.kind === 'percent' && before !== 'from')
        ? 'none'
        : 'range';
    case 'until':
    case 'till':
      return first.kind === 'time' ||
        (before === 'from' && first.kind === 'date') ||
        (before === 'from' && second.kind === 'time')
        ? 'range'
        : 'none';
    case '-':
    case '—':
      return isScore(reading, first, second)
        ? 'score'
        : reading.at(first.to).gap !== reading.at(first.to + 1).gap
          ? 'none'
          : 'range';
    case 'and':
      return before === 'between' ? 'range' : 'none';
    case 'or': {
      const close =
        first.bare === true &&
        first.value !== undefined &&
        second.value !== undefined &&
        second.value > first.value &&
        second.value <= first.value * 2 &&
        first.value < 100;
      return close ? 'range' : 'none';
    }
    default:
      return 'none';
  }
}

/** "voted 7 to 2", "lead 21 to 14", "a ratio of 3 to 1": two bare figures that fall. */
function isResult(reading: Reading, first: Draft, second: Draft): boolean {
  return (
    first.bare === true &&
    second.bare === true &&
    first.scale === undefined &&
    second.scale === undefined &&
    first.value !== undefined &&
    second.value !== undefined &&
    second.value < first.value &&
    first.value < 600 &&
    reading.word(first.to) === 'to' &&
    reading.word(first.from - 1) !== 'from' &&
    !isChange(reading, first)
  );
}

/** How far back a verb of change may stand. */
const REACH = 8;

/** "rose from 3 to 10", "fell 2 percent to 5 percent", "cut from five to three". */
function isChange(reading: Reading, first: Draft): boolean {
  if (first.kind === 'date' || first.kind === 'time') return false;
  const from = reading.word(first.from - 1) === 'from';
  for (let k = first.from - 1; k >= first.from - REACH && k >= 0; k--) {
    if (reading.boundary(k + 1)) return false;
    if (CHANGES.has(reading.word(k))) return from || k >= first.from - 3;
  }
  return false;
}

/** Two small whole numbers that do not rise, or that nothing is counted by: a score, a vote. */
function isScore(reading: Reading, first: Draft, second: Draft): boolean {
  if (
    first.bare !== true ||
    (second.kind !== 'number' && second.kind !== 'count' && second.kind !== 'date')
  )
    return false;
  if (first.value === undefined || second.value === undefined || second.kind === 'date')
    return false;
  if (first.digits !== true || second.digits !== true) return false;
  if (first.value >= second.value && second.scale === undefined) return true;
  if (second.bare !== true || second.value > 200) return false;
  const after = reading.at(second.to);
  const noun =
    after.kind === 'word' &&
    after.gap &&
    after.text === after.lower &&
    /[^s]s$|people|men|women|children/.test(after.lower);
  return !noun && reading.word(first.from - 1) !== 'between' && after.lower !== '-';
}
