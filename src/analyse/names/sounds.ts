/**
 * What transliterations of a foreign name have in common, in the manner of Soundex (R. C. Russell,
 * US patent 1,261,167, 1918), but with the first sound coded like the rest and no length cut: vowels
 * are left out but for an opening one, doubled letters are one, and letters that stand for one sound
 * of another script are one ("Gadhafi", "Qaddafi").
 *
 * @param word a folded word
 */
export function soundsOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const opening = VOWELS.has(word.charAt(0)) ? 'a' : '';
  let coded = opening;
  for (const letter of word.replace(DIGRAPH, (pair) => DIGRAPHS[pair] ?? pair)) {
    if (VOWELS.has(letter)) continue;
    const sound = SOUNDS[letter] ?? letter;
    if (sound !== coded.charAt(coded.length - 1)) coded += sound;
  }
  if (sounds.size > MOST_KEPT) sounds.clear();
  sounds.set(word, coded);
  return coded;
}

const MOST_KEPT = 50_000;
const sounds = new Map<string, string>();

/** "h" too: it is dropped, or marks a sound that has no letter of its own. */
const VOWELS = new Set('aeiouyhw');

const DIGRAPH = /ph|dj|dz|tz|ts|sch|sz|cz|ks/g;
const DIGRAPHS: Readonly<Record<string, string>> = {
  ph: 'f',
  dj: 'j',
  dz: 'z',
  tz: 's',
  ts: 's',
  sch: 's',
  sz: 's',
  cz: 's',
  ks: 'x',
};

/** Letters that stand for a sound of another. */
const SOUNDS: Readonly<Record<string, string>> = { c: 'k', g: 'k', q: 'k', z: 's' };
