import { currencySymbol } from '../lexicon/currencies.js';
import type { Reading } from '../reading.js';
import { gluedLetters, identifierEnd, slashed } from './names/identifiers.js';
import {
  address,
  emergencyNumber,
  initials,
  labelled,
  lettered,
  spelledName,
} from './names/labels.js';
import { docket, phone, spacedPhone } from './names/phones.js';
import { claim, type Match, type Pattern } from './pattern.js';

/** Numbers that are names: claimed, so that no later pattern reads them. */
export const names: Pattern = {
  match(reading, index) {
    const token = reading.at(index);
    if (token.kind === 'number') return digitsName(reading, index);
    if (token.info?.cardinal !== undefined) return spelledName(reading, index);
    return undefined;
  },
};

function digitsName(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  const before = reading.at(index - 1);
  const glued = !token.gap && index > 0;
  if (Number.isNaN(token.value)) return claim(index + 1);
  // "5 murders per 100,000 people": the head's reader takes it up.
  if (before.lower === 'per') return claim(index + 1);
  if (glued && before.kind === 'word' && currencySymbol(before.text) === undefined)
    return claim(identifierEnd(reading, index));
  if (
    glued &&
    before.lower === '-' &&
    !before.gap &&
    reading.at(index - 2).kind === 'word' &&
    !isNumberWord(reading, index - 2) &&
    // "18-to-24", "52%-to-48%"
    !(reading.word(index - 2) === 'to' && reading.hyphen(index - 3))
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
    spacedPhone(reading, index) ??
    docket(reading, index) ??
    mark(reading, index) ??
    slashed(reading, index) ??
    address(reading, index) ??
    gluedLetters(reading, index) ??
    lettered(reading, index) ??
    emergencyNumber(reading, index) ??
    initials(reading, index) ??
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
