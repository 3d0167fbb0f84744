import numberWords from '../../../data/number-words.json' with { type: 'json' };

const glyphs: Readonly<Record<string, number>> = numberWords.fractionGlyphs;

/** The value of "½" and the like. */
export function digitGlyph(char: string): number | undefined {
  return Object.hasOwn(glyphs, char) ? glyphs[char] : undefined;
}

const abbreviations: Readonly<Record<string, number>> = numberWords.abbreviatedScales;

/** "k", "m", "bn" as written behind digits. */
export function abbreviatedScale(text: string): number | undefined {
  return Object.hasOwn(abbreviations, text) ? abbreviations[text] : undefined;
}
