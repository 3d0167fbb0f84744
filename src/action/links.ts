import type { Place } from '../model/place.js';
import { encodedPath } from '../report/encoded-path.js';
import type { Run } from './event.js';

/** Makes addresses of places in a commit's files, at their exact lines. */
export function linksTo(run: Run, commit: string): (place: Place) => string | undefined {
  const blob = `${run.serverUrl}/${run.owner}/${run.repo}/blob/${commit}`;
  return ({ path, start, end }) => {
    // A path out of the repository has no address there.
    if (path.split('/').includes('..')) return undefined;
    // `plain=1` shows Markdown as it is in the file: only there lines have numbers.
    const lines = end.line > start.line ? `L${start.line}-L${end.line}` : `L${start.line}`;
    return `${blob}/${encodedPath(path)}?plain=1#${lines}`;
  };
}
