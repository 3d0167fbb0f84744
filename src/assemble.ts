import { addRetellings } from './analyse/alignment/retellings.js';
import { originOf } from './analyse/reuse/direction.js';
import { reportFact } from './assemble/facts.js';
import type {
  Analysis,
  ConflictStatus,
  Mention,
  NameGroup,
  SentenceGroup,
  StoryPassage,
} from './model/analysis.js';
import type { Finding } from './model/finding.js';
import { once } from './model/once.js';
import type { Passage } from './model/passage.js';
import type { Span } from './model/place.js';
import type {
  Report,
  ReportConflict,
  ReportConflictValue,
  ReportCounts,
  ReportDifference,
  ReportName,
  ReportSentence,
  ReportSentenceRef,
  ReportSharedPassage,
  ReportSource,
  ReportStory,
} from './model/report.js';
import type { InputProblem, Source, SourceDocument, Story, StorySentence } from './model/source.js';

/**
 * Puts an analysis and its findings into the shape that reporters see. The long lists are put
 * together when a reporter first asks for them: a reader of the findings needs none of them.
 */
export function assembleReport(
  analysis: Analysis,
  findings: readonly Finding[],
  loadProblems: readonly InputProblem[],
): Report {
  const documents = new Documents(analysis.sources);
  const problems = [
    ...loadProblems,
    ...analysis.sources.flatMap(({ document }) => document.problems),
  ];
  const facts = analysis.facts.map((fact) => reportFact(fact, analysis));
  const sources = once(() => analysis.sources.map(reportSource));
  const alignments = once(() => alignedSentences(analysis).map(reportAlignment));
  const passages = once(() =>
    analysis.passages.map((passage) => reportPassage(passage, documents)),
  );
  const conflicts = once(() =>
    analysis.conflicts.map((status) => reportConflict(status, documents)),
  );
  const names = once(() => analysis.names.map((name) => reportName(name, documents)));
  return {
    version: 1,
    get sources() {
      return sources();
    },
    get alignments() {
      return alignments();
    },
    get sharedPassages() {
      return passages();
    },
    get conflicts() {
      return conflicts();
    },
    get names() {
      return names();
    },
    facts,
    findings,
    problems,
    counts: countReport(analysis, { facts, findings, problems }, () => alignments().length),
  };
}

/** The report of nothing: what a first run is compared with. */
export function emptyReport(): Report {
  const nothing = {
    sources: [],
    facts: [],
    passages: [],
    alterations: [],
    groups: [],
    conflicts: [],
    skipped: [],
    names: [],
    statements: [],
    seeksRetellings: true,
    totals: { sentences: 0, quantities: 0 },
  };
  return assembleReport(nothing, [], []);
}

/** Documents by source id, to cut passages out of them. */
class Documents {
  private readonly byId: ReadonlyMap<string, SourceDocument>;

  constructor(sources: readonly Source[]) {
    this.byId = new Map(sources.map(({ document }) => [document.meta.id, document]));
  }

  /** The passage of a story at a range of its document's text. */
  cut(source: string, story: number, span: Span): Passage {
    const document = this.byId.get(source);
    if (!document) throw new Error(`no document for source ${source}`);
    const place = document.placeOf(span);
    return {
      source,
      story,
      text: document.raw.slice(place.start.offset, place.end.offset),
      plain: document.text.slice(span.start, span.end),
      place,
    };
  }

  /** The passage at a range of a sentence's `plain`. */
  within(sentence: StorySentence, { start, end }: Span): Passage {
    return this.cut(sentence.source, sentence.story, {
      start: sentence.start + start,
      end: sentence.start + end,
    });
  }
}

function reportSource({ document, stories }: Source): ReportSource {
  const { id, title, publisher, published, url, wire } = document.meta;
  return {
    id,
    path: document.path,
    format: document.format,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    wire,
    sha256: document.sha256,
    stories: stories.map((story) => reportStory(story, document)),
  };
}

function reportStory(story: Story, document: SourceDocument): ReportStory {
  const { headline, dateline, published, publisher, wire } = story;
  return {
    story: story.story,
    ...(headline === undefined ? {} : { headline }),
    ...(dateline ? { dateline: document.text.slice(dateline.start, dateline.end) } : {}),
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    wire,
    place: document.placeOf(story),
    sentences: story.sentences.map((sentence) => reportSentence(sentence, document)),
  };
}

function reportSentence(sentence: StorySentence, document: SourceDocument): ReportSentence {
  const { kind, furniture, quantities } = sentence;
  return {
    ...sentenceRef(sentence),
    kind,
    furniture,
    quantities: quantities.map((quantity) => ({
      ...quantity,
      place: document.placeOf({
        start: sentence.start + quantity.start,
        end: sentence.start + quantity.end,
      }),
    })),
  };
}

function sentenceRef(sentence: StorySentence): ReportSentenceRef {
  const { source, story, index, text, plain, place } = sentence;
  return { source, story, index, text, plain, place };
}

/** The groups of the analysis, and retellings, which no rule compares. */
function alignedSentences(analysis: Analysis): readonly SentenceGroup[] {
  const { groups, sources, seeksRetellings } = analysis;
  const stories = sources.flatMap((source) => source.stories);
  return seeksRetellings ? addRetellings(groups, stories) : groups;
}

function reportAlignment({ similarity, sentences }: SentenceGroup) {
  return { similarity, sentences: sentences.map(sentenceRef) };
}

function reportPassage(passage: StoryPassage, documents: Documents): ReportSharedPassage {
  const { kind, words, boilerplate } = passage;
  const cut = (witness: number, span: Span): Passage => {
    const story = passage.stories[witness];
    if (!story) throw new Error(`no story for witness ${witness}`);
    return documents.cut(story.source, story.story, span);
  };
  const differences = passage.differences.map((difference): ReportDifference => {
    const from = cut(0, difference.from);
    const to = cut(difference.witness, difference.to);
    return {
      witnesses: [0, difference.witness],
      kind: difference.kind,
      from: from.plain,
      to: to.plain,
      fromPlace: from.place,
      toPlace: to.place,
    };
  });
  return {
    kind,
    words,
    witnesses: passage.witnesses.map((witness, index) => cut(index, witness)),
    differences,
    origin: originOf(passage),
    ...(boilerplate === undefined ? {} : { boilerplate }),
  };
}

function reportConflict(
  { conflict, disclosedBy }: ConflictStatus,
  documents: Documents,
): ReportConflict {
  const { kind, about, certainty, reason, groups } = conflict;
  const value = (mention: Mention, group: number): ReportConflictValue => {
    const { quantity, sentence } = mention;
    return {
      ...documents.within(sentence, quantity),
      value: quantity.text,
      ...(quantity.low === undefined ? {} : { low: quantity.low }),
      ...(quantity.high === undefined ? {} : { high: quantity.high }),
      unit: quantity.unit,
      group,
      sentence: sentenceRef(sentence),
    };
  };
  return {
    kind,
    about,
    certainty,
    update: conflict.update ?? false,
    reason,
    values: groups.flatMap((group, index) => group.map((mention) => value(mention, index))),
    disclosedBy: disclosedBy?.fact.id ?? null,
  };
}

function reportName({ name, kind, variants }: NameGroup, documents: Documents): ReportName {
  return {
    name,
    kind,
    variants: variants.flatMap(({ mentions }) =>
      mentions.map((mention) => documents.within(mention.sentence, mention)),
    ),
  };
}

function countReport(
  analysis: Analysis,
  { facts, findings, problems }: Pick<Report, 'facts' | 'findings' | 'problems'>,
  countAlignments: () => number,
): ReportCounts {
  const active = findings.filter((finding) => !finding.waived);
  const count = (severity: Finding['severity']) =>
    active.filter((finding) => finding.severity === severity).length;
  return {
    sources: analysis.sources.length,
    stories: analysis.sources.reduce((sum, { stories }) => sum + stories.length, 0),
    ...analysis.totals,
    facts: facts.length,
    quotations: facts.reduce(
      (sum, { evidence, disputed }) =>
        sum + evidence.length + disputed.reduce((more, value) => more + value.evidence.length, 0),
      0,
    ),
    get alignments() {
      return countAlignments();
    },
    sharedPassages: analysis.passages.length,
    conflicts: analysis.conflicts.length,
    skipped: analysis.skipped,
    unreadable: problems.map(({ place, message }) => `${place.path}: ${message}`),
    waived: findings.length - active.length,
    findings: { error: count('error'), warning: count('warning'), notice: count('notice') },
  };
}
