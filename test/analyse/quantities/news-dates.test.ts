import { describe, expect, it } from 'vitest';
import { read, show } from './show.js';

describe('dates and spans of a story of Wednesday, September 18, 2019', () => {
  it.each([
    [
      'Profit rose to €3m from €2.5m a year earlier.',
      [
        '€3m: money [3000000, 3000000] euro exact',
        '€2.5m: money [2500000, 2500000] euro exact',
        'a year earlier: duration [1, 1] year exact',
      ],
    ],
    [
      'Unemployment fell to 3.7 percent in August.',
      [
        '3.7 percent: percent [3.7, 3.7] percentage exact',
        'August: date [2019-08-01, 2019-08-31] month exact',
      ],
    ],
    [
      'It was 104 degrees Fahrenheit on Tuesday.',
      [
        '104 degrees Fahrenheit: temperature [104, 104] degree Fahrenheit exact',
        'Tuesday: date [2019-09-17, 2019-09-17] day exact',
      ],
    ],
    ['A three-day strike began.', ['three-day: duration [3, 3] day exact strike']],
    ['They were held for six weeks.', ['six weeks: duration [6, 6] week exact']],
    [
      'The siege lasted more than four years.',
      ['more than four years: duration (4, ∞) year more-than'],
    ],
    ['He was jailed for 10 years.', ['10 years: duration [10, 10] year exact']],
    [
      'Talks will last at least two more days.',
      ['at least two more days: duration [2, ∞) day at-least'],
    ],
    [
      'The film runs two hours and 15 minutes.',
      ['two hours and 15 minutes: duration [2.25, 2.25] hour exact'],
    ],
    ['It took less than 24 hours.', ['less than 24 hours: duration (-∞, 24) hour less-than']],
    ['The ceasefire will hold for 72 hours.', ['72 hours: duration [72, 72] hour exact']],
    [
      'Over the past three months, prices doubled.',
      ['the past three months: duration [3, 3] month exact'],
    ],
    ['In the next five years, it will grow.', ['the next five years: duration [5, 5] year exact']],
    [
      'He has led the party for half a century.',
      ['half a century: duration [0.5, 0.5] century exact'],
    ],
    ['The 90-minute match ended.', ['90-minute: duration [90, 90] minute exact match']],
    ['After a year and a half they met.', ['a year and a half: duration [1.5, 1.5] year exact']],
    ['It has been 30 years since the wall fell.', ['30 years: duration [30, 30] year exact']],
    ['They met on Monday.', ['Monday: date [2019-09-16, 2019-09-16] day exact']],
    ['They will meet on Friday.', ['Friday: date [2019-09-20, 2019-09-20] day exact']],
    ['The vote is set for Oct. 6.', ['Oct. 6: date [2019-10-06, 2019-10-06] day exact']],
    ['She was born on 12 March 1981.', ['12 March 1981: date [1981-03-12, 1981-03-12] day exact']],
    [
      'The law takes effect Jan. 1, 2020.',
      ['Jan. 1, 2020: date [2020-01-01, 2020-01-01] day exact'],
    ],
    ['He died in November 1989.', ['November 1989: date [1989-11-01, 1989-11-30] month exact']],
    ['They met in early 2017.', ['early 2017: date [2017-01-01, 2017-04-30] year exact']],
    [
      'They met in the first week of 2019.',
      ['first week of 2019: date [2019-01-01, 2019-01-07] week exact'],
    ],
    ['The sale ends tomorrow.', ['tomorrow: date [2019-09-19, 2019-09-19] day exact']],
    ['He resigned yesterday.', ['yesterday: date [2019-09-17, 2019-09-17] day exact']],
    ['They met this week.', ['this week: date [2019-09-16, 2019-09-22] week exact']],
    ['They met last week.', ['last week: date [2019-09-09, 2019-09-15] week exact']],
    ['It starts next month.', ['next month: date [2019-10-01, 2019-10-31] month exact start']],
    ['It was signed last year.', ['last year: date [2018-01-01, 2018-12-31] year exact']],
    [
      'The festival runs from June 3 to June 9.',
      ['June 3 to June 9: date [2019-06-03, 2019-06-09] day exact'],
    ],
    [
      'Elections are due in the spring of 2020.',
      ['spring of 2020: date [2020-03-01, 2020-05-31] season exact'],
    ],
    [
      'In the summer of 2015, they came.',
      ['summer of 2015: date [2015-06-01, 2015-08-31] season exact'],
    ],
    ['The war of 1939-45 ended.', ['1939-45: date [1939-01-01, 1945-12-31] year exact war']],
    ['In 2003-04 it won.', ['2003-04: date [2003-01-01, 2004-12-31] year exact']],
    ['He ruled from 1999 to 2008.', ['1999 to 2008: date [1999-01-01, 2008-12-31] year exact']],
    ['They met in the 1980s.', ['1980s: date [1980-01-01, 1989-12-31] decade exact']],
    ['Since 2014 the army has ruled.', ['Since 2014: date [2014-01-01, ∞) year at-least']],
    ['They must reply by Thursday.', ['by Thursday: date (-∞, 2019-09-19] day at-most']],
    [
      'By the end of the year it will close.',
      ['By the end of the year: date (-∞, 2019-12-31] year at-most'],
    ],
    [
      'The report is due before Sept. 30.',
      ['before Sept. 30: date (-∞, 2019-09-30) day less-than'],
    ],
    ['He spoke on Tuesday night.', ['Tuesday night: date [2019-09-17, 2019-09-17] day exact']],
    ['He spoke early Wednesday.', ['Wednesday: date [2019-09-18, 2019-09-18] day exact']],
    ['He spoke on Sept. 11, 2001.', ['Sept. 11, 2001: date [2001-09-11, 2001-09-11] day exact']],
    [
      'The third quarter of 2018 was weak.',
      ['third quarter of 2018: date [2018-07-01, 2018-09-30] quarter exact'],
    ],
    [
      'Profits fell in the second quarter.',
      ['second quarter: date [2019-04-01, 2019-06-30] quarter exact'],
    ],
    ["On New Year's Day they met.", ["New Year's Day: date [2019-01-01, 2019-01-01] day exact"]],
    ['They met on Christmas Day.', ['Christmas Day: date [2018-12-25, 2018-12-25] day exact']],
    ['In the 18th century it grew.', ['18th century: date [1701-01-01, 1800-12-31] century exact']],
    ['The meeting on May 9th was long.', ['May 9th: date [2019-05-09, 2019-05-09] day exact']],
    ['They will meet in December.', ['December: date [2019-12-01, 2019-12-31] month exact']],
    ['They met in December.', ['December: date [2018-12-01, 2018-12-31] month exact']],
    ['Talks resumed on Sept 3.', ['Sept 3: date [2019-09-03, 2019-09-03] day exact']],
    [
      'The attack came on the night of April 14.',
      ['April 14: date [2019-04-14, 2019-04-14] day exact'],
    ],
    [
      'At 3 p.m. Monday, they left.',
      [
        '3 p.m.: time [15:00, 15:00] time of day exact',
        'Monday: date [2019-09-16, 2019-09-16] day exact',
      ],
    ],
    ['The blast hit at 8:45 a.m.', ['8:45 a.m.: time [08:45, 08:45] time of day exact']],
    [
      'The curfew runs from 9 p.m. to 5 a.m.',
      ['9 p.m. to 5 a.m.: time [21:00, 05:00] time of day exact'],
    ],
    ['It began at 1430 GMT.', ['1430: time [14:30, 14:30] time of day exact']],
    ['It began around noon.', ['around noon: time [11:30, 12:30] time of day about']],
    [
      'It struck at 0600 GMT (2 a.m. EDT).',
      [
        '0600: time [06:00, 06:00] time of day exact',
        '2 a.m.: time [02:00, 02:00] time of day exact',
      ],
    ],
    [
      "Polls close at 7 o'clock in the evening.",
      ["7 o'clock in the evening: time [19:00, 19:00] time of day exact"],
    ],
    [
      'It ended shortly before midnight.',
      ['before midnight: time (-∞, 00:00) time of day less-than'],
    ],
    ['They won 3-1 on Sunday.', ['Sunday: date [2019-09-15, 2019-09-15] day exact']],
    ['Class of 2010 met.', ['2010: date [2010-01-01, 2010-12-31] year exact']],
    ['By John Smith, Sept. 18, 2019', ['Sept. 18, 2019: date [2019-09-18, 2019-09-18] day exact']],
    [
      'One and a half years later it fell.',
      ['One and a half years later: duration [1.5, 1.5] year exact'],
    ],
    [
      'Sales were $3.4 billion, compared with $2.9 billion in 2018.',
      [
        '$3.4 billion: money [3400000000, 3400000000] dollar exact',
        '$2.9 billion: money [2900000000, 2900000000] dollar exact',
        '2018: date [2018-01-01, 2018-12-31] year exact',
      ],
    ],
    ['The judge gave him 18 months.', ['18 months: duration [18, 18] month exact']],
    ['A two-hour-long speech was made.', ['two-hour: duration [2, 2] hour exact speech']],
    [
      'She ran the 100 meters in 10.8 seconds.',
      [
        '100 meters: length [100, 100] metre exact',
        '10.8 seconds: duration [10.8, 10.8] second exact',
      ],
    ],
    [
      'The deadline is 5 p.m. Friday, Sept. 20.',
      [
        '5 p.m.: time [17:00, 17:00] time of day exact',
        'Friday, Sept. 20: date [2019-09-20, 2019-09-20] day exact',
      ],
    ],
    [
      'The storm will hit late Thursday or early Friday.',
      [
        'Thursday: date [2019-09-19, 2019-09-19] day exact',
        'Friday: date [2019-09-20, 2019-09-20] day exact',
      ],
    ],
    ['He was born in 1949 in Lagos.', ['1949: date [1949-01-01, 1949-12-31] year exact']],
    [
      'Between 1975 and 1979, 1.7 million died.',
      [
        'Between 1975 and 1979: date [1975-01-01, 1979-12-31] year exact',
        '1.7 million: number [1700000, 1700000] exact',
      ],
    ],
    ['It was the worst in 20 years.', ['20 years: duration [20, 20] year exact']],
    ['Not since 1972 has it been so.', ['since 1972: date [1972-01-01, ∞) year at-least']],
    [
      'It lasted from May through July.',
      ['May through July: date [2019-05-01, 2019-07-31] month exact'],
    ],
    ['By mid-2018 it was gone.', ['By mid-2018: date (-∞, 2018-08-31] year at-most']],
    ['By 2030, it will be gone.', ['By 2030: date (-∞, 2030-12-31] year at-most']],
    [
      'A report due Nov. 15 was delayed until Dec. 1.',
      [
        'Nov. 15: date [2019-11-15, 2019-11-15] day exact',
        'until Dec. 1: date (-∞, 2019-12-01] day at-most',
      ],
    ],
    ['The 2016 election was close.', ['2016: date [2016-01-01, 2016-12-31] year exact election']],
    ['The 2020 census is planned.', ['2020: date [2020-01-01, 2020-12-31] year exact census']],
    ['In fiscal 2018 it lost money.', ['2018: date [2018-01-01, 2018-12-31] year exact']],
    [
      'In the year ended March 31 it lost money.',
      ['March 31: date [2019-03-31, 2019-03-31] day exact'],
    ],
    ['He resigned on the 15th.', ['15th: date [2019-09-15, 2019-09-15] day exact']],
    [
      'The New York Times said Monday that it will fall.',
      ['Monday: date [2019-09-16, 2019-09-16] day exact'],
    ],
    ['She will go on Monday.', ['Monday: date [2019-09-23, 2019-09-23] day exact']],
    [
      'Prosecutors said on Sept. 12 he will be tried.',
      ['Sept. 12: date [2019-09-12, 2019-09-12] day exact'],
    ],
    ['He left 10 days before the vote.', ['10 days: duration [10, 10] day exact']],
    ['He left two weeks after the vote.', ['two weeks: duration [2, 2] week exact']],
    ['He left a week later.', ['a week later: duration [1, 1] week exact']],
    ['He left earlier this week.', ['earlier this week: date [2019-09-16, 2019-09-18] week exact']],
    ['He left late last month.', ['late last month: date [2019-08-21, 2019-08-31] month exact']],
    ['He left over the weekend.', ['weekend: date [2019-09-14, 2019-09-15] day exact']],
    ['He left last weekend.', ['last weekend: date [2019-09-14, 2019-09-15] day exact']],
    ['He will leave this weekend.', ['this weekend: date [2019-09-21, 2019-09-22] day exact']],
    [
      'He left in 1998, aged 40.',
      ['1998: date [1998-01-01, 1998-12-31] year exact', '40: age [40, 40] year exact'],
    ],
    ['He left last Thursday.', ['last Thursday: date [2019-09-12, 2019-09-12] day exact']],
    ['He leaves next Thursday.', ['next Thursday: date [2019-09-26, 2019-09-26] day exact']],
    ['He leaves this Thursday.', ['this Thursday: date [2019-09-19, 2019-09-19] day exact']],
    [
      'He left on Thursday, Sept. 12, 2019.',
      ['Thursday, Sept. 12, 2019: date [2019-09-12, 2019-09-12] day exact'],
    ],
    ['He left this morning.', ['this morning: date [2019-09-18, 2019-09-18] day exact']],
    ['He left last night.', ['last night: date [2019-09-17, 2019-09-17] day exact']],
    ['He left at 12:30 p.m.', ['12:30 p.m.: time [12:30, 12:30] time of day exact']],
    ['He left at 12 noon.', ['12 noon: time [12:00, 12:00] time of day exact']],
    ['He left at 7:30 local time.', ['7:30: time [07:30, 07:30] time of day exact']],
    ['He left shortly after 9 a.m.', ['after 9 a.m.: time (09:00, ∞) time of day more-than']],
    ['He left before 9 a.m.', ['before 9 a.m.: time (-∞, 09:00) time of day less-than']],
    [
      'He left between 9 and 10 a.m.',
      ['between 9 and 10 a.m.: time [09:00, 10:00] time of day exact'],
    ],
    ['He left for 9 to 10 hours.', ['9 to 10 hours: duration [9, 10] hour exact']],
    ['He left after 9 hours.', ['9 hours: duration [9, 9] hour exact']],
    ['He had 9-10 hours.', ['9-10 hours: duration [9, 10] hour exact']],
    ['The pact expires in two years.', ['two years: duration [2, 2] year exact']],
    ['The pact expires within 90 days.', ['within 90 days: duration (-∞, 90] day at-most']],
    ['The 90-day pact expired.', ['90-day: duration [90, 90] day exact pact']],
    ['They held a 13-hour session.', ['13-hour: duration [13, 13] hour exact session']],
    ['They met for about 45 minutes.', ['about 45 minutes: duration [40.5, 49.5] minute about']],
    ['Three years on, nothing has changed.', ['Three years: duration [3, 3] year exact']],
    [
      'At least 20 people, including six children, were killed on Saturday when a bus fell into a ravine.',
      [
        'At least 20: count [20, ∞) at-least person',
        'six: count [6, 6] exact child',
        'Saturday: date [2019-09-14, 2019-09-14] day exact',
      ],
    ],
    [
      'The prime minister, who is 56, said he would step down by Oct. 31.',
      ['56: number [56, 56] exact', 'by Oct. 31: date (-∞, 2019-10-31] day at-most'],
    ],
    [
      'It plans to cut 4,000 jobs, or about 5 percent of its staff, by 2021.',
      [
        '4,000: count [4000, 4000] exact job',
        'about 5 percent: percent [4.5, 5.5] percentage about staff',
        'by 2021: date (-∞, 2021-12-31] year at-most',
      ],
    ],
    [
      'He is accused of taking $1.3 million in bribes from 2009 to 2014.',
      [
        '$1.3 million: money [1300000, 1300000] dollar exact bribe',
        '2009 to 2014: date [2009-01-01, 2014-12-31] year exact',
      ],
    ],
    [
      'The 34-year-old, who has two daughters, was shot on Aug. 3.',
      [
        '34-year-old: age [34, 34] year exact',
        'two: count [2, 2] exact daughter',
        'Aug. 3: date [2019-08-03, 2019-08-03] day exact',
      ],
    ],
    [
      'The army said seven of its soldiers and 23 militants were killed in two days of fighting.',
      [
        'seven: count [7, 7] exact soldier',
        '23: count [23, 23] exact militant',
        'two days: duration [2, 2] day exact fighting',
      ],
    ],
    [
      'The river crested at 14.5 feet late Tuesday.',
      [
        '14.5 feet: length [14.5, 14.5] foot exact',
        'Tuesday: date [2019-09-17, 2019-09-17] day exact',
      ],
    ],
    ['He was sentenced to 25 years to life in prison.', ['25 years: duration [25, 25] year exact']],
    [
      'He served from 2004 until 2011.',
      ['2004 until 2011: date [2004-01-01, 2011-12-31] year exact'],
    ],
    [
      'The talks, due to start on Oct. 10, were canceled.',
      ['Oct. 10: date [2019-10-10, 2019-10-10] day exact start'],
    ],
    ['The trial is scheduled for January.', ['January: date [2020-01-01, 2020-01-31] month exact']],
    [
      'The trial is scheduled to begin Jan. 14.',
      ['Jan. 14: date [2020-01-14, 2020-01-14] day exact'],
    ],
    ['The election was held on July 21.', ['July 21: date [2019-07-21, 2019-07-21] day exact']],
    [
      'The two leaders last met in June.',
      ['two: count [2, 2] exact leader', 'June: date [2019-06-01, 2019-06-30] month exact'],
    ],
    ['It has been closed since Monday.', ['since Monday: date [2019-09-16, ∞) day at-least']],
    [
      'He left office in January 2017 after eight years as president.',
      [
        'January 2017: date [2017-01-01, 2017-01-31] month exact',
        'eight years: duration [8, 8] year exact',
      ],
    ],
    [
      'The Sept. 11, 2001, attacks killed nearly 3,000 people.',
      [
        'Sept. 11, 2001: date [2001-09-11, 2001-09-11] day exact',
        'nearly 3,000: count [2700, 3000) almost person',
      ],
    ],
    [
      'In the first half of the year, sales rose 4 percent.',
      [
        'first half of the year: date [2019-01-01, 2019-06-30] quarter exact',
        '4 percent: percent [4, 4] percentage exact',
      ],
    ],
    [
      'The bridge opened in 1937 and is 1.7 miles long.',
      ['1937: date [1937-01-01, 1937-12-31] year exact', '1.7 miles: length [1.7, 1.7] mile exact'],
    ],
    [
      'A one-year contract worth $8 million was signed.',
      [
        'one-year: duration [1, 1] year exact contract',
        '$8 million: money [8000000, 8000000] dollar exact contract',
      ],
    ],
    [
      'The three-year, $60 million deal was signed.',
      [
        'three-year: duration [3, 3] year exact',
        '$60 million: money [60000000, 60000000] dollar exact deal',
      ],
    ],
    [
      'The team traded a 2021 first-round pick.',
      ['2021: date [2021-01-01, 2021-12-31] year exact first'],
    ],
    [
      'The ministry said 1,234 people had tested positive, 56 more than on Tuesday.',
      [
        '1,234: count [1234, 1234] exact person',
        '56: number [56, 56] exact',
        'Tuesday: date [2019-09-17, 2019-09-17] day exact',
      ],
    ],
    ['Workers get 20 days of paid leave a year.', ['20 days: duration [20, 20] day exact']],
    [
      'They work 12-hour shifts six days a week.',
      ['12-hour: duration [12, 12] hour exact shift', 'six days: duration [6, 6] day exact'],
    ],
    ['The gap is 0.3 seconds.', ['0.3 seconds: duration [0.3, 0.3] second exact']],
    [
      'A 10-year, $2 billion plan passed.',
      [
        '10-year: duration [10, 10] year exact',
        '$2 billion: money [2000000000, 2000000000] dollar exact plan',
      ],
    ],
    ['The clock read 4:05.', ['4:05: time [04:05, 04:05] time of day exact']],
    ['He left half an hour later.', ['half an hour later: duration [0.5, 0.5] hour exact']],
  ])('%s', (sentence, meanings) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(meanings);
  });
});

describe('dates of a story of Friday, February 13, 1998', () => {
  it.each([
    [
      'The company said Thursday its profit fell.',
      ['Thursday: date [1998-02-12, 1998-02-12] day exact'],
    ],
    [
      'The firm will report results on Tuesday.',
      ['Tuesday: date [1998-02-17, 1998-02-17] day exact'],
    ],
    ['He flew home on Friday.', ['Friday: date [1998-02-13, 1998-02-13] day exact']],
    ['He arrived Saturday.', ['Saturday: date [1998-02-07, 1998-02-07] day exact']],
    ['In January, sales rose.', ['January: date [1998-01-01, 1998-01-31] month exact']],
    ['In November, sales fell.', ['November: date [1997-11-01, 1997-11-30] month exact']],
    ['The pact was signed Dec. 15.', ['Dec. 15: date [1997-12-15, 1997-12-15] day exact']],
    ['The pact takes effect on April 1.', ['April 1: date [1998-04-01, 1998-04-01] day exact']],
    ['The crisis began last year.', ['last year: date [1997-01-01, 1997-12-31] year exact']],
    ['The crisis began last fall.', ['last fall: date [1997-09-01, 1997-11-30] season exact']],
    [
      'The crisis began in the summer of 1990.',
      ['summer of 1990: date [1990-06-01, 1990-08-31] season exact'],
    ],
    [
      'The deal will close in the second quarter.',
      ['second quarter: date [1998-04-01, 1998-06-30] quarter exact'],
    ],
    [
      'It reported a fourth-quarter loss.',
      ['fourth-quarter: date [1997-10-01, 1997-12-31] quarter exact loss'],
    ],
    [
      'The first quarter of 1998 was weak.',
      ['first quarter of 1998: date [1998-01-01, 1998-03-31] quarter exact'],
    ],
    [
      'The first nine months of 1997 were weak.',
      [
        'nine months: duration [9, 9] month exact',
        '1997: date [1997-01-01, 1997-12-31] year exact',
      ],
    ],
    ['Two days ago he left.', ['Two days ago: date [1998-02-11, 1998-02-11] day exact']],
    ['This year will be hard.', ['This year: date [1998-01-01, 1998-12-31] year exact']],
    ['This month he leaves.', ['This month: date [1998-02-01, 1998-02-28] month exact']],
    ['Next year he leaves.', ['Next year: date [1999-01-01, 1999-12-31] year exact']],
    ['Next month he leaves.', ['Next month: date [1998-03-01, 1998-03-31] month exact']],
    [
      'By the year 2000, it will be done.',
      ['By the year 2000: date (-∞, 2000-12-31] year at-most'],
    ],
    [
      'The Feb. 10 meeting was short.',
      ['Feb. 10: date [1998-02-10, 1998-02-10] day exact meeting'],
    ],
    ['It came on Feb. 8, 1996.', ['Feb. 8, 1996: date [1996-02-08, 1996-02-08] day exact']],
    ['It came Oct 25 1989.', ['Oct 25 1989: date [1989-10-25, 1989-10-25] day exact']],
    ['It came on 25 October 1989.', ['25 October 1989: date [1989-10-25, 1989-10-25] day exact']],
    ['It came on 10/25/89.', ['10/25/89: date [1989-10-25, 1989-10-25] day exact']],
    ['It came on 1989-10-25.', ['1989-10-25: date [1989-10-25, 1989-10-25] day exact']],
    ['It came in Oct. 1989.', ['Oct. 1989: date [1989-10-01, 1989-10-31] month exact']],
    ['It came in October 1989.', ['October 1989: date [1989-10-01, 1989-10-31] month exact']],
    ["It came in '89.", ["'89: date [1989-01-01, 1989-12-31] year exact"]],
    ['He spoke Thursday morning.', ['Thursday morning: date [1998-02-12, 1998-02-12] day exact']],
    [
      'He spoke Wednesday evening at 8 p.m.',
      [
        'Wednesday evening: date [1998-02-11, 1998-02-11] day exact',
        '8 p.m.: time [20:00, 20:00] time of day exact',
      ],
    ],
    [
      'He spoke on Wednesday, Feb. 11.',
      ['Wednesday, Feb. 11: date [1998-02-11, 1998-02-11] day exact'],
    ],
    ['He spoke today.', ['today: date [1998-02-13, 1998-02-13] day exact']],
    ['He spoke tonight.', ['tonight: date [1998-02-13, 1998-02-13] day exact']],
    ['It lasted a month.', ['a month: duration [1, 1] month exact']],
    ['It lasted several weeks.', ['several weeks: duration [3, 9] week about']],
    ['It lasted from 1990-94.', ['1990-94: date [1990-01-01, 1994-12-31] year exact']],
    [
      'It ran from Feb. 2 through Feb. 6.',
      ['Feb. 2 through Feb. 6: date [1998-02-02, 1998-02-06] day exact'],
    ],
    ['It ran Feb. 2-6.', ['Feb. 2-6: date [1998-02-02, 1998-02-06] day exact']],
    [
      'It ran from Monday to Wednesday.',
      ['Monday to Wednesday: date [1998-02-09, 1998-02-11] day exact'],
    ],
    [
      'It ran between Feb. 2 and Feb. 6.',
      ['between Feb. 2 and Feb. 6: date [1998-02-02, 1998-02-06] day exact'],
    ],
    ['It ran through Feb. 6.', ['through Feb. 6: date (-∞, 1998-02-06] day at-most']],
    ['It ran up to Feb. 6.', ['up to Feb. 6: date (-∞, 1998-02-06] day at-most']],
    ['In the week ended Feb. 6 it was calm.', ['Feb. 6: date [1998-02-06, 1998-02-06] day exact']],
    ['In the past 24 hours it was calm.', ['the past 24 hours: duration [24, 24] hour exact']],
    ['In the last 10 days it was calm.', ['the last 10 days: duration [10, 10] day exact']],
    ['For the past decade it was calm.', ['the past decade: duration [1, 1] decade exact']],
    [
      'Within three months it will be calm.',
      ['Within three months: duration (-∞, 3] month at-most'],
    ],
    ['In two weeks it will be calm.', ['two weeks: duration [2, 2] week exact']],
    [
      'Over the next two years it will be calm.',
      ['the next two years: duration [2, 2] year exact'],
    ],
    ['Last Christmas it was calm.', ['Last Christmas: date [1997-12-25, 1997-12-25] day exact']],
    ['On Thanksgiving it was calm.', ['Thanksgiving: date [1997-11-27, 1997-11-27] day exact']],
    ['On Labor Day it was calm.', ['Labor Day: date [1997-09-01, 1997-09-01] day exact']],
    ['On Memorial Day it will be calm.', ['Memorial Day: date [1998-05-25, 1998-05-25] day exact']],
    [
      "On Valentine's Day it will be calm.",
      ["Valentine's Day: date [1998-02-14, 1998-02-14] day exact"],
    ],
  ])('%s', (sentence, meanings) => {
    expect(read(sentence, '1998-02-13').map((q) => `${q.text}: ${show(q)}`)).toEqual(meanings);
  });
});
