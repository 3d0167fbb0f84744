import { describe, expect, it } from 'vitest';
import { read, show } from './show.js';

describe('roads, bills, verses and other numbers that are names', () => {
  it.each<[string, string[]]>([
    ['U.S. 101 was shut.', []],
    ['Traffic backed up on U.S. 101 near the exit.', []],
    ['H.R. 1 passed the House.', []],
    ['The bill, H.R. 3590, died.', []],
    ['They fought S.B. 1070 in court.', []],
    ['In the U.S. 40 people died.', ['40: count [40, 40] exact person']],
    ['In the U.S. 4,000 people died.', ['4,000: count [4000, 4000] exact person']],
    ['She was on cloud nine.', []],
    ['The Russell 2000 gained ground.', []],
    ['In the race for mayor WrestleMania 35 was a theme.', []],
    ['A suit, No. 19-0345, was filed.', []],
    ['She cited John 3:16.', []],
    ['The vote was at 3:16 p.m.', ['3:16 p.m.: time [15:16, 15:16] time of day exact']],
    ['World War 2 veterans met.', []],
    ['Precincts 4 and 5 reported.', []],
    ['Two precincts reported late.', ['Two: count [2, 2] exact precinct']],
    ['A store at 455 N. Main St. burned.', []],
    ['Officers searched 221B Baker Street.', []],
    ['Call 0800 123 456.', []],
    ['Dial 020 7946 0018 for help.', []],
    ['Update at 3:50 p.m. on the hour.', ['3:50 p.m.: time [15:50, 15:50] time of day exact']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(expected);
  });
});

describe('scores, votes, ratios and odds', () => {
  it.each<[string, string[]]>([
    ['The Jets lead 21 to 14 at the half.', []],
    ['The board voted 7 to 2 in favor.', []],
    ['The ratio is 3 to 1.', []],
    ['It is a 20-to-1 shot.', []],
    ['She has a two-to-one lead.', []],
    ['They hold a 53 to 47 majority.', []],
    ['He cut the staff from 21 to 14.', ['21: number [21, 21] exact', '14: number [14, 14] exact']],
    [
      'The toll rose from 14 to 21.',
      ['14: count [14, 14] exact toll', '21: number [21, 21] exact'],
    ],
    ['It takes 14 to 21 days.', ['14 to 21 days: duration [14, 21] day exact']],
    ['Those aged 18 to 24 vote less.', ['18 to 24: age [18, 24] year exact']],
    ['The 18-to-24 age group votes less.', ['18-to-24: count [18, 24] exact vote']],
    ['A 9-to-12-month delay is likely.', ['9-to-12-month: duration [9, 12] month exact delay']],
    ['Prices rose 5 to 10 percent.', ['5 to 10 percent: percent [5, 10] percentage exact']],
    [
      'The tax rose from 15 to 20 percent.',
      ['15: number [15, 15] exact', '20 percent: percent [20, 20] percentage exact'],
    ],
    [
      'Prices rose 5% to 10%.',
      ['5%: percent [5, 5] percentage exact', '10%: percent [10, 10] percentage exact'],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(expected);
  });
});

describe('feet, inches, pence and fractions', () => {
  it.each<[string, string[]]>([
    ['It is 5 in. wide.', ['5 in.: length [5, 5] inch exact']],
    ['It rose by 5 in.', ['5: number [5, 5] exact']],
    ['The plank is 2 ft. long.', ['2 ft.: length [2, 2] foot exact plank']],
    [
      'The suspect, 6 ft 1 in, fled.',
      ['6 ft 1 in: length [6.083333333333333, 6.083333333333333] foot exact'],
    ],
    ['He is 5\'10" tall.', ['5\'10": length [5.833333333333333, 5.833333333333333] foot exact']],
    ['He is 5’4” at most.', ['5’4” at most: length (-∞, 5.333333333333333] foot at-most']],
    ['He left 5 in the car.', ['5: number [5, 5] exact']],
    ['The fare rose by 50p.', ['50p: money [50, 50] penny exact']],
    ['Video in 1080p is slow.', []],
    [
      'It opened at 9:30 a.m. to 5:00p.m. on the dot.',
      ['9:30 a.m. to 5:00p.m.: time [09:30, 17:00] time of day exact'],
    ],
    ['It took three-and-a-half years.', ['three-and-a-half years: duration [3.5, 3.5] year exact']],
    [
      'After a two-and-a-half-hour delay he spoke.',
      ['two-and-a-half-hour: duration [2.5, 2.5] hour exact delay'],
    ],
    [
      'A quarter-century later it reopened.',
      ['A quarter-century later: duration [0.25, 0.25] century exact'],
    ],
    ['It cost 3,5 million euros.', ['3,5 million euros: money [3500000, 3500000] euro exact']],
    [
      'He won 3,5 and 7 games.',
      ['3: number [3, 3] exact', '5: number [5, 5] exact', '7: count [7, 7] exact game'],
    ],
    ['Scores of 10 or more are high.', ['10 or more: count [10, ∞) at-least score']],
    ['Scores of trees fell.', ['Scores: count [40, 200] about tree']],
    ['He earns six figures.', []],
    ['It sold 6 figures of clay.', ['6: count [6, 6] exact figure']],
    ['A 10k race was held.', []],
    ['It was a 52%-to-48% vote.', []],
    ['A year-and-a-half later it reopened.', ['A year-and-a-half: duration [1.5, 1.5] year exact']],
    ['A year and a half from now it opens.', ['A year and a half: duration [1.5, 1.5] year exact']],
    ['A year and a bit passed.', []],
    [
      'More than three-dozen candidates won.',
      ['More than three-dozen: count (36, ∞) more-than candidate'],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(expected);
  });
});

describe('"one" and "another"', () => {
  it.each<[string, string[]]>([
    ['It has just one hospital.', ['one: count [1, 1] exact hospital']],
    ['Only one survived.', ['one: number [1, 1] exact']],
    ['At least one staffer left.', ['At least one: count [1, ∞) at-least staffer']],
    ['More than one cause was found.', ['More than one: count (1, ∞) more-than cause']],
    ['He was the only one who called.', []],
    ['Just one of them stayed.', []],
    ['One day he will return.', []],
    ['The trip was cut by one day.', ['one day: duration [1, 1] day exact']],
    ['It lasted one day.', ['one day: duration [1, 1] day exact']],
    ['It lasts for another year.', ['another year: duration [1, 1] year exact']],
    ['Another year passed.', []],
    ['Another 40 people left.', ['40: count [40, 40] exact person']],
    ['They made changes and a second bill.', []],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(expected);
  });
});

describe('times of day', () => {
  it.each<[string, string[]]>([
    [
      'It was 9:30 on Tuesday night.',
      [
        '9:30: time [21:30, 21:30] time of day exact',
        'Tuesday night: date [2019-09-17, 2019-09-17] day exact',
      ],
    ],
    ['At 8:15 that evening he left.', ['8:15: time [20:15, 20:15] time of day exact']],
    [
      'On Sunday evening at 10:00 it began.',
      [
        'Sunday evening: date [2019-09-15, 2019-09-15] day exact',
        '10:00: time [22:00, 22:00] time of day exact',
      ],
    ],
    [
      'It began at 10:00 on Sunday.',
      [
        '10:00: time [10:00, 10:00] time of day exact',
        'Sunday: date [2019-09-15, 2019-09-15] day exact',
      ],
    ],
    ['At 6 in the morning he left.', ['6 in the morning: time [06:00, 06:00] time of day exact']],
    ['The raid killed 6 in the morning.', ['6: number [6, 6] exact']],
    [
      'The gate is shut between 4 and 7 in the afternoon.',
      ['between 4 and 7 in the afternoon: time [16:00, 19:00] time of day exact'],
    ],
    ['The train leaves at 07.45.', ['07.45: time [07:45, 07:45] time of day exact']],
    ['It rose by 0.45 points.', ['0.45: number [0.45, 0.45] exact point']],
    ['She ran it in 2:01:39.', ['2:01:39: duration [7299, 7299] second exact']],
    ['At 10:28:22 it fell.', ['10:28:22: time [10:28:22, 10:28:22] time of day exact']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(expected);
  });
});

describe('what is counted', () => {
  it.each<[string, string[]]>([
    [
      'Two prominent Democratic presidential candidates left.',
      ['Two: count [2, 2] exact candidate'],
    ],
    ['A prominent activist Sarah Lind left.', []],
    ['Two activists Sarah Lind knew left.', ['Two: count [2, 2] exact activist']],
    [
      'With 1 in every 122 homes flooded, they left.',
      ['1 in every 122: number [0.00819672131147541, 0.00819672131147541] exact home'],
    ],
    ['One in every five homes is empty.', ['One in every five: number [0.2, 0.2] exact home']],
    ['The mean was 66.3 NPR said.', ['66.3: number [66.3, 66.3] exact']],
    ['It cost 5 million NPR.', ['5 million NPR: money [5000000, 5000000] Nepalese rupee exact']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(expected);
  });
});
