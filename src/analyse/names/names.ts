import type { NameGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Story } from '../../model/source.js';
import { wordsOfSentences, type StoryWords } from '../story-words.js';
import { bodyMentions, type BodyMention } from './bodies.js';
import { type PersonMention, personMentions } from './mentions.js';
import { groupOrganisations } from './organisations.js';
import { groupPersons } from './persons.js';
import { type LoneWord, NameReader, type QuietSentence } from './stretches.js';

/**
 * Finds the people and organisations that the stories name in more than one way.
 *
 * A group's variants are its spellings as written, titles and possessives left out. `conflicting`
 * holds pairs of full spellings of which one must be wrong or unusual; a surname alone, a middle
 * name left out, a long and a short form of a given name, and British and American spelling are
 * variants without conflict. The order of the stories does not matter.
 *
 * @param read the words of the stories, if they were scanned before
 * @returns groups of two or more spellings, by name
 */
export function findNames(
  stories: readonly Story[],
  read: StoryWords = wordsOfSentences(stories),
): NameGroup[] {
  const ordered = [...stories].sort(
    (a, b) => compareStrings(a.source, b.source) || a.story - b.story,
  );
  const persons: PersonMention[] = [];
  const bodies: BodyMention[] = [];
  const lone: LoneWord[] = [];
  const quiet: QuietSentence[] = [];
  new NameReader(read).visit(ordered, {
    stretch(stretch, from, until) {
      const isHere = ({ start }: { readonly start: number }): boolean =>
        start >= from && start < until;
      persons.push(...personMentions(stretch).filter(isHere));
      bodies.push(...bodyMentions(stretch).filter(isHere));
    },
    lone(word) {
      lone.push(word);
    },
    quiet(sentence) {
      quiet.push(sentence);
    },
  });
  return [...groupPersons(persons, lone, quiet), ...groupOrganisations(bodies)].sort(
    (a, b) => compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind),
  );
}
