/**
 * What the runner does with the lines of a step's output, written from its documented behaviour:
 * both streams are cut at LF, CR and CRLF; a line is first tried as `::name key=value::data` (after
 * white space), then as `##[name key=value]data` anywhere in it; names are compared without case.
 */

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
  readonly syntax: '::' | '##[';
}

const NAMES = new Set([
  'internal-set-repo-path',
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'warning',
  'error',
  'notice',
  'debug',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
]);

/** The commands in what a step printed. */
export function commandsIn(output: string): Command[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => parseDouble(line) ?? parseHash(line) ?? []);
}

/** White space as the runner's platform trims it: U+FEFF is none, U+0085 is. */
const LEADING = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

function parseDouble(line: string): Command | undefined {
  const trimmed = line.replace(LEADING, '');
  if (!trimmed.startsWith('::')) return undefined;
  const end = trimmed.indexOf('::', 2);
  if (end < 0) return undefined;
  const head = split(trimmed.slice(2, end));
  if (!NAMES.has(head.name.toLowerCase())) return undefined;
  const data = trimmed
    .slice(end + 2)
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%');
  return {
    name: head.name,
    properties: pairs(head.rest, ',', unescapeProperty),
    data,
    syntax: '::',
  };
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

function parseHash(line: string): Command | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  const head = split(line.slice(start + 3, end));
  if (!NAMES.has(head.name.toLowerCase())) return undefined;
  const properties = pairs(head.rest, ';', (text) => text);
  return { name: head.name, properties, data: line.slice(end + 1), syntax: '##[' };
}

function split(head: string): { name: string; rest: string } {
  const space = head.indexOf(' ');
  return space < 0
    ? { name: head, rest: '' }
    : { name: head.slice(0, space), rest: head.slice(space + 1) };
}

function pairs(
  text: string,
  separator: string,
  unescape: (text: string) => string,
): Record<string, string> {
  const found: [string, string][] = [];
  for (const part of text.trim().split(separator)) {
    const equals = part.indexOf('=');
    if (equals > 0) found.push([part.slice(0, equals), unescape(part.slice(equals + 1))]);
  }
  return Object.fromEntries(found);
}
