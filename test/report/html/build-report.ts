import type { EvidenceReport } from '../../../src/model/fact.js';
import type { Finding } from '../../../src/model/finding.js';
import type { Passage } from '../../../src/model/passage.js';
import type { Place, Point } from '../../../src/model/place.js';
import type { QuantityKind } from '../../../src/model/quantity.js';
import type {
  Report,
  ReportConflict,
  ReportConflictValue,
  ReportDifference,
  ReportFact,
  ReportQuantity,
  ReportSentence,
  ReportSharedPassage,
  ReportSource,
} from '../../../src/model/report.js';

/** A report for the page's tests, put together from texts; places are those of the texts. */
export interface ArticleSpec {
  readonly id: string;
  readonly path?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly wire?: readonly string[];
  readonly headline?: string;
  readonly sentences: readonly SentenceSpec[];
}

interface SentenceSpec {
  /** As the file has it. */
  readonly text: string;
  /** As it is read, where that is not the same. */
  readonly plain?: string;
  /** Sentences with one group say the same. */
  readonly group?: string;
  readonly furniture?: boolean;
  readonly quantities?: readonly QuantitySpec[];
}

interface QuantitySpec {
  readonly text: string;
  readonly kind: QuantityKind;
  readonly low?: number | string;
  readonly high?: number | string;
  readonly unit?: string;
  readonly head?: string;
}

export class ReportBuilder {
  private readonly raws = new Map<string, string>();
  private readonly sources: ReportSource[];
  readonly conflicts: ReportConflict[] = [];
  readonly passages: ReportSharedPassage[] = [];
  readonly facts: ReportFact[] = [];
  readonly findings: Finding[] = [];

  constructor(private readonly articles: readonly ArticleSpec[]) {
    this.sources = articles.map((article) => this.sourceOf(article));
  }

  /** The place of the first occurrence of a text in an article's file. */
  place(id: string, needle: string): Place {
    const source = this.source(id);
    const raw = this.raws.get(source.path) ?? '';
    const start = raw.indexOf(needle);
    if (start < 0) throw new Error(`${id} does not say ${needle}`);
    return placeIn(raw, source.path, start, start + needle.length);
  }

  passage(id: string, text: string): Passage {
    return { source: id, story: 1, text, plain: text, place: this.place(id, text) };
  }

  sentence(id: string, needle: string): ReportSentence {
    const offset = this.place(id, needle).start.offset;
    const found = this.source(id)
      .stories.flatMap((story) => story.sentences)
      .find(({ place }) => place.start.offset <= offset && offset < place.end.offset);
    if (!found) throw new Error(`${id} has no sentence with ${needle}`);
    return found;
  }

  shared(
    witnesses: readonly (readonly [string, string])[],
    differences: readonly (readonly [
      number,
      string,
      number,
      string,
      ReportDifference['kind'],
    ])[] = [],
    more: Partial<ReportSharedPassage> = {},
  ): this {
    const idOf = (index: number): string => witnesses[index]?.[0] ?? '';
    this.passages.push({
      kind: differences.length > 0 ? 'edited' : 'verbatim',
      words: (witnesses[0]?.[1] ?? '').split(/\s+/u).length,
      witnesses: witnesses.map(([id, text]) => this.passage(id, text)),
      differences: differences.map(([a, from, b, to, kind]) => ({
        witnesses: [a, b],
        kind,
        from,
        to,
        fromPlace: this.place(idOf(a), from),
        toPlace: this.place(idOf(b), to),
      })),
      origin: { known: false, text: 'origin unknown' },
      ...more,
    });
    return this;
  }

  conflict(
    about: string,
    kind: string,
    groups: readonly (readonly (readonly [string, string])[])[],
    disclosedBy: string | null = null,
  ): this {
    const values = groups.flatMap((group, number) =>
      group.map(([id, text]): ReportConflictValue => ({
        ...this.passage(id, text),
        value: text,
        unit: '',
        group: number,
        sentence: this.sentence(id, text),
      })),
    );
    this.conflicts.push({
      kind,
      about,
      certainty: 'certain',
      update: false,
      reason: 'the intervals do not meet',
      values,
      disclosedBy,
    });
    return this;
  }

  evidence(id: string, quote: string, more: Partial<EvidenceReport> = {}): EvidenceReport {
    return {
      source: id,
      stance: 'supports',
      quote,
      status: 'exact',
      factPlace: FACTS_PLACE,
      place: this.place(id, quote),
      text: quote,
      plain: quote,
      ...more,
    };
  }

  build(): Report {
    const groups = new Map<string, ReportSentence[]>();
    this.articles.forEach((article, number) => {
      article.sentences.forEach((spec, index) => {
        const sentence = this.sources[number]?.stories[0]?.sentences[index];
        if (spec.group === undefined || !sentence) return;
        groups.set(spec.group, [...(groups.get(spec.group) ?? []), sentence]);
      });
    });
    const alignments = [...groups.values()]
      .filter((sentences) => sentences.length > 1)
      .map((sentences) => ({ similarity: 0.7, sentences }));
    const sentences = this.sources.flatMap((source) => source.stories[0]?.sentences ?? []);
    const bySeverity = (severity: string): number =>
      this.findings.filter((finding) => finding.severity === severity && !finding.waived).length;
    return {
      version: 1,
      sources: this.sources,
      alignments,
      sharedPassages: this.passages,
      conflicts: this.conflicts,
      names: [],
      facts: this.facts,
      findings: this.findings,
      problems: [],
      counts: {
        sources: this.sources.length,
        stories: this.sources.length,
        sentences: sentences.length,
        quantities: sentences.flatMap((sentence) => sentence.quantities).length,
        facts: this.facts.length,
        quotations: this.facts.flatMap((fact) => fact.evidence).length,
        alignments: alignments.length,
        sharedPassages: this.passages.length,
        conflicts: this.conflicts.length,
        skipped: [],
        unreadable: [],
        waived: this.findings.filter((finding) => finding.waived).length,
        findings: {
          error: bySeverity('error'),
          warning: bySeverity('warning'),
          notice: bySeverity('notice'),
        },
      },
    };
  }

  private source(id: string): ReportSource {
    const found = this.sources.find((source) => source.id === id);
    if (!found) throw new Error(`no article ${id}`);
    return found;
  }

  private sourceOf(article: ArticleSpec): ReportSource {
    const path = article.path ?? `sources/${article.id}.md`;
    const raw = `${article.sentences.map((sentence) => sentence.text).join('\n\n')}\n`;
    this.raws.set(path, raw);
    const published = article.published
      ? {
          earliest: article.published,
          latest: article.published,
          basis: 'stated' as const,
        }
      : undefined;
    const about = {
      ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
      ...(published === undefined ? {} : { published }),
      wire: article.wire ?? [],
    };
    let from = 0;
    const sentences = article.sentences.map((spec, index): ReportSentence => {
      const start = raw.indexOf(spec.text, from);
      from = start + spec.text.length;
      const plain = spec.plain ?? spec.text;
      return {
        source: article.id,
        story: 1,
        text: spec.text,
        plain,
        place: placeIn(raw, path, start, from),
        index,
        kind: 'sentence',
        furniture: spec.furniture === true,
        quantities: (spec.quantities ?? []).map((quantity) =>
          quantityIn(spec.text, plain, quantity, raw, path, start),
        ),
      };
    });
    return {
      id: article.id,
      path,
      format: 'markdown',
      ...about,
      ...(article.url === undefined ? {} : { url: article.url }),
      sha256: '0'.repeat(64),
      stories: [
        {
          story: 1,
          ...(article.headline === undefined ? {} : { headline: article.headline }),
          ...about,
          place: placeIn(raw, path, 0, raw.length),
          sentences,
        },
      ],
    };
  }
}

const FACTS_PLACE: Place = {
  path: 'facts.json',
  start: { line: 3, column: 5, offset: 20 },
  end: { line: 3, column: 15, offset: 30 },
};

export { FACTS_PLACE };

function quantityIn(
  text: string,
  plain: string,
  spec: QuantitySpec,
  raw: string,
  path: string,
  from: number,
): ReportQuantity {
  const start = plain.indexOf(spec.text);
  const inText = text.indexOf(spec.text);
  if (start < 0 || inText < 0) throw new Error(`${plain} does not say ${spec.text}`);
  return {
    text: spec.text,
    start,
    end: start + spec.text.length,
    kind: spec.kind,
    ...(spec.low === undefined ? {} : { low: spec.low }),
    ...(spec.high === undefined ? {} : { high: spec.high }),
    ...(spec.head === undefined ? {} : { head: spec.head }),
    unit: spec.unit ?? '',
    qualifier: 'exact',
    place: placeIn(raw, path, from + inText, from + inText + spec.text.length),
  };
}

function placeIn(raw: string, path: string, start: number, end: number): Place {
  return { path, start: pointAt(raw, start), end: pointAt(raw, end) };
}

function pointAt(raw: string, offset: number): Point {
  const line = raw.slice(0, offset).split('\n').length;
  return { line, column: offset - raw.lastIndexOf('\n', offset - 1), offset };
}
