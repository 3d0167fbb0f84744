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
  return `${withEscapes(value)}\n`;
}

function withEscapes(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNSEEN, escaped);
}

/** Entries of a list that are written together. */
const BATCH = 200;

/**
 * The same document as {@link jsonText} of a list, some entries at a time: a whole one may be large.
 * What stands between these comes by itself, since to join texts is to copy them.
 */
export function* jsonTexts(values: Iterable<unknown>): Generator<string> {
  let batch: unknown[] = [];
  let before = '[';
  for (const value of values) {
    batch.push(value);
    if (batch.length < BATCH) continue;
    yield before;
    yield entriesText(batch);
    batch = [];
    before = ',';
  }
  if (batch.length > 0) {
    yield before;
    yield entriesText(batch);
  }
  yield batch.length === 0 && before === '[' ? '[]\n' : '\n]\n';
}

/** Entries of a list, without its brackets. */
function entriesText(values: readonly unknown[]): string {
  return withEscapes(values).slice(1, -'\n]'.length);
}

/** What `JSON.stringify` leaves: DEL and C1 controls, line separators, direction controls. */
const UNSEEN = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
