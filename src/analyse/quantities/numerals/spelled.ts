import { lastDecimal } from '../digits.js';
import type { Reading } from '../reading.js';
import { exactProduct } from './number-read.js';
import type { NumberRead } from './number-read.js';

/** "two hundred and six", "twenty-one trillion three hundred", "nine point nought four". */
export function spelled(reading: Reading, index: number): NumberRead | undefined {
  let total = 0;
  let group = -1;
  let lastScale = Infinity;
  let scale = 1;
  let at = index;
  let next = index;
  let lastUnit = 1;
  for (;;) {
    const info = reading.at(at).info;
    if (info === undefined) break;
    const { cardinal } = info;
    if (cardinal !== undefined) {
      if (!fits(group, cardinal) || (at > index && reading.boundary(at))) break;
      group = Math.max(group, 0) + cardinal;
      lastUnit = cardinal % 10 === 0 && cardinal >= 10 ? 10 : 1;
    } else if (info.scale === 100) {
      if (group > 99 || group === 0) break;
      group = (group < 0 ? 1 : group) * 100;
      lastUnit = 100;
    } else if (info.scale !== undefined) {
      if (group < 0 && total === 0) break;
      if (group < 0) total = exactProduct(total, info.scale);
      else if (info.scale < lastScale) total += exactProduct(group, info.scale);
      else total = exactProduct(total + group, info.scale);
      lastScale = info.scale;
      scale = info.scale;
      lastUnit = info.scale;
      group = -1;
    } else if (info.collective !== undefined && info.collective === 12 && next > index) {
      // "three hundred and two dozen": only the last number counts dozens.
      const dozens = Math.max(group, 0) % 100;
      const rest = total + Math.max(group, 0) - dozens;
      const value = dozens === 0 ? rest * 12 : rest + dozens * 12;
      return { next: at + 1, value, precision: 12, digits: false, scale: 12 };
    } else break;
    next = ++at;
    at = skipJoin(reading, next, group, total);
  }
  if (next === index) return undefined;
  const value = total + Math.max(group, 0);
  const one = value === 1 && next === index + 1 && reading.word(index) === 'one';
  const point = decimals(reading, next);
  if (point !== undefined)
    return {
      next: point.next,
      value: Number(`${value}.${point.text}`),
      precision: lastDecimal(point.text.length),
      digits: false,
    };
  return {
    next,
    value,
    precision: group > 0 ? (lastUnit === 100 ? 100 : 1) : lastUnit,
    digits: false,
    ...(scale === 1 ? {} : { scale }),
    ...(one ? { one } : {}),
  };
}

/** A units word may follow a tens word or a hundred, a tens word only a hundred. */
function fits(group: number, cardinal: number): boolean {
  if (group < 0) return true;
  if (cardinal === 0) return false;
  const rest = group % 100;
  if (rest === 0) return group > 0;
  return cardinal < 10 && rest >= 20 && rest % 10 === 0;
}

/** Past a hyphen, or an "and" behind a hundred or a scale, where a number goes on. */
function skipJoin(reading: Reading, at: number, group: number, total: number): number {
  const token = reading.at(at);
  const after = reading.at(at + 1).info;
  const goesOn =
    after?.cardinal !== undefined || after?.scale !== undefined || after?.collective === 12;
  if (token.lower === '-' && goesOn && token.gap === reading.at(at + 1).gap) return at + 1;
  if (token.lower === 'and' && after?.cardinal !== undefined) {
    if (group >= 100 ? group % 100 === 0 : group < 0 && total > 0) return at + 1;
    // "twenty and four"
    if (group >= 20 && group < 100 && group % 10 === 0 && after.cardinal < 10) return at + 1;
  }
  return at;
}

/** "point nought four", "point seventy-one", "point five". */
function decimals(
  reading: Reading,
  at: number,
): { readonly next: number; readonly text: string } | undefined {
  if (reading.word(at) !== 'point') return undefined;
  let text = '';
  let next = at + 1;
  while (text.length < 12) {
    const value = reading.at(next).info?.cardinal;
    if (value === undefined) break;
    const unit = reading.hyphen(next + 1) ? reading.at(next + 2).info?.cardinal : undefined;
    if (value >= 20 && unit !== undefined && unit < 10) {
      text += String(value + unit);
      next += 3;
    } else {
      text += String(value);
      next++;
    }
  }
  return text === '' ? undefined : { next, text };
}
