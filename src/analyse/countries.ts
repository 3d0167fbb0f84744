import demonyms from '../data/demonyms.json' with { type: 'json' };

const COUNTRIES: ReadonlySet<string> = new Set(demonyms.rows.map(({ norm }) => norm));

/** Whether a token's norm is the canonical name of a country; its people have the same norm. */
export function isCountry(norm: string): boolean {
  return COUNTRIES.has(norm);
}
