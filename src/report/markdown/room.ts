/** Room kept for the lines that say how much was left out, one for each list. */
const RESERVE = 1200;

/** A list of things to show, the most important first. */
export interface ShownList<T> {
  /** What it holds, in the plural: "findings". */
  readonly name: string;
  /** Share of the room left that it may fill. */
  readonly share: number;
  readonly items: readonly T[];
  readonly render: (item: T) => string;
  readonly open: string;
  readonly close?: string;
}

/** Markdown that grows up to a length and says how much did not fit. */
export class Room {
  text = '';

  /**
   * @param size most UTF-16 units of the text
   * @param more where the rest is to be found, as the end of a sentence
   */
  constructor(
    private readonly size: number,
    private readonly more: string,
  ) {}

  write(text: string): void {
    this.text += text;
  }

  /** Writes as many whole items as fit, and how many did not; nothing where there is no item. */
  list<T>({ name, share, items, render, open, close = '' }: ShownList<T>): void {
    if (items.length === 0) return;
    const left = this.size - RESERVE - this.text.length - open.length - close.length;
    const budget = Math.floor(left * share);
    let body = '';
    let shown = 0;
    for (const item of items) {
      const text = render(item);
      // After the first that does not fit none is shown: a shorter, lesser one must not overtake.
      if (body.length + text.length > budget) break;
      body += text;
      shown++;
    }
    const rest =
      shown < items.length
        ? `\n${items.length - shown} ${shown > 0 ? 'more ' : ''}${name} not shown here: ${this.more}.\n`
        : '';
    this.text += shown > 0 ? `${open}${body}${rest}${close}` : rest;
  }

  /** A folded list with its number of items in the summary. */
  folded<T>(list: Omit<ShownList<T>, 'open' | 'close'>): void {
    const summary = `${list.name.charAt(0).toUpperCase()}${list.name.slice(1)} (${list.items.length})`;
    const open = `\n<details><summary>${summary}</summary>\n\n`;
    this.list({ ...list, open, close: '\n</details>\n' });
  }
}
