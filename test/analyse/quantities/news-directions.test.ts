import { describe, expect, it } from 'vitest';
import { read, show } from './show.js';

describe('which year or week a date is of, as of 18 September 2019', () => {
  it.each<[string, string[]]>([
    [
      'The result will be announced on 9 October.',
      ['9 October: date [2019-10-09, 2019-10-09] day exact'],
    ],
    ['It could be published in October.', ['October: date [2019-10-01, 2019-10-31] month exact']],
    ['It was announced on 9 October.', ['9 October: date [2018-10-09, 2018-10-09] day exact']],
    ['He said it would end by March.', ['by March: date (-∞, 2020-03-31] month at-most']],
    ['It was ready by March.', ['by March: date (-∞, 2019-03-31] month at-most']],
    ['By March, most had left.', ['By March: date (-∞, 2019-03-31] month at-most']],
    ['By Friday, most had left.', ['By Friday: date (-∞, 2019-09-13] day at-most']],
    ['By Friday, most will have left.', ['By Friday: date (-∞, 2019-09-20] day at-most']],
    ['Until March 12, the risk was low.', ['Until March 12: date (-∞, 2019-03-12] day at-most']],
    ['It did not ring until late June.', ['until late June: date (-∞, 2019-06-30] month at-most']],
    ['Not until June did it ring.', ['Not until June: date [2019-06-01, ∞) month at-least']],
    [
      'It is due to last until the end of October.',
      ['until the end of October: date (-∞, 2019-10-31] month at-most'],
    ],
    [
      'They want proposals by mid-November.',
      ['by mid-November: date (-∞, 2019-11-20] month at-most'],
    ],
    ['"It is over." On Friday, he will go.', ['Friday: date [2019-09-20, 2019-09-20] day exact']],
    ['"It will be over." On Friday, he went.', ['Friday: date [2019-09-13, 2019-09-13] day exact']],
    [
      'The minister, who until March was a judge, left.',
      ['until March: date (-∞, 2019-03-31] month at-most'],
    ],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(expected);
  });
});

describe('parts of a period', () => {
  it.each<[string, string[]]>([
    [
      'He spent the rest of the year there.',
      ['the rest of the year: date [2019-09-18, 2019-12-31] year exact'],
    ],
    [
      'For the remainder of 2019 it is shut.',
      ['the remainder of 2019: date [2019-09-18, 2019-12-31] year exact'],
    ],
    ['The rest of 2015 was calm.', ['2015: date [2015-01-01, 2015-12-31] year exact']],
    ['The rest of the 40 people left.', ['40: count [40, 40] exact person']],
    [
      'Shares are up in the year to date.',
      ['year to date: date [2019-01-01, 2019-09-18] year exact'],
    ],
    ['Year-to-date sales fell.', ['Year-to-date: date [2019-01-01, 2019-09-18] year exact']],
    ['It was a year to remember.', []],
    ["It began in the late '90s.", ["late '90s: date [1996-01-01, 1999-12-31] decade exact"]],
    ['It began in the early ’80s.', ['early ’80s: date [1980-01-01, 1983-12-31] decade exact']],
    [
      'It began in March of last year.',
      ['March of last year: date [2018-03-01, 2018-03-31] month exact'],
    ],
    [
      'It ends on October 12 this year.',
      ['October 12 this year: date [2019-10-12, 2019-10-12] day exact'],
    ],
    [
      'It began in the first quarter of last year.',
      ['first quarter of last year: date [2018-01-01, 2018-03-31] quarter exact'],
    ],
    [
      'Open Tuesday through Thursday.',
      ['Tuesday through Thursday: date [2019-09-17, 2019-09-19] day exact'],
    ],
    ['On the 10th he left.', ['10th: date [2019-09-10, 2019-09-10] day exact']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(expected);
  });
});

describe('feasts', () => {
  it.each<[string, string[]]>([
    ['On Halloween night it rained.', ['Halloween: date [2018-10-31, 2018-10-31] day exact']],
    ['Black Friday sales rose.', ['Black Friday: date [2018-11-23, 2018-11-23] day exact']],
    ['By Easter he was gone.', ['By Easter: date (-∞, 2019-04-21] day at-most']],
    [
      'On Good Friday 2018 it rained.',
      ['Good Friday 2018: date [2018-03-30, 2018-03-30] day exact'],
    ],
    [
      'It rained on Easter Sunday last year.',
      ['Easter Sunday last year: date [2018-04-01, 2018-04-01] day exact'],
    ],
    ['Last Christmas it was calm.', ['Last Christmas: date [2018-12-25, 2018-12-25] day exact']],
    ['Last Thanksgiving they met.', ['Last Thanksgiving: date [2018-11-22, 2018-11-22] day exact']],
    ['Next Easter they meet.', ['Next Easter: date [2020-04-12, 2020-04-12] day exact']],
    ["On Mother's Day it was calm.", ["Mother's Day: date [2019-05-12, 2019-05-12] day exact"]],
    [
      "On St. Patrick's Day it was calm.",
      ["St. Patrick's Day: date [2019-03-17, 2019-03-17] day exact"],
    ],
    [
      'It is Martin Luther King Jr. Day.',
      ['Martin Luther King Jr. Day: date [2020-01-20, 2020-01-20] day exact'],
    ],
    ['A good man and a good friend met.', []],
    ['Maria Black, 43, was charged.', ['43: age [43, 43] year exact']],
    ['Their mother, 43, was charged.', ['43: number [43, 43] exact']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(expected);
  });
});

describe('bounds at a year or a day that describes another word', () => {
  it.each<[string, string[]]>([
    [
      'They want it done before the 2020 midterms.',
      ['before the 2020: date (-∞, 2020-12-31] year at-most'],
    ],
    ['It was before 2018.', ['before 2018: date (-∞, 2018-01-01) year less-than']],
    ['It fell after the 2018 election.', ['after the 2018: date [2018-01-01, ∞) year at-least']],
    ['It fell after 2018.', ['after 2018: date (2018-12-31, ∞) year more-than']],
    [
      "Those held at the march and from Saturday's protest left.",
      ['Saturday: date [2019-09-14, 2019-09-14] day exact'],
    ],
    ['It runs from Saturday.', ['from Saturday: date [2019-09-14, ∞) day at-least']],
    [
      'It is over if it is addressed in early October.',
      ['early October: date [2019-10-01, 2019-10-10] month exact'],
    ],
    ['The October vote is near.', ['October: date [2019-10-01, 2019-10-31] month exact vote']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence, '2019-09-18').map((q) => `${q.text}: ${show(q)}`)).toEqual(expected);
  });
});
