/** Words that occur nowhere else, from a running number on. */
export function inventedText(words: number, from: number): string {
  const letters = 'abcdefghij';
  return Array.from({ length: words }, (_, index) =>
    String(from + index)
      .split('')
      .map((digit) => `${letters.charAt(Number(digit))}o`)
      .join(''),
  ).join(' ');
}
