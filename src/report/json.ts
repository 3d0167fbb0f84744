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

/** What `JSON.stringify` leaves: DEL and C1 controls, line separators, direction controls. */
const UNSEEN = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
