import moneyNouns from '../../data/money-nouns.json' with { type: 'json' };
import type { Mention } from '../../model/analysis.js';
import { opensWithCapital } from '../../segment/characters.js';
import { stem } from '../../segment/tokens.js';

const SUMS: ReadonlySet<string> = new Set(moneyNouns.words.map((word) => stem(word)));

/** What is disputed, in the words of the first mention that says so. */
export function aboutOf(mentions: readonly Mention[]): string {
  const first = mentions.find(({ quantity }) => quantity.head !== undefined);
  if (!first) return purposeOf(mentions[0]) ?? nameOfKind(mentions[0]?.quantity.kind ?? 'number');
  const { quantity, sentence } = first;
  // "The bridge at Keld is 340 metres long": a place is not what is measured.
  if (MEASURES.has(quantity.kind) && isName(first)) return nameOfKind(quantity.kind);
  const head = quantity.headSpan
    ? sentence.plain.slice(quantity.headSpan.start, quantity.headSpan.end)
    : (quantity.head ?? '');
  if (quantity.kind === 'money') return aboutMoney(first, head);
  if (quantity.kind === 'percent') return `the share of ${head}`;
  if (quantity.kind === 'date') return `the date (${head})`;
  if (quantity.kind === 'duration') return `the length (${head})`;
  return head;
}

const MEASURES: ReadonlySet<string> = new Set(['length', 'area', 'mass', 'speed', 'temperature']);

function isName({ quantity: { headSpan }, sentence: { plain } }: Mention): boolean {
  return headSpan !== undefined && opensWithCapital(plain.slice(headSpan.start, headSpan.end));
}

/** "the fine", "the money for victims", "the value of the drugs", "the cost of the base". */
function aboutMoney({ quantity, sentence }: Mention, head: string): string {
  if (SUMS.has(stem(quantity.head ?? ''))) return `the ${head}`;
  const between = sentence.plain.slice(quantity.end, quantity.headSpan?.start ?? quantity.end);
  const preposition = /^ (?:(worth) )?(for|to|on|from|of|in) /u.exec(between);
  if (!preposition) return `the cost of the ${head}`;
  const [, worth, word] = preposition;
  return worth !== undefined || word === 'of' || word === 'in'
    ? `the value of the ${head}`
    : `the money ${String(word)} the ${head}`;
}

/** "the money for the victims": what an amount without a head is said to be for. */
function purposeOf(mention: Mention | undefined): string | undefined {
  if (mention?.quantity.kind !== 'money') return undefined;
  const after = mention.sentence.plain.slice(mention.quantity.end, mention.quantity.end + 60);
  const purpose = /^ (for|to) the (\p{Ll}{2,30})\b/u.exec(after);
  return purpose ? `the money ${String(purpose[1])} the ${String(purpose[2])}` : undefined;
}

function nameOfKind(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    money: 'an amount of money',
    percent: 'a percentage',
    date: 'a date',
    time: 'a time of day',
    duration: 'a span of time',
    age: 'an age',
  };
  return (
    names[kind] ??
    (kind === 'count' || kind === 'number'
      ? 'a number'
      : `${/^[aeiou]/u.test(kind) ? 'an' : 'a'} ${kind}`)
  );
}
