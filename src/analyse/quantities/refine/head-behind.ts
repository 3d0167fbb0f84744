import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { wordSet } from '../word-set.js';
import { antecedent } from './head-ahead.js';
import { DETERMINERS, IRREGULAR, STOP, isPlural, nominal, setHead } from './nouns.js';

/** Words of a noun phrase that are looked at behind a quantity. */
const LONGEST = 6;

/** The noun phrase behind: "1,000 American soldiers and civilian contractors", "five days of talks". */
export function behind(reading: Reading, draft: Draft, ceiling: number): boolean {
  let at = draft.to;
  const quote = reading.word(at);
  if (quote === '"' || quote === '“' || quote === "'" || quote === '‘') at++;
  // "about 1,000 of them": what is counted stands before the comma.
  if (
    reading.word(at) === 'of' &&
    (reading.word(at + 1) === 'them' ||
      reading.word(at + 1) === 'whom' ||
      reading.word(at + 1) === 'which')
  ) {
    return antecedent(reading, draft, draft.from - 1);
  }
  const measured = draft.kind !== 'number' && draft.kind !== 'count';
  let linked = false;
  if (
    reading.word(at) === 'of' ||
    (draft.kind === 'money' && (reading.word(at) === 'in' || reading.word(at) === 'worth'))
  ) {
    at++;
    if (reading.word(at) === 'of') at++;
    // "five of a group": a part of one thing, no five things.
    const whole = reading.word(at);
    if ((whole === 'a' || whole === 'an') && draft.kind === 'number') return false;
    while (DETERMINERS.has(reading.word(at))) at++;
    linked = true;
  } else if (draft.attributive === true && reading.word(at) === '-') at++;
  while (EXTRAS.has(reading.word(at))) at++;
  if (at >= ceiling) return false;
  return nounPhrase(reading, draft, at, ceiling, measured && !linked, linked);
}

/** "2,000 other communities", "five more soldiers". */
export const EXTRAS = new Set([
  'other',
  'more',
  'additional',
  'such',
  'further',
  'extra',
  'different',
  'last',
  'past',
  'next',
  'first',
  'previous',
  'final',
  'remaining',
  'top',
  'same',
]);

function nounPhrase(
  reading: Reading,
  draft: Draft,
  start: number,
  ceiling: number,
  attributive: boolean,
  linked: boolean,
): boolean {
  const { head, end } = nounAt(reading, draft, start, ceiling, attributive);
  if (head < 0 || isClause(reading, start, end, linked)) return false;
  const { lower, capital } = reading.at(head);
  // An adverb or an adjective alone is no head: "5 percent higher", "two dead".
  if (/(ly|er|est)$/.test(lower) && !isPlural(lower) && NO_HEADS.test(lower)) return false;
  if (attributive && draft.attributive !== true && !isAttributive(reading, draft, head))
    return false;
  if (!attributive && !linked && capital && head === start && !isPlural(lower)) return false;
  const plural =
    attributive || draft.value === 1 ? undefined : pluralBehind(reading, head, ceiling);
  const second = plural === undefined ? secondHead(reading, head, ceiling) : undefined;
  const heads = [plural ?? head, ...(second === undefined ? [] : [second])];
  setHead(reading, draft, heads, (heads.at(-1) ?? head) + 1, start);
  return true;
}

/** The words of a noun phrase from `start` to before `end`, and its head; -1 where it has none. */
function nounAt(
  reading: Reading,
  draft: Draft,
  start: number,
  ceiling: number,
  attributive: boolean,
): { readonly head: number; readonly end: number } {
  let end = start;
  let head = -1;
  while (end < ceiling && end - start < LONGEST && nominal(reading, end)) {
    const { lower } = reading.at(end);
    const joined = reading.hyphen(end + 1) && reading.at(end + 2).kind === 'word';
    if (joined) {
      end += 2;
      continue;
    }
    // A past participle behind the noun opens a clause: "troops stationed in".
    if (head >= 0 && /(ed|ing|ly)$/.test(lower) && !isPlural(lower)) break;
    // "activist Sarah Lind": the name stands in apposition.
    if (
      head >= 0 &&
      reading.at(end).capital &&
      !reading.at(head).capital &&
      !(draft.value !== 1 && !isPlural(reading.word(head)) && pluralAhead(reading, end, ceiling))
    )
      break;
    // A participle describes the noun behind it; it is none itself.
    if (!lower.endsWith('ed') || isPlural(lower)) head = end;
    end++;
    if ((IRREGULAR.get(lower) ?? lower) !== lower) break;
    const next = reading.word(end);
    if (
      isPlural(lower) &&
      !attributive &&
      !(nominal(reading, end) && isPlural(next) && reading.at(end).gap)
    )
      break;
    if (next === "'") {
      // "1,000 soldiers' families": the possessor is a modifier.
      if (reading.word(end + 1) === 's' && !reading.at(end + 1).gap) end += 2;
      else break;
    }
  }
  return { head, end };
}

/** Whether what looks like a noun phrase is a verb with what follows it. */
function isClause(reading: Reading, start: number, end: number, linked: boolean): boolean {
  const first = reading.word(start);
  const after = reading.at(end);
  // "millions attacking her", "two killing a third"
  if (first.endsWith('ing'))
    return after.kind === 'word' && (after.capital || DETERMINERS.has(after.lower));
  // "The two talked to reporters"
  return first.endsWith('ed') && end === start + 1 && (linked || STOP.has(after.lower));
}

/** "two large and capable guards": the plural behind adjectives of which the head is one. */
function pluralBehind(reading: Reading, head: number, ceiling: number): number | undefined {
  const joint = reading.word(head + 1);
  if (isPlural(reading.word(head)) || (joint !== 'and' && joint !== ',')) return undefined;
  for (let k = head + 2; k < ceiling && k < head + 5 && nominal(reading, k); k++) {
    if (isPlural(reading.word(k))) return k;
  }
  return undefined;
}

/** "soldiers and civilian contractors": the plural that a plural head is joined to. */
function secondHead(reading: Reading, head: number, ceiling: number): number | undefined {
  const joint = reading.word(head + 1);
  if (!isPlural(reading.word(head)) || (joint !== 'and' && joint !== 'or')) return undefined;
  for (let k = head + 2; k < ceiling && k < head + 6 && nominal(reading, k); k++) {
    // "1,000 personnel and talks with Niger": another clause.
    if (isPlural(reading.word(k))) return NEW_CLAUSE.has(reading.word(k + 1)) ? undefined : k;
  }
  return undefined;
}

/** "two prominent Democratic candidates": several of one thing are named in the plural. */
function pluralAhead(reading: Reading, from: number, ceiling: number): boolean {
  for (let k = from; k < from + 4 && k < ceiling && nominal(reading, k); k++) {
    if (isPlural(reading.word(k)) && !reading.at(k).capital) return true;
  }
  return false;
}

const NEW_CLAUSE = wordSet(`
  with between about over on are have will were
`);

const NO_HEADS =
  /ly$|^(higher|lower|bigger|larger|smaller|older|younger|longer|shorter|faster|slower|more|less|fewer|earlier|later|greater|better|worse|further|farther|over|under|after|ever|however|together|either|neither|rather|whether|another|other|per|near|est|best|most|least|largest|biggest|highest|lowest|west|east)$/;

/** Money and measures describe a noun only where it follows at once: "$110 million drone base". */
function isAttributive(reading: Reading, draft: Draft, head: number): boolean {
  // "a 20 percent increase"
  const lead = reading.word(draft.from - 1);
  if (draft.kind === 'percent') return lead === 'a' || lead === 'an' || lead === 'the';
  if (draft.kind === 'duration' || draft.kind === 'age') return false;
  if (draft.kind !== 'money') return false;
  const last = reading.at(draft.to - 1);
  // "5 million dollars yesterday": a named currency in the plural closes the phrase.
  if (last.kind === 'word' && isPlural(last.lower)) return false;
  return !reading.at(head).capital;
}
