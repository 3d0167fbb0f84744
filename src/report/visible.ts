/**
 * Makes what a reader cannot see visible, so that untrusted text can neither act on a terminal or
 * a log nor show other words than it has.
 *
 * Runs of white space (line ends too) become one space; control characters, direction controls
 * and invisible characters become their code point in brackets; unpaired surrogates become U+FFFD.
 * A joiner stays where scripts and emoji need it: between two characters outside ASCII.
 */
export function visible(text: string): string {
  if (!UNUSUAL.test(text) && !text.includes('  ')) return text;
  return text
    .replace(/[\u200c\u200d]/gu, (joiner, at: number) => (joins(text, at) ? joiner : named(joiner)))
    .replace(INVISIBLE, named)
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** What is neither a space nor what anybody can see, such as most text is made of. */
const UNUSUAL = /[^ -~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027]/;

/**
 * C0 and C1 controls but white space, soft hyphen, grapheme joiner, Hangul fillers, Arabic letter
 * mark, zero-width and direction marks, embeddings and isolates (Unicode Technical Report 36),
 * byte-order mark, interlinear marks and tags.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u{34f}\u{61c}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180e}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{3164}\u{feff}\u{ffa0}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu;

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

function joins(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) || 0) > 0x7f && (text.charCodeAt(at + 1) || 0) > 0x7f;
}
