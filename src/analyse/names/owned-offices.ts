import type { NameGroup } from '../../model/analysis.js';
import type { StorySentence } from '../../model/source.js';
import { collectVariants, commonSpelling, type SpelledMention } from './groups.js';
import {
  isBeforeName,
  isRanked,
  normsOf,
  officeEndingAt,
  officeFrom,
  type FoundOffice,
} from './offices.js';
import { Gap, type SentenceWords } from './sentence-words.js';
import { Trait } from './word-traits.js';

/** An office of a country, without its holder. */
interface OwnedOffice extends SpelledMention {
  /** Norms of its words: which of the forms of its name it is. */
  readonly form: string;
}

/**
 * Collects the ministers of countries who are named by their office alone: "the Nigerien defence
 * minister", "Niger's minister of defence", "the minister of defence of Niger".
 */
export class OwnedOffices {
  readonly #offices = new Map<string, OwnedOffice[]>();

  /**
   * Reads capitalised words near one another, each country among them; returns whether there is an
   * office.
   */
  read(words: SentenceWords, first: number, last: number, sentence: StorySentence): boolean {
    let isOffice = false;
    for (let at = first; at <= last; at++) {
      if (!words.isCapital(at) || !words.has(at, Trait.Country)) continue;
      const behind = officeBehindCountry(words, at);
      const office = behind ?? officeBeforeCountry(words, at);
      if (!office) continue;
      this.#add(words, office, words.norm(at), sentence);
      isOffice = true;
    }
    return isOffice;
  }

  /** The offices that have more than one form; none is in conflict with another. */
  groups(): NameGroup[] {
    return [...this.#offices.values()]
      .filter((offices) => new Set(offices.map(({ form }) => form)).size > 1)
      .map((offices) => ({
        name: commonSpelling(offices),
        kind: 'office',
        variants: collectVariants(offices),
      }));
  }

  #add(
    words: SentenceWords,
    { from, to, head, field, name }: FoundOffice,
    country: string,
    sentence: StorySentence,
  ): void {
    const start = words.start(from);
    const end = words.endOfName(to - 1);
    const spelling = words.text.slice(start, end);
    const key = [country, head, field, name].join(' ');
    const office = { sentence, start, end, spelling, form: normsOf(words, from, to) };
    const list = this.#offices.get(key);
    if (list) list.push(office);
    else this.#offices.set(key, [office]);
  }
}

/** "Nigerien defence minister", of former ministers and those named behind it none. */
function officeBehindCountry(words: SentenceWords, at: number): FoundOffice | undefined {
  if (at + 1 >= words.to || words.gapBefore(at + 1) !== Gap.Blank) return undefined;
  if (!words.has(at + 1, Trait.Office) || isRanked(words, at)) return undefined;
  const office = officeFrom(words, at + 1);
  return office && !isBeforeName(words, office.to) ? { ...office, from: at } : undefined;
}

/** "Minister of defence of Niger", "defence minister of the United States". */
function officeBeforeCountry(words: SentenceWords, at: number): FoundOffice | undefined {
  const of = words.norm(at - 1) === 'the' ? at - 2 : at - 1;
  if (of <= words.from || words.norm(of) !== 'of' || words.isPossessive(at)) return undefined;
  const office = officeEndingAt(words, of);
  return office && { ...office, to: at + 1 };
}
