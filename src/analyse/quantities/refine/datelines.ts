import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';

/** A dateline is no longer than this, in tokens. */
const LONGEST = 16;

/**
 * True where a date belongs to a dateline ("NIAMEY, Niger (AFP) May 14, 2024 -", "LONDON, May 5
 * (Reuters) —"): it says when the story was filed, not when something happened.
 */
export function isDateline(reading: Reading, draft: Draft): boolean {
  if (draft.kind !== 'date' || draft.unit !== 'day' || draft.qualifier !== 'exact') return false;
  if (!closes(reading, draft.to)) return false;
  for (let k = draft.from - 1; k >= 0 && k >= draft.from - LONGEST; k--) {
    const token = reading.at(k);
    if (token.kind === 'word' && !token.capital) return false;
    if (token.kind === 'number' || (token.kind === 'symbol' && !/[,.()/'-]/.test(token.lower)))
      return false;
    if (token.lineStart) return token.kind === 'word';
  }
  return false;
}

/** A dash, or an agency in brackets and a dash, or the line's end behind a dash. */
function closes(reading: Reading, at: number): boolean {
  let k = at;
  if (reading.word(k) === '.') k++;
  if (reading.word(k) === ',' || reading.word(k) === '/') k++;
  if (reading.word(k) === '(') {
    let length = 0;
    while (reading.word(k) !== ')' && length++ < 8) k++;
    if (reading.word(k) !== ')') return false;
    k++;
  }
  const dash = reading.word(k);
  return (
    (dash === '-' || dash === '—' || dash === '–') &&
    reading.at(k).gap &&
    (reading.at(k + 1).gap || reading.at(k + 1).text === '' || reading.word(k + 1) === '-')
  );
}
