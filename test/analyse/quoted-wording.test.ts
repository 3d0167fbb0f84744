import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedWordings } from '../../src/analyse/quoted-wording.js';

function bothWays(a: string, b: string): boolean[] {
  return [changedWordings(a, b), changedWordings(b, a)].map((changes) => changes?.length === 0);
}

describe('one wording', () => {
  test.each<[string, string, string]>([
    [
      'other marks',
      'the dam – old, but sound – will hold',
      'the dam -- old but sound -- will hold',
    ],
    ['signs for words', 'some 47% of the towns & farms', 'some 47 percent of the towns and farms'],
    ['a contraction', 'it’s a dam that we don’t trust', 'it is a dam that we do not trust'],
    ['an irregular contraction', 'the dam won’t hold', 'the dam will not hold'],
    [
      'a short form',
      'what broke on Sept. 11 in the valley',
      'what broke on September 11 in the valley',
    ],
    ['figures for words', 'the eight towns of the valley', 'the 8 towns of the valley'],
    ['a compound', 'a green light for overbroad plans', 'a greenlight for over-broad plans'],
    ['a capital in brackets', '[W]e will build the dam again', 'We will build the dam again'],
    ['an ending in brackets', 'which permit[s] us to build', 'which permit us to build'],
    ['a name put in', 'Mayor [Anna] Vale said so to us all', 'Mayor Vale said so to us all'],
    [
      'a name put for a pronoun',
      '[The mayor] will not come to the dam',
      'She will not come to the dam',
    ],
    ['a name put in round brackets', 'as Vale (the mayor) said to us', 'as Vale said to us'],
    ['words left out', 'the dam … will hold for years', 'the dam, I tell you, will hold for years'],
    ['words left out in brackets', 'the dam [...] will hold', 'the dam that we built will hold'],
    ['two windows', 'we built the dam and it holds', 'the dam and it holds, as you see'],
  ])('%s', (_title, a, b) => {
    expect(bothWays(a, b)).toEqual([true, true]);
  });
});

describe('two wordings', () => {
  test.each<[string, string, string]>([
    ['another word', 'the dam will hold for years', 'the dam will stand for years'],
    ['a word more', 'the dam will hold for years', 'the dam will surely hold for years'],
    ['a negation', 'the dam will hold for years', 'the dam will not hold for years'],
    [
      'a negation in a contraction',
      'the dam does hold for years',
      'the dam doesn’t hold for years',
    ],
    ['another number', 'the eight towns of the valley', 'the 9 towns of the valley'],
    ['a people for its country', 'the U.S. troops will leave', 'the American troops will leave'],
    ['other round brackets', 'the dam (of stone) will hold', 'the dam (of wood) will hold'],
    ['a word changed beside a gap', 'the dam … must hold', 'the dam, I say, will hold'],
    ['a bracket that never closes', 'the dam [will hold for years', 'the dam must hold for years'],
    ['a negation left out, though it is said', 'the dam will not hold', 'the dam will … hold'],
    ['a number left out, though it is said', 'we closed two dams', 'we closed … dams'],
    ['a denial put in brackets', 'the dam does not hold', 'the dam [will] hold'],
    ['a possessive', 'the mayor’s dam', 'the mayor is dam'],
  ])('%s', (_title, a, b) => {
    expect(bothWays(a, b)).toEqual([false, false]);
  });
});

test('a text has the wording of itself, and the order of two is no matter', () => {
  const text = fc
    .array(fc.constantFrom('the', 'dam', 'will', 'not', '[', ']', '(', ')', '…', '8', 'it’s'))
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(changedWordings(a, a)).toEqual([]);
      const turned = changedWordings(b, a)?.map((change) => ({ a: change.b, b: change.a }));
      expect(changedWordings(a, b)).toEqual(turned);
    }),
  );
});
