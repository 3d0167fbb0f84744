import { diffArrays } from 'diff';

/**
 * Above this many characters, or inserted and deleted characters, a sentence counts as one opaque
 * piece: what is marked in it is then marked from its beginning.
 */
const MAX_LENGTH = 50_000;
const MAX_EDIT_LENGTH = 800;

/**
 * Where each offset of a sentence in its file (`text`) stands in the sentence as it is read
 * (`plain`): `text.length + 1` offsets, never falling. The two differ by escapes, entities,
 * markup and line breaks, so an edit script over characters maps one to the other.
 */
export function plainOffsets(text: string, plain: string): (offset: number) => number {
  if (text === plain) return (offset) => clamp(offset, plain.length);
  const changes =
    text.length + plain.length > MAX_LENGTH
      ? undefined
      : diffArrays(text.split(''), plain.split(''), { maxEditLength: MAX_EDIT_LENGTH });
  if (changes === undefined) return (offset) => (offset >= text.length ? plain.length : 0);
  const offsets = new Uint32Array(text.length + 1);
  let inText = 0;
  let inPlain = 0;
  for (const change of changes) {
    const count = change.value.length;
    if (change.added) {
      inPlain += count;
      continue;
    }
    for (let step = 0; step < count; step += 1) {
      offsets[inText] = inPlain;
      inText += 1;
      if (!change.removed) inPlain += 1;
    }
  }
  offsets[text.length] = plain.length;
  return (offset) => offsets[clamp(offset, text.length)] ?? plain.length;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
