import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findSharedPassages } from '../../../src/analyse/reuse/passages.js';
import type { SharedPassage } from '../../../src/model/passage.js';
import { tokenize } from '../../../src/segment/tokens.js';
import { inventedText } from './invented-text.js';

const HARBOUR =
  'The ferry Amaranth struck a sandbank off the northern breakwater shortly before dawn and began to take on water.';
const CREW =
  'Volunteers from three villages carried ninety passengers ashore in rowing boats while the crew pumped out the engine room.';
const OTHER =
  'Gardeners in the valley say that this spring brought the heaviest blossom that anyone there can remember.';
const FILLER = [
  'A committee of the town library met on Tuesday to choose new chairs for the reading room.',
  'Bakers complain that flour has become dearer since the mill at Oldbridge closed its doors.',
  'The orchestra rehearsed a forgotten symphony by a composer who had worked as a customs officer.',
  'Surveyors found that the old viaduct leans by less than a hand, and recommended no repairs.',
];

function documents(...texts: readonly string[]) {
  return texts.map((text, index) => ({ id: `d${index}`, text }));
}

function textsOf(docs: readonly { id: string; text: string }[], { witnesses }: SharedPassage) {
  return witnesses.map(({ id, start, end }) => [
    id,
    docs.find((document) => document.id === id)?.text.slice(start, end),
  ]);
}

describe('findSharedPassages', () => {
  it('finds a sentence carried word for word, cut to the word in each witness', () => {
    const docs = documents(`${FILLER[0]} ${HARBOUR}`, `${HARBOUR} ${FILLER[1]}`);
    const [passage, ...rest] = findSharedPassages(docs);
    expect(rest).toEqual([]);
    expect(passage).toMatchObject({ kind: 'verbatim', words: 19, differences: [] });
    expect(passage && textsOf(docs, passage)).toEqual([
      ['d0', HARBOUR.slice(0, -1)],
      ['d1', HARBOUR.slice(0, -1)],
    ]);
  });

  it('gathers every witness of one sentence in one passage', () => {
    const docs = documents(...FILLER.map((filler) => `${filler} ${CREW}`));
    expect(findSharedPassages(docs).map(({ witnesses }) => witnesses.map(({ id }) => id))).toEqual([
      ['d0', 'd1', 'd2', 'd3'],
    ]);
  });

  it('finds two paragraphs whose order was swapped', () => {
    const docs = documents(`${HARBOUR}\n\n${CREW}`, `${CREW}\n\n${FILLER[2]}\n\n${HARBOUR}`);
    const found = findSharedPassages(docs);
    expect(found.map((passage) => textsOf(docs, passage)[0]?.[1])).toEqual([
      HARBOUR.slice(0, -1),
      CREW.slice(0, -1),
    ]);
  });

  it.each([
    ['a changed number', 'ninety', 'sixty', 'number'],
    ['a changed digit', 'three villages', '13 villages', 'number'],
    ['a changed name', 'from three', 'of Lindholm and three', 'name'],
    ['an added negation', 'the crew pumped', 'the crew never pumped', 'negation'],
    ['an added hedge', 'the crew pumped', 'the crew reportedly pumped', 'hedge'],
    ['another wording', 'pumped out', 'emptied', 'wording'],
  ])('keeps a passage together around %s and says what it is', (_, from, to, kind) => {
    const edited = CREW.replace(from, to);
    expect(edited).not.toBe(CREW);
    const docs = documents(`${FILLER[0]} ${HARBOUR} ${CREW}`, `${HARBOUR} ${edited} ${FILLER[3]}`);
    const [passage, ...rest] = findSharedPassages(docs);
    expect(rest).toEqual([]);
    expect(passage?.kind).toBe('edited');
    expect(passage?.differences.map((difference) => difference.kind)).toEqual([kind]);
    for (const { witness, from: before, to: after } of passage?.differences ?? []) {
      const first = docs.find(({ id }) => id === passage?.witnesses[0]?.id);
      const second = docs.find(({ id }) => id === passage?.witnesses[witness]?.id);
      expect(first?.text.slice(before.start, before.end)).toBe(before.text);
      expect(second?.text.slice(after.start, after.end)).toBe(after.text);
    }
  });

  it('reads "no later than" and "not later than" as another wording, not another meaning', () => {
    const sentence =
      'The dredging of the inner harbour will end no later than the feast of the fishermen in October.';
    const found = findSharedPassages(
      documents(
        `${HARBOUR} ${sentence}`,
        `${HARBOUR} ${sentence.replace('no later', 'not later')}`,
      ),
    );
    expect(found[0]?.differences.map(({ kind }) => kind)).toEqual(['wording']);
  });

  it('reads spellings, quotation marks and names of a country as the same words', () => {
    const american =
      'The "defense ministry" of the United States will organize the centennial regatta off the southern lighthouse.';
    const british =
      'The “defence ministry” of the U.S. will organise the centennial regatta off the southern lighthouse.';
    expect(findSharedPassages(documents(american, british))).toMatchObject([{ kind: 'verbatim' }]);
  });

  it.each([
    [
      'a name with its office',
      'Foreign Minister Ottoline Brandt of Port Lindholm and President Ulrik Falk',
    ],
    ['a figure of speech', 'at the end of the day there is no doubt that'],
    ['a list of institutions', 'the Ministry of Fisheries and the National Council of Harbours'],
  ])('does not take %s for reuse', (_, phrase) => {
    expect(
      findSharedPassages(
        documents(`${OTHER} ${phrase} spoke.`, `${HARBOUR} It was ${phrase} rain.`),
      ),
    ).toEqual([]);
  });

  it('does not count a sentence that one document repeats', () => {
    expect(findSharedPassages(documents(`${CREW} ${OTHER} ${CREW}`, HARBOUR))).toEqual([]);
  });

  it('does not join documents through one that shares something else with each', () => {
    const found = findSharedPassages(
      documents(
        `${HARBOUR} ${FILLER[0]} ${CREW}`,
        `${FILLER[1]} ${HARBOUR}`,
        `${CREW} ${FILLER[2]}`,
      ),
    );
    expect(found.map(({ witnesses }) => witnesses.map(({ id }) => id))).toEqual([
      ['d0', 'd1'],
      ['d0', 'd2'],
    ]);
  });

  it('cuts a long passage where a part of it has more witnesses', () => {
    const docs = documents(
      `${HARBOUR} ${CREW} ${FILLER[0]}`,
      `${FILLER[1]} ${HARBOUR} ${CREW}`,
      `${FILLER[2]} ${CREW}`,
      `${CREW} ${FILLER[3]}`,
    );
    expect(
      findSharedPassages(docs).map((passage) => textsOf(docs, passage).map(([id]) => id)),
    ).toEqual([
      ['d0', 'd1'],
      ['d0', 'd1', 'd2', 'd3'],
    ]);
  });

  it('marks a line at the end of unrelated documents as boilerplate, with the reason', () => {
    const footer =
      'Write to the evening desk if you have seen an error on this page and we will mend it by morning.';
    const bodies = Array.from({ length: 6 }, (_, index) => inventedText(120, index * 1000));
    const found = findSharedPassages(documents(...bodies.map((body) => `${body} ${footer}`)));
    expect(found).toHaveLength(1);
    expect(found[0]?.boilerplate).toBe(
      'boilerplate: at the end of 6 documents that have little else in common',
    );
  });

  it('marks a line that stands before boilerplate in documents of which not all have that', () => {
    const credit =
      'With reporting from the correspondents of the evening desk in both harbour towns.';
    const footer =
      'All rights in this text are reserved and it may not be printed, broadcast or passed on to others in any form without a written permission of the publisher, who can be asked for one by letter at the address below. '.repeat(
        2,
      );
    const bodies = Array.from({ length: 14 }, (_, index) => inventedText(400, index * 1000));
    const found = findSharedPassages(
      documents(
        ...bodies.map((body, n) => `${body} ${n < 5 ? credit : ''} ${n > 1 ? footer : ''}`),
      ),
    );
    expect(found.map(({ witnesses, boilerplate }) => [witnesses.length, boilerplate])).toEqual([
      [5, 'boilerplate: at the end of 5 documents that have little else in common'],
      [12, 'boilerplate: at the end of 12 documents that have little else in common'],
    ]);
  });

  it('takes words that are too few by themselves for boilerplate where they stand beside it', () => {
    const credit = 'With Ada Moreno and Bo Lindqvist for this report.';
    const footer =
      'All rights in this text are reserved and it may not be printed, broadcast or passed on to others.';
    const bodies = Array.from({ length: 10 }, (_, index) => inventedText(200, index * 1000));
    const texts = bodies.map((body, n) => `${body} ${n > 7 ? credit : ''}`);
    expect(findSharedPassages(documents(...texts))).toEqual([]);
    const found = findSharedPassages(documents(...texts.map((text) => `${text} ${footer}`)));
    const reason = 'boilerplate: at the end of 10 documents that have little else in common';
    expect(found.map(({ words, boilerplate }) => [words, boilerplate])).toEqual([
      [19, reason],
      [9, reason],
    ]);
  });

  it('keeps a passage beside boilerplate that is one by itself', () => {
    const footer =
      'All rights in this text are reserved and it may not be printed, broadcast or passed on to others.';
    const bodies = Array.from({ length: 10 }, (_, index) => inventedText(200, index * 1000));
    const found = findSharedPassages(
      documents(...bodies.map((body, n) => `${body} ${n > 7 ? CREW : ''} ${footer}`)),
    );
    expect(found.map(({ witnesses, boilerplate }) => [witnesses.length, boilerplate])).toEqual([
      [10, 'boilerplate: at the end of 10 documents that have little else in common'],
      [2, undefined],
    ]);
  });

  it('does not mark a sentence that few unrelated documents have near their ends', () => {
    const bodies = Array.from({ length: 5 }, (_, index) => [
      inventedText(200, index * 1000 + 10_000),
      inventedText(20, index * 1000 + 20_000),
    ]);
    const found = findSharedPassages(
      documents(...bodies.map(([before, after]) => `${before}. ${CREW} ${after}`)),
    );
    expect(found.map(({ boilerplate, witnesses }) => [boilerplate, witnesses.length])).toEqual([
      [undefined, 5],
    ]);
  });

  it('does not mark a report that is most of every document', () => {
    const found = findSharedPassages(
      documents(...FILLER.map((filler) => `${HARBOUR} ${CREW} ${OTHER} ${filler}`)),
    );
    expect(found.map(({ boilerplate }) => boilerplate)).toEqual([undefined]);
  });

  it('gives the same passages whatever the order of the documents', () => {
    const docs = documents(`${HARBOUR} ${CREW}`, `${CREW} ${OTHER}`, `${OTHER} ${HARBOUR}`, CREW);
    const sorted = (passages: readonly SharedPassage[]) =>
      passages
        .map(({ witnesses }) =>
          witnesses
            .map(({ id, start, end }) => `${id} ${start} ${end}`)
            .sort()
            .join(),
        )
        .sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(docs, { minLength: docs.length }), (shuffled) => {
        expect(sorted(findSharedPassages(shuffled))).toEqual(sorted(findSharedPassages(docs)));
      }),
    );
  });
});

const LEAST_RUN = 12;
const LEAST_PASSAGE = 8;

describe('every run of twelve equal words', () => {
  const plant = fc.record({
    to: fc.nat(3),
    start: fc.nat(60),
    length: fc.integer({ min: LEAST_RUN, max: 40 }),
    at: fc.nat(100),
  });

  it('is covered by a passage of both documents (against brute force)', () => {
    fc.assert(
      fc.property(fc.array(plant, { minLength: 1, maxLength: 4 }), (plants) => {
        const base = Array.from({ length: 4 }, (_, index) =>
          inventedText(100, index * 100 + 1000).split(' '),
        );
        const texts = base.map((words) => [...words]);
        for (const [from, { to, start, length, at }] of plants.entries()) {
          if (from !== to)
            texts[to]?.splice(at, 0, ...(base[from]?.slice(start, start + length) ?? []));
        }
        const docs = documents(...texts.map((words) => words.join(' ')));
        const passages = findSharedPassages(docs);
        for (const [a, b] of [
          [0, 1],
          [0, 2],
          [0, 3],
          [1, 2],
          [1, 3],
          [2, 3],
        ] as const) {
          const carriers = passages
            .filter(({ witnesses }) =>
              [a, b].every((index) => witnesses.some(({ id }) => id === `d${index}`)),
            )
            .flatMap(({ witnesses }) => witnesses.filter(({ id }) => id === `d${a}`));
          const text = docs[a]?.text ?? '';
          for (const run of longestRuns(texts[a] ?? [], texts[b] ?? [])) {
            const covered = run
              .split(' ')
              .filter((own) =>
                carriers.some(({ start, end }) => text.slice(start, end).includes(own)),
              );
            // What is left of a run beside another passage is none if it is shorter than a passage.
            expect(covered.length, run).toBeGreaterThan(run.split(' ').length - LEAST_PASSAGE);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Runs of twelve or more words that both lists hold and that cannot be lengthened. */
function longestRuns(a: readonly string[], b: readonly string[]): string[] {
  const runs: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue;
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length])
        length++;
      if (length >= LEAST_RUN) runs.push(a.slice(i, i + length).join(' '));
    }
  }
  return runs;
}

describe('witnesses', () => {
  const word = fc.constantFrom(...`${HARBOUR} ${CREW} ${OTHER} U.S. 1,000 — “so” don't`.split(' '));
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

  it('begin and end at words, and are equal words where the passage is verbatim', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const docs = documents(...texts.map((own, index) => `${own} ${HARBOUR} ${FILLER[index]}`));
        for (const passage of findSharedPassages(docs)) {
          const forms = textsOf(docs, passage).map(([, own = '']) => own);
          for (const own of forms) expect(own).toMatch(/^[\p{L}\d$].*[\p{L}\d.%]$/su);
          const norms = forms.map((own) =>
            tokenize(own)
              .filter(({ kind }) => kind !== 'symbol')
              .map(({ norm }) => norm)
              .join(' '),
          );
          expect(passage.kind === 'verbatim').toBe(new Set(norms).size === 1);
          expect(passage.differences.length === 0).toBe(passage.kind === 'verbatim');
        }
      }),
    );
  });
});

describe('hostile input', () => {
  it.each([
    ['no documents', []],
    ['empty documents', ['', '']],
    ['one word again and again', ['tin '.repeat(200_000), 'tin '.repeat(200_000)]],
    ['unpaired surrogates', [`\ud800 ${HARBOUR} \udc00`, `${HARBOUR}\ud800`]],
    ['a million digits', ['7'.repeat(1_000_000), '7'.repeat(1_000_000)]],
    ['one long word', ['a'.repeat(1_000_000), 'a'.repeat(1_000_000)]],
    ['points and letters', ['a.'.repeat(200_000), 'a.'.repeat(200_000)]],
    ['marks', ['e\u0301\u0300'.repeat(50_000), 'e\u0301\u0300'.repeat(50_000)]],
  ])('gives a result on %s', (_, texts) => {
    expect(findSharedPassages(documents(...texts)).length).toBeLessThan(3);
  });

  it('gives one passage for a thousand copies of one document', () => {
    const copies = documents(...Array.from({ length: 1000 }, () => `${HARBOUR} ${CREW} ${OTHER}`));
    const found = findSharedPassages(copies);
    expect(found.map(({ kind, witnesses }) => [kind, witnesses.length])).toEqual([
      ['verbatim', 1000],
    ]);
  });

  it('keeps the number of passages in step with text that repeats itself', () => {
    const lap = inventedText(300, 5000);
    const text = `${lap} `.repeat(100);
    expect(findSharedPassages(documents(text, text, text)).length).toBeLessThan(20);
  });
});

/** An article without its front matter. */
function bodyOf(file: string): string {
  return file.slice(file.indexOf('\n---\n', 3) + 5);
}

describe('the five articles', () => {
  const folder = new URL('../../../seeds/', import.meta.url);
  const docs = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({
      id: name.slice(0, 3),
      text: bodyOf(readFileSync(new URL(name, folder), 'utf8')),
    }));
  const found = findSharedPassages(docs);

  it.each([
    [
      'development relations',
      'continuation of U.S.-Niger development relations',
      ['000', '004'],
      'verbatim',
    ],
    ['the other translation of it', 'affects the pursuit of relations', ['002', '003'], 'edited'],
    ['dialogue', 'define the future of their bilateral relations', ['000', '003', '004'], 'edited'],
    ['guarantees', 'guarantees of protection and security', ['002', '004'], 'verbatim'],
    ['the agreement', 'have reached a disengagement agreement', ['003', '004'], 'edited'],
    ['sacrifices', 'forces in the fight against terrorism', ['003', '004'], 'edited'],
  ])('carry the statement on %s', (_, words, ids, kind) => {
    const passages = found.filter((passage) =>
      textsOf(docs, passage).some(([, text]) => text?.includes(words)),
    );
    expect(passages.map((passage) => passage.witnesses.map(({ id }) => id))).toEqual([ids]);
    expect(passages[0]?.kind).toBe(kind);
  });

  it('share nothing else', () => {
    expect(found).toHaveLength(6);
  });
});
