import type { NameGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Story } from '../../model/source.js';
import { type PersonMention, personMentions, readSentences } from './mentions.js';
import { bodyMentions, type BodyMention, groupOrganisations } from './organisations.js';
import { groupPersons, type QuietSentence } from './persons.js';

/**
 * Finds the people and organisations that the stories name in more than one way.
 *
 * A group's variants are its spellings as written, titles and possessives left out. `conflicting`
 * holds pairs of full spellings of which one must be wrong or unusual; a surname alone, a middle
 * name left out, a long and a short form of a given name, and British and American spelling are
 * variants without conflict. The order of the stories does not matter.
 *
 * @returns groups of two or more spellings, by name
 */
export function findNames(stories: readonly Story[]): NameGroup[] {
  const ordered = [...stories].sort(
    (a, b) => compareStrings(a.source, b.source) || a.story - b.story,
  );
  const persons: PersonMention[] = [];
  const bodies: BodyMention[] = [];
  const quiet: QuietSentence[] = [];
  for (const read of readSentences(ordered)) {
    if (read.tokens.length === 0) quiet.push({ sentence: read.sentence, story: read.story });
    persons.push(...personMentions(read));
    bodies.push(...bodyMentions(read));
  }
  return [...groupPersons(persons, quiet), ...groupOrganisations(bodies)].sort(
    (a, b) => compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind),
  );
}
