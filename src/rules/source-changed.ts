import type { Place } from '../model/place.js';
import type { SourceDocument } from '../model/source.js';
import { LineIndex } from '../parse/lines.js';
import type { Rule } from './rule.js';

export const sourceChanged: Rule = {
  id: 'source-changed',
  severity: 'error',
  summary: 'The text of a source is no longer the text that was captured.',
  why: 'A source is evidence because it stays as it was published. A change of one digit, on purpose or by an editor that tidies files, changes what every fact rests on.',
  fix: 'Restore the captured text. Where the change is right (a better capture), give the new hash under `sha256`; with a base to compare to, the change is shown.',
  examples: [
    {
      title: 'one digit changed under an old hash',
      files: {
        'star.md':
          '---\nsha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n---\n\nThe dam is 37 metres high.\n',
      },
      messages: ['the text of star is not the text that was captured'],
    },
    {
      title: 'a source without a hash',
      files: { 'star.md': 'The dam is 37 metres high.\n' },
      messages: [],
    },
  ],
  *check({ sources }) {
    for (const { document } of sources) {
      const { id, sha256 } = document.meta;
      if (sha256 === undefined || sha256 === document.sha256) continue;
      yield {
        message: `the text of ${id} is not the text that was captured`,
        place: hashPlace(document, sha256),
        plain: `sha256: ${sha256}`,
        related: [],
        help: `restore the text, or, if the change is right, write sha256: ${document.sha256}`,
        identity: [id, document.sha256],
        data: { source: id, captured: sha256, now: document.sha256 },
      };
    }
  },
};

/** Where the front matter gives the hash; the start of the text where it cannot be seen. */
function hashPlace(document: SourceDocument, sha256: string): Place {
  const start = document.raw.slice(0, 65_536).toLowerCase().indexOf(sha256);
  if (start === -1) return document.placeOf({ start: 0, end: 0 });
  const lines = new LineIndex(document.raw);
  return {
    path: document.path,
    start: lines.pointAt(start),
    end: lines.pointAt(start + sha256.length),
  };
}
