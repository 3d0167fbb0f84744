import { colorsFor } from './terminal.js';
import { jsonText, jsonTexts } from '../report/json.js';
import { placeLabel } from '../report/placed-lines.js';
import type { Place } from '../model/place.js';

/** Writes one JSON document to standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(jsonText(value));
}

/** Writes one JSON document with a list to standard output, whose entries are made as they are written. */
export function printJsonList(values: Iterable<unknown>): void {
  for (const text of jsonTexts(values)) process.stdout.write(text);
}

/** UTF-16 units that are written together: each write takes as long as a short text. */
const BATCH = 1 << 16;

/** Writes texts to standard output as they are made. */
export function printTexts(texts: Iterable<string>): void {
  let batch = '';
  for (const text of texts) {
    batch += text;
    if (batch.length < BATCH) continue;
    process.stdout.write(batch);
    batch = '';
  }
  process.stdout.write(batch);
}

/** Writes lines to standard output. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** `path:line:column`, coloured where the terminal has colours. */
export function clickable(place: Place): string {
  return colorsFor(process.stdout).cyan(placeLabel(place));
}
