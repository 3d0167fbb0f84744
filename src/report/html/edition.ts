/**
 * The report, arranged for reading: witnesses with their sigla, and every mark on the sentence
 * that it stands in. "Edition" as in critical edition: texts, sigla, apparatus.
 */
import { storyKey } from '../../analyse/story-key.js';
import type { Place, Span } from '../../model/place.js';
import type {
  Report,
  ReportFact,
  ReportSentence,
  ReportSource,
  ReportStory,
} from '../../model/report.js';
import { agreeingQuantities } from './agreements.js';
import { plainOffsets } from './plain-offsets.js';
import { storySiglum } from './sigla.js';

/** A story of the corpus, as a witness of the event. */
export interface StoryWitness {
  /** 0-based number in the corpus. */
  readonly ordinal: number;
  readonly siglum: string;
  /** Publisher, title or id: what a reader would call it. */
  readonly name: string;
  readonly source: ReportSource;
  readonly story: ReportStory;
  readonly lines: readonly Line[];
  /** Words of the story, furniture left out. */
  readonly words: number;
}

/** A span of a sentence's `plain` with what it is. */
export type Mark = Span &
  (
    | { readonly type: 'passage'; readonly passage: number; readonly first: boolean }
    | { readonly type: 'difference'; readonly passage: number; readonly kind: string }
    | { readonly type: 'conflict'; readonly conflict: number; readonly group: number }
    | { readonly type: 'agreement'; readonly other: Line }
    | { readonly type: 'word' }
  );

/** A sentence with its marks. */
export interface Line {
  readonly witness: StoryWitness;
  readonly sentence: ReportSentence;
  readonly marks: Mark[];
  /** Indexes of the facts that quote it. */
  readonly facts: Set<number>;
  /** Number of its aligned group. */
  group?: number;
  /** From offsets in the sentence's `text` to offsets in its `plain`; made when first asked for. */
  toPlain?: (offset: number) => number;
}

export interface Edition {
  readonly report: Report;
  readonly witnesses: readonly StoryWitness[];
  /** Aligned groups, parallel to the report's alignments. */
  readonly groups: readonly (readonly Line[])[];
  /** The sentence that a place in a source lies in, if any. */
  lineAt(place: Place): Line | undefined;
  /** All sentences that a place touches. */
  linesAt(place: Place): readonly Line[];
  witnessOf(source: string, story: number | undefined): StoryWitness | undefined;
}

/** Arranges a report; pure, in time linear in the report but for sorting. */
export function makeEdition(report: Report): Edition {
  const witnesses = collectWitnesses(report);
  const byStory = new Map<string, StoryWitness>();
  const byPath = new Map<string, Line[]>();
  for (const witness of witnesses) {
    const key = storyKey({ source: witness.source.id, story: witness.story.story });
    if (!byStory.has(key)) byStory.set(key, witness);
    for (const line of witness.lines) {
      const lines = byPath.get(line.sentence.place.path);
      if (lines) lines.push(line);
      else byPath.set(line.sentence.place.path, [line]);
    }
  }
  for (const lines of byPath.values()) lines.sort((a, b) => startOf(a) - startOf(b));

  const linesAt = (place: Place): Line[] => {
    const lines = byPath.get(place.path) ?? [];
    const found: Line[] = [];
    for (let i = firstEndingAfter(lines, place.start.offset); i < lines.length; i += 1) {
      const line = lines[i];
      if (!line || startOf(line) >= Math.max(place.end.offset, place.start.offset + 1)) break;
      found.push(line);
    }
    return found;
  };
  const edition: Edition = {
    report,
    witnesses,
    groups: report.alignments.map((alignment, number) =>
      alignment.sentences.flatMap((sentence) => {
        const line = byStory.get(storyKey(sentence))?.lines[sentence.index];
        if (!line) return [];
        line.group ??= number;
        return [line];
      }),
    ),
    linesAt,
    lineAt: (place) => linesAt(place)[0],
    witnessOf: (source, story) => byStory.get(storyKey({ source, story: story ?? 1 })),
  };
  markPassages(edition);
  markConflicts(edition);
  markAgreements(edition);
  report.facts.forEach((fact, number) => markFact(edition, fact, number));
  return edition;
}

/** The id of a sentence's element: made of numbers only. */
export function lineId(line: Line): string {
  return `s${line.witness.ordinal}-${line.sentence.index}`;
}

/** "sources/harbour.md:18" */
export function placeLabel(place: Place): string {
  return `${place.path}:${place.start.line}`;
}

/** "harbour.md:18": for a sentence in its story, where the folder is known and room is short. */
export function fileLabel(place: Place): string {
  return placeLabel(place).slice(place.path.lastIndexOf('/') + 1);
}

function startOf(line: Line): number {
  return line.sentence.place.start.offset;
}

function collectWitnesses(report: Report): StoryWitness[] {
  const witnesses: StoryWitness[] = [];
  report.sources.forEach((source, number) => {
    for (const story of source.stories) {
      const lines: Line[] = [];
      const witness: StoryWitness = {
        ordinal: witnesses.length,
        siglum: storySiglum(number, story.story, source.stories.length),
        name: story.publisher ?? source.publisher ?? source.title ?? source.id,
        source,
        story,
        lines,
        words: story.sentences
          .filter((sentence) => !sentence.furniture)
          .reduce((sum, sentence) => sum + wordCount(sentence.plain), 0),
      };
      for (const sentence of story.sentences) {
        lines.push({ witness, sentence, marks: [], facts: new Set() });
      }
      witnesses.push(witness);
    }
  });
  return witnesses;
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** Index of the first sentence that ends after the offset; sentences do not overlap. */
function firstEndingAfter(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line && line.sentence.place.end.offset <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a sentence's `plain` that a place in the file covers. */
export function spanIn(line: Line, place: Place): Span {
  line.toPlain ??= plainOffsets(line.sentence.text, line.sentence.plain);
  const from = startOf(line);
  return {
    start: line.toPlain(place.start.offset - from),
    end: line.toPlain(place.end.offset - from),
  };
}

function markPassages(edition: Edition): void {
  edition.report.sharedPassages.forEach((passage, number) => {
    if (passage.boilerplate !== undefined) return;
    for (const witness of passage.witnesses) {
      edition.linesAt(witness.place).forEach((line, at) => {
        const span = spanIn(line, witness.place);
        if (span.start < span.end) {
          line.marks.push({ type: 'passage', passage: number, first: at === 0, ...span });
        }
      });
    }
    for (const difference of passage.differences) {
      for (const place of [difference.fromPlace, difference.toPlace]) {
        for (const line of edition.linesAt(place)) {
          const span = spanIn(line, place);
          if (span.start < span.end) {
            line.marks.push({
              type: 'difference',
              passage: number,
              kind: difference.kind,
              ...span,
            });
          }
        }
      }
    }
  });
}

function markConflicts(edition: Edition): void {
  edition.report.conflicts.forEach((conflict, number) => {
    for (const value of conflict.values) {
      const line = edition.lineAt(value.place);
      if (line)
        line.marks.push({
          type: 'conflict',
          conflict: number,
          group: value.group,
          ...spanIn(line, value.place),
        });
    }
  });
}

function markAgreements(edition: Edition): void {
  for (const group of edition.groups) {
    const agreements = agreeingQuantities(group.map((line) => line.sentence.quantities));
    group.forEach((line, at) => {
      for (const { quantity, other } of agreements[at] ?? []) {
        const { start, end } = quantity;
        const like = group[other];
        const disputed = line.marks.some(
          (mark) => mark.type === 'conflict' && mark.start < end && start < mark.end,
        );
        if (like && !disputed) line.marks.push({ type: 'agreement', other: like, start, end });
      }
    });
  }
}

function markFact(edition: Edition, fact: ReportFact, number: number): void {
  const disputed = fact.disputed.flatMap((other) => other.evidence);
  for (const evidence of [...fact.evidence, ...disputed]) {
    if (!evidence.place) continue;
    for (const line of edition.linesAt(evidence.place)) line.facts.add(number);
  }
}
