import { differOnlyInTypography } from '../analyse/anchors/typography.js';
import type { Finding } from '../model/finding.js';
import type { Place } from '../model/place.js';
import type { SourceFile } from '../model/source.js';

/** A quotation of the facts file that was given the words of its source. */
interface Repair {
  /** Where the quotation stood. */
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

export interface Repaired {
  /** The whole facts file, in which nothing but the quotations changed. */
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/**
 * Repairs the quotations that are not in their source, but for typography: each gets the characters
 * of the nearest passage. Every other byte of the file stays.
 */
export function repairQuotations(facts: SourceFile, findings: readonly Finding[]): Repaired {
  const repairs = findings
    .flatMap((finding) => repairOf(finding, facts) ?? [])
    .sort((a, b) => a.place.start.offset - b.place.start.offset);
  let text = '';
  let at = 0;
  for (const { place, after } of repairs) {
    text += facts.text.slice(at, place.start.offset) + JSON.stringify(after);
    at = place.end.offset;
  }
  return { text: text + facts.text.slice(at), repairs };
}

function repairOf({ ruleId, place, data, waived }: Finding, facts: SourceFile): Repair | undefined {
  const { quote, nearest } = data;
  if (waived || ruleId !== 'quote-not-found' || place.path !== facts.path) return undefined;
  if (typeof quote !== 'string' || typeof nearest !== 'string') return undefined;
  if (quote === nearest || !differOnlyInTypography(quote, nearest)) return undefined;
  const written = facts.text.slice(place.start.offset, place.end.offset);
  return isStringOf(written, quote) ? { place, before: quote, after: nearest } : undefined;
}

function isStringOf(json: string, text: string): boolean {
  try {
    return JSON.parse(json) === text;
  } catch {
    return false;
  }
}
