/**
 * An expression on letters in two forms: as it is written, with Unicode's classes, and for text
 * whose only letters are those of Latin-1, where these classes are short lists. Of each class of
 * Unicode V8 compiles a table of hundreds of ranges, which takes longer than reading an article.
 */
export class LetterExpression {
  readonly #source: string;
  readonly #flags: string;
  #full: RegExp | undefined;
  #latin: RegExp | undefined;

  /**
   * @param source as under the flag `u`, on whole characters of Unicode; of the properties only
   *   those of {@link LATIN_LISTS}. It is text, since to read an expression makes these tables
   * @param flags without `u`
   */
  constructor(source: string, flags = '') {
    this.#source = source;
    this.#flags = flags;
  }

  test(text: string): boolean {
    return this.for(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text);
  }

  /** The form for a text: both give the same matches in it. */
  for(text: string): RegExp {
    if (LATIN_TEXT.test(text)) {
      this.#latin ??= new RegExp(latinSource(this.#source), this.#flags);
      return this.#latin;
    }
    this.#full ??= new RegExp(this.#source, `${this.#flags}u`);
    return this.#full;
  }
}

/** Latin-1, and the dashes, quotation marks, bullets and dots of Unicode. */
const LATIN_TEXT = /^[\0-\xff\u2010-\u2027]*$/;

/** The characters of such text that have a property, as they stand inside a class. */
export const LATIN_LISTS: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ÿ',
  Lu: 'A-ZÀ-ÖØ-Þ',
  Ll: 'a-zµß-öø-ÿ',
  Lt: '',
  M: '',
  Sc: '$¢-¥',
  N: '0-9²³¹¼-¾',
  Nd: '0-9',
};

function latinSource(source: string): string {
  let latin = '';
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character !== '\\') {
      if (character === '[') inClass = true;
      else if (character === ']') inClass = false;
      latin += character;
      continue;
    }
    const end = source.startsWith('\\p{', at) ? source.indexOf('}', at) : at + 1;
    const list = LATIN_LISTS[source.slice(at + 3, end)];
    if (end === at + 1) latin += source.slice(at, end + 1);
    else if (list === undefined) throw new Error(`no list for ${source.slice(at, end + 1)}`);
    else latin += inClass ? list : `[${list}]`;
    at = end;
  }
  return latin;
}
