import type { Conflict, Mention } from '../model/analysis.js';
import type { Draft, RelatedPlace } from '../model/finding.js';
import type { Span } from '../model/place.js';
import type { Source } from '../model/source.js';
import { labelsOf } from './source-labels.js';

/** Where each mention of a conflict stands, for the rules that report conflicts. */
export class MentionPlaces {
  /** The publisher's name where it is known, else the source's id. */
  readonly label: (id: string) => string;

  constructor(sources: readonly Source[]) {
    this.label = labelsOf(sources);
  }

  /** The mention's sentence as a related place, with the quantity marked. */
  related({ sentence, quantity }: Mention): RelatedPlace {
    return {
      label: this.label(sentence.source),
      place: sentence.place,
      plain: sentence.plain,
      marks: [spanOf(quantity)],
    };
  }
}

/** A draft at the first value's sentence, with one related place for every other mention. */
export function conflictDraft(
  conflict: Conflict,
  places: MentionPlaces,
): Pick<Draft, 'place' | 'plain' | 'marks' | 'related' | 'identity' | 'data'> {
  const [first, ...rest] = conflict.groups.flat();
  if (!first) throw new Error('a conflict without mentions');
  return {
    place: first.sentence.place,
    plain: first.sentence.plain,
    marks: [spanOf(first.quantity)],
    related: rest.map((mention) => places.related(mention)),
    identity: [conflict.kind, conflict.about, ...extremes(conflict)],
    data: {
      kind: conflict.kind,
      about: conflict.about,
      values: valuesOf(conflict),
      reason: conflict.reason,
    },
  };
}

/** The written values, one for each group that agrees. */
export function valuesOf(conflict: Conflict): string[] {
  return conflict.groups.flatMap((group) => (group[0] ? [group[0].quantity.text] : []));
}

/** "2,300 and 3,200", "1, 2 and 3". */
export function listed(values: readonly string[]): string {
  return values.length < 2
    ? values.join('')
    : `${values.slice(0, -1).join(', ')} and ${values.at(-1)}`;
}

/** The two most different values, sorted, so that a further witness changes no fingerprint. */
function extremes(conflict: Conflict): string[] {
  return valuesOf(conflict).slice(0, 2).sort();
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
