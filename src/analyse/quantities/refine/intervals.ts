import { VAGUE_WORDS } from '../vague.js';
import type { Draft } from '../draft.js';

const SPANS = new Map(VAGUE_WORDS.qualifiers.map((row) => [row.qualifier, row]));

/** Turns what is written and its qualifier into the interval that both allow. */
export function applyQualifier(draft: Draft): void {
  if (draft.low === undefined && draft.high === undefined) return;
  if (draft.kind === 'date' || draft.kind === 'time') boundDates(draft);
  else boundAmount(draft);
  if (draft.openLow === true) draft.low = undefined;
  if (draft.openHigh === true) draft.high = undefined;
}

function boundAmount(draft: Draft): void {
  const low = draft.low ?? Number.NEGATIVE_INFINITY;
  const high = draft.high ?? Number.POSITIVE_INFINITY;
  switch (draft.qualifier) {
    case 'about': {
      // A vague word spans what its own row says; "or so" adds nothing.
      if (draft.vague === true) return;
      const { below, above } = SPANS.get('about') ?? { below: 0.1, above: 0.1 };
      draft.low = round(low - Math.abs(low) * below);
      draft.high = round(high + Math.abs(high) * above);
      return;
    }
    case 'almost': {
      const { below } = SPANS.get('almost') ?? { below: 0.1 };
      draft.low = round(low - Math.abs(low) * below);
      draft.highOpen = true;
      return;
    }
    case 'more-than':
      draft.lowOpen = true;
      draft.openHigh = true;
      return;
    case 'at-least':
      draft.openHigh = true;
      return;
    case 'less-than':
      draft.highOpen = true;
      draft.openLow = true;
      return;
    case 'at-most':
      draft.openLow = true;
      return;
    case 'exact':
  }
}

/** A tenth of a figure, without the tail that binary fractions leave. */
const round = (value: number): number => Number(value.toPrecision(12));

function boundDates(draft: Draft): void {
  const { low, high } = draft;
  if (low === undefined || high === undefined) return;
  switch (draft.qualifier) {
    case 'about':
    case 'almost': {
      if (draft.vague === true) return;
      const days =
        draft.kind === 'time'
          ? 30
          : Math.max(SPANS.get('about')?.days ?? 3, Math.round((high - low) / 2));
      draft.low = low - days;
      draft.high = high + days;
      return;
    }
    case 'more-than':
      draft.low = high;
      draft.lowOpen = true;
      draft.openHigh = true;
      return;
    case 'at-least':
      draft.openHigh = true;
      return;
    case 'less-than':
      draft.openLow = true;
      // "before the end of 2023" ends with it; "before 2024" ends before its first day.
      if (draft.vague === true) return;
      draft.high = low;
      draft.highOpen = true;
      return;
    case 'at-most':
      draft.openLow = true;
      return;
    case 'exact':
  }
}
