import { LetterExpression } from '../parse/letter-expression.js';

/**
 * Items of a list that runs on inside a paragraph: "1. The first item 2. The second item",
 * "a) here it is b) another". A marker alone proves nothing; a sequence of them does.
 */

interface Marker {
  readonly start: number;
  /** The form of the marker; only markers of one form make a list. */
  readonly style: string;
  /** 1 for "1", "a" and "i". */
  readonly ordinal: number;
}

const MARKER = new LetterExpression(
  String.raw`(?<=^|\s)(?:[•⁃·]\s?)?(\(?)(?:(\d{1,2})|([a-zA-Z]))(\.\)|\)|\.)\s{1,3}(?=(["'“‘(]?\p{Lu}|\S))`,
  'g',
);

const CAPITAL = new LetterExpression(String.raw`\p{Lu}`);

/** More markers are a table or noise, not a list. */
const MOST_MARKERS = 1000;

/** Where the items of run-on lists start, ascending; empty for most paragraphs. */
export function itemStarts(text: string): number[] {
  const markers = findMarkers(text);
  const starts = new Set<number>();
  let sequence: Marker[] = [];
  for (const marker of markers) {
    const last = sequence.at(-1);
    const follows = last?.style === marker.style && marker.ordinal === last.ordinal + 1;
    if (!follows) {
      addList(starts, sequence);
      sequence = [];
    }
    sequence.push(marker);
  }
  addList(starts, sequence);
  return [...starts].sort((a, b) => a - b);
}

function addList(starts: Set<number>, sequence: readonly Marker[]): void {
  const first = sequence[0];
  const style = first?.style ?? '';
  const isNumbered = style.startsWith('1');
  const enough = first?.ordinal === 1 && (isNumbered || style.endsWith(')')) ? 2 : 3;
  if (sequence.length >= enough) for (const { start } of sequence) starts.add(start);
}

function findMarkers(text: string): Marker[] {
  if (!/[.)]\s/.test(text)) return [];
  const markers: Marker[] = [];
  for (const match of text.matchAll(MARKER.for(text))) {
    const [, bracket = '', digits, letter, close = '', item = ''] = match;
    const isCapital = CAPITAL.test(item);
    if (digits !== undefined && close === '.' && !isCapital) continue;
    if (bracket !== '' && close !== ')') continue;
    if (bracket !== '' && !endsSentence(text, match.index)) continue;
    const kind = digits === undefined ? (letter === letter?.toLowerCase() ? 'a' : 'A') : '1';
    const ordinal =
      digits === undefined ? (letter ?? '').toLowerCase().charCodeAt(0) - 96 : Number(digits);
    markers.push({ start: match.index, style: `${kind}${bracket}${close}`, ordinal });
    if (markers.length >= MOST_MARKERS) break;
  }
  return markers;
}

/** "(b)" opens an item only after a sentence; inside one it is part of it. */
function endsSentence(text: string, at: number): boolean {
  return /^$|[.!?]["'”’)]?\s{1,3}$/.test(text.slice(Math.max(0, at - 5), at));
}
