import events from '../../../data/event-nouns.json';
import forms from '../../../data/noun-forms.json';
import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { wordSet } from '../word-set.js';

const STOP = new Set(forms.stop);
const VERBS = new Set(forms.verbs);
const NOT_PLURAL = new Set(forms.notPlural);
const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(forms.irregular));

/** Words of a noun phrase that are looked at behind a quantity. */
const LONGEST = 6;

/** Singular of a noun: "agencies" -> "agency", "troops" -> "troop". */
export function lemmaOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/[a-z]{2}men$/.test(word) && word !== 'women') return `${word.slice(0, -2)}an`;
  if (word.length < 4 || NOT_PLURAL.has(word) || !word.endsWith('s') || word.endsWith('ss'))
    return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (/(us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}

export function isPlural(word: string): boolean {
  return (
    IRREGULAR.has(word) ||
    (/[a-z]{2}men$/.test(word) &&
      word !== 'specimen' &&
      word !== 'regimen' &&
      word !== 'abdomen') ||
    (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) && !NOT_PLURAL.has(word))
  );
}

/** Finds what each draft counts or dates, and settles whether a plain number is a count. */
export function readHeads(reading: Reading, drafts: readonly Draft[]): void {
  for (const [k, draft] of drafts.entries()) {
    if (draft.kind === 'time' || draft.kind === 'ordinal') continue;
    const ceiling = drafts[k + 1]?.from ?? reading.tokens.length;
    const floor = drafts[k - 1]?.to ?? 0;
    if (draft.noun !== undefined) setHead(reading, draft, [draft.noun], draft.noun + 1);
    else if (draft.kind === 'date') dateHead(reading, draft, floor, ceiling);
    else if (!behind(reading, draft, ceiling)) ahead(reading, draft, floor);
    if (draft.head === undefined) headOfWhole(reading, draft, drafts[k + 1]);
    if (
      draft.kind === 'number' &&
      draft.unit === '' &&
      draft.head !== undefined &&
      draft.fraction !== true
    )
      draft.kind = 'count';
  }
}

/** "four of the 14 people": both count people. */
function headOfWhole(reading: Reading, draft: Draft, next: Draft | undefined): void {
  if (
    next === undefined ||
    draft.kind !== 'number' ||
    draft.unit !== '' ||
    next.unit !== '' ||
    reading.word(draft.to) !== 'of'
  )
    return;
  const gap = next.from - draft.to;
  if (gap !== 1 && !(gap === 2 && DETERMINERS.has(reading.word(draft.to + 1)))) return;
  behind(reading, next, reading.tokens.length);
  for (const key of ['head', 'heads', 'headSpan', 'modifiers'] as const) {
    const value = next[key];
    if (value !== undefined) Object.assign(draft, { [key]: value });
  }
}

/** True where a word can be part of a noun phrase: not a function word, a verb or a mark. */
function nominal(reading: Reading, at: number): boolean {
  const token = reading.at(at);
  return (
    token.kind === 'word' &&
    !STOP.has(token.lower) &&
    !VERBS.has(token.lower) &&
    token.lower !== 's' &&
    token.info?.weekday === undefined &&
    token.info?.cardinal === undefined &&
    (token.info?.month === undefined || (token.info.ambiguous === true && !token.capital))
  );
}

/** The noun phrase behind: "1,000 American soldiers and civilian contractors", "five days of talks". */
function behind(reading: Reading, draft: Draft, ceiling: number): boolean {
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
const EXTRAS = new Set(['other', 'more', 'additional', 'such', 'further', 'extra', 'different']);
const DETERMINERS = wordSet(`
  the its their his her our those these all a an my
`);

function nounPhrase(
  reading: Reading,
  draft: Draft,
  start: number,
  ceiling: number,
  attributive: boolean,
  linked: boolean,
): boolean {
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
    if (head >= 0 && reading.at(end).capital && !reading.at(head).capital) break;
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
  if (head < 0) return false;
  if (linked && /ed$/.test(reading.word(start)) && end === start + 1) return false;
  // "millions attacking her", "two killing a third"
  if (
    /ing$/.test(reading.word(start)) &&
    reading.at(end).kind === 'word' &&
    (reading.at(end).capital || DETERMINERS.has(reading.word(end)))
  )
    return false;
  // "The two talked to reporters": a verb, nothing that is counted.
  if (/ed$/.test(reading.word(start)) && end === start + 1 && STOP.has(reading.word(end)))
    return false;
  const { lower, capital } = reading.at(head);
  // An adverb or an adjective alone is no head: "5 percent higher", "two dead".
  if (/(ly|er|est)$/.test(lower) && !isPlural(lower) && NO_HEADS.test(lower)) return false;
  if (attributive && draft.attributive !== true && !isAttributive(reading, draft, head))
    return false;
  if (!attributive && !linked && capital && head === start && !isPlural(lower)) return false;
  // "two large and capable guards": the plural behind the adjectives.
  if (
    !isPlural(reading.word(head)) &&
    draft.value !== 1 &&
    !attributive &&
    (reading.word(head + 1) === 'and' || reading.word(head + 1) === ',')
  ) {
    for (let k = head + 2; k < ceiling && k < head + 5 && nominal(reading, k); k++) {
      if (!isPlural(reading.word(k))) continue;
      setHead(reading, draft, [k], k + 1, start);
      return true;
    }
  }
  const heads = [head];
  let to = head + 1;
  // "soldiers and civilian contractors"
  if (
    isPlural(lower) &&
    (reading.word(to) === 'and' || reading.word(to) === 'or') &&
    to + 1 < ceiling
  ) {
    let k = to + 1;
    while (k < ceiling && k - to < 5 && nominal(reading, k)) {
      if (isPlural(reading.word(k))) {
        // "1,000 personnel and talks with Niger": another clause.
        if (!NEW_CLAUSE.has(reading.word(k + 1))) heads.push(k);
        break;
      }
      k++;
    }
  }
  to = (heads.at(-1) ?? head) + 1;
  setHead(reading, draft, heads, to, start);
  return true;
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

function setHead(
  reading: Reading,
  draft: Draft,
  heads: readonly number[],
  to: number,
  start = heads[0] ?? to,
): void {
  const [first] = heads;
  if (first === undefined) return;
  draft.head = lemmaOf(reading.word(first));
  if (heads.length > 1) draft.heads = heads.map((k) => lemmaOf(reading.word(k)));
  draft.headSpan = { start: reading.at(first).start, end: reading.at(to - 1).end };
  const modifiers: string[] = [];
  for (let k = start; k < to; k++) {
    const token = reading.at(k);
    if (
      token.kind === 'word' &&
      !heads.includes(k) &&
      !STOP.has(token.lower) &&
      token.lower !== 's'
    )
      modifiers.push(token.lower);
  }
  if (modifiers.length > 0) draft.modifiers = modifiers;
}

const COUNTING = wordSet(`
  number numbers numbered numbering total totals totaled totalled totaling totalling reached
  reach exceeded exceed
`);
const COPULAS = wordSet(`
  is was were are to at of has have reached stands stood rose fell by had be now hit as from
`);

/** What stands before: "personnel, which number close to 1,000", "an agreement worth $500 million". */
function ahead(reading: Reading, draft: Draft, floor: number): void {
  let at = draft.from - 1;
  if (COUNTING.has(reading.word(at)) && draft.kind === 'number') {
    at--;
    while (
      at > floor &&
      (reading.word(at) === 'which' ||
        reading.word(at) === 'who' ||
        reading.word(at) === 'that' ||
        reading.word(at) === ',' ||
        COPULAS.has(reading.word(at)))
    )
      at--;
    antecedent(reading, draft, at);
    return;
  }
  if (
    reading.word(at) === 'worth' ||
    reading.word(at) === 'costing' ||
    reading.word(at) === 'valued'
  ) {
    at--;
    while (at > floor && COPULAS.has(reading.word(at))) at--;
    antecedent(reading, draft, at);
    return;
  }
  // "a presence of 1,000", "aid of $3 million"
  if (
    reading.word(at) === 'of' &&
    at > floor &&
    nominal(reading, at - 1) &&
    !TOTALS.has(reading.word(at - 1))
  ) {
    antecedent(reading, draft, at - 1);
    return;
  }
  // "the number of troops rose to 1,200", "the death toll is 25", "a presence of 1,000"
  if (draft.kind === 'date' || draft.kind === 'age') return;
  let k = at;
  while (k > floor && at - k < 3 && (COPULAS.has(reading.word(k)) || /ed$/.test(reading.word(k))))
    k--;
  if (k === at) return;
  if (draft.kind === 'number' || reading.word(k + 1) === 'of' || COPULAS.has(reading.word(at)))
    numbered(reading, draft, k, floor);
}

const TOTALS = wordSet(`
  total number average maximum minimum rate speed group part case course age out sum mean
  median majority end middle
`);

/** "number of NOUN" and "NOUN toll" left of a verb. */
function numbered(reading: Reading, draft: Draft, at: number, floor: number): void {
  for (let k = at; k > floor && k > at - 5; k--) {
    if (!nominal(reading, k)) return;
    if (
      reading.word(k - 1) === 'of' &&
      (reading.word(k - 2) === 'number' || reading.word(k - 2) === 'total')
    ) {
      setHead(reading, draft, [at], at + 1, k);
      return;
    }
    if (reading.word(k) === 'toll' || reading.word(k) === 'population') {
      setHead(reading, draft, [k], k + 1);
      return;
    }
  }
}

const ANTECEDENT_MARKS = new Set([',', '(', '-', '—', 'all']);

/** The last noun at or before a token, past a comma: "troops, about 1,000 of them". */
function antecedent(reading: Reading, draft: Draft, from: number): boolean {
  let at = from;
  while (at > from - 4 && ANTECEDENT_MARKS.has(reading.word(at))) at--;
  if (!nominal(reading, at)) return false;
  let start = at;
  while (start > at - 3 && nominal(reading, start - 1) && !isPlural(reading.word(start - 1)))
    start--;
  setHead(reading, draft, [at], at + 1, start);
  return true;
}

/** "a July coup", "the coup in July 2023", "the September 15 deadline", "a coup last year". */
function dateHead(reading: Reading, draft: Draft, floor: number, ceiling: number): void {
  // The coming weeks date nothing that stands beside them.
  if (draft.qualifier === 'about' && draft.vague === true) return;
  const article = reading.word(draft.from - 1);
  const after = reading.at(draft.to);
  if (
    (article === 'a' || article === 'an' || article === 'the') &&
    after.gap &&
    nominal(reading, draft.to) &&
    !after.capital &&
    !/(ed|ly)$/.test(after.lower)
  ) {
    let head = draft.to;
    while (
      head + 1 < ceiling &&
      head - draft.to < 3 &&
      nominal(reading, head + 1) &&
      reading.at(head + 1).gap &&
      !/(ed|ing|ly)$/.test(reading.word(head + 1))
    )
      head++;
    setHead(reading, draft, [head], head + 1, draft.to);
    return;
  }
  let at = draft.from - 1;
  while (at > floor && at > draft.from - 3 && DATE_LINKS.has(reading.word(at))) at--;
  const noun = reading.at(at);
  if (at < floor || !nominal(reading, at) || noun.capital || /(ed|ing|ly)$/.test(noun.lower))
    return;
  if (!isEvent(noun.lower)) return;
  setHead(reading, draft, [at], at + 1);
}
const DATE_LINKS = new Set(['in', 'on', 'of', 'since', 'early', 'late', 'the']);

const EVENTS = new Set(events.nouns);
const THINGS = new Set(events.things);

/** Only what happens has a date; a deverbal ending or the list says so. */
function isEvent(word: string): boolean {
  const lemma = lemmaOf(word);
  return EVENTS.has(lemma) || (/(tion|sion|ment)$/.test(lemma) && !THINGS.has(lemma));
}
