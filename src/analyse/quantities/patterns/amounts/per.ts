import words from '../../../../data/quantity-words.json' with { type: 'json' };
import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';

/** "a share", "per day", "an hour": what an amount is for. Lengths and counts become rates. */
export function perUnit(reading: Reading, draft: Draft): void {
  let at = draft.to;
  const slash = reading.word(at) === '/' && !reading.at(at).gap && !reading.at(at + 1).gap;
  const hyphen = reading.word(at) === '-' && reading.at(at).gap === reading.at(at + 1).gap;
  if (slash || hyphen) at++;
  const word = reading.word(at);
  if (!slash) {
    if (word !== 'per' && word !== 'a' && word !== 'an') return;
    at++;
    if (hyphen && reading.word(at) === '-') at++;
  }
  const noun = reading.at(at);
  if (word === 'per' && noun.kind === 'number') {
    const number = reading.number(at);
    if (number === undefined || Number.isNaN(number.value)) return;
    rate(draft, String(number.value), number.next);
    return;
  }
  if (noun.kind !== 'word' || noun.capital) return;
  if (word !== 'per' && !words.perUnits.includes(noun.lower)) return;
  if (slash && !words.perUnits.includes(noun.lower)) return;
  // "from $2 a year earlier": a time, no rate.
  if (word !== 'per' && !slash && AWAY.has(reading.word(at + 1))) return;
  rate(draft, noun.lower, at + 1);
}

const AWAY = new Set(['ago', 'earlier', 'later', 'before', 'after']);

function rate(draft: Draft, per: string, to: number): void {
  draft.per = per;
  draft.to = to;
  if (draft.kind === 'money' || draft.kind === 'percent' || draft.kind === 'speed') return;
  draft.unit = draft.unit === '' ? `per ${per}` : `${draft.unit} per ${per}`;
  draft.kind = 'rate';
  draft.base = undefined;
}
