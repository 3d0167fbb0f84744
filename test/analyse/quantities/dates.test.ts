import { describe, expect, it } from 'vitest';
import { only, read, show, SUNDAY } from './show.js';

const interval = (sentence: string, published?: string): string =>
  show(only(sentence, published)).replace(/^date /, '');

describe('calendar dates', () => {
  it.each([
    ['They met on May 15, 2024.', '[2024-05-15, 2024-05-15] day exact'],
    ['They met on 19 April 2024.', '[2024-04-19, 2024-04-19] day exact'],
    ['They met on the 4th of July, 1995.', '[1995-07-04, 1995-07-04] day exact'],
    ['They met in July 2023.', '[2023-07-01, 2023-07-31] month exact'],
    ['They met in 2016.', '[2016-01-01, 2016-12-31] year exact'],
    ['They met on 2024-05-19.', '[2024-05-19, 2024-05-19] day exact'],
    ['They met on 01/22/2016.', '[2016-01-22, 2016-01-22] day exact'],
    ['They met on 22/01/2016.', '[2016-01-22, 2016-01-22] day exact'],
    ['They met on 19.05.2024.', '[2024-05-19, 2024-05-19] day exact'],
    ['They met in the 1990s.', '[1990-01-01, 1999-12-31] decade exact'],
    ['They met in the 19th century.', '[1801-01-01, 1900-12-31] century exact'],
    ['They met in the third quarter of 2013.', '[2013-07-01, 2013-09-30] quarter exact'],
    ['They met in nineteen ninety-six.', '[1996-01-01, 1996-12-31] year exact'],
    ['They met in Q3 2019.', '[2019-07-01, 2019-09-30] quarter exact'],
    ['They fought from 2010 to 2015.', '[2010-01-01, 2015-12-31] year exact'],
    ['They fought between 2019 and 2023.', '[2019-01-01, 2023-12-31] year exact'],
    ['They met from May 28 to June 3, 2024.', '[2024-05-28, 2024-06-03] day exact'],
  ])('%s', (sentence, meaning) => {
    expect(interval(sentence)).toBe(meaning);
  });

  it('counts the days of a range', () => {
    expect(only('They met from May 15 to 19, 2024.').days).toBe(5);
    expect(only('They met from May 28 to June 3.', SUNDAY).days).toBe(7);
  });

  it('keeps stated and implied parts apart', () => {
    expect(only('They met on Sept. 15.', SUNDAY)).toMatchObject({
      known: ['month', 'day'],
      implied: ['year'],
    });
    expect(only('They met in July 2023.', SUNDAY)).toMatchObject({
      known: ['year', 'month'],
      implied: [],
    });
  });

  it('gives what is stated where the story has no date', () => {
    const q = only('They met from May 15 to 19.');
    expect(q).toMatchObject({
      days: 5,
      known: ['month', 'day'],
      partial: { low: '--05-15', high: '--05-19' },
    });
    expect(q.low).toBeUndefined();
    expect(only('They met on Tuesday.')).toMatchObject({ kind: 'date', known: ['weekday'] });
  });
});

describe('dates told from the story’s date, a Sunday', () => {
  it.each([
    ['They met on Sunday.', '[2024-05-19, 2024-05-19] day exact'],
    ['They met on Tuesday.', '[2024-05-14, 2024-05-14] day exact'],
    ['They will meet on Tuesday.', '[2024-05-21, 2024-05-21] day exact'],
    ['They met last Friday.', '[2024-05-17, 2024-05-17] day exact'],
    ['They met yesterday.', '[2024-05-18, 2024-05-18] day exact'],
    ['They met last month.', '[2024-04-01, 2024-04-30] month exact'],
    ['They met last year.', '[2023-01-01, 2023-12-31] year exact'],
    ['They met last July.', '[2023-07-01, 2023-07-31] month exact'],
    ['They met in October.', '[2023-10-01, 2023-10-31] month exact'],
    ['They will meet in October.', '[2024-10-01, 2024-10-31] month exact'],
    ['They met ten months ago.', '[2023-07-04, 2023-08-04] month exact'],
    ['They met five days ago.', '[2024-05-14, 2024-05-14] day exact'],
    ['They met in mid-March.', '[2024-03-11, 2024-03-20] month exact'],
    ['They met earlier this month.', '[2024-05-01, 2024-05-19] month exact'],
    ['They met in late 2023.', '[2023-09-01, 2023-12-31] year exact'],
    ['They met in early April.', '[2024-04-01, 2024-04-10] month exact'],
    ['They met on April 6.', '[2024-04-06, 2024-04-06] day exact'],
    ['The vote is on November 5.', '[2024-11-05, 2024-11-05] day exact'],
    ['Talks go on in the coming weeks.', '[2024-05-19, 2024-06-09] week about'],
    ['Talks end next month.', '[2024-06-01, 2024-06-30] month exact'],
  ])('%s', (sentence, meaning) => {
    expect(interval(sentence, SUNDAY)).toBe(meaning);
  });

  it('lets last week be the week that ends on the story’s Sunday', () => {
    expect(interval('They met last week.', SUNDAY)).toBe('[2024-05-06, 2024-05-19] week exact');
    expect(interval('They met last week.', '2024-05-20')).toBe(
      '[2024-05-13, 2024-05-19] week exact',
    );
  });

  it('spans the days of a duration beside the story', () => {
    expect(only('They will leave within the next four months.', SUNDAY)).toMatchObject({
      kind: 'duration',
      qualifier: 'at-most',
      window: { low: '2024-05-20', high: '2024-09-19' },
    });
  });
});

describe('deadlines and other bounds', () => {
  it.each([
    ['They must leave by September 15.', '(-∞, 2024-09-15] day at-most'],
    ['They must leave no later than Sept. 15.', '(-∞, 2024-09-15] day at-most'],
    ['They must leave not later than Sept. 15.', '(-∞, 2024-09-15] day at-most'],
    ['They stay until March 2025.', '(-∞, 2025-03-31] month at-most'],
    ['They left before the end of 2023.', '(-∞, 2023-12-31] year less-than'],
    ['They left before May 3, 2024.', '(-∞, 2024-05-03) day less-than'],
    ['They left after May 3, 2024.', '(2024-05-03, ∞) day more-than'],
    ['They have ruled since July 2023.', '[2023-07-01, ∞) month at-least'],
    ['They must leave by Sept. 15 at the latest.', '(-∞, 2024-09-15] day at-most'],
  ])('%s', (sentence, meaning) => {
    expect(interval(sentence, SUNDAY)).toBe(meaning);
  });
});

describe('times of day', () => {
  it.each([
    ['It began at 5 p.m.', '17:00', '17:00'],
    ['It began at 7:56:30 pm.', '19:56:30', '19:56:30'],
    ['It began at 8.30pm.', '20:30', '20:30'],
    ['It began at 17:05.', '17:05', '17:05'],
    ['It began at half past seven.', '07:30', '07:30'],
    ['It began at noon.', '12:00', '12:00'],
    ['It ran from 9 a.m. to 5 p.m.', '09:00', '17:00'],
    ['It ran from 5 to 6pm.', '17:00', '18:00'],
  ])('%s', (sentence, low, high) => {
    expect(only(sentence)).toMatchObject({ kind: 'time', low, high });
  });

  it('reads a day and its hour as two', () => {
    expect(read('It began at 8 a.m. on Tuesday.', SUNDAY).map((q) => q.kind)).toEqual([
      'time',
      'date',
    ]);
  });
});

describe('spans of time', () => {
  it.each([
    ['A five-day meeting ended.', 'duration [5, 5] day exact meeting'],
    ['They talked for over a decade.', 'duration (1, ∞) decade more-than'],
    ['They talked for two and a half hours.', 'duration [2.5, 2.5] hour exact'],
    ['They talked for an hour and a half.', 'duration [1.5, 1.5] hour exact'],
    ['They talked for two hours and 30 minutes.', 'duration [2.5, 2.5] hour exact'],
    ['It was the worst flood in half a century.', 'duration [0.5, 0.5] century exact'],
    ['She will be back in half an hour.', 'duration [0.5, 0.5] hour exact'],
    ['He got six months in jail.', 'duration [6, 6] month exact'],
    ['It takes 3-4 weeks.', 'duration [3, 4] week exact'],
    ['It takes several weeks.', 'duration [3, 9] week about'],
    ['They talked for nearly a year.', 'duration [0.9, 1) year almost'],
  ])('%s', (sentence, meaning) => {
    expect(show(only(sentence))).toBe(meaning);
  });
});
