import type pc from 'picocolors';
import { markDifferences } from '../analyse/word-diff.js';
import type { Baseline, FactChange, SentenceChange, SourceChange } from '../baseline.js';
import { markedText } from './marked-text.js';
import { counted } from './phrases.js';
import { visible } from './visible.js';

type Colors = ReturnType<typeof pc.createColors>;

/** Sentences of one source that are shown; the rest is counted. */
const MAX_SENTENCES = 20;

/** What changed since another commit: sources, facts, and findings that are gone. */
export function baselineLines(baseline: Baseline, colors: Colors): string[] {
  const { base, new: fresh, fixed, unchanged } = baseline;
  return [
    ...baseline.sources.flatMap((change) => sourceLines(change, colors)),
    ...baseline.facts.map(factLine),
    ...fixed.map(({ ruleId, message }) => `fixed: ${ruleId} ${visible(message)}`),
    `since ${visible(base)}: ${fresh.length} new, ${fixed.length} fixed, ${unchanged.length} unchanged`,
  ];
}

function sourceLines({ kind, path, from, sentences }: SourceChange, colors: Colors): string[] {
  const renamed = from === undefined ? '' : ` from ${visible(from)}`;
  const left = sentences.length - MAX_SENTENCES;
  return [
    `source ${kind}${renamed}: ${visible(path)}`,
    ...sentences.slice(0, MAX_SENTENCES).flatMap((change) => sentenceLines(change, colors)),
    ...(left > 0 ? [`  and ${counted(left, 'sentence')} more`] : []),
  ];
}

function sentenceLines({ before, after }: SentenceChange, colors: Colors): string[] {
  const marks = before && after ? markDifferences(before.plain, after.plain) : { a: [], b: [] };
  return [
    ...(before ? [`  ${colors.red('-')} ${markedText(before.plain, marks.a, colors)}`] : []),
    ...(after ? [`  ${colors.green('+')} ${markedText(after.plain, marks.b, colors)}`] : []),
  ];
}

function factLine({ id, kind, before, after }: FactChange): string {
  const was = before?.origins.count;
  const is = after?.origins.count;
  const origins =
    was !== undefined && is !== undefined && was !== is
      ? `, from ${counted(was, 'origin')} to ${is}`
      : '';
  return `fact ${kind}: ${visible(id)}${origins}`;
}
