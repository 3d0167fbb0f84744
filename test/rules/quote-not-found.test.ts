import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';

const PAGE = `<h1>Quay</h1>
<p>The harbour board voted on Monday to close the eastern quay of the town for fourteen months.</p>
<p>Its chair said that the piles below it were older than anyone in the office had thought of.</p>
<p>Ferries will sail from the fish market instead, and buses will run between the two piers.</p>
<p>A survey had put the cost of the repairs at some eleven million dollars, and nobody had paid.</p>
<div class="comments"><p>I heard it was a year and a half.</p></div>`;

function messageFor(quote: string): string | undefined {
  const fact = { id: 'closure', statement: 'It closes.', minOrigins: 1 };
  const evidence = [{ source: 'a', quote, stance: 'supports' }];
  const text = JSON.stringify({ facts: [{ ...fact, evidence }] });
  const sources = [{ path: 'a.html', text: PAGE }];
  const { findings } = check({ sources, facts: { path: 'facts.json', text } });
  return findings.find(({ ruleId }) => ruleId === 'quote-not-found')?.message;
}

describe('quotations of what stands beside a story on its page', () => {
  it('says why it is no part of the story', () => {
    expect(messageFor('I heard it was a year and a half')).toBe(
      'closure quotes words that are not in a story of a but in the rest of its page (marked as "comments")',
    );
  });

  it('is none for the story itself', () => {
    expect(messageFor('older than anyone in the office')).toBeUndefined();
  });
});
