import { compareStrings } from '../../model/order.js';
import type { PersonMention } from './mentions.js';
import { isArticle, isSuffix } from './words.js';

/** A full name: all mentions with the same words. */
export interface Form {
  readonly key: string;
  /** Words without initials. */
  readonly core: readonly string[];
  /** Words without the Arabic article: "al-Karim" and "Karim" are one form. */
  readonly words: readonly string[];
  /** Whether an article was left out. */
  readonly hasArticle: boolean;
  readonly mentions: PersonMention[];
  readonly stories: Set<number>;
}

/** The full names among the mentions, by their words. */
export function fullNames(mentions: readonly PersonMention[]): Form[] {
  const forms = new Map<string, Form>();
  for (const mention of mentions) {
    if (mention.words.length < 2) continue;
    const words = mention.words.filter((word, at) => at === 0 || !isArticle(word));
    const key = words.join(' ');
    let form = forms.get(key);
    if (!form) {
      const core = words.filter((word) => word.length > 1);
      const hasArticle = words.length < mention.words.length;
      form = { key, core, words, hasArticle, mentions: [], stories: new Set() };
      if (core.length > 1) forms.set(key, form);
    }
    form.mentions.push(mention);
    form.stories.add(mention.story);
  }
  return [...forms.values()].sort((a, b) => compareStrings(a.key, b.key));
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
