import { expect, test } from 'vitest';
import { check } from '../../src/check.js';

test('names the publisher of the other spelling, as every rule does', () => {
  const paper = (id: string, publisher: string, text: string) => ({
    path: `${id}.md`,
    text: `---\nid: ${id}\npublisher: ${publisher}\n---\n\n${text}\n`,
  });
  const sources = [
    paper(
      'a',
      'Morning Star',
      'The talks were led by Deputy Minister Jonathan Meyerling on Monday.',
    ),
    paper('b', 'Coast Daily', 'Deputy Minister Jonathan Mayerling led the talks, and left.'),
  ];
  const variant = check({ sources }).findings.find(({ ruleId }) => ruleId === 'name-variant');
  expect(variant?.related.map(({ label }) => label)).toEqual(['Morning Star']);
});

test('shows the mentions that have most around them in common', () => {
  const texts = [
    'The harvest was late, Jonathan Meyerling wrote in a letter home from the coast in March.',
    'Deputy Minister Jonathan Meyerling led the talks on the harbour of Elmer.',
    'The talks on the Elmer harbour go on. Deputy Minister Jonathan Mayerling leads them.',
  ];
  const sources = texts.map((text, at) => ({ path: `${at}.txt`, text: `${text}\n` }));
  const variant = check({ sources }).findings.find(({ ruleId }) => ruleId === 'name-variant');
  const places = [variant, ...(variant?.related ?? [])].map((each) => each?.place.path);
  expect(places).toEqual(['2.txt', '1.txt']);
});

test('says of a group that differs in a letter that it is spelt in two ways', () => {
  const texts = [
    'The militia of the valley, Tarwick Hezzan, said in May that it would leave the old fort of Elmer. Tarwick Hezzan left.',
    'It would leave the old fort of Elmer, Tarwick Hezzen said in May; the militia of the valley left. Tarwick Hezzen left.',
  ];
  const sources = texts.map((text, at) => ({ path: `${at}.txt`, text: `${text}\n` }));
  const { findings, names } = check({ sources });
  expect(names.map(({ kind }) => kind)).toEqual(['organisation']);
  expect(findings.map(({ message }) => message)).toEqual([
    'Tarwick Hezzan and Tarwick Hezzen: one name in two spellings',
  ]);
});
