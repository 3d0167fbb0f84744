import numberedNames from '../../../../data/numbered-names.json' with { type: 'json' };
import type { Reading } from '../../reading.js';
import { wordSet } from '../../word-set.js';
import { claim, type Match } from '../pattern.js';

/** Words whose number is a name: "Article 5", "Boeing 737", "page 3". */
const LABELS = new Set(numberedNames.labels);
const LOWER_LABELS = new Set(numberedNames.lowerCaseLabels);
/** Compounds whose number counts nothing: "two-state", "one-way". */
const FIRST_PARTS = new Set(['pre', 'post', 'sub', 'non', 'un']);

/** "Article 5", "Boeing 737", "No. 3", "iPhone 15". */
export function labelled(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  let before = index - 1;
  if (reading.word(before) === '.') before--;
  const label = reading.at(before);
  // "S&P 500", "Group of 20", "Gang of 8"
  if (label.text === 'P' && reading.word(before - 1) === '&') return claim(index + 1);
  if (
    label.lower === 'of' &&
    token.plain &&
    GROUPS.has(reading.word(before - 1)) &&
    reading.at(before - 1).capital
  )
    return claim(index + 1);
  if (label.kind !== 'word' || (before !== index - 1 && label.gap && label.lower.length > 4))
    return undefined;
  const isLabel = (label.capital && LABELS.has(label.lower)) || LOWER_LABELS.has(label.lower);
  if (isLabel && !(before !== index - 1 && !SHORT_LABELS.has(label.lower)))
    return claim(labelEnd(reading, index));
  if (before !== index - 1 || !label.capital || label.info !== undefined) return undefined;
  // A capitalised word inside a sentence and a short plain number: most often a product or a place.
  if (!token.plain || token.text.length > 4 || label.lineStart || reading.boundary(before))
    return undefined;
  if (/^(19|20)\d\d$/.test(token.text)) return undefined;
  const after = reading.at(index + 1);
  const opensNoun =
    after.kind === 'word' &&
    after.gap &&
    after.text === after.lower &&
    !NAME_FOLLOWERS.has(after.lower);
  if (
    opensNoun ||
    after.lower === '%' ||
    after.lower === '-' ||
    after.lower === ',' ||
    after.info?.scale !== undefined
  )
    return undefined;
  return claim(index + 1);
}
const GROUPS = new Set(['group', 'gang', 'class', 'council', 'big']);
const SHORT_LABELS = wordSet(`
  no nos nr nrs vol fig art sec ch p pp par st rt ex
`);
const NAME_FOLLOWERS = wordSet(`
  and or is was has had in on at for to with from of that which as by will would can after
  before said says
`);

/** "Exercises nrs. 22,24,26" and "Articles 5 and 6": the numbers behind a label go with it. */
function labelEnd(reading: Reading, index: number): number {
  let to = index + 1;
  for (let k = 0; k < 8; k++) {
    const joins =
      reading.word(to) === 'and' ||
      reading.word(to) === ',' ||
      reading.word(to) === '-' ||
      reading.word(to) === 'or';
    const next = reading.at(to + 1);
    if (!joins || next.kind !== 'number' || !next.plain || next.text.length > 4) break;
    const after = reading.at(to + 2);
    if (
      after.kind === 'word' &&
      after.gap &&
      after.text === after.lower &&
      !NAME_FOLLOWERS.has(after.lower)
    )
      break;
    to += 2;
  }
  if (reading.at(to).kind === 'word' && !reading.at(to).gap) to++;
  return to;
}

/** "Article Five", "Group of Seven", "Chapter Eleven", "Seven-Eleven". */
export function spelledName(reading: Reading, index: number): Match | undefined {
  const token = reading.at(index);
  const before = reading.at(index - 1);
  if (before.kind === 'word' && before.capital && token.capital && LABELS.has(before.lower))
    return claim(index + 1);
  if (token.capital && before.lower === 'of' && reading.at(index - 2).capital)
    return claim(index + 1);
  if (LOWER_LABELS.has(before.lower)) return claim(index + 1);
  if (before.lower === '-' && !token.gap && !before.gap && FIRST_PARTS.has(reading.word(index - 2)))
    return claim(index + 1);
  // A number word as a name among capitals: "Big Four", "Chicago Seven".
  if (
    token.capital &&
    before.capital &&
    !reading.boundary(index) &&
    !reading.boundary(index - 1) &&
    before.info === undefined &&
    !reading.at(index + 1).capital
  )
    return claim(index + 1);
  return undefined;
}
