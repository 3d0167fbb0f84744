import { InputError } from '../model/input-error.js';
import { compareStrings } from '../model/order.js';
import type { SourceDocument } from '../model/source.js';

/** Orders documents by their ids, and those of one id by their paths. */
export function compareIds(a: SourceDocument, b: SourceDocument): number {
  return compareStrings(a.meta.id, b.meta.id) || compareStrings(a.path, b.path);
}

/**
 * @param documents in the order of {@link compareIds}
 * @throws InputError where two have one id
 */
export function refuseSameIds(documents: readonly SourceDocument[]): void {
  for (const [index, document] of documents.entries()) {
    const next = documents[index + 1];
    if (next?.meta.id === document.meta.id) {
      throw new InputError(
        `two sources have the id "${document.meta.id}": ${document.path} and ${next.path}`,
        next.placeOf({ start: 0, end: 0 }),
        'give one of them another id in its front matter',
      );
    }
  }
}
