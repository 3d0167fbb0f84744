import numberedNames from '../../../data/numbered-names.json' with { type: 'json' };
import { currencySymbol, unitSymbol, abbreviatedScale, UNITS } from '../lexicon.js';
import type { Reading } from '../reading.js';
import type { Match, Pattern } from './pattern.js';
import { wordSet } from '../word-set.js';

/** Words whose number is a name: "Article 5", "Boeing 737", "page 3". */
const LABELS = new Set(numberedNames.labels);
const LOWER_LABELS = new Set(numberedNames.lowerCaseLabels);
/** Compounds whose number counts nothing: "two-state", "one-way". */
const FIRST_PARTS = new Set(['pre', 'post', 'sub', 'non', 'un']);

/** Numbers that are names: claimed, so that no later pattern reads them. */
export const names: Pattern = {
  name: 'names with numbers',
  match(reading, index) {
    const token = reading.at(index);
    if (token.kind === 'number') return digitsName(reading, index);
    if (token.info?.cardinal !== undefined) return spelledName(reading, index);
    return undefined;
  },
};

const claim = (to: number): Match => ({ to, drafts: [] });

function digitsName(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  const before = reading.at(index - 1);
  const glued = !token.gap && index > 0;
  if (Number.isNaN(token.value)) return claim(index + 1);
  if (glued && before.kind === 'word' && currencySymbol(before.text) === undefined)
    return claim(identifierEnd(reading, index));
  if (
    glued &&
    before.lower === '-' &&
    !before.gap &&
    reading.at(index - 2).kind === 'word' &&
    !isNumberWord(reading, index - 2)
  ) {
    return claim(identifierEnd(reading, index));
  }
  if (
    glued &&
    (before.lower === '.' || before.lower === ']') &&
    !before.gap &&
    reading.at(index - 2).kind === 'word'
  )
    return claim(index + 1);
  if (
    glued &&
    (before.lower === '#' ||
      before.lower === '§' ||
      (before.lower === '+' && !before.gap && reading.at(index - 2).kind === 'word') ||
      (before.lower === '/' && !isDateSlash(reading, index)))
  )
    return claim(identifierEnd(reading, index));
  return (
    phone(reading, index) ??
    mark(reading, index) ??
    slashed(reading, index) ??
    gluedLetters(reading, index) ??
    labelled(reading, index)
  );
}

function isNumberWord(reading: Reading, index: number): boolean {
  const info = reading.at(index).info;
  return info?.cardinal !== undefined || info?.scale !== undefined || info?.month !== undefined;
}

/** "1/22/2016" is left to the calendar. */
function isDateSlash(reading: Reading, index: number): boolean {
  return reading.at(index - 2).kind === 'number';
}

/** Past the rest of an identifier: glued letters, digits and hyphens. */
function identifierEnd(reading: Reading, index: number): number {
  let to = index + 1;
  while (!reading.at(to).gap && reading.at(to).text !== '') {
    const { kind, lower } = reading.at(to);
    const next = reading.at(to + 1);
    const joins =
      (lower === '-' || lower === '/' || lower === '.' || lower === ':') &&
      !next.gap &&
      (next.kind === 'number' || (next.kind === 'word' && lower !== '.'));
    if (kind === 'symbol' && !joins) break;
    if (lower === '-' && next.kind === 'word' && next.text === next.lower && next.lower.length > 2)
      break;
    to++;
  }
  return to;
}

/** "+1 (202) 555-0143", "(202) 555-0143", "555-0143", "1-800-555-0143", "202.555.0143". */
function phone(reading: Reading, index: number): Match | undefined {
  const plus = reading.word(index - 1) === '+' && !reading.at(index).gap;
  const bracket = reading.word(index - 1) === '(' && reading.word(index + 1) === ')';
  let to = index;
  let digits = 0;
  let hyphens = 0;
  for (let groups = 0; groups < 6; groups++) {
    const { kind, text } = reading.at(to);
    if (kind !== 'number' || text.length > 14 || !/^[\d .]+$/.test(text)) break;
    digits += text.replaceAll(/\D/g, '').length;
    to++;
    const joint = reading.at(to);
    if (
      joint.lower === '-' &&
      !joint.gap &&
      !reading.at(to + 1).gap &&
      reading.at(to + 1).kind === 'number'
    ) {
      hyphens++;
      to++;
    } else if (bracket || plus) {
      while (
        to < index + 12 &&
        /^[()-]$/.test(reading.word(to)) &&
        (reading.at(to + 1).kind === 'number' || reading.word(to + 1) === '(')
      )
        to++;
    } else break;
  }
  if (to === index + 1) return undefined;
  const last = reading.at(to - 1).text.length;
  const first = reading.at(index).text.length;
  if ((plus || bracket) && digits >= 7) return claim(to);
  if (hyphens >= 2 && digits >= 7 && !isIsoDate(reading, index)) return claim(to);
  if (hyphens === 1 && first === 3 && last === 4 && to === index + 3) return claim(to);
  return undefined;
}

function isIsoDate(reading: Reading, index: number): boolean {
  const lengths = [
    reading.at(index).text.length,
    reading.at(index + 2).text.length,
    reading.at(index + 4).text.length,
  ];
  return (
    (lengths[0] === 4 || lengths[2] === 4 || lengths[2] === 2) &&
    (lengths[1] ?? 9) <= 2 &&
    Math.max(...lengths) <= 4
  );
}

/** "[3]", "(2)" at a line's start, "1." and "1)" of a list. */
function mark(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  const before = reading.at(index - 1);
  const after = reading.at(index + 1);
  if (before.lower === '[' && after.lower === ']' && token.plain) return claim(index + 2);
  if (before.lower === '#' || before.lower === '§') return claim(index + 1);
  const opens = token.lineStart || (before.lower === '(' && before.lineStart);
  if (
    opens &&
    token.plain &&
    token.text.length <= 2 &&
    (after.lower === ')' || after.lower === '.') &&
    !after.gap &&
    reading.at(index + 2).gap &&
    (reading.at(index + 2).kind === 'word' || reading.at(index + 2).text === '')
  )
    return claim(index + 2);
  if (before.lower === '(' && after.lower === ')' && token.plain && token.text.length <= 2)
    return claim(index + 2);
  return undefined;
}

/** "9/11", "24/7", "50/50", "16:9", "1:1": no date with a year, no written fraction, no time. */
function slashed(reading: Reading, index: number): Match | undefined {
  const sign = reading.at(index + 1);
  const next = reading.at(index + 2);
  if (sign.gap || next.gap || next.kind !== 'number') return undefined;
  if (sign.lower === '/') {
    if (reading.number(index)?.fraction === true) return undefined;
    if (reading.word(index + 3) === '/' && reading.at(index + 4).kind === 'number')
      return undefined;
    // "2023/24" is a season, left to the calendar.
    if (reading.at(index).text.length === 4 && next.text.length === 2) return undefined;
    return claim(identifierEnd(reading, index));
  }
  if (sign.lower === ':')
    return next.text.length === 2 && next.value < 60 && reading.at(index).value <= 24
      ? undefined
      : claim(index + 3);
  return undefined;
}

/** Behind the digits: what can stand there glued is a unit, a scale, an ordinal, a time. */
const SUFFIXES = wordSet(`
  st nd rd th am pm a p s x am/pm k o
`);

/** "5G", "747s", "3D": letters glued to digits that are no unit. */
function gluedLetters(reading: Reading, index: number): Match | undefined {
  const after = reading.at(index + 1);
  if (after.kind === 'word' && !after.gap) {
    const known =
      SUFFIXES.has(after.lower) ||
      unitSymbol(after.text) !== undefined ||
      abbreviatedScale(after.text) !== undefined ||
      currencySymbol(after.text) !== undefined ||
      after.info?.scale !== undefined ||
      reading.phrase(UNITS, index + 1) !== undefined;
    if (!known) return claim(identifierEnd(reading, index));
    if (after.lower === 's' && !reading.at(index).text.endsWith('0')) return claim(index + 2);
  }
  // "747-400" reads as a range only where it ascends; "A320-200" is glued to its letter already.
  return undefined;
}

/** "Article 5", "Boeing 737", "No. 3", "iPhone 15". */
function labelled(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  let before = index - 1;
  if (reading.word(before) === '.') before--;
  const label = reading.at(before);
  // "S&P 500", "Group of 20", "Gang of 8"
  if (label.text === 'P' && reading.word(before - 1) === '&') return claim(index + 1);
  if (
    label.lower === 'of' &&
    token.plain &&
    GROUPS.has(reading.word(before - 1)) &&
    reading.at(before - 1).capital
  )
    return claim(index + 1);
  if (label.kind !== 'word' || (before !== index - 1 && label.gap && label.lower.length > 4))
    return undefined;
  const isLabel = (label.capital && LABELS.has(label.lower)) || LOWER_LABELS.has(label.lower);
  if (isLabel && !(before !== index - 1 && !SHORT_LABELS.has(label.lower)))
    return claim(labelEnd(reading, index));
  if (before !== index - 1 || !label.capital || label.info !== undefined) return undefined;
  // A capitalised word inside a sentence and a short plain number: most often a product or a place.
  if (!token.plain || token.text.length > 4 || label.lineStart || reading.boundary(before))
    return undefined;
  if (/^(19|20)\d\d$/.test(token.text)) return undefined;
  const after = reading.at(index + 1);
  const opensNoun =
    after.kind === 'word' &&
    after.gap &&
    after.text === after.lower &&
    !NAME_FOLLOWERS.has(after.lower);
  if (
    opensNoun ||
    after.lower === '%' ||
    after.lower === '-' ||
    after.lower === ',' ||
    after.info?.scale !== undefined
  )
    return undefined;
  return claim(index + 1);
}
const GROUPS = new Set(['group', 'gang', 'class', 'council', 'big']);
const SHORT_LABELS = wordSet(`
  no nos nr nrs vol fig art sec ch p pp par st rt ex
`);
const NAME_FOLLOWERS = wordSet(`
  and or is was has had in on at for to with from of that which as by will would can after
  before said says
`);

/** "Exercises nrs. 22,24,26" and "Articles 5 and 6": the numbers behind a label go with it. */
function labelEnd(reading: Reading, index: number): number {
  let to = index + 1;
  for (let k = 0; k < 8; k++) {
    const joins =
      reading.word(to) === 'and' ||
      reading.word(to) === ',' ||
      reading.word(to) === '-' ||
      reading.word(to) === 'or';
    const next = reading.at(to + 1);
    if (!joins || next.kind !== 'number' || !next.plain || next.text.length > 4) break;
    const after = reading.at(to + 2);
    if (
      after.kind === 'word' &&
      after.gap &&
      after.text === after.lower &&
      !NAME_FOLLOWERS.has(after.lower)
    )
      break;
    to += 2;
  }
  if (reading.at(to).kind === 'word' && !reading.at(to).gap) to++;
  return to;
}

/** "Article Five", "Group of Seven", "Chapter Eleven", "Seven-Eleven". */
function spelledName(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  const before = reading.at(index - 1);
  if (before.kind === 'word' && before.capital && token.capital && LABELS.has(before.lower))
    return claim(index + 1);
  if (token.capital && before.lower === 'of' && reading.at(index - 2).capital)
    return claim(index + 1);
  if (LOWER_LABELS.has(before.lower)) return claim(index + 1);
  if (before.lower === '-' && !token.gap && !before.gap && FIRST_PARTS.has(reading.word(index - 2)))
    return claim(index + 1);
  // A number word as a name among capitals: "Big Four", "Chicago Seven".
  if (
    token.capital &&
    before.capital &&
    !reading.boundary(index) &&
    !reading.boundary(index - 1) &&
    before.info === undefined &&
    !reading.at(index + 1).capital
  )
    return claim(index + 1);
  return undefined;
}
