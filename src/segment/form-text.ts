/** A form of several pieces (words and symbols) that is one token. */
export interface Phrase {
  readonly norm: string;
  /** The pieces after the first, as written or in capitals; lower-cased where `anyCase`. */
  readonly rest: readonly string[];
  readonly anyCase: boolean;
}

/** An abbreviation that counts only where its surroundings say so ("Sept. 15", "Gen. Li"). */
export interface ShortForm {
  readonly norm: string;
  /** Only before a number ("no. 5", "Mar. 3"). */
  readonly beforeNumber: boolean;
  /** Also without a full stop ("Sept 15", "Dr Li"). */
  readonly stopOptional: boolean;
}

/** What a form is, alone or as the first piece of a phrase; what it is not is left out. */
export interface Form {
  /** The norm of a name or term of one word ("Niger", "NIGER", "US"). */
  readonly norm?: string;
  /** The abbreviation that it may be. */
  readonly short?: ShortForm;
  /** Phrases that start with it, longest first. Those in any case stand under the lower-cased piece. */
  readonly phrases?: readonly Phrase[];
}

const BETWEEN = '\t';
const BEFORE_NORM = '=';

/** A form as a line of text: its norm, the abbreviation, and each phrase, between tabs. */
export function textOfForm({ norm = '', short, phrases = [] }: Form): string {
  const marks = short ? `${short.beforeNumber ? 'n' : ''}${short.stopOptional ? 's' : ''}` : '';
  return [
    norm,
    short ? marks + BEFORE_NORM + short.norm : '',
    ...phrases.map(
      (phrase) =>
        `${phrase.anyCase ? 'a' : ''} ${phrase.rest.join(' ')}${BEFORE_NORM}${phrase.norm}`,
    ),
  ].join(BETWEEN);
}

/** What {@link textOfForm} wrote. */
export function formOfText(text: string): Form {
  const [norm = '', short = '', ...phrases] = text.split(BETWEEN);
  return {
    ...(norm === '' ? {} : { norm }),
    ...(short === '' ? {} : { short: shortOf(short) }),
    ...(phrases.length === 0 ? {} : { phrases: phrases.map(phraseOf) }),
  };
}

function shortOf(text: string): ShortForm {
  const end = text.indexOf(BEFORE_NORM);
  return {
    norm: text.slice(end + 1),
    beforeNumber: text.slice(0, end).includes('n'),
    stopOptional: text.slice(0, end).includes('s'),
  };
}

function phraseOf(text: string): Phrase {
  const end = text.indexOf(BEFORE_NORM);
  const [marks, ...rest] = text.slice(0, end).split(' ');
  return { norm: text.slice(end + 1), rest, anyCase: marks === 'a' };
}
