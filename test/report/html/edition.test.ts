import { describe, expect, it } from 'vitest';
import { makeEdition, spanIn, type Edition } from '../../../src/report/html/edition.js';
import { sharedTexts } from '../../../src/report/html/sharing.js';
import { timeline } from '../../../src/report/html/timeline.js';
import { ReportBuilder } from './build-report.js';
import { eventReport } from './event.js';

const EVENT = makeEdition(eventReport());

/** The marks of a sentence as "type words". */
function marked(edition: Edition, siglum: string, index: number): string[] {
  const line = edition.witnesses.find((witness) => witness.siglum === siglum)?.lines[index];
  return (
    line?.marks.map(({ type, start, end }) => `${type} ${line.sentence.plain.slice(start, end)}`) ??
    []
  );
}

describe('the edition of a report', () => {
  it('names its witnesses by sigla, stories of one source by number', () => {
    const report = eventReport();
    const [first, ...others] = report.sources;
    const story = first?.stories[0];
    if (!first || !story) throw new Error('the event has no story');
    const two = { ...first, stories: [story, { ...story, story: 2 }] };
    const edition = makeEdition({ ...report, sources: [two, ...others] });
    expect(edition.witnesses.map(({ siglum }) => siglum)).toEqual(['A1', 'A2', 'B', 'C', 'D', 'E']);
  });

  it('marks a passage in all its sentences, and numbers it in the first', () => {
    const text = ['The wall broke at night.', 'The water came at once.'];
    const both = text.join('\n\n');
    const builder = new ReportBuilder([
      { id: 'a', sentences: text.map((sentence) => ({ text: sentence })) },
      { id: 'b', sentences: text.map((sentence) => ({ text: sentence })) },
    ]).shared([
      ['a', both.slice(4)],
      ['b', both.slice(4)],
    ]);
    const edition = makeEdition(builder.build());
    expect(marked(edition, 'B', 0)).toEqual(['passage wall broke at night.']);
    expect(marked(edition, 'B', 1)).toEqual(['passage The water came at once.']);
    const firsts = edition.witnesses[1]?.lines.flatMap(({ marks }) =>
      marks.map((mark) => mark.type === 'passage' && mark.first),
    );
    expect(firsts).toEqual([true, false]);
  });

  it('marks no boilerplate', () => {
    const footer = 'All rights reserved by the publisher of this page.';
    const builder = new ReportBuilder([
      { id: 'a', sentences: [{ text: footer }] },
      { id: 'b', sentences: [{ text: footer }] },
    ]).shared(
      [
        ['a', footer],
        ['b', footer],
      ],
      [],
      { boilerplate: 'repeated footer' },
    );
    const edition = makeEdition(builder.build());
    expect(marked(edition, 'A', 0)).toEqual([]);
    expect(sharedTexts(edition).pairs).toEqual([]);
  });

  it('finds the words of a place in a sentence with escapes and markup', () => {
    const conflict = eventReport().conflicts[0]?.values[0];
    const line = conflict && EVENT.lineAt(conflict.place);
    if (!line) throw new Error('the first value of the first conflict is in no sentence');
    const { start, end } = spanIn(line, conflict.place);
    expect(line.sentence.plain.slice(start, end)).toBe('31-metre');
  });

  it('does not mark as agreeing what is in conflict', () => {
    expect(marked(EVENT, 'C', 0).filter((mark) => mark.endsWith('2,300'))).toEqual([
      'conflict 2,300',
    ]);
  });

  it('finds no sentence for a place outside the sources, or between sentences', () => {
    const place = eventReport().facts[0]?.place;
    expect(place && EVENT.lineAt(place)).toBeUndefined();
    const line = EVENT.witnesses[0]?.lines[0];
    if (!line) throw new Error('the event has no sentence');
    const { end, path } = line.sentence.place;
    expect(EVENT.linesAt({ path, start: end, end: { ...end, offset: end.offset + 1 } })).toEqual(
      [],
    );
  });
});

describe('shared text', () => {
  it('counts each passage once for every pair of its stories, most words first', () => {
    expect(
      sharedTexts(EVENT).pairs.map(({ a, b, words }) => `${a.siglum}${b.siglum} ${words}`),
    ).toEqual(['AC 29', 'AD 29', 'CD 29', 'BD 26']);
  });
});

describe('the timeline', () => {
  const page = timeline(EVENT)
    .value.replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');

  it('sets the dates in order, with who says so', () => {
    const at = (text: string): number => page.indexOf(text);
    expect(page).toContain('5 dates that 5 stories mention');
    const order = [
      '2019 1 story',
      'until 10 March 2024 2 stories',
      '12 March 2024 2 stories',
      '2 May 2024 2 stories',
      '9 May 2024 1 story',
    ];
    expect(order.map(at).toSorted((a, b) => a - b)).toEqual(order.map(at));
    expect(order.map(at)).not.toContain(-1);
  });

  it('says where stories differ', () => {
    expect(page).toContain('Others differ on start of the inquiry: May 9 (B)');
    expect(page).toContain('Others differ on start of the inquiry: May 2 (A, C)');
  });

  it('names the same date where an aligned sentence gives it less exactly', () => {
    const september = { kind: 'date', low: '2024-09-10', high: '2024-09-20' } as const;
    const fifteenth = { kind: 'date', low: '2024-09-15', high: '2024-09-15' } as const;
    const builder = new ReportBuilder([
      {
        id: 'a',
        sentences: [
          {
            text: 'It ends in mid-September.',
            group: 'end',
            quantities: [{ text: 'mid-September', ...september }],
          },
        ],
      },
      {
        id: 'b',
        sentences: [
          {
            text: 'It ends on September 15.',
            group: 'end',
            quantities: [{ text: 'September 15', ...fifteenth }],
          },
        ],
      },
      {
        id: 'c',
        sentences: [
          {
            text: 'It ended on May 1.',
            group: 'end',
            quantities: [{ text: 'May 1', kind: 'date', low: '2024-05-01', high: '2024-05-01' }],
          },
        ],
      },
    ]);
    const text = timeline(makeEdition(builder.build()))
      .value.replace(/<[^>]*>/gu, ' ')
      .replace(/\s+/gu, ' ');
    expect(text).toMatch(/10–20 September 2024 1 story .* exactly: “September 15” B/u);
    expect(text).toMatch(
      /15 September 2024 1 story It ends on September 15 .* exactly: “mid-September” A/u,
    );
    expect(text).not.toMatch(/exactly: “May 1”/u);
  });
});
