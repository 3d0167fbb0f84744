import type { NameGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Story } from '../../model/source.js';
import { Events } from '../comparison/one-event.js';
import { wordsOfSentences, type StoryWords } from '../story-words.js';
import { bodyMentions, type BodyMention } from './bodies.js';
import { groupOrganisations } from './organisations.js';
import { groupOffices } from './holders.js';
import { OwnedOffices } from './owned-offices.js';
import { peopleOf } from './people.js';
import { PersonForms } from './person-forms.js';
import { groupPersons } from './persons.js';
import { exchangedTitles, type TitlesExchanged } from './titled-people.js';
import { groupPlaces, PlaceForms } from './places.js';
import { visitNames } from './stretches.js';

/** Likeness of the names of two stories from which on a person of one may be in the other. */
const ONE_EVENT = 0.25;

/**
 * Finds the people, offices, organisations and places that the stories name in more than one way.
 *
 * A group's variants are its spellings as written, titles and possessives left out. `conflicting`
 * holds pairs of full spellings of which one must be wrong or unusual; a surname alone, a middle
 * name left out, a long and a short form of a given name, two established names of a town, and
 * British and American spelling are variants without conflict. The order of the stories does not
 * matter.
 *
 * @param read the words of the stories, if they were scanned before
 * @param events their events, if others ask for them too
 * @returns groups of two or more spellings, by name
 */
export function findNames(
  stories: readonly Story[],
  read: StoryWords = wordsOfSentences(stories),
  events: Events = new Events(read),
): NameGroup[] {
  return readNames(stories, read, events).groups;
}

/** Groups as {@link findNames} finds them, and the people whose titles stories exchange. */
export interface FoundNames {
  readonly groups: NameGroup[];
  readonly exchanged: readonly TitlesExchanged[];
}

export function readNames(stories: readonly Story[], read: StoryWords, events: Events): FoundNames {
  const ordered = [...stories].sort(
    (a, b) => compareStrings(a.source, b.source) || a.story - b.story,
  );
  const persons = new PersonForms();
  const places = new PlaceForms();
  const offices = new OwnedOffices();
  const bodies: BodyMention[] = [];
  visitNames(ordered, read, {
    chain(words, first, last, sentence) {
      persons.read(words, first, last, sentence);
      places.read(words, first, last, sentence);
      offices.read(words, first, last, sentence);
    },
    stretch(stretch, from, until) {
      for (const mention of bodyMentions(stretch)) {
        if (mention.start >= from && mention.start < until) bodies.push(mention);
      }
    },
    endStory(words) {
      persons.endStory(words);
      places.endStory();
    },
  });
  const areOfOneEvent = (a: number, b: number): boolean => {
    const [one, other] = [ordered[a], ordered[b]];
    return one !== undefined && other !== undefined && events.areOne(one, other, ONE_EVENT);
  };
  const people = peopleOf(persons, areOfOneEvent);
  const groups = [
    ...groupPersons(people),
    ...groupOffices(people),
    ...offices.groups(),
    ...groupOrganisations(bodies),
    ...groupPlaces(places),
  ];
  return {
    groups: groups.sort((a, b) => compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind)),
    exchanged: exchangedTitles(persons.titled, areOfOneEvent),
  };
}
