import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../src/analyse/anchors/find-quote.js';
import type { Anchor, TextQuoteSelector } from '../../../src/model/fact.js';

function found(text: string, quote: string | TextQuoteSelector): string | undefined {
  const { start, end } = findQuote(text, quote);
  return start === undefined || end === undefined ? undefined : text.slice(start, end);
}

describe('what typography may vary', () => {
  it.each([
    ['double quotation marks', 'She said “no” twice.', '"no" twice'],
    ['guillemets', 'She said «no» twice.', '"no" twice'],
    ['an apostrophe', 'the harbour’s wall', "the harbour's wall"],
    ['the level of nested marks', 'called it “illegal” then', "called it 'illegal' then"],
    ['a dash for a hyphen', 'a five‑day meeting', 'a five-day meeting'],
    ['an em dash', 'the bridge — closed', 'the bridge - closed'],
    ['two hyphens for a dash', 'the bridge -- closed', 'the bridge — closed'],
    ['a minus sign', 'fell −5% today', 'fell -5% today'],
    ['white space', 'one \t two', 'one two'],
    ['a no-break space', 'one\u00A0two', 'one two'],
    ['a line break', 'one\r\ntwo', 'one two'],
    ['a paragraph break', 'one.\n\nTwo', 'one. Two'],
    ['decomposed letters', 'the cafe\u0301 is open', 'the café is open'],
    ['composed letters', 'the café is open', 'the cafe\u0301 is open'],
    ['decomposed Hangul', '\u1112\u1161\u11ab\u1100\u1173\u11af', '한글'],
    ['a soft hyphen', 'the evac\u00ADuation', 'the evacuation'],
    ['a zero-width space in a number', '1\u200B5 people', '15 people'],
    ['a byte-order mark', '\uFEFFthe dam', 'the dam'],
    ['an ellipsis character', 'wait… what', 'wait... what'],
    ['three stops', 'wait... what', 'wait… what'],
  ])('%s', (_, text, quote) => {
    expect(findQuote(text, quote).status).toBe('exact');
  });
});

describe('what never varies', () => {
  it.each([
    ['a digit', '51 people were killed', '15 people were killed'],
    ['a number that is a part of a number', '15 people were killed', '5 people were killed'],
    ['a group of thousands', '11,000 people', '1,000 people'],
    ['the thousands alone', '1,000 people', '000 people'],
    ['thousands behind a thin space', '1\u202F000 people', '000 people'],
    ['a number that goes on', 'cost 1,000,000 pounds', 'cost 1,000'],
    ['a decimal point', 'about 1 5 litres', '1.5 litres'],
    ['the fraction of a decimal', 'about 1.5 litres', '5 litres'],
    ['the whole of a decimal', 'about 1.5 litres', 'about 1'],
    ['a vulgar fraction', 'about 1½ litres', 'about 1'],
    ['a sign', 'fell -5% today', '5% today'],
    ['a minus sign', 'fell −5% today', '5% today'],
    ['a sign that is a hyphen in the text', 'model x-5 sold', '-5 sold'],
    ['a comparison', 'at <5% now', '5% now'],
    ['the per cent of a number', 'fell 5% today', 'fell 5'],
    ['the end of a range', 'from 15-19 people', '19 people'],
    ['the start of a range', 'from May 15–19 on', 'from May 15'],
    ['the hour of a time', 'at 4:30 sharp', 'at 4'],
    ['a letter behind a digit', 'on the 15th floor', 'on the 15'],
    ['letter case', 'The Dam held', 'the dam held'],
    ['a negation', 'does not affect it', 'does affect it'],
    ['a contracted negation', "we can't stay", 'we can'],
    ['a reversing prefix', 'the non-aligned states', 'aligned states'],
    ['word order', 'told senior officials', 'senior told officials'],
    ['a part of a word', 'chines', 'Linus'],
    ['half of a word', 'the harbourmaster', 'the harbour'],
    ['a different word', 'the harbour wall', 'the harbor wall'],
    ['half of a surrogate pair', '\u{1F600} smile', '\uD83D'],
    ['a mark without its letter', 'q\u0323 stop', 'q'],
    ['spaces', 'the harbour master', 'the harbourmaster'],
    ['an added word', 'the harbour', 'the old harbour'],
    ['nothing at all', 'the harbour', ' \u200B '],
    ['an elision alone', 'the harbour', '[…]'],
  ])('%s', (_, text, quote) => {
    expect(findQuote(text, quote).status).toBe('missing');
  });
});

describe('edges that are allowed', () => {
  it.each([
    ['in front of a comma', 'the dam, which held', 'the dam'],
    ['behind an em dash', 'talks—15 people came', '15 people'],
    ['in front of a possessive', 'Niger’s army', 'Niger'],
    ['behind a hyphen', 'the U.S.-aligned state', 'aligned state'],
    ['between ideographs', '今日は雨です', '雨'],
    ['at the end of a decimal sentence', 'It cost 5. Then', 'cost 5'],
  ])('%s', (_, text, quote) => {
    expect(found(text, quote)).toBe(quote);
  });
});

describe('words left out', () => {
  it.each([
    ['a bracketed ellipsis', 'The dam […] held.', 'The dam, built in 1950, held.'],
    ['bracketed stops', 'The dam [...] held.', 'The dam, built in 1950, held.'],
    ['stops', 'The dam ... held.', 'The dam, built in 1950, held.'],
    ['an ellipsis character', 'The dam … held.', 'The dam, built in 1950, held.'],
    ['spaced stops', 'The dam . . . held.', 'The dam, built in 1950, held.'],
    ['four stops', 'on Monday.... It held', 'on Monday. Rain fell. It held'],
    ['stops at either end', '... dam held ...', 'The old dam held again.'],
    ['two elisions', 'The […] held […] night', 'The old dam held all through the night'],
    ['a capital set in brackets', '[T]he dam held', 'But the dam held'],
    ['an editor’s sic', 'the teh [sic] dam', 'the teh dam'],
    ['a pronoun explained', '[The mayor] said so', 'Later he said so'],
    ['a literal bracket', 'the dam [in blue] held', 'the dam [in blue] held'],
  ])('%s', (_, quote, text) => {
    expect(findQuote(text, quote).status).toBe('exact');
  });

  it.each([
    ['parts in another order', 'held […] The dam', 'The dam held.'],
    ['a part that is not there', 'The dam […] broke', 'The dam held.'],
    ['a bracket that adds a negation', 'does [not] affect', 'does affect'],
    ['a bracket that adds a number', '[15] people came', 'many people came'],
    ['a bracket for a whole clause', 'A [x] Z', `A ${'long '.repeat(20)}Z`],
  ])('not for %s', (_, quote, text) => {
    expect(findQuote(text, quote).status).toBe('missing');
  });

  it('keeps a literal ellipsis where the source has one', () => {
    const text = 'Wait ... here. Wait, they said, here.';
    expect(found(text, 'Wait ... here')).toBe('Wait ... here');
  });

  it('gives the parts, and takes the shortest way round them', () => {
    const text = 'The dam leaked. The dam, they said, held.';
    const anchor = findQuote(text, 'The dam […] held');
    expect(anchor.status).toBe('exact');
    expect(anchor.parts?.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The dam',
      'held',
    ]);
    expect(anchor.start).toBe(16);
  });
});

describe('several places', () => {
  const text = 'The gate is shut. The door is shut.';

  it('is ambiguous, with every place', () => {
    const anchor = findQuote(text, 'is shut');
    expect(anchor.status).toBe('ambiguous');
    expect(anchor.occurrences).toEqual([
      { start: 9, end: 16 },
      { start: 27, end: 34 },
    ]);
  });

  it.each<[string, TextQuoteSelector, number]>([
    ['a prefix', { exact: 'is shut', prefix: 'The door ' }, 27],
    ['a prefix cut inside a word', { exact: 'is shut', prefix: 'oor' }, 27],
    ['a suffix', { exact: 'is shut', suffix: '. The' }, 9],
    ['both', { type: 'TextQuoteSelector', exact: 'is shut', prefix: 'gate', suffix: '.' }, 9],
  ])('is told by %s', (_, selector, start) => {
    expect(findQuote(text, selector)).toMatchObject({ status: 'exact', start });
  });

  it('does not anchor where the prefix does not stand', () => {
    const anchor = findQuote(text, { exact: 'is shut', prefix: 'The window ' });
    expect(anchor.status).toBe('missing');
    expect(anchor.nearest?.text).toBe('is shut');
  });
});

describe('the nearest passage', () => {
  const text =
    'The council met on Monday. It had built a $100-million harbour wall in 2016, which does not ' +
    'affect the ferry. Senior officials told reporters from the town hall that all was well.';

  it.each([
    ['an altered sum', 'a $110 million harbour wall', 'a $100-million harbour wall'],
    ['a dropped negation', 'which does affect the ferry', 'which does not affect the ferry'],
    ['swapped words', 'officials Senior told reporters', 'Senior officials told reporters'],
    ['an added word', 'all was quite well', 'all was well'],
    [
      'a changed ending',
      'Senior officials tell reporters from',
      'Senior officials told reporters from',
    ],
    ['letter case', 'the Council met on monday', 'The council met on Monday'],
    ['a part after an elision', 'The council […] a $110 million harbour', 'a $100-million harbour'],
  ])('shows %s', (_, quote, nearest) => {
    expect(findQuote(text, quote).nearest?.text).toBe(nearest);
  });

  it('is cut at its offsets', () => {
    const { nearest } = findQuote(text, 'a $110 million harbour wall');
    expect(text.slice(nearest?.start, nearest?.end)).toBe(nearest?.text);
  });

  it('is absent where nothing is similar', () => {
    expect(findQuote(text, 'Zebras graze quietly')).toEqual({
      status: 'missing',
      unmatched: 'Zebras graze quietly',
    });
  });

  it('names the part that has no place', () => {
    expect(findQuote(text, 'The council […] flew away').unmatched).toBe('flew away');
  });
});

const ARTICLES = readdirSync('seeds')
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`seeds/${name}`, 'utf8').replace(/^---[\s\S]*?\n---\n/, ''));

/** A text, and a run of its words with its place. */
const excerpt = fc.constantFrom(...ARTICLES).chain((text) => {
  const words = [...text.matchAll(/\S+/gu)];
  return fc
    .tuple(fc.nat({ max: words.length - 1 }), fc.integer({ min: 1, max: 40 }))
    .map(([first, count]) => {
      const last = words[Math.min(words.length, first + count) - 1];
      const start = words[first]?.index ?? 0;
      return { text, start, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
    });
});

function places(anchor: Anchor): (number | undefined)[] {
  return (anchor.occurrences ?? [anchor]).map(({ start }) => start);
}

describe('properties on the five articles', () => {
  it('every run of words anchors at its place', () => {
    fc.assert(
      fc.property(excerpt, ({ text, start, end }) => {
        const anchor = findQuote(text, text.slice(start, end));
        expect(anchor.status).not.toBe('missing');
        expect(places(anchor)).toContain(start);
      }),
      { numRuns: 500 },
    );
  });

  it('a run with one digit changed anchors nowhere that says otherwise', () => {
    fc.assert(
      fc.property(
        excerpt,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        ({ text, start, end }, at, by) => {
          const quote = text.slice(start, end);
          const digits = [...quote.matchAll(/\d/gu)];
          const digit = digits[at % Math.max(1, digits.length)];
          fc.pre(digit !== undefined);
          const other = String((Number(digit?.[0]) + by) % 10);
          const index = digit?.index ?? 0;
          const changed = quote.slice(0, index) + other + quote.slice(index + 1);
          fc.pre(!text.includes(changed));
          expect(findQuote(text, changed).status).toBe('missing');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a run with one word changed anchors nowhere', () => {
    fc.assert(
      fc.property(excerpt, fc.nat(), ({ text, start, end }, at) => {
        const words = text.slice(start, end).split(/(\s+)/u);
        const index = (at % Math.ceil(words.length / 2)) * 2;
        const changed = words.map((word, i) => (i === index ? `${word}x` : word)).join('');
        expect(findQuote(text, changed).status).toBe('missing');
      }),
      { numRuns: 300 },
    );
  });

  it('two runs joined by an elision anchor in order', () => {
    fc.assert(
      fc.property(excerpt, fc.nat(), ({ text, start, end }, at) => {
        const words = text.slice(start, end).split(/\s+/u);
        fc.pre(words.length > 4);
        const cut = 1 + (at % (words.length - 3));
        const quote = `${words.slice(0, cut).join(' ')} […] ${words.slice(cut + 1).join(' ')}`;
        expect(findQuote(text, quote).status).not.toBe('missing');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the nearest passage of a run with one word changed', () => {
  const runs = ARTICLES.flatMap((text) => {
    const words = [...text.matchAll(/\S+/gu)];
    return Array.from({ length: Math.floor(words.length / 12) }, (_, run) => {
      const own = words.slice(run * 12, run * 12 + 12);
      const start = own[0]?.index ?? 0;
      const last = own.at(-1);
      return { text, start, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
    });
  });

  it.each<[string, (words: string[]) => string[]]>([
    ['replaced', (words) => words.with(6, 'zebra')],
    ['left out', (words) => words.toSpliced(6, 1)],
    ['added', (words) => words.toSpliced(6, 0, 'zebra')],
  ])('%s is that run, in 19 of 20 cases', (_, change) => {
    const missing = runs.flatMap(({ text, start, end }) => {
      const { status, nearest } = findQuote(
        text,
        change(text.slice(start, end).split(/\s+/u)).join(' '),
      );
      if (status !== 'missing') return [];
      const common = Math.min(end, nearest?.end ?? 0) - Math.max(start, nearest?.start ?? 0);
      return [common / (end - start)];
    });
    expect(missing.length).toBeGreaterThan(runs.length * 0.9);
    expect(missing.filter((share) => share > 0.9).length / missing.length).toBeGreaterThan(0.95);
  });
});

describe('any Unicode', () => {
  const unit = fc.oneof(
    fc.constantFrom('a', '1', ' ', '.', '…', '[', ']', '-', "'", '“', '\u0301', '\uD83D', '\uDE00'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  );
  const text = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));

  it('never throws, and places never cut a surrogate pair', () => {
    fc.assert(
      fc.property(text, text, (source, quote) => {
        const anchor = findQuote(source, quote);
        for (const { start, end } of anchor.occurrences ?? [anchor]) {
          if (start === undefined || end === undefined) continue;
          expect(start).toBeLessThan(end);
          expect(cutsPair(source, start) || cutsPair(source, end)).toBe(false);
        }
        const { nearest } = anchor;
        if (nearest) expect(source.slice(nearest.start, nearest.end)).toBe(nearest.text);
      }),
      { numRuns: 2000 },
    );
  });

  it('a text is found in itself where anything is visible', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { status } = findQuote(source, source);
        fc.pre(/[a-z0-9]/u.test(source));
        expect(status).not.toBe('missing');
      }),
      { numRuns: 1000 },
    );
  });
});

function cutsPair(text: string, at: number): boolean {
  const code = (index: number): number => text.charCodeAt(index);
  return (
    code(at - 1) >= 0xd800 && code(at - 1) <= 0xdbff && code(at) >= 0xdc00 && code(at) <= 0xdfff
  );
}

describe('hostile input takes linear time', () => {
  it.each<[string, (size: number) => [string, string]]>([
    ['a periodic text', (size) => ['a'.repeat(size), `${'a'.repeat(size / 4)}b`]],
    ['digits and commas', (size) => ['1,'.repeat(size / 2), '1,1,2']],
    ['a run of combining marks', (size) => [`a${'\u0301\u0316'.repeat(size / 2)}`, 'b\u0301']],
    ['spaces', (size) => [`${' '.repeat(size)}x`, `${' '.repeat(size)}y`]],
    ['elisions', (size) => ['a b '.repeat(size / 4), 'a … b … a … c']],
    ['brackets', (size) => ['['.repeat(size), '['.repeat(size / 2)]],
    ['stops', (size) => ['.'.repeat(size), '. . . '.repeat(size / 8)]],
    ['near misses', (size) => ['the dog ran '.repeat(size / 12), 'the cat ran the dog']],
  ])('%s', (_, make) => {
    const seconds = (size: number): number => {
      const [text, quote] = make(size);
      const before = process.cpuUsage().user;
      findQuote(text, quote);
      return (process.cpuUsage().user - before) / 1e6;
    };
    seconds(20_000);
    expect(seconds(200_000)).toBeLessThan(4);
  });
});
