import { compareStrings } from '../../model/order.js';
import type { StorySentence } from '../../model/source.js';
import {
  Evidence,
  evidenceHere,
  type NameWords,
  type PersonMention,
  personNames,
} from './mentions.js';
import { officeAt, type Office } from './offices.js';
import type { SentenceWords } from './sentence-words.js';
import { titledName } from './titled-name.js';
import type { TitledMention } from './titled-people.js';
import { Trait } from './word-traits.js';
import { foldName, isArticle, isSuffix } from './words.js';

/** A full name: all mentions with the same words. */
export interface Form {
  readonly key: string;
  /** Words, folded, hyphenated parts apart, without the Arabic article and without initials. */
  readonly core: readonly string[];
  /** Words with initials. */
  readonly words: readonly string[];
  /** Whether an article was left out. */
  readonly hasArticle: boolean;
  readonly mentions: PersonMention[];
  readonly offices: OfficeMention[];
  /** Numbers of the stories that have the name, ascending. */
  readonly stories: number[];
  /** The most that a mention of it shows of its being a person. */
  evidence: Evidence;
  /** How many mentions stand behind "the". */
  articles: number;
}

/** An office with its holder: "Interior Minister Ellen Tarwick". */
export interface OfficeMention extends PersonMention {
  readonly story: number;
  readonly office: Office;
}

/** Mentions of a surname alone in a story, and the full names with it there. */
export interface SurnameMentions {
  readonly forms: readonly Form[];
  readonly mentions: readonly PersonMention[];
}

/** A word that may be a surname alone. */
interface LoneWord {
  readonly sentence: StorySentence;
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Where the particles before it begin, and the last of them. */
  readonly particles: { readonly start: number; readonly last: string } | undefined;
}

/** Collects the names of people, story by story. */
export class PersonForms {
  readonly surnames: SurnameMentions[] = [];
  /** Full names with their titles. */
  readonly titled: TitledMention[] = [];
  readonly #forms = new Map<string, Form>();
  /** Forms by the name as it is written. */
  readonly #written = new Map<string, Form | undefined>();
  #story = 0;
  /** Full names of the story by the number of their surname. */
  readonly #bySurname = new Map<number, Form[]>();
  /** Numbers of the last words of the full names of the story. */
  readonly #lastWords = new Set<number>();
  #lone: LoneWord[] = [];

  /** The full names, in order of their words. */
  forms(): Form[] {
    return [...this.#forms.values()].sort((a, b) => compareStrings(a.key, b.key));
  }

  /** Reads capitalised words near one another; returns whether they hold a full name. */
  read(words: SentenceWords, first: number, last: number, sentence: StorySentence): boolean {
    let isFull = false;
    for (const name of personNames(words, first, last)) {
      const { from, to } = name;
      const start = words.start(from);
      const end = words.endOfName(to - 1);
      if (to - from === 1) {
        this.#lone.push({ sentence, at: from, start, end, particles: particlesOf(words, name) });
        continue;
      }
      isFull = true;
      this.#lastWords.add(words.number(to - 1));
      const spelling = words.text.slice(start, end);
      const form = this.#formOf(words, from, to, spelling);
      if (!form) continue;
      form.mentions.push({ sentence, start, end, spelling });
      this.#addOffice(form, words, name, sentence);
      const titled = titledName(words, name, sentence);
      if (titled) this.titled.push({ ...titled, story: this.#story, person: form.core.join(' ') });
      if (form.evidence !== Evidence.Person) {
        form.evidence = Math.max(form.evidence, evidenceHere(words, name));
      }
      if (isBehindArticle(words, from)) form.articles++;
      if (form.stories.at(-1) !== this.#story) this.#addStory(form, words, to - 1);
    }
    return isFull;
  }

  /**
   * Gives surnames alone to the full names of the story; returns the words that may be such surnames.
   */
  endStory(words: SentenceWords): number[] {
    const alone: number[] = [];
    const found = new Map<Form[], PersonMention[]>();
    for (const { sentence, at, start: own, end, particles } of this.#lone) {
      if (this.#lastWords.has(words.number(at))) alone.push(at);
      const forms = this.#bySurname.get(words.number(at));
      if (!forms) continue;
      const start = particles && forms.some(hasParticle(particles.last)) ? particles.start : own;
      const mention = { sentence, start, end, spelling: sentence.plain.slice(start, end) };
      const list = found.get(forms);
      if (list) list.push(mention);
      else found.set(forms, [mention]);
    }
    for (const [forms, mentions] of found) this.surnames.push({ forms, mentions });
    this.#story++;
    this.#bySurname.clear();
    this.#lastWords.clear();
    this.#lone = [];
    return alone;
  }

  #formOf(words: SentenceWords, from: number, to: number, spelling: string): Form | undefined {
    const known = this.#written.get(spelling);
    if (known || this.#written.has(spelling)) return known;
    const all: string[] = [];
    for (let at = from; at < to; at++) {
      all.push(foldName(words.text.slice(words.start(at), words.endOfName(at))));
    }
    const form = this.#formOfWords(all);
    this.#written.set(spelling, form);
    return form;
  }

  #formOfWords(all: readonly string[]): Form | undefined {
    const words = all.filter((word, at) => at === 0 || !isArticle(word));
    const core = words.filter((word) => word.length > 1);
    if (core.length < 2) return undefined;
    const key = words.join(' ');
    const known = this.#forms.get(key);
    if (known) return known;
    const form: Form = {
      key,
      core,
      words,
      hasArticle: words.length < all.length,
      mentions: [],
      offices: [],
      stories: [],
      evidence: Evidence.None,
      articles: 0,
    };
    this.#forms.set(key, form);
    return form;
  }

  #addOffice(
    form: Form,
    words: SentenceWords,
    { from, to }: NameWords,
    sentence: StorySentence,
  ): void {
    const office = officeAt(words, from, to);
    if (!office) return;
    const start = words.start(office.from);
    const end = words.endOfName(office.to - 1);
    const spelling = words.text.slice(start, end);
    form.offices.push({ sentence, start, end, spelling, story: this.#story, office });
  }

  #addStory(form: Form, words: SentenceWords, last: number): void {
    form.stories.push(this.#story);
    // Alone, a surname is hardly that of the one who is told apart by "Jr.".
    if (words.has(last, Trait.Suffix)) return;
    const surname = words.number(last);
    const forms = this.#bySurname.get(surname);
    if (forms) forms.push(form);
    else this.#bySurname.set(surname, [form]);
  }
}

function particlesOf(words: SentenceWords, { from, particles }: NameWords): LoneWord['particles'] {
  if (particles === from) return undefined;
  return { start: words.start(particles), last: words.norm(from - 1) };
}

/** Whether a full name has a particle before its surname. */
function hasParticle(particle: string): (form: Form) => boolean {
  return ({ words, hasArticle }) => (isArticle(particle) ? hasArticle : words.at(-2) === particle);
}

function isBehindArticle(words: SentenceWords, at: number): boolean {
  return at > words.from && words.norm(at - 1) === 'the' && words.followsWord(at);
}

/** Pairs of a short name and a longer one with its first and last word; all that fit may be one. */
export function shortForms(forms: readonly Form[]): [Form, Form][] {
  const longer = new Map<string, Form[]>();
  for (const form of forms) {
    if (form.words.length < 3 || form.words.some(isSuffix)) continue;
    const key = endsOf(form);
    const list = longer.get(key);
    if (list) list.push(form);
    else longer.set(key, [form]);
  }
  const pairs: [Form, Form][] = [];
  for (const form of forms) {
    if (form.words.length !== 2) continue;
    const long = longer.get(endsOf(form)) ?? [];
    if (mayBeOne(long)) for (const other of long) pairs.push([form, other]);
  }
  return pairs;
}

function endsOf({ words }: Form): string {
  return `${words[0] ?? ''} ${words.at(-1) ?? ''}`;
}

/** Whether each middle name fits each other: the same, or one the initial of the other. */
function mayBeOne(forms: readonly Form[]): boolean {
  return forms.every((a, at) =>
    forms.slice(at + 1).every((b) => {
      if (a.words.length !== b.words.length) return false;
      return a.words.every((word, index) => {
        const other = b.words[index] ?? '';
        const initials = word.length === 1 || other.length === 1;
        return word === other || (initials && word.charAt(0) === other.charAt(0));
      });
    }),
  );
}
