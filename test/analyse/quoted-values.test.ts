import { describe, expect, it } from 'vitest';
import { anchorFacts } from '../../src/analyse/anchors/evidence.js';
import { valueInQuote, type QuotedValue } from '../../src/analyse/quoted-values.js';
import { readSource } from '../../src/analyse/read-source.js';
import { parseFacts } from '../../src/parse/facts.js';
import { parseSource } from '../../src/parse/source.js';

function quoted(value: string, quote: string, text: string, published?: string): QuotedValue {
  const head = published ? `---\npublished: ${published}\n---\n\n` : '';
  const source = readSource(parseSource({ path: 'star.md', text: `${head}${text}\n` }));
  const evidence = [{ source: 'star', quote, stance: 'supports' }];
  const facts = JSON.stringify([{ id: 'a', statement: 's', value, evidence }]);
  const [fact] = anchorFacts(parseFacts({ path: 'facts.json', text: facts }), [source]);
  const found = fact?.evidence[0] && valueInQuote(value, fact.evidence[0]);
  if (!found) throw new Error('the quotation does not anchor');
  return found;
}

/** The whole text quoted. */
function carries(value: string, text: string, published?: string): boolean {
  return quoted(value, text, text, published).carried;
}

describe('a value is carried', () => {
  it.each<[string, string, string, string?]>([
    ['as it stands', '$110 million', 'The wall cost $110 million.'],
    ['in another notation', '$110 million', 'The wall cost $110m.'],
    ['by a compound', '$110 million', 'a $110-million wall'],
    [
      'by another word for the qualifier',
      'about 1,000 troops',
      'Approximately 1,000 American personnel leave.',
    ],
    ['without its "about"', '1,000 people', 'About 1,000 people left.'],
    ['with an "about" of its own', 'about 1,000 people', 'In all 1,000 people left.'],
    ['by a number in words', '5 days', 'after five days of talks'],
    ['by a compound number', 'five days', 'after a five-day meeting'],
    ['by the same bound', 'more than 1,000', 'More than 1,000 people left.'],
    ['by a bound of the same side', 'at least 1,000', 'More than 1,000 people left.'],
    ['as a bare number', '1,000', 'In all 1,000 people left.'],
    ['as a bare age', '58', 'Ann Lee, 58, agreed.'],
    ['as the bare number of a length', '94', 'The ship is 94 metres long.'],
    ['as a share in per cent', 'one in eight', 'It was 12.5% of those asked.'],
    ['as per cent of a share', '25 percent', 'A quarter of them agreed.'],
    ['as the numbers of a vote', '9-6', 'It was approved by 9 votes to 6, with one abstention.'],
    ['as a result', '3 to 2', 'They won 3–2.'],
    ['as the amount of a rate', '32 cents', 'It pays 32 cents a share.'],
    ['as the whole rate', '32 cents a share', 'It pays 32 cents a share.'],
    ['as a fraction', 'two-thirds', 'About two-thirds of them agreed.'],
    ['as a per cent', '15%', 'Prices rose by 15 per cent.'],
    ['as a length', '920 km', 'It lies 920km from the coast.'],
    ['as a day', '2024-09-15', 'They leave on September 15, 2024.'],
    ['as a day without its year', '2024-09-15', 'They leave on September 15.', '2024-05-20'],
    ['as a day of an undated story', '2024-09-15', 'They leave on 15 September.'],
    ['as a deadline', '2024-09-15', 'They leave no later than Sept. 15.', '2024-05-20'],
    ['as a weekday', '2024-05-19', 'It was signed on Sunday.', '2024-05-20'],
    ['as a month', 'March 2024', 'In March the deal ended.', '2024-05-20'],
    ['as a month since', 'July 2023', 'It has been so since July 2023.'],
    ['as a range of days', 'May 15 to 19, 2024', 'They met from May 15 to 19.', '2024-05-20'],
    ['as a name', 'Ann Lee', 'The mayor, Ann Lee, agreed.'],
    ['as a name with its demonym', 'the American army', 'The US army agreed.'],
    ['in the unit before it', '14 million euros', 'It grew from 6 million euros to 14 million.'],
    ['in the unit behind it', '51 percent', 'Lee had 51, Holm had 45 percent.'],
    ['in a unit of length', '9 km', 'The road is 12 km long now, against 9 in May.'],
    ['as every one of two quantities', '$110 million in 2016', 'built in 2016 for $110 million'],
  ])('%s', (_, value, text, published) => {
    expect(carries(value, text, published)).toBe(true);
  });
});

describe('a value is not carried', () => {
  it.each<[string, string, string, string?]>([
    ['by another number', '$100 million', 'The wall cost $110 million.'],
    ['by another magnitude', '$110 million', 'The wall cost $110 billion.'],
    ['by another currency', '$110 million', 'The wall cost €110 million.'],
    ['by another unit', '110 km', 'It lies 110 miles from the coast.'],
    ['by another share', 'one in eight', 'It was 12% of those asked.'],
    ['by a share of the other side', 'one in eight', 'It was more than 12.5% of those asked.'],
    ['by a vote turned round', '9-6', 'It was approved by 6 votes to 9.'],
    ['by a part of a vote', '9-6', 'It was approved by 19 votes to 6.'],
    ['by a longer vote', '9-6', 'It was approved by 9 votes to 65.'],
    ['by numbers apart', '9-6', 'It took 9 days to open 6 gates.'],
    ['in another unit before it', '14 million euros', 'It grew from $6 million to 14 million.'],
    ['by a count behind an amount', '14 euros', 'They paid 6 euros for 14 tickets.'],
    ['by a number behind a length of time', '14 days', 'After 6 days Lee, number 14, left.'],
    ['by another rate', '32 cents a share', 'It pays 32 cents a day.'],
    ['by an amount for a rate', '32 cents a share', 'It pays 32 cents.'],
    ['by another measure', '110 people', 'The wall cost $110.'],
    ['by a bound', '1,000 people', 'More than 1,000 people left.'],
    ['by a figure for a bound', 'more than 1,000', 'In all 1,000 people left.'],
    ['by the other bound', 'more than 1,000', 'Fewer than 1,000 people left.'],
    ['by almost for exactly', '1,000 people', 'Almost 1,000 people left.'],
    ['by things of another kind', '1,000 troops', 'In all 1,000 vehicles left.'],
    ['by another day', '2024-09-15', 'They leave on September 16, 2024.'],
    ['by another year', '2024-09-15', 'They leave on September 15, 2025.'],
    ['by another weekday', '2024-05-19', 'It was signed on Monday.', '2024-05-21'],
    ['by a part of a month', 'March 2024', 'In mid-March the deal ended.', '2024-05-20'],
    ['by one of two quantities', '$110 million in 2016', 'built for $110 million'],
    ['by a surname alone', 'Ann Lee', 'The mayor, Lee, agreed.'],
    ['by words in another order', 'Ann Lee', 'Lee, Ann'],
    ['by a part of a word', 'Lee', 'The Leeds market'],
  ])('%s', (_, value, text, published) => {
    expect(carries(value, text, published)).toBe(false);
  });
});

describe('what the quotation cuts off counts', () => {
  it.each([
    ['a qualifier', '1,000 people', '1,000 people left', 'More than 1,000 people left.', false],
    ['a harmless qualifier', '1,000 people', '1,000 people left', 'About 1,000 people left.', true],
    ['a magnitude', '$110', 'cost $110', 'The wall cost $110 million.', false],
    ['a year', '2024-09-15', 'on September 15', 'They leave on September 15, 2024.', true],
    ['the end of a range', '2024-05-15', 'from May 15', 'They met from May 15 to 19, 2024.', false],
    [
      'the first half of a month',
      'September 2024',
      'September',
      'It ends in mid-September 2024.',
      false,
    ],
    ['the value itself', '$110 million', 'The wall', 'The wall cost $110 million.', false],
  ])('%s', (_, value, quote, text, carried) => {
    expect(quoted(value, quote, text).carried).toBe(carried);
  });

  it('is not what the elision leaves out', () => {
    const text = 'The wall, which cost $110 million, held.';
    expect(quoted('$110 million', 'The wall […] held', text).carried).toBe(false);
  });
});

it('says what the quotation gives instead', () => {
  const { found } = quoted('$100 million', 'It cost $110 million', 'It cost $110 million in May.');
  expect(found.map(({ text }) => text)).toEqual(['$110 million']);
});
