import type { StoryPassage } from '../model/analysis.js';
import type { Difference } from '../model/passage.js';
import type { Span } from '../model/place.js';
import type { StorySentence } from '../model/source.js';
import { opensWithCapital } from '../segment/characters.js';
import { tokenize } from '../segment/tokens.js';
import { sentenceAt } from './sentence-at.js';

/** Words of a passage from which the sentence that it breaks off in was copied with it. */
const LEAST_PASSAGE = 20;
/** Words that two sentences may differ in behind the passage. */
const MOST_WORDS = 3;
/** Words of the sentence that the passage must carry. */
const LEAST_CARRIED = 6;

/**
 * What a passage does not carry of the sentence in which it breaks off, where that is a name on either
 * side: a change of a sentence's last words ends the passage, since nothing alike follows. Figures are
 * compared without passages, too.
 */
export function differencesBehind(passage: StoryPassage): Difference[] {
  if (passage.words < LEAST_PASSAGE) return [];
  const [first, ...others] = passage.witnesses.map(({ start, end }, k) =>
    restOfSentence(sentenceAt(passage.stories[k], Math.max(start, end - 1)), { start, end }),
  );
  if (!first) return [];
  return others.flatMap((rest, k) => {
    if (!rest || !isName(first.text) || !isName(rest.text)) return [];
    return [{ witness: k + 1, from: first, to: rest, kind: 'name' }];
  });
}

function restOfSentence(
  sentence: StorySentence | undefined,
  { start, end }: Span,
): Difference['from'] | undefined {
  if (!sentence) return undefined;
  const { plain, start: origin } = sentence;
  const at = end - origin;
  const carried = tokenize(plain.slice(Math.max(0, start - origin), at));
  const words = tokenize(plain.slice(at)).filter(({ kind }) => kind !== 'symbol');
  const [word] = words;
  const last = words.at(-1);
  if (!word || !last || words.length > MOST_WORDS || carried.length < LEAST_CARRIED) {
    return undefined;
  }
  const [from, to] = [at + word.start, at + last.end];
  return { start: origin + from, end: origin + to, text: plain.slice(from, to) };
}

function isName(text: string): boolean {
  return text.split(' ').every(opensWithCapital);
}
