import portfolios from '../../data/portfolios.json' with { type: 'json' };

/** A field of a minister and the name it has, as numbers: two names may be those of one field. */
export interface Portfolio {
  readonly field: number;
  readonly name: number;
}

const fields = new Map<string, Portfolio>();
let names = 0;
for (const [field, row] of portfolios.rows.entries()) {
  for (const name of row.split(' | ')) {
    for (const form of name.split('=')) fields.set(form, { field, name: names });
    names++;
  }
}
const words = new Set([...fields.keys()].flatMap((name) => name.split(' ')));
const heads = new Set(portfolios.heads.split(' '));
const ranks = new Set(portfolios.ranks.split(' '));

/** The field that a phrase of norms names. */
export const fieldOf = (phrase: string): Portfolio | undefined => fields.get(phrase);
/** Whether a norm heads the name of an office: "minister". */
export const isHead = (norm: string): boolean => heads.has(norm);
/** Whether a norm before an office makes it another's, or a former one. */
export const isRank = (norm: string): boolean => ranks.has(norm);
/** Whether a norm may be the last or first word of an office. */
export const isOfficeWord = (norm: string): boolean => heads.has(norm) || words.has(norm);
