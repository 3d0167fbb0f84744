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

test('a short statement that two papers introduce in the same words', () => {
  expect(
    driftOf('This lake belongs to our children', 'This lake is the property of our children'),
  ).toEqual([['belongs to', '/', 'is the property of']]);
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
      'another short statement of one briefing',
      'This lake belongs to our children',
      'We are all thirsty for our lake',
    ],
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

/** How many drifts are found between paragraphs, each of a paper of its own. */
function drifts(...paragraphs: string[]): number {
  const sources = paragraphs.map((text, at) => ({ path: `${at}.txt`, text: `${text}\n` }));
  return check({ sources }).findings.filter(({ ruleId }) => ruleId === 'quote-drift').length;
}

describe('who is quoted', () => {
  const FIRST = '“Nothing could be further from the truth about the northern dam of ours,';
  const OTHER = '“Nothing can be further from the truth about the northern dam of ours,';
  test.each<[string, string, string, number]>([
    ['one speaker', `${FIRST}” Anna Vale said.`, `${OTHER}” Vale told reporters.`, 1],
    ['a speaker of two spellings', `${FIRST}” Anna Vale said.`, `${OTHER}” Anna Valle said.`, 1],
    ['one of whom only one paper says', `${FIRST}” Anna Vale said.`, `${OTHER}” she said.`, 1],
    [
      'a body and who speaks for it',
      `${FIRST}” Anna Vale said.`,
      `${OTHER}” Elmer Council said.`,
      1,
    ],
    ['two speakers', `${FIRST}” Anna Vale said.`, `${OTHER}” Bo Fox told reporters.`, 0],
    [
      'two speakers, named beside the sentence',
      `Anna Vale said so at once. ${FIRST}” she went on.`,
      `${OTHER}” he went on. Bo Fox said so at once.`,
      0,
    ],
  ])('%s', (_title, first, second, count) => {
    expect(drifts(first, second)).toBe(count);
    expect(drifts(second, first)).toBe(count);
  });

  test('a speaker of another paragraph is none of this one', () => {
    const other = 'The road was closed at noon,” Bo Fox said in the hall.';
    expect(drifts(`${FIRST}” Anna Vale said.`, `“${other}\n\n${OTHER}” the paper wrote.`)).toBe(1);
  });
});

test('a phrase that anyone may use is no statement with another', () => {
  expect(
    drifts(
      '“You could go to jail for the rest of your life,” Anna Vale said in Elmer on Friday.',
      '“We are going to throw him into prison, maybe for the rest of his life,” Anna Vale said in Elmer on Friday.',
    ),
  ).toBe(0);
  expect(
    drifts(
      '“You will go to jail for the rest of your life,” Anna Vale said in Elmer on Friday.',
      '“You could go to jail for the rest of your life,” Anna Vale said in Elmer on Friday.',
    ),
  ).toBe(1);
});
