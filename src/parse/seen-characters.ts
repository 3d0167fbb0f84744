/** A link alone is a menu or another article, unless it is as long as a sentence or ends as one. */
const LONGEST_LINK = 120;
const ENDS_SENTENCE = /[.!?…:"”’»)]/;

/** The visible characters of a block of a page, as far as they tell what it is. */
export class SeenCharacters {
  #linked = 0;
  #unlinked = 0;
  /** The last one that is no white space, or ''. */
  last = '';

  add(count: number, last: string, inLink: boolean): void {
    if (inLink) this.#linked += count;
    else this.#unlinked += count;
    this.last = last;
  }

  clear(): void {
    this.#linked = 0;
    this.#unlinked = 0;
    this.last = '';
  }

  /** Whether the block is a link, or several, and nothing else. */
  isLinkAlone(): boolean {
    if (this.#unlinked > 0 || this.#linked === 0 || this.#linked > LONGEST_LINK) return false;
    return !ENDS_SENTENCE.test(this.last);
  }
}
