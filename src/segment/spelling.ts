import spelling from '../data/spelling.json' with { type: 'json' };

const stems = new Map(Object.entries(spelling.stems));
const words = new Map(Object.entries(spelling.words));
const iseBases = new Set(spelling.ise);
const yseBases = new Set(spelling.yse);
const doubledBases = new Set(spelling.ll);

const SHORTEST_STEM = 4;
const LONGEST_STEM = 14;

/** How the stems begin: for most words one look-up tells that they have none. */
export const stemHeads: ReadonlySet<string> = new Set(
  Object.keys(spelling.stems).map((stem) => stem.slice(0, SHORTEST_STEM)),
);

/** Any ending below, so that most words are tried once. */
const ANY_ENDING = /(?:[iy]s|l)(?:e|ed|es|ing|er|ers|ation|ations|able)$/;
/** Endings after which British spelling has -is- where American has -iz-. */
const ISE_ENDING = /is(e|ed|es|ing|er|ers|ation|ations|able)$/;
const YSE_ENDING = /ys(e|ed|es|ing|er|ers)$/;
/** The doubled consonant before an ending: "travelled", "labelling". */
const DOUBLED_ENDING = /l(ed|ing|er|ers)$/;

/**
 * One spelling for the two standards of English: `defence` and `defense` give `defense`.
 *
 * @param word lower-cased, accents folded
 */
export function americanSpelling(word: string): string {
  const whole = words.get(word);
  if (whole !== undefined) return whole;
  if (stemHeads.has(word.slice(0, SHORTEST_STEM))) {
    for (let length = Math.min(word.length, LONGEST_STEM); length >= SHORTEST_STEM; length--) {
      const stem = stems.get(word.slice(0, length));
      if (stem !== undefined) return stem + word.slice(length);
    }
  }
  if (!ANY_ENDING.test(word)) return word;
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
