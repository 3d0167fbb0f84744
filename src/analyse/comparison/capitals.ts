/** Whether a capital letter stands at an offset of a text. */
export function isCapitalAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = text.charAt(offset);
  return letter !== letter.toLowerCase();
}
