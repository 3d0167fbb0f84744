import type { Rule } from './rule.js';

/** Longest piece of the facts file that is shown: a longer one is an object or a list. */
const MAX_WRITTEN = 100;

export const factsSchema: Rule = {
  id: 'facts-schema',
  severity: 'error',
  summary: 'The facts file breaks its schema.',
  why: 'A fact that is not in the agreed form cannot be checked, and a misspelt key is a statement that nobody reads.',
  fix: 'Correct the file as the message says; an editor that knows `schemas/facts.schema.json` completes and explains every key.',
  examples: [
    {
      title: 'a stance that does not exist',
      files: {
        'star.md': 'The dam held.\n',
        'facts.json':
          '{"facts": [{"id": "dam", "statement": "The dam held.", "evidence": [{"source": "star", "quote": "The dam held.", "stance": "support"}]}]}\n',
      },
      messages: ['dam: evidence[0].stance must be "supports" or "contradicts", found "support"'],
    },
    {
      title: 'a misspelt key and an id used twice',
      files: {
        'star.md': 'The dam held.\n',
        'facts.json':
          '{"facts": [\n  {"id": "dam", "statement": "The dam held.", "evidence": [{"source": "star", "quote": "The dam held.", "stance": "supports"}]},\n  {"id": "dam", "statment": "The dam did hold.", "statement": "The dam held.", "evidence": [{"source": "star", "quote": "The dam held.", "stance": "supports"}]}\n]}\n',
      },
      messages: [
        'two facts have the id "dam", the first in line 2: give one of them another',
        'dam has the unknown key "statment": did you mean "statement"?',
      ],
    },
    {
      title: 'a sound file',
      files: {
        'star.md': 'The dam held.\n',
        'facts.json':
          '{"facts": [{"id": "dam", "statement": "The dam held.", "evidence": [{"source": "star", "quote": "The dam held.", "stance": "supports"}]}]}\n',
      },
      messages: [],
    },
  ],
  *check({ factsDocument }) {
    if (!factsDocument) return;
    for (const { message, place, pointer } of factsDocument.schemaErrors) {
      const written = factsDocument.raw.slice(place.start.offset, place.end.offset);
      yield {
        message,
        place,
        ...(written.length > 0 && written.length <= MAX_WRITTEN ? { plain: written } : {}),
        related: [],
        help: 'correct the facts file; the fact is not checked before',
        identity: [message],
        data: { pointer },
      };
    }
  },
};
