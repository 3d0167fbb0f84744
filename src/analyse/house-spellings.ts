import houseSpellings from '../data/house-spellings.json' with { type: 'json' };
import placeNames from '../data/place-names.json' with { type: 'json' };

const ROWS: ReadonlyMap<string, number> = new Map(
  [...houseSpellings.rows, ...placeNames.rows].flatMap((row, number) =>
    row.split(' | ').map((name): [string, number] => [name, number]),
  ),
);

/** Whether two names, in lower case, are one in the spellings of two houses ("Kiev", "Kyiv"). */
export function areHouseSpellings(a: string, b: string): boolean {
  const row = ROWS.get(a);
  return row !== undefined && row === ROWS.get(b);
}
