/** Whose comment it is, and which run on which commit wrote it. */
export interface Marker {
  /** Tells several comments of one pull request apart; letters, digits, `.`, `_`, `-`. */
  readonly key: string;
  /** The head commit that was checked. */
  readonly head: string;
  /** Number of the workflow run; grows with time. */
  readonly run: number;
  /** Number of the attempt at this run. */
  readonly attempt: number;
}

const LINE =
  /^<!-- twosource key=([\w.-]{1,100}) head=([0-9a-f]{7,64}) run=(\d{1,15}) attempt=(\d{1,6}) -->$/u;

/** The first line of a comment's body. Untrusted text cannot make one: its `<` is escaped. */
export function markerLine({ key, head, run, attempt }: Marker): string {
  return `<!-- twosource key=${key} head=${head} run=${run} attempt=${attempt} -->`;
}

/** Reads the marker of a comment's body, or undefined where its first line is none. */
export function readMarker(body: string): Marker | undefined {
  const [first = ''] = body.split(/\r?\n/u, 1);
  const [, key, head, run, attempt] = LINE.exec(first) ?? [];
  if (key === undefined || head === undefined) return undefined;
  return { key, head, run: Number(run), attempt: Number(attempt) };
}

/** A key from what the user gave: other characters become `-`. */
export function keyOf(text: string): string {
  return text.replace(/[^\w.-]/gu, '-').slice(0, 100) || 'default';
}

/** True where `a` was written by a later run than `b`, or a later attempt at the same run. */
export function isNewer(a: Marker, b: Marker): boolean {
  return a.run > b.run || (a.run === b.run && a.attempt > b.attempt);
}

/** The body below the marker, to see whether anything changed. */
export function contentOf(body: string): string {
  const [first = ''] = body.split(/\r?\n/u, 1);
  return body.slice(first.length).replaceAll('\r\n', '\n').trim();
}
