/** Words at each end of a text fragment: enough to be unique in an article. */
const FRAGMENT_WORDS = 5;

/** A link's address where it is safe to follow: `http:` or `https:`, nothing else. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  return address.protocol === 'http:' || address.protocol === 'https:' ? address.href : undefined;
}

/**
 * The published page's address with a text fragment that scrolls to the sentence
 * (https://wicg.github.io/scroll-to-text-fragment/): the whole text where it is short, else its
 * first and last words.
 */
export function textFragmentAddress(url: string | undefined, sentence: string): string | undefined {
  const address = webAddress(url);
  const words = sentence.split(/\s+/u).filter((word) => word !== '');
  if (address === undefined || words.length === 0) return address;
  const directive =
    words.length <= 2 * FRAGMENT_WORDS
      ? fragmentText(words)
      : `${fragmentText(words.slice(0, FRAGMENT_WORDS))},${fragmentText(words.slice(-FRAGMENT_WORDS))}`;
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** `-`, `,` and `&` have a meaning in the directive; `encodeURIComponent` leaves the first. */
function fragmentText(words: readonly string[]): string {
  const wellFormed = words.join(' ').replace(/\p{Surrogate}/gu, '\ufffd');
  return encodeURIComponent(wellFormed).replace(
    /[-!'()*_~]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
