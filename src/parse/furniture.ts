import lexicon from '../data/furniture.json' with { type: 'json' };
import type { Block } from '../model/source.js';
import { OPENINGS } from './furniture-tables.js';
import { LetterExpression } from './letter-expression.js';

/**
 * Page furniture: blocks of a captured page that are no part of a story (menus, calls to subscribe,
 * teasers of other articles). A block is furniture only for a reason that can be shown: its place,
 * its form (no full stop, repeated words, separators) and general words of web pages together. A
 * full sentence is never furniture for its place or form alone, and a quotation never at all.
 */

const labels = new Set(lexicon.labels);
/** Openings of calls by their first word. */
const openings: ReadonlyMap<string, readonly string[]> = new Map(OPENINGS);

const LONGEST_LABEL = 15;
const LONGEST_CALL = 30;

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]{0,3}$/;
const OPENING_QUOTE = /^["“‘'«„]/;
const SEPARATOR = /\s\||\|\s|\|$|\s[·•»›]\s|\s\/\s.{1,60}\s\/\s/;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b)|(?:©|\(c\)|copyright)\s{0,3}(?:19|20)\d\d/;
const BYLINE = new LetterExpression(
  String.raw`^(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Ss]tory by)\s(?!THE\b)\p{Lu}[^:?!]*$`,
);
const READING_TIME = /^(?:\d{1,3}|a|one)[ -]min(?:ute)?s?\b/;
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const TIME_STAMP = new RegExp(
  `^(?:(?:first |last )?(?:published|updated|posted|issued)\\s?:?\\s(?:on |at )?)?` +
    `(?:[a-z]{3,9}day,?\\s)?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}|\\d{1,2}:\\d\\d|\\d{1,2}\\.\\d\\d (?:[ap]m|utc|gmt|[a-z]{1,3}t))\\b.{0,40}$`,
);
/** What opens all of these, read first: the whole takes long to compile. */
const OPENS_TIME_STAMP =
  /^(?:\d|first|last|publ|updat|post|issu|[a-z]+day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const AGO = /^\d{1,3} (?:minute|hour|day|week|month|year)s? ago$/;
/** "Day 3: what we know": a figure that announces text, no time. */
const ANNOUNCED = new LetterExpression(String.raw`\d: \p{L}`);
/** A sentence ends inside the block and another begins. */
const INNER_END = new LetterExpression(String.raw`[.!?…]["'”’)]{0,2}\s+["'“‘(]?\p{Lu}`);

/** The blocks with what is a caption marked as one and what is furniture given its reason. */
export function markFurniture(text: string, blocks: readonly Block[]): Block[] {
  const views = blocks.map((block) => viewOf(text, block));
  const counts = new Map<string, number>();
  for (const { folded } of views) {
    if (folded !== '') counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  const mail = mailHead(views);
  const lastSentence = views.findLastIndex(
    (view, index) => blocks[index]?.furniture === undefined && view.isSentence && !isCall(view),
  );
  let quotes = 0;
  return blocks.map((block, index) => {
    const view = views[index];
    if (view === undefined || block.furniture !== undefined) return block;
    if (isCaption(view)) return { ...block, kind: 'caption' };
    if (index < mail) return { ...block, furniture: 'head of a mail' };
    if (block.kind === 'quote' && quotes++ < MOST_QUOTES && isRepeated(text, block)) {
      return { ...block, furniture: 'repeats a sentence of the text' };
    }
    const reason = furnitureReason(view, {
      occurrences: counts.get(view.folded) ?? 1,
      isBeforeLastSentence: index < lastSentence,
      isAfterLastSentence: lastSentence >= 0 && index > lastSentence,
    });
    return reason === undefined ? block : { ...block, furniture: reason };
  });
}

const MAIL_FIELD = /^(?:From|To|Cc|Bcc|Subject|Date|Sent|Reply-To): ?\S/;
/** Lines such as this one that make the head of a mail. */
const LEAST_FIELDS = 2;

/** How many blocks at the top are the head of a mail. */
function mailHead(views: readonly BlockView[]): number {
  const end = views.findIndex((view) => !MAIL_FIELD.test(view.text));
  return end >= LEAST_FIELDS ? end : 0;
}

/** Words of the shortest quotation that is told to repeat another place. */
const SHORTEST_REPEATED = 4;
/** Each is looked for in the whole text; what stands apart in an article is a few. */
const MOST_QUOTES = 100;

/** Whether a quotation set apart stands in a longer block too; its first letter may be raised. */
function isRepeated(text: string, block: Block): boolean {
  const own = text.slice(block.start, block.end);
  const words = own.replace(LEADING_MARKS.for(own), '').replace(TRAILING_MARKS.for(own), '');
  if (countWords(words) < SHORTEST_REPEATED) return false;
  const core = words.slice(1);
  const before = text.slice(0, block.start);
  return [before, text.slice(block.end)].some((rest) => {
    const at = rest.indexOf(core);
    if (at < 0) return false;
    const end = rest.indexOf('\n\n', at);
    const around = (end < 0 ? rest.length : end) - Math.max(0, rest.lastIndexOf('\n\n', at));
    return around > own.length + MARKS_AROUND;
  });
}

/** UTF-16 units of line breaks and quotation marks around a block that says the same. */
const MARKS_AROUND = 10;

/** Longer blocks, in UTF-16 units, are prose; nothing in them is looked at but their end. */
const LONGEST_BLOCK = 400;

interface BlockView {
  readonly kind: Block['kind'];
  readonly text: string;
  /** Lower-cased, straight quotes, single spaces, no marks at its ends. */
  readonly folded: string;
  readonly words: number;
  readonly isSentence: boolean;
}

function viewOf(text: string, block: Block): BlockView {
  const end = text.slice(Math.max(block.start, block.end - 6), block.end);
  // A line that ends in a colon leads to what it announces.
  const isSentence = SENTENCE_END.test(end) || (end.endsWith(':') && block.end - block.start > 25);
  if (block.end - block.start > LONGEST_BLOCK) {
    return { kind: block.kind, text: '', folded: '', words: LONGEST_BLOCK, isSentence: true };
  }
  const own = text.slice(block.start, block.end);
  const plain = withSingleSpaces(own.toLowerCase().replace(/[‘’]/g, "'"));
  return {
    kind: block.kind,
    text: own,
    folded: plain.replace(LEADING_MARKS.for(plain), '').replace(TRAILING_MARKS.for(plain), ''),
    words: countWords(own),
    isSentence,
  };
}

const LEADING_MARKS = new LetterExpression(String.raw`^[^\p{L}\p{N}©(@]{1,10}`);
const TRAILING_MARKS = new LetterExpression(String.raw`[^\p{L}\p{N})]{1,10}$`);

/** Most blocks have no other white space than single spaces: they are left as they are. */
function withSingleSpaces(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Where a block stands among those of its page. */
interface Standing {
  /** Blocks of the page with the same words, itself included. */
  readonly occurrences: number;
  readonly isBeforeLastSentence: boolean;
  readonly isAfterLastSentence: boolean;
}

function furnitureReason(view: BlockView, standing: Standing): string | undefined {
  const { text, folded, words, isSentence } = view;
  if (text === '' || OPENING_QUOTE.test(text)) return undefined;
  if (labels.has(folded)) return `page label "${folded}"`;
  if (words <= LONGEST_CALL && isCopyright(folded)) return 'copyright line';
  const notice = lexicon.notices.find((phrase) => folded.includes(phrase));
  if (notice !== undefined) return `notice: "${notice}"`;
  if (isCall(view) || SIGN_UP.test(folded)) return 'call to the visitor';
  if (isDeskNote(view)) return 'note of the desk';
  if (isSentence) return undefined;
  const marker = lexicon.markers.find((word) => startsWithPhrase(folded, word));
  if (marker !== undefined) return `page label "${marker}"`;
  if (isDoubled(folded)) return 'the same words twice: a teaser';
  if (words > LONGEST_LABEL) return undefined;
  if (standing.occurrences > 1 && words > 1) return 'repeated on the page';
  if (SEPARATOR.test(text)) return 'menu separators';
  const phrase = lexicon.anywhere.find((word) => hasPhrase(folded, word));
  if (phrase !== undefined) return `page words: "${phrase}"`;
  if (BYLINE.test(text) && words <= 10) return 'byline';
  if (isReadingTime(folded) || isAgo(folded)) return 'time stamp';
  if (standing.isBeforeLastSentence && isTimeStamp(folded)) return 'time stamp';
  if (standing.isAfterLastSentence && isTailKind(view.kind) && !INNER_END.test(text)) {
    return 'no sentence, after the last sentence of the page';
  }
  return undefined;
}

// A word that each expression needs is looked for first, since most pages have no such block.

function isCopyright(folded: string): boolean {
  return ['©', '(c)', 'copyright'].some((mark) => folded.includes(mark)) && COPYRIGHT.test(folded);
}

function isReadingTime(folded: string): boolean {
  return folded.includes('min') && READING_TIME.test(folded);
}

function isAgo(folded: string): boolean {
  return folded.endsWith(' ago') && AGO.test(folded);
}

function isTailKind(kind: Block['kind']): boolean {
  return kind === 'paragraph' || kind === 'heading' || kind === 'list-item';
}

function isTimeStamp(folded: string): boolean {
  if (!/\d/.test(folded) || !OPENS_TIME_STAMP.test(folded)) return false;
  return !ANNOUNCED.test(folded) && TIME_STAMP.test(folded);
}

/**
 * What an agency's desk writes around a report: "(Adds details)", "(Reporting by …; Editing by …)",
 * "-30-".
 */
function isDeskNote({ text, folded, words, isSentence }: BlockView): boolean {
  if (words > LONGEST_CALL) return false;
  if (ADVISORY.test(folded)) return true;
  const endsAsCredit = folded.endsWith(')') && !isSentence;
  if (CREDITS.test(folded) && (endsAsCredit || NEXT_CREDIT.test(folded))) return true;
  return END_MARK.test(text);
}

const ADVISORY =
  /^\((?:adds|clarifies|corrects|fixes|recasts|refiles|removes|repeats|rewrites|updates|writes through)\b[^()]{0,200}\)$/;
const CREDITS = /^\({0,2}(?:additional )?(?:compiled|edited|editing|reporting|writing) by\b/;
const NEXT_CREDIT = /;\s{0,3}(?:additional )?(?:compiled|edited|editing|reporting|writing)\b/;
/** The old sign of the wire for the end of a report. */
const END_MARK = /^[-–—]\s?30\s?[-–—]$/;

/**
 * A short block that opens as pages speak to their visitor: "Subscribe to …", "Read more: …". What
 * somebody is reported to have said is none.
 */
function isCall({ text, folded, words, isSentence }: BlockView): boolean {
  if (words > LONGEST_CALL || OPENING_QUOTE.test(text)) return false;
  const first = /^[^\s:]*/.exec(folded)?.[0] ?? '';
  const opens = openings.get(first)?.some((opening) => startsWithPhrase(folded, opening)) ?? false;
  return opens && !(isSentence && lexicon.reporting.some((word) => hasPhrase(folded, word)));
}

/** A clause of its own, wherever it follows what a page offers. */
const SIGN_UP = /(?:^|[.!?:,;] |\bplease )sign up here\b/;

function startsWithPhrase(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !opensInWord(text.slice(phrase.length));
}

function hasPhrase(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  const before = text.charAt(at - 1);
  return !opensInWord(before) && !opensInWord(text.slice(at + phrase.length));
}

const IN_WORD = new LetterExpression(String.raw`^[\p{L}\p{N}]`);

function opensInWord(text: string): boolean {
  return IN_WORD.test(text);
}

/** "A headline of some words A headline of some words". */
function isDoubled(folded: string): boolean {
  const words = folded.split(' ');
  const half = words.length / 2;
  if (half < 3 || !Number.isInteger(half)) return false;
  return words.slice(0, half).join(' ') === words.slice(half).join(' ');
}

/** "Photo © Name". */
const CREDITED = new LetterExpression(
  String.raw`\S\s{1,3}©\s{0,2}\p{L}|©\s{0,2}[\p{L}@][^.]{0,60}$`,
);

/** Apart from one another, so that none is compiled before it is needed. */
const CAPTION_CREDITS = [
  /[([](?:photo|image|picture|file photo|credit)\b[^)\]]{0,80}[)\]]\.?$/i,
  /\b(?:photo|image|picture|photograph|credit)\s{0,2}(?::|by\b)[^.]{0,80}\.?$/i,
  /\bvia (?:getty images|reuters|ap|afp)\b|\/\s{0,2}(?:getty images|afp|reuters|ap)\)?\.?$/i,
  /\((?:ap|afp|reuters|getty) (?:photo|images?)[^)]{0,40}\)\.?$/i,
  /(?:[.!?"”)]\s|\()(?:REUTERS|Reuters|AFP|AP|EPA)\/\p{Lu}[\p{L}.'’-]{0,30}(?:[ /]\p{Lu}[\p{L}.'’-]{0,30}){0,5}\)?\.?$/u,
];
const CAPTION_OPENING =
  /^(?:file|file photo|photo|pictured|image|in this (?:file )?photo|caption)\s{0,2}(?::|-|–|—|,)/i;

/** What every caption has; tested first, since most blocks have none of it. */
const CAPTION_WORD = /©|photo|picture|image|credit|caption|getty|\/|^file/;

function isCaption({ text, folded, words, kind }: BlockView): boolean {
  if (kind === 'caption') return true;
  if (!CAPTION_WORD.test(folded)) return false;
  if (kind !== 'paragraph' || words < 4 || words > 90) return false;
  if (/©\s{0,2}(?:19|20)\d\d/.test(text)) return false;
  return (
    CAPTION_OPENING.test(text) ||
    CREDITED.test(text) ||
    CAPTION_CREDITS.some((credit) => credit.test(text))
  );
}
