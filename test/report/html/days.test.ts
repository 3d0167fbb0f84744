import { describe, expect, it } from 'vitest';
import { daysLabel } from '../../../src/report/html/days.js';

describe('days as a reader writes them', () => {
  it.each([
    ['2024-05-02', '2024-05-02', '2 May 2024'],
    ['2024-05-15', '2024-05-19', '15–19 May 2024'],
    ['2024-04-28', '2024-05-03', '28 April – 3 May 2024'],
    ['2023-12-30', '2024-01-02', '30 December 2023 – 2 January 2024'],
    ['2023-07-01', '2023-07-31', 'July 2023'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['1900-02-01', '1900-02-28', 'February 1900'],
    ['2024-01-01', '2024-03-31', 'January – March 2024'],
    ['2019-01-01', '2019-12-31', '2019'],
    ['2014-01-01', '2019-12-31', '2014–2019'],
    [undefined, '2024-09-15', 'until 15 September 2024'],
    ['2024-09-15', undefined, 'from 15 September 2024'],
    [undefined, undefined, 'undated'],
    ['soon', 'later', 'undated'],
  ])('%j to %j is %j', (low, high, label) => {
    expect(daysLabel({ low, high })).toBe(label);
  });

  it('excludes a bound that is open', () => {
    expect(daysLabel({ low: '2019-12-31', lowOpen: true })).toBe('after 31 December 2019');
    expect(daysLabel({ high: '2019-12-31', highOpen: true })).toBe('before 31 December 2019');
  });
});
