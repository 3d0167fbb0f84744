import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segment } from '../../src/segment/sentences.js';

/** Each case marks the expected boundaries with " ¦ ". */
function expectBoundaries(marked: string): void {
  const sentences = marked.split('¦').map((sentence) => sentence.trim());
  expect(segment(marked.replaceAll(' ¦', '')).map(({ text }) => text)).toEqual(sentences);
}

describe('abbreviations', () => {
  test.each([
    ['a country before a noun', 'The U.S. Defense Department agreed. ¦ Talks go on.'],
    ['a country before a word that opens a sentence', 'They left the U.S. ¦ The base is empty.'],
    ['a month before a day', 'It ends no later than Sept. 15, officials said. ¦ No one objected.'],
    [
      'a city and its district',
      'Concern grew in Washington, D.C. about the plan. ¦ It was dropped.',
    ],
    ['titles', 'Gen. Ada Muri met Dr. Ben Ode and Mrs. Ilse Tam. ¦ They talked.'],
    ['an initial in a name', 'Senator Mary J. Holm left. ¦ She did not return.'],
    ['initials of a name', 'He read J. R. R. Holm. ¦ It bored him.'],
    ['a letter that ends a sentence', 'They took vitamin C. ¦ It helped.'],
    ['the pronoun that ends a sentence', 'Nobody knew but you and I. ¦ Did anyone ask?'],
    ['a company inside a sentence', 'Holm Inc. Chairman Ada Muri resigned. ¦ Shares fell.'],
    ['a company that ends a sentence', 'She works for Holm Inc. ¦ He works for Muri Ltd.'],
    [
      'a clock time before a weekday',
      'It starts at 6 p.m. Monday. ¦ Doors open at 5 p.m. ¦ Tickets are free.',
    ],
    ['a number sign', 'It was the No. 5 seed. ¦ He said no. ¦ She left.'],
    ['a page', 'See p. 55 of the report. ¦ It is long.'],
    ['Latin', 'Bring fruit, e.g. apples, i.e. what grows here. ¦ Leave the rest.'],
    ['versus', 'It was Norland vs. Sudland again. ¦ Norland won.'],
    ['a word that looks like an abbreviation', 'Please come in. ¦ The door is open.'],
  ])('%s', (_, marked) => expectBoundaries(marked));
});

describe('quotations and brackets', () => {
  test.each([
    ['a quotation of two sentences', '"First, you came. ¦ That is wrong," Holm said.'],
    [
      'a closing quotation mark belongs to its sentence',
      'They called it “illegal.” ¦ The council agreed.',
    ],
    ['a British quotation', 'He called it "coordinated". ¦ She nodded.'],
    ['a question inside a sentence', '"Who is there?" asked Holm. ¦ Nobody answered.'],
    ['a question before a named speaker', '"Who is there?" Mayor Holm asked. ¦ Nobody answered.'],
    [
      'an opening quotation mark belongs to the next sentence',
      'It ends now. ¦ “We agree,” they said.',
    ],
    ['a quotation that does not close', '“The talks were open. ¦ They were calm.'],
    ['brackets around a sentence', 'They left. ¦ (Nobody saw it.) ¦ The lights went out.'],
    ['brackets inside a sentence', 'He teaches (He once served.) at the school. ¦ It is small.'],
    ['a credit at the end', 'The bridge is closed, the council said. (RT)'],
    ['a name with its mark', 'She works at Yahoo! in sales. ¦ He does not.'],
  ])('%s', (_, marked) => expectBoundaries(marked));
});

describe('numbers, lists and other marks', () => {
  test.each([
    ['decimals', 'It grew by 2.5 percent. ¦ Nobody had expected 1.000.000 people.'],
    ['a number that ends a sentence', 'They counted 600. ¦ How many do you have?'],
    ['a year that ends a sentence', 'It opened in 2016. ¦ Two more followed.'],
    ['an ellipsis inside a sentence', 'It was ... well, long. ¦ They left.'],
    ['an ellipsis that ends a sentence', 'I never meant that… ¦ She left.'],
    ['marks together', 'Really?! ¦ Yes!! ¦ Well then.'],
    ['an item of a list', '1. This is an item. ¦ It has two sentences.'],
    ['a list that runs on', '1. Close the gate ¦ 2. Lock it ¦ 3. Go home'],
    ['letters that run on', 'a) close the gate ¦ b) lock it ¦ c) go home'],
    [
      'an address',
      'Write to ada.holm@example.org today. ¦ See https://example.org/a.html. ¦ Thanks.',
    ],
  ])('%s', (_, marked) => expectBoundaries(marked));

  test('a lost space', () => {
    expect(segment('The bridge is closed.The town waits.').map(({ text }) => text)).toEqual([
      'The bridge is closed.',
      'The town waits.',
    ]);
  });

  test('other scripts', () => {
    expect(segment('桥已关闭。小镇在等待。').map(({ text }) => text)).toEqual([
      '桥已关闭。',
      '小镇在等待。',
    ]);
    expect(segment('पुल बंद है। शहर इंतज़ार करता है।')).toHaveLength(2);
  });
});

describe('paragraphs and lines', () => {
  test.each([
    ['a blank line ends a sentence', 'The bridge is closed\n\nThe town waits', 2],
    ['a line that goes on', 'The bridge over the river\nis closed.', 1],
    ['entries of a list', 'apples\npears and plums\nnuts', 3],
    ['CRLF', 'One is here.\r\nTwo is there.', 2],
    ['nothing', '', 0],
    ['only white space', ' \n\t ', 0],
  ])('%s', (_, text, count) => {
    expect(segment(text)).toHaveLength(count);
  });
});

describe('on any text', () => {
  const noise = fc.string({
    unit: fc.constantFrom(
      ...Array.from('aAbI1 .?!"“”()[]-,…\n\r'),
      'U.S. ',
      'Mr. ',
      'p.m. ',
      '1) ',
      '😀',
      '\ud800',
    ),
    maxLength: 80,
  });

  test('sentences are trimmed slices in order that hold every visible character', () => {
    fc.assert(
      fc.property(noise, (text) => {
        let at = 0;
        for (const sentence of segment(text)) {
          expect(text.slice(at, sentence.start)).toMatch(/^\s*$/);
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
          expect(sentence.text).toBe(sentence.text.trim());
          expect(sentence.text).not.toBe('');
          at = sentence.end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('a paragraph reads the same with others around it', () => {
    fc.assert(
      fc.property(noise, noise, (a, b) => {
        const apart = [...segment(a), ...segment(b)].map(({ text }) => text);
        expect(segment(`${a}\n\n${b}`).map(({ text }) => text)).toEqual(apart);
      }),
    );
  });

  test.each([
    ['full stops', '.'.repeat(200_000)],
    ['spaced full stops', '. '.repeat(100_000)],
    ['abbreviations', 'U.S. '.repeat(50_000)],
    ['spaces', `a.${' '.repeat(100_000)}b`],
    ['opening marks', `a. ${'('.repeat(200_000)}`],
    ['list markers', '1. A '.repeat(50_000)],
    ['one long word', 'a'.repeat(1_000_000)],
  ])('%s take linear time', (_, text) => {
    expect(segment(text).length).toBeGreaterThan(0);
  });
});
