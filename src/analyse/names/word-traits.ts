import { lookUp } from '../alignment/lexicon.js';
import { WordKind } from '../alignment/word-kind.js';
import { isOfficeWord } from './portfolios.js';
import { roleNamed } from './role-words.js';
import {
  bodyOf,
  isCountry,
  isGivenName,
  isParticle,
  isRole,
  isSuffix,
  isThing,
  isTitle,
  opensPlace,
} from './words.js';

/** What is known of a normal form, as bits. */
export const enum Trait {
  Known = 1,
  Function = 2,
  Country = 4,
  /** Heads the name of a body. */
  Body = 8,
  /** News uses it in lower case. */
  Common = 16,
  Given = 32,
  Title = 64,
  Role = 128,
  Particle = 256,
  Suffix = 512,
  /** Ends the name of a thing. */
  Thing = 1024,
  /** Opens the name of a place. */
  Place = 2048,
  /** May be a part of a person's name: no word of grammar or time, head of no body. */
  Name = 4096,
  /** Stands in the name of a minister's office. */
  Office = 8192,
  /** Names what somebody does for a living, or is in an event. */
  Job = 16384,
}

export function traitsOf(norm: string): number {
  const { known, kind } = lookUp(norm);
  const isBody = bodyOf(norm) !== undefined;
  const isContent = kind === WordKind.Content || norm === 'may' || norm === 'will';
  return (
    Trait.Known |
    (kind === WordKind.Function ? Trait.Function : 0) |
    (isCountry(norm) ? Trait.Country : 0) |
    (isBody ? Trait.Body : 0) |
    (known ? Trait.Common : 0) |
    (isGivenName(norm) ? Trait.Given : 0) |
    (isTitle(norm) || norm.split(' ').every(isTitle) ? Trait.Title : 0) |
    (isRole(norm) ? Trait.Role : 0) |
    (isParticle(norm) ? Trait.Particle : 0) |
    (isSuffix(norm) ? Trait.Suffix : 0) |
    (isThing(norm) ? Trait.Thing : 0) |
    (opensPlace(norm) ? Trait.Place : 0) |
    (isOfficeWord(norm) ? Trait.Office : 0) |
    (roleNamed(norm) !== undefined ? Trait.Job : 0) |
    (isContent && !isBody && !norm.includes(' ') ? Trait.Name : 0)
  );
}
