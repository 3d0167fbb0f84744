import spelling from '../data/spelling.json' with { type: 'json' };

const stems = new Map(Object.entries(spelling.stems));
const words = new Map(Object.entries(spelling.words));
const iseBases = new Set(spelling.ise);
const yseBases = new Set(spelling.yse);
const doubledBases = new Set(spelling.ll);

/** Endings after which British spelling has -is- where American has -iz-. */
const ISE_ENDING = /is(e|ed|es|ing|er|ers|ation|ations|able)$/;
const YSE_ENDING = /ys(e|ed|es|ing|er|ers)$/;
/** The doubled consonant before an ending: "travelled", "labelling". */
const DOUBLED_ENDING = /l(ed|ing|er|ers)$/;

const SHORTEST_STEM = 4;
const LONGEST_STEM = 14;

/**
 * One spelling for the two standards of English: `defence` and `defense` give `defense`.
 *
 * @param word lower-cased, accents folded
 */
export function americanSpelling(word: string): string {
  const whole = words.get(word);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, LONGEST_STEM); length >= SHORTEST_STEM; length--) {
    const stem = stems.get(word.slice(0, length));
    if (stem !== undefined) return stem + word.slice(length);
  }
  return (
    replaceEnding(word, ISE_ENDING, iseBases, 'iz') ??
    replaceEnding(word, YSE_ENDING, yseBases, 'yz') ??
    replaceEnding(word, DOUBLED_ENDING, doubledBases, '') ??
    word
  );
}

function replaceEnding(
  word: string,
  ending: RegExp,
  bases: ReadonlySet<string>,
  link: string,
): string | undefined {
  const match = ending.exec(word);
  if (match === null || !bases.has(word.slice(0, match.index))) return undefined;
  return word.slice(0, match.index) + link + (match[1] ?? '');
}
