import { expect, it } from 'vitest';
import { check } from '../../src/check.js';

const PAPERS = {
  bay: 'The flood in Elmer forced 2,300 people from their homes on Sunday night.',
  coast: 'On Sunday night the flood in Elmer forced 3,200 people from their homes.',
  moor: 'On Sunday night the flood in Elmer forced 2,300 people from their homes.',
};

/** Where the conflict of a fact that quotes one of the papers is shown. */
function shown(source: keyof typeof PAPERS, value?: string): (string | undefined)[] {
  const quote = /forced .* homes/.exec(PAPERS[source])?.[0];
  const evidence = [{ source, quote, stance: 'supports' }];
  const fact = { id: 'left', statement: 'It forced 2,300 people out.', value, evidence };
  const { findings } = check({
    sources: Object.entries(PAPERS).map(([id, text]) => ({ path: `${id}.md`, text: `${text}\n` })),
    facts: { path: 'facts.json', text: JSON.stringify({ facts: [fact] }) },
  });
  return findings
    .filter(({ ruleId }) => ruleId === 'undisclosed-conflict')
    .flatMap(({ related }) => related.map(({ place }) => place.path));
}

it('shows the source that the fact quotes, and not another that says the same', () => {
  expect(shown('bay', '2,300 people')).toEqual(['bay.md', 'coast.md']);
  expect(shown('moor', '2,300 people')).toEqual(['moor.md', 'coast.md']);
  expect(shown('moor')).toEqual(['moor.md', 'coast.md']);
});

it('shows a time that ends on another day', () => {
  const papers = {
    bay: 'The police in Elmer must hand over the files by June 3, a judge in Keld ruled.',
    moor: 'A judge in Keld ruled that the files must be handed over by June 13 by the police in Elmer.',
  };
  const evidence = [{ source: 'bay', quote: 'hand over the files by June 3', stance: 'supports' }];
  const fact = { id: 'files', statement: 'By June 3.', value: 'by June 3', evidence };
  const { findings } = check({
    sources: Object.entries(papers).map(([id, text]) => ({
      path: `${id}.md`,
      text: `---\npublished: 2031-05-20\n---\n\n${text}\n`,
    })),
    facts: { path: 'facts.json', text: JSON.stringify({ facts: [fact] }) },
  });
  expect(findings.map(({ message }) => message)).toContain(
    'files is by June 3 here and by June 13 in another source',
  );
});
