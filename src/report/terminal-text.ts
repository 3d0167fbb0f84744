/**
 * Characters that would steer a terminal or reorder what is read: C0 and C1 controls, bidirectional
 * marks and overrides, zero-width characters, line and paragraph separators, unpaired surrogates.
 */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Untrusted text for one terminal line: white space is a space, anything unsafe is shown as `\u{…}`. */
export function terminalText(text: string): string {
  return text
    .replace(/[\t\n\r]/g, ' ')
    .replace(UNSAFE, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}
