/** Mentions of a name that are looked at where it is compared with another. */
export const MOST_MENTIONS = 12;

type Mentions = readonly unknown[];

/** Whether more mentions stand for a name than are looked at. */
function isOften(mentions: Mentions): boolean {
  return mentions.length > MOST_MENTIONS;
}

/** Counts the names of which limits on work leave comparisons out. */
export class NameOmissions {
  readonly #often = new Set<Mentions>();
  readonly #alike = new Set<unknown>();

  /** Notes the names of which an outcome, by the first of their mentions, might be another by all. */
  noteOften(...names: readonly Mentions[]): void {
    for (const mentions of names) if (isOften(mentions)) this.#often.add(mentions);
  }

  /** Notes a name that was compared only with the first of those like it. */
  noteAlike(name: unknown): void {
    this.#alike.add(name);
  }

  /** One line for each limit that may have cut something off, in a fixed order. */
  lines(): string[] {
    return [
      ...lineOf(
        `names of which only the first ${MOST_MENTIONS} mentions were compared with those of another`,
        this.#often.size,
      ),
      ...lineOf(
        'names compared only with the first of many like names, for their number',
        this.#alike.size,
      ),
    ];
  }
}

function lineOf(line: string, count: number): string[] {
  return count > 0 ? [`names: ${line}: ${count}`] : [];
}
