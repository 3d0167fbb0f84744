import { describe, expect, it } from 'vitest';
import { read, show, SUNDAY } from './show.js';

describe('numbers that are names', () => {
  it.each([
    'Two F-16s'.replace('Two ', ''),
    'The G7 met the Group of Seven.',
    'A Boeing 737 crashed.',
    'It invoked Article 5.',
    'He recalled 9/11 and the 24/7 news.',
    'Covid-19 spread.',
    'See Section 4.2, Chapter 11 and page 3.',
    'Flight 370 left gate 12.',
    'Resolution 1701 holds.',
    'He used an iPhone 15 and Windows 11.',
    'An A320-200 and a MiG-29 collided.',
    'Channel 4 and Radio 1 reported it.',
    'Call 555-0143 or +1 (202) 555-0143.',
    'Ring 1-800-555-0143.',
    'The server at 192.168.1.2 runs 3.2.1.',
    'Read https://example.org/2024/05/19/story-123 now.',
    'Write to desk24@example.org or @desk24.',
    'It is said so.[3] And so.[12]',
    'Group B2B firms sell 5G and 3D screens.',
    'SCP-173 is fiction.',
    'The Apollo 11 crew landed.',
    'Form 1040 is due.',
    'No. 10 said nothing.',
    'The 9th Circuit ruled.',
    'Air Force One landed.',
    'Catch-22 is a book.',
  ])('%s', (sentence) => {
    expect(read(sentence, SUNDAY).map((q) => `${q.text}: ${show(q)}`)).toEqual([]);
  });
});

describe('words that are not numbers or dates', () => {
  it.each([
    'One must not ask which one.',
    'No one came, and this one left.',
    'He may come. May I go? May they win.',
    'They march on the palace. March on!',
    'Theresa May resigned.',
    'April Jones and June Carter sang.',
    'Give me a second, on second thought.',
    'First, he said; second, he left.',
    'At first, the first lady smiled.',
    'The two-state solution is a one-way street.',
    'In the second half of the match they fell apart.',
    'It was day after day of rain.',
    'The sun rose. He sat down.',
    'He won 3-1 and lost 2-2.',
    'The vote was 5-4.',
    'The ratio is 16:9.',
    'Few people came.',
    'He is a third party to it.',
    'They won the match.',
    'A year is long.',
  ])('%s', (sentence) => {
    expect(read(sentence, SUNDAY).map((q) => `${q.text}: ${show(q)}`)).toEqual([]);
  });
});

describe('datelines', () => {
  it.each([
    'NIAMEY, Niger (AFP) May 14, 2024 - The junta said so.',
    'LONDON, May 5 (Reuters) - The bank said so.',
    'Niamey, Niger (AFP) May 14, 2024 -',
    'DAKAR, Senegal, April 2 — Ships left.',
  ])('%s', (sentence) => {
    expect(read(sentence, SUNDAY)).toEqual([]);
  });

  it('keeps a date that only opens a sentence', () => {
    expect(read('On May 14, 2024 - a Tuesday - they met.', SUNDAY)[0]?.low).toBe('2024-05-14');
  });
});

describe('changes are two figures, no range', () => {
  it('keeps both sides of a rise', () => {
    expect(read('The toll rose from 3 to 10.').map((q) => q.value)).toEqual([3, 10]);
    expect(read('Rates fell 2 percent to 5 percent.').map((q) => q.value)).toEqual([2, 5]);
  });
});
