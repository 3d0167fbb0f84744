import type { Files } from './run.js';

/** A small corpus on an invented event: the dam above Orrin, a town that does not exist, bursts. */

export function article(publisher: string, text: string, published = '2031-03-12'): string {
  return `---\npublisher: ${publisher}\npublished: ${published}\n---\n\n${text}\n`;
}

export const STAR = article(
  'Morning Star',
  'The Orrin dam gave way on Tuesday night after a week of rain. Water forced 2,300 people from their homes overnight, the regional office said. Schools in the valley stay closed until Friday.',
);

export const COAST = article(
  'Coast Daily',
  'A wall of water ran through Orrin on Tuesday night. Rescue workers counted 2,300 people who had to leave their homes. The mayor asked for boats and blankets.',
);

interface FactSource {
  readonly id: string;
  readonly statement: string;
  readonly value: string;
  readonly quotes: Readonly<Record<string, string>>;
}

export const EVACUATED: FactSource = {
  id: 'evacuated',
  statement: '2,300 people left their homes.',
  value: '2,300 people',
  quotes: {
    star: 'forced 2,300 people from their homes',
    coast: 'counted 2,300 people who had to leave their homes',
  },
};

export const SCHOOLS: FactSource = {
  id: 'schools',
  statement: 'Schools stay closed until Friday.',
  value: 'until Friday',
  quotes: { star: 'Schools in the valley stay closed until Friday' },
};

export function factsFile(...facts: readonly FactSource[]): string {
  const list = facts.map(({ quotes, ...fact }) => ({
    ...fact,
    evidence: Object.entries(quotes).map(([source, quote]) => ({
      source,
      quote,
      stance: 'supports',
    })),
  }));
  return `${JSON.stringify({ facts: list }, undefined, 2)}\n`;
}

export const BASE: Files = {
  'facts.json': factsFile(EVACUATED),
  'star.md': STAR,
  'coast.md': COAST,
};
