/**
 * The siglum of the n-th source: A to Z, then AA, AB and so on, as a critical edition names its
 * witnesses. `index` is 0-based.
 */
export function siglum(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The siglum of a story: its source's, with the story's number where the source has several. */
export function storySiglum(source: number, story: number, stories: number): string {
  return stories > 1 ? `${siglum(source)}${story}` : siglum(source);
}
