import { expect, it } from 'vitest';
import { check } from '../../src/check.js';

/** Two papers that quote one statement in different words, with a run of commas inside. */
function messages(commas: number): string[] {
  const quoted = (wording: string) =>
    `“The closing of the dam ${wording} the supply of water to the towns${','.repeat(commas)} of the valley,” the joint statement said.`;
  const paper = (id: string, wording: string) => ({
    path: `${id}.md`,
    text: `---\npublisher: ${id}\n---\n\n${quoted(wording)}\n`,
  });
  const sources = [paper('star', 'in no way affects'), paper('coast', 'never affects')];
  return check({ sources }).findings.map(({ message }) => message);
}

it('reads quotations with long runs of marks in linear time', () => {
  expect(messages(1)).toEqual(['one statement quoted in 2 wordings']);
  expect(messages(80_000)).toEqual(messages(1));
}, 6000);
