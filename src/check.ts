import { findAlterations, findAlteredEnds } from './analyse/altered.js';
import {
  alteredSentences,
  changedSentences,
  uncomparedSentences,
} from './analyse/altered-sentences.js';
import { discloseConflicts } from './analyse/disclosures.js';
import { anchorFacts } from './analyse/anchors/evidence.js';
import { groupSentences } from './analyse/alignment/groups.js';
import { areRetellingsFew, RETELLINGS_LEFT_OUT } from './analyse/alignment/retellings.js';
import { findConflicts } from './analyse/comparison/conflicts.js';
import { findEntityConflicts } from './analyse/comparison/entities.js';
import { findExchangedTitles, uncrossedPeople } from './analyse/names/exchanged-titles.js';
import { Events } from './analyse/comparison/one-event.js';
import { EarlierGroups } from './analyse/earlier-groups.js';
import { readNames } from './analyse/names/names.js';
import { cutSentences } from './analyse/long-sentences.js';
import { findOrigins } from './analyse/origins.js';
import { findQuotedStatements } from './analyse/quoted-statements.js';
import { readSource } from './analyse/read-source.js';
import { findStoryPassages, scanStories } from './analyse/reuse/stories.js';
import { wordsOfStories } from './analyse/story-words.js';
import { assembleReport } from './assemble.js';
import type { Analysis, AnchoredFacts, FactsDocument, Totals } from './model/analysis.js';
import { InputError } from './model/input-error.js';
import type { CheckInput } from './model/input.js';
import type { Collation, Prepared } from './model/prepared.js';
import type { Stage } from './model/progress.js';
import type { Report } from './model/report.js';
import type { Source, SourceDocument, SourceFile, Story } from './model/source.js';
import { parseFacts } from './parse/facts.js';
import { compareIds, refuseSameIds } from './parse/same-ids.js';
import { parseSource } from './parse/source.js';
import { markRefuted } from './rules/refuted-quotations.js';
import { judgeQuotations, runRules } from './rules/run.js';

/**
 * Checks facts against sources: the whole pipeline, pure and synchronous. The same input gives
 * the same report whatever the order of its files.
 *
 * @throws InputError without sources, where two sources have one id, or where the facts file is
 *   not JSON
 */
export function check(input: CheckInput): Report {
  const begin = (stage: Stage) => input.onProgress?.({ stage, done: 0, total: 1 });
  const sources = readSources(input);
  const facts = input.facts ? parseFacts(input.facts) : undefined;
  const collation = collationOf(sources, input, begin);
  begin('facts');
  const anchored = anchor(facts, sources);
  const judged = judgeQuotations(anchored, input.config);
  const analysis = analyse(sources, collation, {
    ...anchored,
    facts: markRefuted(anchored, judged),
  });
  begin('rules');
  const findings = runRules(analysis, judged, input.config);
  begin('report');
  return assembleReport(analysis, findings, input.problems ?? []);
}

/** Sources compared with one another, as they were prepared or anew. */
function collationOf(
  sources: readonly Source[],
  { prepared }: CheckInput,
  begin: (stage: Stage) => void,
): Collation {
  const known = prepared?.collationOf(sources);
  if (known) return known;
  const collation = collate(sources, prepared, begin);
  prepared?.keepCollation(sources, collation);
  return collation;
}

function anchor(
  factsDocument: FactsDocument | undefined,
  sources: readonly Source[],
): AnchoredFacts {
  return factsDocument
    ? { factsDocument, facts: anchorFacts(factsDocument, sources) }
    : { facts: [] };
}

/** Compares facts with what the sources say. */
function analyse(
  sources: readonly Source[],
  collation: Collation,
  anchored: AnchoredFacts,
): Analysis {
  const { passages, conflicts, changes } = collation;
  const stories = sources.flatMap((source) => source.stories);
  const facts = anchored.facts.map((fact) => ({ ...fact, origins: findOrigins(fact, passages) }));
  return {
    ...collation,
    ...anchored,
    sources,
    facts,
    alterations: [...collation.alterations, ...alteredSentences(changes, stories, passages)],
    conflicts: discloseConflicts(conflicts, facts),
  };
}

/** Compares the sources with one another. */
function collate(
  sources: readonly Source[],
  prepared: Prepared | undefined,
  begin: (stage: Stage) => void,
): Collation {
  const stories = sources.flatMap((source) => source.stories);
  begin('reuse');
  const scanned = scanStories(sources);
  const passages = findStoryPassages(sources, {}, scanned);
  begin('alignment');
  const read = wordsOfStories(scanned);
  const groups = groupSentences(stories, read);
  const earlier = new EarlierGroups(prepared?.earlierCollationOf(sources));
  begin('conflicts');
  const events = new Events(read);
  const figures = findConflicts(sources, groups, passages, read, events);
  const entities = findEntityConflicts(groups, sources, read, earlier);
  begin('names');
  const names = readNames(stories, read, events, prepared);
  const exchanged = findExchangedTitles(groups, names.exchanged, earlier);
  const seeksRetellings = areRetellingsFew(stories, events);
  return {
    passages,
    alterations: [...findAlterations(passages), ...findAlteredEnds(passages)],
    groups,
    changes: changedSentences(groups, read, earlier),
    conflicts: [...figures.conflicts, ...entities.conflicts, ...exchanged],
    names: names.groups,
    statements: findQuotedStatements(groups, sources, earlier),
    seeksRetellings,
    skipped: [
      ...cutSentences(stories, read),
      ...(seeksRetellings ? [] : [RETELLINGS_LEFT_OUT]),
      ...figures.skipped,
      ...entities.skipped,
      ...names.skipped,
      ...uncrossedPeople(groups),
      ...uncomparedSentences(groups),
    ],
    totals: totalsOf(stories),
  };
}

function totalsOf(stories: readonly Story[]): Totals {
  let [sentences, quantities] = [0, 0];
  for (const story of stories) {
    sentences += story.sentences.length;
    for (const sentence of story.sentences) quantities += sentence.quantities.length;
  }
  return { sentences, quantities };
}

interface ReadFile {
  readonly file: SourceFile;
  readonly document: SourceDocument;
  /** Where it was prepared. */
  readonly source: Source | undefined;
}

/** Parses the files and splits them into stories, in the order of their ids. */
function readSources({ sources: files, onProgress, prepared }: CheckInput): Source[] {
  if (files.length === 0) {
    throw new InputError('there is no source to check', undefined, 'name at least one article');
  }
  const total = files.length;
  const read = files
    .map((file, done): ReadFile => {
      onProgress?.({ stage: 'parsing', done, total });
      const source = prepared?.sourceOf(file);
      return { file, source, document: source?.document ?? parseSource(file) };
    })
    .sort((a, b) => compareIds(a.document, b.document));
  refuseSameIds(read.map(({ document }) => document));
  return read.map(({ file, document, source }, done) => {
    onProgress?.({ stage: 'reading', done, total });
    if (source) return source;
    const fresh = readSource(document);
    prepared?.keepSource(file, fresh);
    return fresh;
  });
}
