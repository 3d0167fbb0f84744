import type { Finding } from '../../model/finding.js';
import type { Place, Span } from '../../model/place.js';
import { excerpt, markedWords, shorten } from '../excerpt.js';
import { boldMarks, codeSpan, escapeText, linkTo } from './escape.js';
import type { Link } from './options.js';

/** Places beside the finding's own that are written out; the others are counted. */
const MAX_RELATED = 5;

/** Units of a message or label that are shown. */
const MAX_LINE = 400;

/** A finding in full: what is wrong, every place with its text, what differs, what to do. */
export function findingBlock(finding: Finding, number: number, link: Link): string {
  const { severity, ruleId, place, related, help } = finding;
  const own = { label: '', place, plain: finding.plain, marks: finding.marks };
  const places = [own, ...related.slice(0, MAX_RELATED)];
  const lines = [
    `#### ${number} · ${severity} · ${codeSpan(ruleId)}: ${messageOf(finding)}`,
    '',
    ...places.map((at) => placeLine(at, link)),
  ];
  if (related.length > MAX_RELATED) {
    lines.push(`- and ${related.length - MAX_RELATED} more places`);
  }
  const differing = differingWords(places);
  // Bold is not read out by a screen reader and is lost in a plain-text mail, so words say it too.
  if (differing.length > 1) lines.push('', `Differing words: ${differing.map(quoted).join(', ')}.`);
  if (help) lines.push('', `To do: ${line(help)}.`);
  return `${lines.join('\n')}\n`;
}

/** The message; the fact that it opens with is a name in the facts file, and reads as none. */
function messageOf({ message, data }: Finding): string {
  const { fact } = data;
  if (typeof fact !== 'string' || !message.startsWith(`${fact} `)) return line(message);
  return `${codeSpan(fact)} ${line(message.slice(fact.length))}`;
}

/**
 * The marked words of all places, each once: "12,000" beside "12,000 people" says nothing more, where
 * there are others. "2" beside "2 million" alone is what differs.
 */
function differingWords(
  places: readonly {
    readonly plain?: string | undefined;
    readonly marks?: readonly Span[] | undefined;
  }[],
): string[] {
  const words = places
    .map(({ plain = '', marks }) => markedWords(plain, marks).join(' … '))
    .filter((text) => text.trim() !== '');
  const folded = words.map((text) => ` ${text.toLowerCase()} `);
  const once = words.filter((_, at) => folded.indexOf(folded[at] ?? '') === at);
  const longest = once.filter((text) => {
    const own = ` ${text.toLowerCase()} `;
    return !folded.some((other) => other !== own && other.includes(own));
  });
  return longest.length > 1 ? longest : once;
}

function placeLine(
  at: {
    readonly label: string;
    readonly place: Place;
    readonly plain?: string | undefined;
    readonly marks?: readonly Span[] | undefined;
  },
  link: Link,
): string {
  const label = at.label === '' ? '' : `*${line(at.label)}*, `;
  const text = at.plain ? `: “${boldMarks(excerpt(at.plain, at.marks))}”` : '';
  return `- ${label}${placeLink(at.place, link)}${text}`;
}

/** A finding in one line of a list. */
export function findingLine(finding: Finding, link: Link): string {
  const waived = finding.waived ? ` — waived: ${line(finding.waived.reason)}` : '';
  return `- ${finding.severity} · ${codeSpan(finding.ruleId)}: ${messageOf(finding)} (${placeLink(finding.place, link)})${waived}\n`;
}

/** Path and line, as a link where there is an address. */
export function placeLink(place: Place, link: Link): string {
  const label = `${place.path}:${place.start.line}`;
  const url = link?.(place);
  return url === undefined ? codeSpan(label) : linkTo(label, url);
}

/** Escaped text of bounded length, for one line. */
export function line(text: string): string {
  return escapeText(shorten(text.trim(), MAX_LINE));
}

function quoted(text: string): string {
  return `“${escapeText(text)}”`;
}
