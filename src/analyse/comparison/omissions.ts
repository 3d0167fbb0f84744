/** A limit on the work of the comparison across stories. */
export type Limit = 'words' | 'figures' | 'group' | 'measure' | 'neighbours' | 'names' | 'country';

const LINES: Readonly<Record<Limit, string>> = {
  words: 'sentences compared by their first words only, for their length',
  figures: 'sentences of which only the first figures were compared, for their number',
  group: 'groups of sentences of one meaning of which only the first were compared for figures',
  measure: 'measures of which only a sample of the mentions was compared, for their number',
  neighbours: 'figures compared only with those nearest in time, for their number',
  names: 'groups of sentences of one meaning of which only the first were compared for names',
  country: 'pairs of like countries of which only the first sentences were compared',
};

/** Counts what limits on work leave out, so that no result looks complete that is not. */
export class Omissions {
  private readonly counts = new Map<Limit, number>();

  note(limit: Limit): void {
    this.counts.set(limit, (this.counts.get(limit) ?? 0) + 1);
  }

  /** One line for each limit that cut something off, in a fixed order. */
  lines(): string[] {
    return Object.entries(LINES).flatMap(([limit, line]) => {
      const count = [...this.counts].find(([name]) => name === limit)?.[1] ?? 0;
      return count > 0 ? [`conflicts: ${line}: ${String(count)}`] : [];
    });
  }
}
