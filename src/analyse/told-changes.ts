import type {
  Alteration,
  Analysis,
  ConflictStatus,
  NameGroup,
  NameVariant,
} from '../model/analysis.js';
import type { Span } from '../model/place.js';
import { byKey } from './classes.js';

/** A span of a source's text. */
export interface SourceSpan extends Span {
  readonly source: string;
}

/** Two texts that stand for one another. */
type Change = readonly [SourceSpan, SourceSpan];

/** Where a source has one of the figures or names that a finding sets against each other. */
interface Rival extends SourceSpan {
  readonly matter: object;
  readonly value: string | number;
}

/**
 * Changes between two sources that sharper findings show, and say what they are: altered wire,
 * figures and names in conflict, and names in two spellings.
 */
export class ToldChanges {
  readonly #altered: ReadonlyMap<string, readonly Change[]>;
  readonly #rivals: ReadonlyMap<string, readonly Rival[]>;

  constructor(analysis: Pick<Analysis, 'alterations' | 'conflicts' | 'names'>) {
    const changes = analysis.alterations.flatMap(changesOf);
    this.#altered = byKey(changes, (change) => sourcesOf(...change));
    const rivals = [...analysis.conflicts.flatMap(figures), ...analysis.names.flatMap(spellings)];
    this.#rivals = byKey(rivals, ({ source }) => source);
  }

  /** Whether two texts that stand for one another, of which one may be empty, are such a change. */
  has(a: SourceSpan, b: SourceSpan): boolean {
    return this.#isAltered(a, b) || this.#isAltered(b, a) || this.#areRivals(a, b);
  }

  /** Whether two passages may differ by such a change: whether both hold a part of one. */
  areBetween(a: SourceSpan, b: SourceSpan): boolean {
    return this.#holdAltered(a, b) || this.#holdAltered(b, a) || this.#holdRivals(a, b);
  }

  /** Whether two names of one are, somewhere, altered wire or in conflict. */
  hasNames({ mentions: inA }: NameVariant, { mentions: inB }: NameVariant): boolean {
    const [as, bs] = [inA, inB].map((mentions) =>
      mentions.map(({ sentence, ...span }) => spanOf(sentence, span)),
    );
    const holds = (names: readonly SourceSpan[] = [], text: SourceSpan): boolean =>
      names.some((name) => name.source === text.source && isWithin(text, name));
    const isNamed = ([from, to]: Change): boolean =>
      (holds(as, from) && holds(bs, to)) || (holds(as, to) && holds(bs, from));
    if ([...this.#altered.values()].flat().some(isNamed)) return true;
    return (as ?? []).some((a) => (bs ?? []).some((b) => this.#areRivals(a, b)));
  }

  #isAltered(a: SourceSpan, b: SourceSpan): boolean {
    const changes = this.#altered.get(sourcesOf(a, b)) ?? [];
    return changes.some(([from, to]) => isWithin(a, from) && isWithin(b, to));
  }

  #holdAltered(a: SourceSpan, b: SourceSpan): boolean {
    const changes = this.#altered.get(sourcesOf(a, b)) ?? [];
    return changes.some(([from, to]) => touch(from, a) && touch(to, b));
  }

  #holdRivals(a: SourceSpan, b: SourceSpan): boolean {
    const [inA, inB] = [a, b].map((text) =>
      (this.#rivals.get(text.source) ?? []).filter((rival) => touch(rival, text)),
    );
    return (inA ?? []).some((one) => (inB ?? []).some((other) => areOfOneMatter(one, other)));
  }

  #areRivals(a: SourceSpan, b: SourceSpan): boolean {
    const inB = (this.#rivals.get(b.source) ?? []).filter((rival) => isWithin(b, rival));
    return (this.#rivals.get(a.source) ?? []).some(
      (rival) => isWithin(a, rival) && inB.some((other) => areOfOneMatter(rival, other)),
    );
  }
}

function areOfOneMatter(one: Rival, other: Rival): boolean {
  return one.matter === other.matter && one.value !== other.value;
}

/** A span of a sentence as one of its source's text. */
export function spanOf(
  sentence: { readonly source: string; readonly start: number },
  { start, end }: Span,
): SourceSpan {
  return { source: sentence.source, start: sentence.start + start, end: sentence.start + end };
}

/** The two texts of each difference of an alteration. */
export function changesOf({ passage, differences }: Alteration): Change[] {
  return differences.map(({ witness, from, to }): Change => {
    const [first, other] = [passage.stories[0], passage.stories[witness]];
    return [
      { source: first?.source ?? '', start: from.start, end: from.end },
      { source: other?.source ?? '', start: to.start, end: to.end },
    ];
  });
}

function figures({ conflict }: ConflictStatus): Rival[] {
  return conflict.groups.flatMap((group, value) =>
    group.map(({ sentence, quantity }) => ({
      ...spanOf(sentence, quantity),
      matter: conflict,
      value,
    })),
  );
}

function spellings({ variants, conflicting = [] }: NameGroup): Rival[] {
  return conflicting.flatMap((matter) =>
    variants
      .filter(({ spelling }) => matter.includes(spelling))
      .flatMap(({ spelling, mentions }) =>
        mentions.map(({ sentence, ...span }) => ({
          ...spanOf(sentence, span),
          matter,
          value: spelling,
        })),
      ),
  );
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function sourcesOf(a: SourceSpan, b: SourceSpan): string {
  return JSON.stringify([a.source, b.source]);
}
