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

  /** The mentions' sentence, which is one, as a related place, with the quantities marked. */
  related(...mentions: SentenceMentions): RelatedPlace {
    const [{ sentence }] = mentions;
    return {
      label: this.label(sentence.source),
      place: sentence.place,
      plain: sentence.plain,
      marks: marksOf(mentions),
    };
  }
}

/** One or more mentions in one sentence. */
type SentenceMentions = readonly [Mention, ...Mention[]];

/** A draft at the first value's sentence, with one related place for every other sentence. */
export function conflictDraft(
  conflict: Conflict,
  places: MentionPlaces,
): Pick<Draft, 'place' | 'plain' | 'marks' | 'related' | 'identity' | 'data'> {
  const [first, ...rest] = bySentence(conflict.groups.flat());
  if (!first) throw new Error('a conflict without mentions');
  const [{ sentence }] = first;
  return {
    place: sentence.place,
    plain: sentence.plain,
    marks: marksOf(first),
    related: rest.map((mentions) => places.related(...mentions)),
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

/** Mentions by sentence, in the order in which the sentences come first. */
function bySentence(mentions: readonly Mention[]): SentenceMentions[] {
  const lists = new Map<string, [Mention, ...Mention[]]>();
  for (const mention of mentions) {
    const { source, start } = mention.sentence;
    const key = JSON.stringify([source, start]);
    const list = lists.get(key);
    if (list) list.push(mention);
    else lists.set(key, [mention]);
  }
  return [...lists.values()];
}

function marksOf(mentions: SentenceMentions): Span[] {
  return mentions
    .map(({ quantity: { start, end } }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}
