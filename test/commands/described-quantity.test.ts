import { expect, test } from 'vitest';
import { extractQuantities } from '../../src/analyse/quantities/extract.js';
import { describeQuantity } from '../../src/commands/described-quantity.js';

test.each([
  ['It pays 32 cents a share.', 'money: 32 cent per share'],
  ['In all 40 people left.', 'count: 40 person'],
  ['More than 1,000 troops left.', 'count: more than 1000 troop'],
  ['At least 40 people left.', 'count: at least 40 person'],
  ['Fewer than 40 people left.', 'count: less than 40 person'],
  ['About 40 people left.', 'count: about 36 to 44 person'],
  ['It takes 20 to 30 days.', 'duration: 20 to 30 day'],
  ['It holds within six months.', 'duration: at most 6 month'],
  ['It fell by 4 percent.', 'percent: 4 percentage'],
  ['They met on March 5.', 'date: 2031-03-05'],
  ['They met in March.', 'date: 2031-03-01 to 2031-03-31'],
  ['They leave no later than March 20.', 'date: by 2031-03-20'],
  ['They leave before March 20.', 'date: before 2031-03-20'],
  ['They met at 5 p.m. in the hall.', 'time: 17:00'],
])('%s', (text, words) => {
  const [quantity] = extractQuantities(text, { published: '2031-03-13' });
  expect(quantity && describeQuantity(quantity)).toBe(words);
});

test('a day that nothing resolves', () => {
  const [quantity] = extractQuantities('They met on Tuesday.');
  expect(quantity && describeQuantity(quantity)).toBe('date: not resolved');
});
