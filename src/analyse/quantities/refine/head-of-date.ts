import events from '../../../data/event-nouns.json' with { type: 'json' };
import type { Draft } from '../draft.js';
import type { Reading } from '../reading.js';
import { lemmaOf, nominal, setHead } from './nouns.js';

/** "a July coup", "the coup in July 2023", "the September 15 deadline", "a coup last year". */
export function dateHead(reading: Reading, draft: Draft, floor: number, ceiling: number): void {
  // The coming weeks date nothing that stands beside them.
  if (draft.qualifier === 'about' && draft.vague === true) return;
  const article = reading.word(draft.from - 1);
  const after = reading.at(draft.to);
  if (
    (article === 'a' || article === 'an' || article === 'the') &&
    after.gap &&
    nominal(reading, draft.to) &&
    !after.capital &&
    !/(ed|ly)$/.test(after.lower)
  ) {
    let head = draft.to;
    while (
      head + 1 < ceiling &&
      head - draft.to < 3 &&
      nominal(reading, head + 1) &&
      reading.at(head + 1).gap &&
      !/(ed|ing|ly)$/.test(reading.word(head + 1))
    )
      head++;
    setHead(reading, draft, [head], head + 1, draft.to);
    return;
  }
  let at = draft.from - 1;
  while (at > floor && at > draft.from - 3 && DATE_LINKS.has(reading.word(at))) at--;
  const noun = reading.at(at);
  if (at < floor || !nominal(reading, at) || noun.capital || /(ed|ing|ly)$/.test(noun.lower))
    return;
  if (!isEvent(noun.lower)) return;
  setHead(reading, draft, [at], at + 1);
}

const DATE_LINKS = new Set(['in', 'on', 'of', 'since', 'early', 'late', 'the']);

const EVENTS = new Set(events.nouns);

const THINGS = new Set(events.things);

/** Only what happens has a date; a deverbal ending or the list says so. */
function isEvent(word: string): boolean {
  const lemma = lemmaOf(word);
  return EVENTS.has(lemma) || (/(tion|sion|ment)$/.test(lemma) && !THINGS.has(lemma));
}
