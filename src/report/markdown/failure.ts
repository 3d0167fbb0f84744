import type { Place } from '../../model/place.js';
import { line, placeLink } from './finding.js';

/** Says why there is no report: bad input or configuration. */
export function renderFailure(
  failure: {
    readonly message: string;
    readonly place?: Place | undefined;
    readonly help?: string | undefined;
  },
  link?: (place: Place) => string | undefined,
): string {
  const { message, place, help } = failure;
  const where = place ? `${placeLink(place, link)}: ` : 'The run stopped: ';
  const todo = help === undefined ? '' : `\nTo do: ${line(help)}.\n`;
  return `### Twosource: incomplete\n\nNothing was checked.\n\n${where}${line(message)}.\n${todo}`;
}
