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
function year(reading: Reading, index: number): Draft | undefined {
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

/** "the year 2000" is one phrase. */
export function theYear(reading: Reading, index: number): Draft | undefined {
  const draft = year(reading, index);
  if (draft !== undefined && draft.from === index && reading.words(index - 2, 'the', 'year'))
    draft.from = index - 2;
  return draft;
}

/** "in '89", "the class of '04": years from 1931 to 2030. */
export function shortYear(reading: Reading, index: number): Draft | undefined {
  const token = reading.at(index);
  const mark = reading.at(index - 1);
  if (mark.lower !== "'" || !mark.gap || token.gap || token.end - token.start !== 2)
    return undefined;
  if (!SHORT_YEAR_LEADS.has(reading.word(index - 2))) return undefined;
  return dateDraft(reading, index - 1, index + 1, {
    year: token.value > 30 ? 1900 + token.value : 2000 + token.value,
  });
}

const SHORT_YEAR_LEADS = wordSet(`
  in of since until by from to and before after spring summer autumn fall winter late early
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
