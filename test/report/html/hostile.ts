import type { Report } from '../../../src/model/report.js';
import { eventReport } from './event.js';

/** Strings that have got through somewhere: each sets `window.owned`, asks for something, or breaks out. */
export const HOSTILE: readonly string[] = [
  '<script>window.owned=1</script>',
  '</script><script>window.owned=1</script>',
  '</style><script>window.owned=1</script>',
  '</title><script>window.owned=1</script>',
  '<img src=x onerror="window.owned=1">',
  '<svg onload="window.owned=1"><use href="https://evil.example/x#a"/></svg>',
  '<iframe srcdoc="<script>parent.owned=1</script>"></iframe>',
  '" autofocus onfocus="window.owned=1" x="',
  "' onmouseover='window.owned=1' x='",
  '` onclick=window.owned=1 `',
  'javascript:window.owned=1',
  'data:text/html,<script>window.owned=1</script>',
  '<!--',
  '--><script>window.owned=1</script>',
  '<!--<script>',
  ']]><script>window.owned=1</script>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<form action="https://evil.example/"><button autofocus>x</button></form>',
  '<a href="javascript:window.owned=1" id="edition" name="filters">x</a>',
  '<template><script>window.owned=1</script></template>',
  '</details></td></article></main>',
  '&lt;script&gt;window.owned=1&lt;/script&gt;',
  '{{constructor.constructor("window.owned=1")()}}',
  '${window.owned=1}',
  '\\u003cscript>window.owned=1</script>',
  '__proto__',
  'constructor',
  '@org/team #1 ::error::x ##[add-mask]e %0A',
  'a\u202Eb\u2066c',
  '1\u200B000',
  '\uD800 alone',
  'line\u2028separator',
  '$& $1 $`',
  '`'.repeat(40),
];

/**
 * The event's report with hostile strings, in turn, in the place of every string that can come
 * from an article or a facts file. Enumerations and ISO days stay; to texts that offsets count in
 * the string is appended.
 */
export function hostileReport(...hostiles: readonly string[]): Report {
  let turn = 0;
  const next = (): string => hostiles[turn++ % hostiles.length] ?? '';
  return mapStrings(eventReport(), (key, value) => {
    if (FIXED.has(key)) return value;
    return APPENDED.has(key) ? `${value} ${next()}` : next();
  });
}

/** The event's report with the keys hostile that join its parts, all in the same way. */
export function hostileKeys(hostile: string): Report {
  return mapStrings(eventReport(), (key, value) => (KEYS.has(key) ? `${value}${hostile}` : value));
}

/** A report with each of its strings mapped; its shape stays as it is. */
function mapStrings(report: Report, map: (key: string, value: string) => string): Report {
  const mapped: Report = JSON.parse(JSON.stringify(report), (key, value: unknown) =>
    typeof value === 'string' ? map(key, value) : value,
  );
  return mapped;
}

const KEYS = new Set(['source', 'path', 'id', 'fingerprint', 'ruleId']);

/** Enumerations, and keys that join one part of a report to another. */
const FIXED = new Set([
  'kind',
  'severity',
  'verdict',
  'certainty',
  'stance',
  'status',
  'basis',
  'qualifier',
  'low',
  'high',
  'earliest',
  'latest',
  'source',
  'path',
  'id',
]);

const APPENDED = new Set(['text', 'plain']);
