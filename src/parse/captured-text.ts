import { createHash } from 'node:crypto';

/**
 * The SHA-256 of a captured text, hexadecimal. The captured text is the file after its front
 * matter: without byte-order mark, CRLF and CR read as LF, without blank lines at its start and end
 * and without a last line ending, as UTF-8. So a change of line endings changes nothing, and a
 * change of any word, mark or space does.
 */
export function hashCapturedText(body: string): string {
  return createHash('sha256').update(capturedText(body), 'utf8').digest('hex');
}

/** @param body the file after its front matter */
export function capturedText(body: string): string {
  const text = body.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return text.slice(afterBlankLines(text), beforeBlankLines(text));
}

/** Where the first line that is not blank starts. */
function afterBlankLines(text: string): number {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n') start = at + 1;
    else if (character !== ' ' && character !== '\t') return start;
  }
  return text.length;
}

/** Where the last line that is not blank ends. */
function beforeBlankLines(text: string): number {
  let end = text.length;
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text.charAt(at);
    if (character === '\n') end = at;
    else if (character !== ' ' && character !== '\t') return end;
  }
  return 0;
}
