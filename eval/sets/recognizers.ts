import { extractQuantities } from '../../src/analyse/quantities/extract.js';
import type { Quantity } from '../../src/model/quantity.js';
import type { EvalRow, EvalSet } from '../set.js';
import {
  KINDS,
  type FileName,
  type RecognizersCase,
  type Reference,
} from '../recognizers/cases.js';
import { exclusionOf } from '../recognizers/exclusions.js';
import { statesValue } from '../recognizers/values.js';

const FILES: readonly FileName[] = ['number', 'percent', 'currency', 'dimension', 'datetime'];

/** What was found in one file. */
interface Tally {
  /** References compared. */
  references: number;
  excluded: number;
  /** References met by an overlapping quantity. */
  spans: number;
  /** References whose value an overlapping quantity states. */
  values: number;
  /** Quantities of the file's kinds that meet no reference at all. */
  extra: number;
}

/** The references meet a quantity where spans overlap: they leave qualifiers out, and ours do not. */
function overlaps(q: Quantity, reference: Reference): boolean {
  return q.start <= reference.end && reference.start < q.end;
}

/** Compares one file's cases. */
function tally(file: FileName, rows: readonly RecognizersCase[]): Tally {
  const sum: Tally = { references: 0, excluded: 0, spans: 0, values: 0, extra: 0 };
  for (const row of rows) {
    const published = row.reference?.slice(0, 10);
    const quantities = extractQuantities(row.input, published === undefined ? {} : { published });
    for (const reference of row.results) {
      if (exclusionOf(file, row, reference) !== undefined) {
        sum.excluded++;
        continue;
      }
      sum.references++;
      const found = quantities.filter((q) => overlaps(q, reference));
      if (found.length > 0) sum.spans++;
      if (statesValue(reference, found)) sum.values++;
    }
    for (const q of quantities) {
      if (
        !KINDS[file].has(q.kind) ||
        (file === 'number' && q.unit !== '') ||
        row.results.some((r) => overlaps(q, r))
      )
        continue;
      sum.extra++;
    }
  }
  return sum;
}

/** Precision, recall and their harmonic mean, each 0 to 1. */
function scores(
  right: number,
  { references, spans, extra }: Tally,
): readonly [number, number, number] {
  const precision = right / Math.max(1, spans + extra);
  const recall = right / Math.max(1, references);
  return [precision, recall, (2 * precision * recall) / Math.max(1e-9, precision + recall)];
}

const AIM = 0.9;

function rows(name: string, sum: Tally): EvalRow[] {
  const [p, r, f1] = scores(sum.values, sum);
  const [, , spanF1] = scores(sum.spans, sum);
  const show = (x: number): string => x.toFixed(3);
  return [
    {
      measure: `${name}: F1 of values at overlapping spans`,
      value: `${show(f1)} (P ${show(p)}, R ${show(r)}, n ${sum.references}, excluded ${sum.excluded})`,
      aim: `>= ${AIM.toFixed(2)}`,
      met: f1 >= AIM,
    },
    { measure: `${name}: F1 of spans`, value: show(spanF1) },
  ];
}

export const set: EvalSet = {
  name: 'Quantities and dates: Recognizers-Text, English',
  files: FILES.map((file) => `quantities/${file}.json`),
  run(files) {
    const total: Tally = { references: 0, excluded: 0, spans: 0, values: 0, extra: 0 };
    const out: EvalRow[] = [];
    for (const [i, file] of FILES.entries()) {
      const sum = tally(file, JSON.parse(files[i]?.toString('utf8') ?? '[]') as RecognizersCase[]);
      for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += sum[key];
      out.push(...rows(file, sum));
    }
    return [...out, ...rows('all', total)];
  },
};
