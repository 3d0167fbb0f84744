import { describe, expect, test } from 'vitest';
import { changesOneThing } from '../../src/analyse/altered-sense.js';
import type { Difference } from '../../src/model/passage.js';

function difference(kind: Difference['kind'], from: string, to: string): Difference {
  const span = (text: string) => ({ start: 10, end: 10 + text.length, text });
  return { witness: 1, kind, from: span(from), to: span(to) };
}

describe('one change of what a passage says', () => {
  test.each<[Difference['kind'], string, string]>([
    ['number', '2,300', '3,200'],
    ['number', '20, in', '21'],
    ['number', 'Oct. 1', 'Sept. 9'],
    ['number', 'two soldiers', 'three civilians'],
    ['name', 'Vale', 'Elmer'],
    ['name', 'Niger', 'Nigeria'],
    ['name', 'Marin', 'Martin'],
    ['name', 'the North Harbour', 'the South Quay'],
    ['negation', 'will', 'won’t'],
    ['negation', '', 'not'],
    ['negation', '', 'did not'],
    ['negation', 'always', 'never'],
    ['negation', 'approved', 'did not approve'],
    ['hedge', 'may have', 'has'],
    ['hedge', 'would', 'might'],
    ['name', 'Lviv', 'Kyiv'],
    ['name', 'Müller', 'Möller'],
    ['name', 'Luebeck', 'Loebeck'],
    ['hedge', 'allegedly', ''],
    ['hedge', '', 'about'],
  ])('%s: "%s" and "%s"', (kind, from, to) => {
    expect(changesOneThing(difference(kind, from, to))).toBe(true);
    expect(changesOneThing(difference(kind, to, from))).toBe(true);
  });
});

describe('no such change', () => {
  test.each<[string, Difference['kind'], string, string]>([
    ['two spellings of one number', 'number', 'five', '5'],
    ['an umlaut in its two letters', 'name', 'Lübeck', 'Luebeck'],
    ['a letter of the North in its two', 'name', 'Sørensen’s', 'Soerensen’s'],
    ['a number left out', 'number', '2,300', ''],
    ['a clause with a number in other words', 'number', '11 burst pipes', 'old drains'],
    ['figures of two phrases', 'number', 'instead of $12,000', '$13,000 for boats'],
    ['a headline with a number', 'number', 'video: 11 quays to see', 'in 5 steps'],
    ['a pronoun for a name', 'name', 'he', 'Mr. Vale'],
    ['a name left out', 'name', 'Vale', ''],
    ['a title more', 'name', 'Vale', 'Mayor Vale'],
    ['one title for another', 'name', 'Mr.', 'President'],
    ['initials', 'name', 'HNC', 'Harbour National Committee'],
    ['an acronym of more words', 'name', 'NHC', 'North Harbour'],
    ['a contraction', 'name', 'Dept', 'Department'],
    ['a description for a name', 'name', 'Elmer', 'the River City'],
    ['a short first name', 'name', 'Tim', 'Timothy'],
    ['a shortened word', 'name', 'Calif.', 'Cal.'],
    ['who is said to speak', 'name', 'And is there more', 'Mr. Vale said, adding'],
    ['another clause with names', 'name', 'visits Elmer', 'tours North Quay'],
    ['a clause with a negation', 'negation', 'did not hide his anger. He', 'also criticized'],
    ['a clause that denies something else', 'negation', '', 'it did not identify'],
    ['a question', 'negation', 'He suggested that', 'Why don’t'],
    ['two hedges', 'hedge', 'could', 'might'],
    ['reported speech', 'hedge', 'would', 'will'],
    ['spellings of two houses', 'name', 'Kiev', 'Kyiv'],
    ['romanisations of two houses', 'name', 'al-Qaida', 'Al Qaeda'],
    ['a hedge in another tense', 'hedge', 'appeared', 'appear'],
    ['a preposition', 'hedge', 'in the', 'about his'],
    ['a verb with its preposition', 'hedge', 'talk about', 'discuss'],
    ['other words', 'wording', 'the quay', 'a pier'],
  ])('%s', (_title, kind, from, to) => {
    expect(changesOneThing(difference(kind, from, to))).toBe(false);
    expect(changesOneThing(difference(kind, to, from))).toBe(false);
  });
});
