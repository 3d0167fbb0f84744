import table from '../../data/vague-words.json' with { type: 'json' };

/**
 * What every vague word spans, and why: vague numbers ("several"), qualifiers ("about"), parts of
 * a period ("mid-"), and words relative to the story's date ("ago"). The one table that the
 * grammar reads.
 */
export const VAGUE_WORDS = table;
