import type { Edition, StoryWitness } from './edition.js';

/** How much text two stories share. */
export interface SharedText {
  readonly a: StoryWitness;
  readonly b: StoryWitness;
  /** Words of the passages they share, each passage counted once. */
  readonly words: number;
  /** 0-based numbers of the passages. */
  readonly passages: readonly number[];
}

/** Stories of one passage that are paired: their pairs grow with the square. */
export const MOST_STORIES = 300;

/** What {@link sharedTexts} finds. */
interface SharedTexts {
  readonly pairs: readonly SharedText[];
  /** Passages in more than {@link MOST_STORIES} stories. */
  readonly cut: number;
}

/** Pairs of stories with shared text, boilerplate left out, most words first. */
export function sharedTexts(edition: Edition): SharedTexts {
  let cut = 0;
  const pairs = new Map<
    string,
    { a: StoryWitness; b: StoryWitness; words: number; passages: number[] }
  >();
  edition.report.sharedPassages.forEach((passage, number) => {
    if (passage.boilerplate !== undefined) return;
    const stories = new Set<StoryWitness>();
    for (const { source, story } of passage.witnesses) {
      const witness = edition.witnessOf(source, story);
      if (witness) stories.add(witness);
    }
    const ordered = [...stories].toSorted((a, b) => a.ordinal - b.ordinal).slice(0, MOST_STORIES);
    if (ordered.length < stories.size) cut += 1;
    ordered.forEach((a, at) => {
      for (const b of ordered.slice(at + 1)) {
        const key = `${a.ordinal} ${b.ordinal}`;
        const pair = pairs.get(key) ?? { a, b, words: 0, passages: [] };
        pair.words += passage.words;
        pair.passages.push(number);
        pairs.set(key, pair);
      }
    });
  });
  const sorted = [...pairs.values()].toSorted(
    (x, y) => y.words - x.words || x.a.ordinal - y.a.ordinal || x.b.ordinal - y.b.ordinal,
  );
  return { pairs: sorted, cut };
}
