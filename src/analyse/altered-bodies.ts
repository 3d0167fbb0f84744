import { opensWithCapital } from '../segment/characters.js';
import { stem, tokenize, type Token } from '../segment/tokens.js';
import type { Side } from './altered-figures.js';
import { areSynonyms } from './comparison/lexicon.js';
import { fieldOf } from './names/portfolios.js';
import { bodyOf, isTitle } from './names/words.js';

/** Characters around a span in which the rest of a body's name is looked for. */
const AROUND = 60;

/** Capitalised words between a word of a body's name and its head, at most ("High Criminal Court"). */
const MOST_BETWEEN = 1;

/** Letters with which two forms of one word begin alike ("Agriculture", "Agricultural"). */
const COMMON_LETTERS = 4;

/**
 * Whether the words of two spans, which elsewhere may be titles of people, tell two bodies apart: both
 * stand before the head of a body's name or behind its "of" ("High Court", "Supreme Court";
 * "Department of Health"), or name one by themselves ("the Army"), and are not two words for one
 * thing.
 */
export function nameOtherBodies(a: Side, b: Side): boolean {
  const [inA, inB] = [a, b].map(({ sentence, span }) =>
    tokenize(sentence.plain.slice(span.start - sentence.start, span.end - sentence.start)),
  );
  if (!inA || !inB || areOneThing(inA, inB)) return false;
  return (nameBodies(inA) && nameBodies(inB)) || (isInBody(a) && isInBody(b));
}

function areOneThing(a: readonly Token[], b: readonly Token[]): boolean {
  const [x, y] = [a, b].map((tokens) => tokens.map(({ norm }) => norm).join(' '));
  const field = fieldOf(x ?? '')?.field;
  if (field !== undefined && field === fieldOf(y ?? '')?.field) return true;
  return a.some(({ norm: p }) =>
    b.some(
      ({ norm: q }) =>
        areSynonyms(stem(p), stem(q)) || p.slice(0, COMMON_LETTERS) === q.slice(0, COMMON_LETTERS),
    ),
  );
}

/** Whether words name bodies by themselves, and stand before names in their members' titles. */
function nameBodies(tokens: readonly Token[]): boolean {
  return tokens.every(({ norm }) => isTitle(norm) && bodyOf(norm) !== undefined);
}

function isInBody({ sentence: { plain, start }, span }: Side): boolean {
  const from = span.start - start;
  const to = span.end - start;
  const behind = tokenize(plain.slice(to, to + AROUND));
  for (const token of behind.slice(0, MOST_BETWEEN + 1)) {
    if (!opensWithCapital(token.text)) break;
    if (bodyOf(token.norm) !== undefined) return true;
  }
  const before = tokenize(plain.slice(Math.max(0, from - AROUND), from));
  const [head, of] = before.filter(({ norm }) => norm !== 'the').slice(-2);
  return of?.norm === 'of' && isHead(head);
}

function isHead(token: Token | undefined): boolean {
  return token !== undefined && opensWithCapital(token.text) && bodyOf(token.norm) !== undefined;
}
