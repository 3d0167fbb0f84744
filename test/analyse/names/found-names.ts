import { findNames } from '../../../src/analyse/names/names.js';
import type { NameGroup } from '../../../src/model/analysis.js';
import type { Story } from '../../../src/model/source.js';
import { parseSource } from '../../../src/parse/source.js';
import { splitStories } from '../../../src/segment/stories.js';

export const storiesOf = (path: string, text: string): Story[] =>
  splitStories(parseSource({ path, text }));

/** The groups of names in plain-text sources, one a text. */
export const namesIn = (...texts: string[]): NameGroup[] =>
  findNames(texts.flatMap((text, index) => storiesOf(`s${index}.txt`, text)));

export const conflictsIn = (...texts: string[]): (readonly [string, string])[] =>
  namesIn(...texts).flatMap(({ conflicting }) => conflicting ?? []);

/** The spellings of each group, in order of code units. */
export const spellingsIn = (...texts: string[]): string[][] =>
  namesIn(...texts).map(({ variants }) => variants.map(({ spelling }) => spelling).sort());
