interface Phrase<T> {
  readonly words: readonly string[];
  readonly row: T;
}

/** Phrases by their first word, the longest first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

/** Splits a form as the scanner does: letters with digits, digits, single symbols. */
function pieces(form: string): string[] {
  // Nearly all forms are such words; the classes of the rest take long to compile.
  if (/^[a-z ]+$/.test(form)) return form.split(' ');
  return form.toLowerCase().match(/[\p{L}_²³][\p{L}\p{M}_²³0-9]*|[0-9]+|[^\s]/gu) ?? [];
}

/** Adds the row of a form to a table, and gives the form's first word. */
export function addPhrase<T>(table: Map<string, Phrase<T>[]>, form: string, row: T): string {
  const words = pieces(form);
  const first = words[0] ?? form;
  const list = table.get(first);
  if (list === undefined) {
    table.set(first, [{ words, row }]);
    return first;
  }
  const shorter = list.findIndex(({ words: other }) => other.length < words.length);
  list.splice(shorter < 0 ? list.length : shorter, 0, { words, row });
  return first;
}

/** A table of phrases while it is filled. */
export type PhraseRows<T> = Map<string, Phrase<T>[]>;
