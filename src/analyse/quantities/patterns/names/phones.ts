import type { Reading } from '../../reading.js';
import { claim, type Match } from '../pattern.js';

/** "+1 (202) 555-0143", "(202) 555-0143", "555-0143", "1-800-555-0143", "202.555.0143". */
export function phone(reading: Reading, index: number): Match | undefined {
  const plus = reading.word(index - 1) === '+' && !reading.at(index).gap;
  const bracket = reading.word(index - 1) === '(' && reading.word(index + 1) === ')';
  let to = index;
  let digits = 0;
  let hyphens = 0;
  for (let groups = 0; groups < 6; groups++) {
    const { kind, text } = reading.at(to);
    if (kind !== 'number' || text.length > 14 || !/^[\d .]+$/.test(text)) break;
    digits += text.replaceAll(/\D/g, '').length;
    to++;
    const joint = reading.at(to);
    if (
      joint.lower === '-' &&
      !joint.gap &&
      !reading.at(to + 1).gap &&
      reading.at(to + 1).kind === 'number'
    ) {
      hyphens++;
      to++;
    } else if (bracket || plus) {
      while (
        to < index + 12 &&
        /^[()-]$/.test(reading.word(to)) &&
        (reading.at(to + 1).kind === 'number' || reading.word(to + 1) === '(')
      )
        to++;
    } else break;
  }
  if (to === index + 1) return undefined;
  const last = reading.at(to - 1).text.length;
  const first = reading.at(index).text.length;
  if ((plus || bracket) && digits >= 7) return claim(to);
  if (hyphens >= 2 && digits >= 7 && !isIsoDate(reading, index)) return claim(to);
  if (hyphens === 1 && first === 3 && last === 4 && to === index + 3) return claim(to);
  return undefined;
}

function isIsoDate(reading: Reading, index: number): boolean {
  const lengths = [
    reading.at(index).text.length,
    reading.at(index + 2).text.length,
    reading.at(index + 4).text.length,
  ];
  return (
    (lengths[0] === 4 || lengths[2] === 4 || lengths[2] === 2) &&
    (lengths[1] ?? 9) <= 2 &&
    Math.max(...lengths) <= 4
  );
}
