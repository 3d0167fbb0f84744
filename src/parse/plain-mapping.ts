/** Text by key, in one level of nesting. */
export type PlainMapping = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Text in double quotes without escapes, or bare text of letters, marks and signs that open nothing. */
const VALUE = String.raw`(?:"([ !#-Z^-z|~\u00a1-\uffff]*)"|([A-Za-z0-9][ !-Z^-z|~\u00a1-\u024f\u2010-\u2027]*))`;
const LINE = new RegExp(`^(  )?([a-z][A-Za-z0-9]{0,40}):(?: ${VALUE})?$`);
/** What would end bare text, be cut off from it, or make a key of it. */
const NOT_BARE = /: |:$| #| $/;

/**
 * Reads YAML of the plainest kind: keys with one line of text each, and keys with such keys below
 * them. At the start of a run the YAML parser takes a millisecond for each such text.
 *
 * @returns what YAML's failsafe schema makes of it; undefined for all that may be of another kind
 */
export function readPlainMapping(yaml: string): PlainMapping | undefined {
  const mapping = new Map<string, string | Map<string, string>>();
  /** What the last key without a text of its own holds. */
  let inner: Map<string, string> | undefined;
  const lines = yaml.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    const [, indent, key, quoted, bare] = LINE.exec(line) ?? [];
    if (key === undefined || (bare !== undefined && NOT_BARE.test(bare))) return undefined;
    const text = quoted ?? bare;
    if (indent !== undefined) {
      if (text === undefined || inner === undefined || inner.has(key)) return undefined;
      inner.set(key, text);
    } else {
      if (mapping.has(key) || inner?.size === 0) return undefined;
      inner = text === undefined ? new Map() : undefined;
      mapping.set(key, inner ?? text ?? '');
    }
  }
  if (mapping.size === 0 || inner?.size === 0) return undefined;
  const entries = Array.from(mapping, ([key, value]) => {
    return [key, typeof value === 'string' ? value : Object.fromEntries(value)] as const;
  });
  return Object.fromEntries(entries);
}
