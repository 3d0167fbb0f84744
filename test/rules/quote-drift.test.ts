import { describe, expect, it, test } from 'vitest';
import { check } from '../../src/check.js';

/** Two papers that quote one statement in different words, with a run of commas inside. */
function messages(commas: number): string[] {
  const quoted = (wording: string) =>
    `“The closing of the dam ${wording} the supply of water to the towns${','.repeat(commas)} of the valley,” the joint statement said.`;
  const paper = (id: string, wording: string) => ({
    path: `${id}.md`,
    text: `---\npublisher: ${id}\n---\n\n${quoted(wording)}\n`,
  });
  const sources = [paper('star', 'in no way affects'), paper('coast', 'never affects')];
  return check({ sources }).findings.map(({ message }) => message);
}

it('reads quotations with long runs of marks in linear time', () => {
  expect(messages(1)).toEqual(['one statement quoted in 2 wordings']);
  expect(messages(80_000)).toEqual(messages(1));
}, 6000);

/** The messages, and the marked words of both quotations, of two papers that quote a statement. */
function driftOf(first: string, second: string): string[][] {
  const paper = (id: string, quoted: string) => ({
    path: `${id}.md`,
    text: `---\npublisher: ${id}\n---\n\n“${quoted},” Senator Anna Vale, a Northfield lawyer, told reporters in a briefing on Friday.\n`,
  });
  const sources = [paper('coast', first), paper('star', second)];
  const cut = (plain = '', marks: readonly { start: number; end: number }[] = []) =>
    marks.map(({ start, end }) => plain.slice(start, end));
  return check({ sources })
    .findings.filter(({ ruleId }) => ruleId === 'quote-drift')
    .map(({ plain, marks, related }) => [
      ...cut(plain, marks),
      '/',
      ...cut(related[0]?.plain, related[0]?.marks),
    ]);
}

test('two translations that share few words of content', () => {
  expect(
    driftOf(
      'The parties recognise that the closure of the northern shaft shall in no case affect the pensions of the workers',
      'The parties acknowledge that the closing of the north shaft does not touch the pensions of workers in any way',
    ),
  ).toHaveLength(1);
});

test('an elision that drops a negation', () => {
  expect(
    driftOf(
      'The parties recognise that the closure of the shaft shall in no case affect the pensions',
      'The parties recognise … that the closure of the shaft shall … affect the pensions',
    ),
  ).toHaveLength(1);
});

describe('what is no other wording', () => {
  test.each<[string, string, string]>([
    [
      'a declared insertion and words left out',
      'We will not close the dam, I promise you, before the new bridge over the river stands',
      'We will not close the [old] dam … before the new bridge over the river stands',
    ],
    [
      'two windows of one statement',
      'We will not close the dam before the new bridge over the river stands',
      'I said that we will not close the dam before the new bridge over the river',
    ],
    [
      'another transcription',
      'It is clear that 47 percent of the towns in the valley do not need the dam',
      'It’s clear that 47% of the towns in the valley don’t need the dam',
    ],
    [
      'two statements that share small words only',
      'I do not know where they got the boats; that is a good question',
      'I think we got a deal',
    ],
  ])('%s', (_title, first, second) => {
    expect(driftOf(first, second)).toEqual([]);
  });
});

test('marks differing words, and no marks of punctuation', () => {
  expect(
    driftOf(
      'We will not close the dam – not now, not ever – before the new bridge stands',
      'We shall not close the dam -- not now, not ever, before the new bridge stands',
    ),
  ).toEqual([['will', '/', 'shall']]);
});
