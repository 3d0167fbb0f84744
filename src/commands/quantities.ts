import { InputError } from '../model/input-error.js';
import type { Quantity } from '../model/quantity.js';
import type { StorySentence, Source } from '../model/source.js';
import { counted } from '../report/phrases.js';
import { visible } from '../report/visible.js';
import { oneOf, readArguments } from './arguments.js';
import { describeQuantity } from './described-quantity.js';
import { clickable, printJson, printLines } from './output.js';
import { loadSource } from './sources.js';

/** `twosource quantities FILE`: every quantity and date, with its place and what was read. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, { format: { type: 'string' } });
  const format = oneOf(given, 'format', ['terminal', 'json'] as const) ?? 'terminal';
  const [path, ...more] = given.positionals;
  if (path === undefined || more.length > 0) {
    throw new InputError('quantities takes one file', undefined, 'twosource quantities FILE');
  }
  const source = loadSource(path);
  const mentions = source.stories.flatMap((story) =>
    story.sentences.flatMap((sentence) =>
      sentence.quantities.map((quantity) => ({
        sentence,
        quantity,
        place: placeOf(source, sentence, quantity),
      })),
    ),
  );
  if (format === 'json') {
    printJson(
      mentions.map(({ sentence, quantity, place }) => ({
        ...quantity,
        story: sentence.story,
        place,
      })),
    );
  } else {
    printLines([
      ...mentions.map(
        ({ quantity, place }) =>
          `${clickable(place)}  ${visible(`"${quantity.text}"  ${describeQuantity(quantity)}`)}`,
      ),
      `${counted(mentions.length, 'quantity')} in ${counted(source.stories.length, 'story')}`,
    ]);
  }
  return 0;
}

function placeOf({ document }: Source, sentence: StorySentence, quantity: Quantity) {
  return document.placeOf({
    start: sentence.start + quantity.start,
    end: sentence.start + quantity.end,
  });
}
