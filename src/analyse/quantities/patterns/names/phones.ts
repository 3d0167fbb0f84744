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

/** "0800 123 456", "020 7946 0018": a nought in front and groups of digits. */
export function spacedPhone(reading: Reading, index: number): Match | undefined {
  const { text, plain } = reading.at(index);
  if (!plain || !text.startsWith('0') || text.length < 3) return undefined;
  let to = index + 1;
  while (to < index + 5 && /^\d[\d ]{2,}$/.test(reading.at(to).text)) to++;
  return to > index + 1 ? claim(to) : undefined;
}

/** "2019-0345", "19-1392": a number with a nought or more digits behind its hyphen than a year has. */
export function docket(reading: Reading, index: number): Match | undefined {
  const first = reading.at(index);
  const second = reading.at(index + 2);
  if (!reading.hyphen(index + 1) || !first.plain || !second.plain) return undefined;
  return second.text.length > 2 && second.text.startsWith('0') ? claim(index + 3) : undefined;
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
