/** A path as a part of an address, its slashes kept. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodedSegment).join('/');
}

function encodedSegment(segment: string): string {
  // An unpaired surrogate has no encoding; encodeURIComponent would throw.
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
}
