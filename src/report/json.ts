import type { Report } from '../model/report.js';

/** The report as one JSON document, which `schemas/report.schema.json` describes. */
export function renderJson(report: Report): string {
  return jsonText(report);
}

/**
 * One JSON document, indented, with a line end. Control and direction characters are written as
 * escapes, which JSON allows anywhere in a string: a terminal must not obey them.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNSEEN, escaped)}\n`;
}

/** Entries of a list that are written together. */
const BATCH = 200;

/** The same document as {@link jsonText} of a list, some entries at a time: a whole one may be large. */
export function* jsonTexts(values: readonly (() => unknown)[]): Generator<string> {
  if (values.length === 0) yield '[]\n';
  for (let at = 0; at < values.length; at += BATCH) {
    const batch = values.slice(at, at + BATCH).map((value) => value());
    const isLast = at + BATCH >= values.length;
    // Without the brackets of the list, which only the first and the last have.
    yield `${at === 0 ? '[' : ','}${jsonText(batch).slice(1, -'\n]\n'.length)}${isLast ? '\n]\n' : ''}`;
  }
}

/** What `JSON.stringify` leaves: DEL and C1 controls, line separators, direction controls. */
const UNSEEN = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
