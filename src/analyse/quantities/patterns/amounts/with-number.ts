import type { Draft } from '../../draft.js';
import type { NumberRead } from '../../numerals/number-read.js';

/** Fills in a draft's value, bounds and precision from a number. */
export function withNumber(number: NumberRead, draft: Draft): Draft {
  if (number.span === undefined) {
    draft.setValue(number.value);
    draft.precision = number.precision;
  } else {
    draft.low = number.span.low;
    if (number.span.high === undefined) draft.openHigh = true;
    else draft.high = number.span.high;
    draft.qualifier = 'about';
    draft.vague = true;
  }
  if (number.scale !== undefined) draft.scale = number.scale;
  if (number.digits) draft.digits = true;
  if (number.fraction === true) draft.fraction = true;
  return draft;
}
