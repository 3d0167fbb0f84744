import type { Draft } from '../../draft.js';
import type { Reading } from '../../reading.js';
import { wordSet } from '../../word-set.js';
import { dateDraft } from '../dates.js';

const YEAR_LEADS = wordSet(`
  copyright in since until till by of from during before after for around between through
  throughout early late mid to and circa year than back ( the its his her their fiscal
  summer winter spring autumn fall a , or not - says pre post on sales election elections
`);

/** "2022" as a year: four digits without a separator that count nothing and have no unit. */
export function year(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  if (!token.plain || token.value < 1500 || token.value > 2099) return undefined;
  const after = reading.at(index + 1);
  if (
    after.lower === '%' ||
    after.lower === '°' ||
    (after.kind === 'word' && !after.gap) ||
    after.info?.scale !== undefined
  )
    return undefined;
  const before = reading.word(index - 1);
  const lead =
    YEAR_LEADS.has(before) ||
    index === 0 ||
    reading.boundary(index) ||
    before === '"' ||
    before === '“';
  const plural =
    after.kind === 'word' &&
    after.gap &&
    after.text === after.lower &&
    /[^s]s$/.test(after.lower) &&
    !YEAR_FOLLOWERS.has(after.lower);
  if (reading.number(index)?.next !== index + 1) return undefined;
  if (
    plural &&
    (token.value % 100 === 0 ||
      !lead ||
      before === 'the' ||
      before === 'to' ||
      before === 'of' ||
      before === 'than')
  ) {
    if (
      before !== 'in' &&
      before !== 'since' &&
      !(before === 'the' && token.value >= 1900 && token.value % 100 !== 0)
    )
      return undefined;
  }
  if (UNIT_WORDS.has(after.lower) || after.lower === 'people') return undefined;
  if (!lead && !(token.value >= 1900 && token.value < 2100)) return undefined;
  if (before === '$' || before === '€' || before === '£') return undefined;
  return dateDraft(reading, index, index + 1, { year: token.value });
}

const YEAR_FOLLOWERS = wordSet(`
  as is was has its his this olympics games elections sales primaries championships talks
  protests accords levels earnings results always towards perhaps
`);

const UNIT_WORDS = wordSet(`
  metres meters kilometres kilometers miles feet dollars euros hours years days tonnes tons
  km m ft percent degrees troops soldiers pounds mph kg acres hectares
`);

const SPELLED_LEADS = wordSet(`
  in since until by of from during before after year early late
`);

/** "in nineteen ninety-six", "since two thousand and fifteen": years as speakers say them. */
export function spelledYear(reading: Reading, index: number): Draft | undefined {
  if (!SPELLED_LEADS.has(reading.word(index - 1))) return undefined;
  const first = reading.number(index);
  if (first === undefined || first.digits) return undefined;
  if (first.value >= 2000 && first.value < 2100)
    return dateDraft(reading, index, first.next, { year: first.value });
  if (first.value < 17 || first.value > 20 || first.next !== index + 1) return undefined;
  const rest = reading.number(first.next);
  if (rest === undefined || rest.digits || !(rest.value >= 10 && rest.value < 100))
    return undefined;
  return dateDraft(reading, index, rest.next, { year: first.value * 100 + rest.value });
}
