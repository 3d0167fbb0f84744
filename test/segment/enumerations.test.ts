import { expect, test } from 'vitest';
import { itemStarts } from '../../src/segment/enumerations.js';

const itemsOf = (text: string): string[] => {
  const starts = itemStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim());
};

test.each<[string, string, string[]]>([
  ['numbers', '1. Close the dam. 2. Call the mayor.', ['1. Close the dam.', '2. Call the mayor.']],
  ['two letters in brackets', 'a) the dam b) the mayor', ['a) the dam', 'b) the mayor']],
  ['three letters', 'a. Dams b. Locks c. Weirs', ['a. Dams', 'b. Locks', 'c. Weirs']],
  ['two initials', 'A. Berg and B. Holm met the mayor.', []],
  ['letters that do not follow one another', 'A. Berg met D. Holm and E. Lund.', []],
  ['numbers that do not begin with one', 'He won by 6. The rest got 7. Nobody left.', []],
  ['figures', '1. and 2. May are holidays.', []],
  ['brackets inside a sentence', 'It has (a) roads and (b) rails.', []],
  ['two styles', '1. Dams 2) Locks', []],
])('%s', (_, text, items) => {
  expect(itemsOf(text)).toEqual(items);
});
