import type { NameGroup } from '../../model/analysis.js';
import { compareStrings } from '../../model/order.js';
import type { Story } from '../../model/source.js';
import { Events } from '../comparison/one-event.js';
import { wordsOfSentences, type StoryWords } from '../story-words.js';
import { bodyMentions, type BodyMention } from './bodies.js';
import { groupOrganisations } from './organisations.js';
import { groupOffices } from './holders.js';
import { NameOmissions } from './name-limits.js';
import { OwnedOffices } from './owned-offices.js';
import { peopleOf } from './people.js';
import { PersonForms } from './person-forms.js';
import { groupPersons } from './persons.js';
import { exchangedTitles, type TitlesExchanged } from './titled-people.js';
import { groupPlaces, PlaceForms } from './places.js';
import { type KeptNames, Named, type NameVisitor, visitNames } from './stretches.js';

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

/** Groups as {@link findNames} finds them, the people whose titles stories exchange, and what was left out. */
export interface FoundNames {
  readonly groups: NameGroup[];
  readonly exchanged: readonly TitlesExchanged[];
  /** What limits on work left out, one line each. */
  readonly skipped: readonly string[];
}

/** @param kept where names were found before */
export function readNames(
  stories: readonly Story[],
  read: StoryWords,
  events: Events,
  kept?: KeptNames,
): FoundNames {
  const ordered = [...stories].sort(
    (a, b) => compareStrings(a.source, b.source) || a.story - b.story,
  );
  const persons = new PersonForms();
  const places = new PlaceForms();
  const offices = new OwnedOffices();
  const bodies: BodyMention[] = [];
  const visitor: NameVisitor = {
    chain(words, first, last, sentence, asked) {
      let named = 0;
      if ((asked & Named.Person) !== 0 && persons.read(words, first, last, sentence))
        named |= Named.Person;
      if ((asked & Named.Place) !== 0 && places.read(words, first, last, sentence))
        named |= Named.Place;
      if ((asked & Named.Office) !== 0 && offices.read(words, first, last, sentence))
        named |= Named.Office;
      return named;
    },
    stretch(stretch, from, until) {
      const within = bodyMentions(stretch).filter(({ start }) => start >= from && start < until);
      bodies.push(...within);
      return within.length > 0;
    },
    endStory(words) {
      places.endStory();
      return persons.endStory(words);
    },
  };
  visitNames(ordered, read, visitor, kept);
  const areOfOneEvent = (a: number, b: number): boolean => {
    const [one, other] = [ordered[a], ordered[b]];
    return one !== undefined && other !== undefined && events.areOne(one, other, ONE_EVENT);
  };
  const omissions = new NameOmissions();
  const people = peopleOf(persons, areOfOneEvent, omissions);
  const groups = [
    ...groupPersons(people),
    ...groupOffices(people, omissions),
    ...offices.groups(),
    ...groupOrganisations(bodies),
    ...groupPlaces(places, omissions),
  ];
  return {
    groups: groups.sort((a, b) => compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind)),
    exchanged: exchangedTitles(persons.titled, areOfOneEvent, omissions),
    skipped: omissions.lines(),
  };
}
