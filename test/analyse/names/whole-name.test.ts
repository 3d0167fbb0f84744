import { expect, test } from 'vitest';
import { wholeName } from '../../../src/analyse/names/whole-name.js';
import type { StorySentence } from '../../../src/model/source.js';

/** Where the sentence begins in its text. */
const START = 100;

/** The whole name of the words in brackets. */
function named(marked: string): string {
  const plain = marked.replaceAll(/[[\]]/gu, '');
  const span = { start: START + marked.indexOf('['), end: START + marked.indexOf(']') - 1 };
  return wholeName({ plain, start: START } as StorySentence, span);
}

test.each([
  ['The [High] Court ruled on Monday.', 'High Court'],
  ['Wendland’s [High] Court ruled.', 'High Court'],
  ['The ruling of the [Supreme] Court of Wendland came late.', 'Supreme Court of Wendland'],
  ['The Ministry of [Health] paid.', 'Ministry of Health'],
  ['Staff of the Department of the [Interior] went.', 'Department of the Interior'],
  ['The [Army] lost.', 'Army'],
  ['It landed at the [Elmer] Air Force Base.', 'Elmer Air Force Base'],
  ['The [Elmer] City Council Members left.', 'Elmer City Council'],
  ['On Monday Deputy Minister Jonathan [Meyerling] came.', 'Jonathan Meyerling'],
  ['Deputy Minister [Jonathan] Meyerling Tuesday left.', 'Jonathan Meyerling'],
  ['Supreme Court Justice Ann [Lee] spoke.', 'Ann Lee'],
  ['Elmer Mayor Ann [Lee], Bo Ray and Cy Fox came.', 'Ann Lee'],
  ['Yesterday [Meyerling] left.', 'Meyerling'],
  ['The car of Ann [Lee]’s sister stood there.', 'Ann Lee'],
  ['Officials of [Elmer] said so.', 'Elmer'],
  ['WATCHED [Elmer] Fair.', 'Elmer Fair'],
  ['The [first] bridge held.', 'first'],
  ['Deputy Minister Jean-Pierre [Dupontel] spoke.', 'Jean-Pierre Dupontel'],
  ['Minister [Jean]-Pierre Dupontel spoke.', 'Jean-Pierre Dupontel'],
  ['Minister Ann [Meyerling]–Lee spoke.', 'Ann Meyerling–Lee'],
  ['Vice-President Ann [Lee] spoke.', 'Ann Lee'],
  ['The [Elmer]-based firm paid.', 'Elmer'],
  ['Striker Danny [Orrell] left.', 'Danny Orrell'],
  ['Fisher [Tilwick] left.', 'Fisher Tilwick'],
  ['President Tam [Jong]-ul left.', 'Tam Jong-ul'],
  ['President [Tam] Jae-in left.', 'Tam Jae-in'],
  ['A [Tarwi]-esque speech.', 'Tarwi'],
  ['Minister Maureen [d’Aubry] left.', 'Maureen d’Aubry'],
  ['They left Elmer - [Ann] Lee too - at noon.', 'Ann Lee'],
  ['They left Elmer—[Ann] Lee too—at noon.', 'Ann Lee'],
])('%s', (marked, name) => {
  expect(named(marked)).toBe(name);
});
