import hedgeData from '../../data/hedges.json' with { type: 'json' };
import negationData from '../../data/negations.json' with { type: 'json' };
import numberData from '../../data/number-words.json' with { type: 'json' };
import type { Difference } from '../../model/passage.js';
import type { Span } from '../../model/place.js';
import { tokenize, type Token } from '../../segment/tokens.js';

const hedges = new Set(hedgeData.words);
const negators = new Set([...negationData.words, ...negationData.contractions]);
const idle = new Set(negationData.idle.map((words) => words.join(' ')));
const numberWords = new Set([
  ...Object.keys(numberData.cardinals),
  ...Object.keys(numberData.scales),
]);

/** What a reader must know of a differing word, of the words of one side. */
interface Marks {
  readonly numbers: string;
  readonly negations: number;
  readonly names: string;
  readonly hedges: string;
}

/** The gravest way in which two pieces of text differ; their surroundings decide on names and "no later". */
export function differenceKind(
  textA: string,
  spanA: Span,
  textB: string,
  spanB: Span,
): Difference['kind'] {
  if (isLongOmission(spanA, textB, spanB) || isLongOmission(spanB, textA, spanA)) return 'wording';
  const a = marksOf(textA, spanA);
  const b = marksOf(textB, spanB);
  if (a.numbers !== b.numbers) return 'number';
  if (a.negations !== b.negations) return 'negation';
  if (a.names !== b.names) return 'name';
  return a.hedges === b.hedges ? 'wording' : 'hedge';
}

/** Omitted words up to which an omission changes what stays; a longer one is a clause left out. */
const LONGEST_OMISSION = 3;

function isLongOmission(none: Span, text: string, span: Span): boolean {
  if (none.end > none.start || span.end - span.start > 200) return none.end === none.start;
  return text.slice(span.start, span.end).trim().split(/\s+/).length > LONGEST_OMISSION;
}

/** Characters behind a span that are read to see whether its last word is "no" of "no later". */
const LOOKAHEAD = 24;

function marksOf(text: string, span: Span): Marks {
  if (span.end <= span.start) return { numbers: '', negations: 0, names: '', hedges: '' };
  const length = span.end - span.start;
  const tokens = tokenize(text.slice(span.start, span.end + LOOKAHEAD));
  const numbers: string[] = [];
  const names: string[] = [];
  const weakened: string[] = [];
  let negations = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.start >= length) break;
    if (token.kind === 'number' || numberWords.has(token.norm)) numbers.push(token.norm);
    else if (negators.has(token.norm)) {
      if (!idle.has(`${token.norm} ${tokens[index + 1]?.norm ?? ''}`)) negations++;
    } else if (hedges.has(token.norm)) weakened.push(token.norm);
    else if (isName(text, span.start + token.start, token)) names.push(token.norm);
  }
  return {
    numbers: numbers.join(' '),
    negations,
    names: names.sort().join(' '),
    hedges: weakened.sort().join(' '),
  };
}

/** A capitalised word that does not open a sentence. */
function isName(text: string, at: number, { kind, text: form }: Token): boolean {
  if (kind !== 'word' || form.charAt(0) === form.charAt(0).toLowerCase()) return false;
  let before = at - 1;
  while (before >= 0 && /[\s"'“‘([]/u.test(text.charAt(before))) before--;
  return before >= 0 && !/[.!?:\n]/u.test(text.slice(before, at));
}
