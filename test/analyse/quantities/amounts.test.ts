import { describe, expect, it } from 'vitest';
import { only, read, show } from './show.js';

describe('counts and what is counted', () => {
  it.each([
    ['The base holds 1,200 troops.', 'count [1200, 1200] exact troop'],
    ['Some 40 federal agents searched the farm.', 'count [36, 44] about agent'],
    [
      'They freed 300 American soldiers and civilian contractors.',
      'count [300, 300] exact soldier',
    ],
    ['Its personnel, which number close to 900, stay.', 'count [810, 900) almost personnel'],
    ['The troops, about 600 of them, will leave.', 'count [540, 660] about troop'],
    ['A 15-member council voted.', 'count [15, 15] exact member'],
    ['The number of refugees rose to 4,500.', 'count [4500, 4500] exact refugee'],
    ['A dozen drones were lost.', 'count [12, 12] exact drone'],
    ['Half a million people fled.', 'count [500000, 500000] exact person'],
    ['The city has 2.5 million inhabitants.', 'count [2500000, 2500000] exact inhabitant'],
    ['About 5m voters stayed away.', 'count [4500000, 5500000] about voter'],
    ['Between 200 and 300 houses burned.', 'count [200, 300] exact house'],
    ['Some 1,000-1,200 workers struck.', 'count [900, 1320] about worker'],
    ['Two or three policemen were hurt.', 'count [2, 3] exact policeman'],
    ['Tens of thousands of people marched.', 'count [20000, 200000] about person'],
    ['Dozens of other villagers fled.', 'count [24, 200] about villager'],
    ['Several hundred miners came up.', 'count [300, 900] about miner'],
    ['One soldier was killed.', 'count [1, 1] exact soldier'],
    ['Twenty-one sailors drowned.', 'count [21, 21] exact sailor'],
    ['One hundred and six patients recovered.', 'count [106, 106] exact patient'],
  ])('%s', (sentence, meaning) => {
    expect(show(only(sentence))).toBe(meaning);
  });

  it('keeps all heads of a coordination and the modifiers', () => {
    const q = only('They freed 300 American soldiers and civilian contractors.');
    expect(q.heads).toEqual(['soldier', 'contractor']);
    expect(q.modifiers).toEqual(['american', 'civilian']);
  });

  it('gives a part the head of its whole', () => {
    expect(read('Four of the 14 passengers died.').map(show)).toEqual([
      'count [4, 4] exact passenger',
      'count [14, 14] exact passenger',
    ]);
  });
});

describe('money', () => {
  it.each([
    ['It built a $100-million military base.', 'money [100000000, 100000000] dollar exact base'],
    ['The firm paid $1.2bn.', 'money [1200000000, 1200000000] dollar exact'],
    ['Aid of €3m was frozen.', 'money [3000000, 3000000] euro exact aid'],
    ['A ticket costs 3,000 CFA francs.', 'money [3000, 3000] CFA franc exact'],
    ['The loan of US$150 million was signed.', 'money [150000000, 150000000] dollar exact loan'],
    ['He owes five million yen.', 'money [5000000, 5000000] yen exact'],
    ['Shares rose 34 cents.', 'money [34, 34] cent exact'],
    ['The plan costs £2.5 million.', 'money [2500000, 2500000] pound exact'],
    ['The gap is 361 million pounds.', 'money [361000000, 361000000] pound exact'],
    ['The deal is worth almost $500 million.', 'money [450000000, 500000000) dollar almost deal'],
    ['The bid of $5 to $10 million failed.', 'money [5000000, 10000000] dollar exact bid'],
    ['Millions of dollars vanished.', 'money [2000000, ∞) dollar about'],
    ['The A$40m stadium opened.', 'money [40000000, 40000000] Australian dollar exact stadium'],
    ['A $40m stadium opened.', 'money [40000000, 40000000] dollar exact stadium'],
    ['It cost thirteen dollars and forty-five cents.', 'money [13.45, 13.45] dollar exact'],
  ])('%s', (sentence, meaning) => {
    expect(show(only(sentence))).toBe(meaning);
  });

  it('keeps what a price is for', () => {
    expect(only('The offer is $98 a share.')).toMatchObject({
      kind: 'money',
      value: 98,
      per: 'share',
      text: '$98 a share',
    });
  });
});

describe('measures', () => {
  it.each([
    ['The town lies about 920km away.', 'length [828, 1012] kilometre about'],
    ['The fire burned 45 square kilometres.', 'area [45, 45] square kilometre exact'],
    ['It weighs 16,000 metric tons.', 'mass [16000, 16000] tonne exact'],
    ['Winds reached 188 miles an hour.', 'speed [188, 188] mile per hour exact'],
    ['It was minus 5 degrees Celsius.', 'temperature [-5, -5] degree Celsius exact'],
    ['Output fell by 500,000 barrels a day.', 'rate [500000, 500000] barrel per day exact'],
    ['Support is at 15 percent.', 'percent [15, 15] percentage exact'],
    ['Support fell 4.1 percentage points.', 'percent [4.1, 4.1] percentage point exact'],
    ['Rates rose 25 basis points.', 'percent [25, 25] basis point exact'],
    ['The wall is 1.8m tall.', 'length [1.8, 1.8] metre exact wall'],
    ['The dam, which is 37 metres high, broke.', 'length [37, 37] metre exact dam'],
    ['The 37-metre dam broke.', 'length [37, 37] metre exact dam'],
    [
      'Two-thirds of Nigeriens agreed.',
      'number [0.6666666666666666, 0.6666666666666666] exact nigerien',
    ],
    ['It was 40 C in the shade.', 'temperature [40, 40] degree Celsius exact'],
    ['A 10,000-strong force landed.', 'count [10000, 10000] exact force'],
    ['They died in their 20s.', 'age [20, 29] year exact'],
    ['One in five children works.', 'number [0.2, 0.2] exact child'],
    ['It holds 130 gallons.', 'number [130, 130] gallon exact'],
    ['A 28-year-old teacher fled.', 'age [28, 28] year exact teacher'],
    ['Anna Kovac, 45, was freed.', 'age [45, 45] year exact'],
  ])('%s', (sentence, meaning) => {
    expect(show(only(sentence))).toBe(meaning);
  });

  it('converts to the base unit of the kind', () => {
    expect(only('The town lies 3 miles away.').base).toEqual({
      unit: 'metre',
      low: 4828.032,
      high: 4828.032,
    });
    expect(only('It was 50 degrees Fahrenheit.').base).toEqual({
      unit: 'degree Celsius',
      low: 10,
      high: 10,
    });
  });

  it('tells the size of the last written digit', () => {
    expect(only('They lost 1,200 men.').precision).toBe(1);
    expect(only('They lost $1.2 million.').precision).toBe(100_000);
    expect(only('They lost $110 million.').precision).toBe(1_000_000);
  });

  it.each([0.1, 0.01, 0.001, 0.0001, 0.00001, 0.000_001])('reads %d to the bit', (size) => {
    const decimals = Math.round(-Math.log10(size));
    const written = `0.${'0'.repeat(decimals - 1)}1`;
    expect(only(`The share fell to ${written} percent.`).precision).toBe(size);
  });
});

describe('qualifiers', () => {
  it.each([
    ['more than 80 ships', '(80, ∞) more-than'],
    ['over 80 ships', '(80, ∞) more-than'],
    ['at least 80 ships', '[80, ∞) at-least'],
    ['80 ships or more', '[80, ∞) at-least'],
    ['no fewer than 80 ships', '[80, ∞) at-least'],
    ['fewer than 80 ships', '(-∞, 80) less-than'],
    ['up to 80 ships', '(-∞, 80] at-most'],
    ['as many as 80 ships', '(-∞, 80] at-most'],
    ['no more than 80 ships', '(-∞, 80] at-most'],
    ['nearly 80 ships', '[72, 80) almost'],
    ['close to 80 ships', '[72, 80) almost'],
    ['around 80 ships', '[72, 88] about'],
    ['an estimated 80 ships', '[72, 88] about'],
    ['80 or so ships', '[72, 88] about'],
    ['exactly 80 ships', '[80, 80] exact'],
    ['80 ships', '[80, 80] exact'],
  ])('%s is %s', (phrase, meaning) => {
    expect(show(only(`They sank ${phrase}.`))).toBe(`count ${meaning} ship`);
  });

  it('reads "over" before a span of time as during, unless the verb measures', () => {
    expect(only('It was paid over three years.').qualifier).toBe('exact');
    expect(only('They stayed for over three years.').qualifier).toBe('more-than');
  });

  it('starts the text at the qualifier and ends it before the head', () => {
    const sentence = 'It keeps more than 1,000 troops there.';
    const q = only(sentence);
    expect(q.text).toBe('more than 1,000');
    expect(sentence.slice(q.start, q.end)).toBe(q.text);
    expect(sentence.slice(q.headSpan?.start, q.headSpan?.end)).toBe('troops');
  });
});
