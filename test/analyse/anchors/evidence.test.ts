import { describe, expect, it } from 'vitest';
import { anchorFacts } from '../../../src/analyse/anchors/evidence.js';
import type { AnchoredEvidence } from '../../../src/model/analysis.js';
import { readSource } from '../../../src/analyse/read-source.js';
import { parseFacts } from '../../../src/parse/facts.js';
import { parseSource } from '../../../src/parse/source.js';

const PAGE = `The dam held through the night, the council said on Monday, and the lower town slept well.

Rain is to last for two more days.

The council is to meet again on Thursday, and the schools stay shut until then, a spokeswoman said.

Volunteers filled two thousand sandbags at the market, and the baker gave bread to all of them.

Harbour closed for third day

Portville, Norland (RPA) May 14, 2024 -

The harbour stayed closed for a third day. The mayor said it would open on Friday.

The dam held through the night in 1987 too.

Subscribe to our daily newsletter

Subscribe to our daily newsletter
`;

function anchor(quote: unknown, story?: number): AnchoredEvidence {
  const source = readSource(parseSource({ path: 'page.md', text: PAGE }));
  const evidence = [{ source: 'page', quote, stance: 'supports', ...(story ? { story } : {}) }];
  const text = JSON.stringify([{ id: 'a', statement: 's', evidence }]);
  const [fact] = anchorFacts(parseFacts({ path: 'facts.json', text }), [source]);
  const piece = fact?.evidence[0];
  if (!piece) throw new Error('the fact breaks the schema');
  return piece;
}

function words({ source, anchor: found }: AnchoredEvidence): string | undefined {
  return source?.document.text.slice(found?.start, found?.end);
}

describe('a quotation is looked for in each story by itself', () => {
  it('and knows the story it stands in', () => {
    const piece = anchor('The harbour stayed closed');
    expect(piece.anchor?.status).toBe('exact');
    expect(piece.story?.story).toBe(2);
    expect(words(piece)).toBe('The harbour stayed closed');
    expect(piece.pointer).toBe('/0/evidence/0');
  });

  it('is ambiguous where two stories carry it', () => {
    const piece = anchor('The dam held through the night');
    expect(piece.anchor?.status).toBe('ambiguous');
    expect(piece.anchor?.occurrences).toHaveLength(2);
  });

  it('is told by the story', () => {
    expect(anchor('The dam held through the night', 1).anchor?.status).toBe('exact');
    expect(anchor('The dam held through the night', 2).story?.story).toBe(2);
  });

  it('never runs from one story into the next', () => {
    expect(anchor('The dam held […] The harbour stayed closed').anchor?.status).toBe('missing');
  });

  it('shows the nearest passage of the story that is most like it', () => {
    const piece = anchor('The harbour stayed closed for a fourth day');
    expect(piece.anchor?.nearest?.text).toBe('The harbour stayed closed for a third day');
    expect(piece.story?.story).toBe(2);
  });

  it('is not looked for in a story that the source does not have', () => {
    expect(anchor('The dam held through the night', 3).anchor).toEqual({ status: 'missing' });
  });
});

it('page furniture is no evidence', () => {
  expect(anchor('Subscribe to our daily newsletter').anchor?.status).toBe('missing');
});

it('a quotation runs over paragraphs', () => {
  expect(anchor('slept well. Rain is to last').anchor?.status).toBe('exact');
});

it('a source that is not there leaves the evidence without an anchor', () => {
  const text = JSON.stringify([
    { id: 'a', statement: 's', evidence: [{ source: 'x', quote: 'q', stance: 'supports' }] },
  ]);
  const [fact] = anchorFacts(parseFacts({ path: 'facts.json', text }), []);
  expect(fact?.evidence[0]).toMatchObject({ pointer: '/0/evidence/0' });
  expect(fact?.evidence[0]?.anchor).toBeUndefined();
});

it('disputed values have their own pointers', () => {
  const evidence = [{ source: 'x', quote: 'q', stance: 'supports' }];
  const text = JSON.stringify({
    facts: [{ id: 'a', statement: 's', evidence, disputed: [{ value: 'v', evidence }] }],
  });
  const [fact] = anchorFacts(parseFacts({ path: 'facts.json', text }), []);
  expect(fact?.disputed[0]).toMatchObject({
    value: 'v',
    pointer: '/facts/0/disputed/0',
    evidence: [{ pointer: '/facts/0/disputed/0/evidence/0' }],
  });
});
