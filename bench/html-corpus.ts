/**
 * An invented corpus of any size on one event, a dam that bursts above a town that does not
 * exist: articles that paraphrase one another, print two agency reports with and without changes,
 * and differ on numbers. The same number of articles gives the same files.
 */
import type { SourceFile } from '../src/model/source.js';
import { randomNumbers } from './generate-corpus.js';
import {
  AGENCY,
  ALONE,
  FURNITURE,
  PAPERS,
  PLACES,
  SEEN_FROM,
  STATEMENTS,
} from './html-corpus-texts.js';

/** Whole numbers from 0 to below a bound. */
function wholeNumbers(seed: number): (below: number) => number {
  const random = randomNumbers(seed);
  return (below) => Math.floor(random() * below);
}

/** A sentence of a generated article, and which statement or agency report it words. */
export interface CorpusSentence {
  readonly text: string;
  readonly statement?: number;
  readonly agency?: number;
  readonly number?: string;
  readonly furniture?: boolean;
}

export interface CorpusArticle {
  readonly id: string;
  readonly publisher: string;
  readonly published: string;
  readonly headline: string;
  readonly sentences: readonly CorpusSentence[];
}

/** `count` articles of 15 to 25 sentences. */
export function makeArticles(count: number): CorpusArticle[] {
  return Array.from({ length: count }, (_, number) => {
    const random = wholeNumbers(number + 1);
    const sentences: CorpusSentence[] = [];
    STATEMENTS.forEach(({ wordings, numbers }, statement) => {
      if (random(10) > 6) return;
      const value = numbers?.[random(numbers.length)];
      const text = (wordings[random(wordings.length)] ?? '').replace('#', value ?? '');
      sentences.push({ text, statement, ...(value === undefined ? {} : { number: value }) });
      if (random(4) === 0) {
        const alone = ALONE[random(ALONE.length)] ?? '';
        const seen = `${PLACES[random(PLACES.length)] ?? ''} ${SEEN_FROM[random(SEEN_FROM.length)] ?? ''}`;
        sentences.push({ text: `${alone.slice(0, -1)}, as could be seen from the ${seen}.` });
      }
    });
    AGENCY.forEach(({ text, numbers }, agency) => {
      if (random(3) > 0) return;
      const value = numbers[random(numbers.length)] ?? '';
      const at = random(sentences.length + 1);
      sentences.splice(at, 0, { text: text.replace('#', value), agency, number: value });
    });
    if (random(2) === 0) {
      sentences.push({ text: FURNITURE[random(FURNITURE.length)] ?? '', furniture: true });
    }
    return {
      id: `article-${String(number + 1).padStart(3, '0')}`,
      publisher: PAPERS[number % PAPERS.length] ?? '',
      published: `2024-03-${String(12 + random(5)).padStart(2, '0')}`,
      headline:
        ['Dam bursts above Orrin', 'Thousands flee flood', 'Orrin after the water'][random(3)] ??
        '',
      sentences,
    };
  });
}

/** The articles as Markdown source files, and a facts file over them. */
export function corpusFiles(articles: readonly CorpusArticle[]): {
  readonly sources: readonly SourceFile[];
  readonly facts: SourceFile;
} {
  const sources = articles.map((article) => ({
    path: `sources/${article.id}.md`,
    text: `---
id: ${article.id}
title: ${article.headline}
publisher: ${article.publisher}
published: ${article.published}
url: https://news.example/${article.id}
---

${article.sentences.map((sentence) => sentence.text).join('\n\n')}
`,
  }));
  const carrying = (agency: number): CorpusArticle[] =>
    articles.filter(({ sentences }) => sentences.some((sentence) => sentence.agency === agency));
  const facts = {
    $schema: '../schemas/facts.schema.json',
    facts: AGENCY.flatMap(({ text }, agency) => {
      const quoted = carrying(agency).slice(0, 4);
      const quote = text.split('#')[1]?.split(',')[0]?.trim() ?? '';
      return quoted.length < 2 || quote === ''
        ? []
        : [
            {
              id: ['evacuated', 'rescue-service', 'compensation'][agency] ?? `fact-${agency}`,
              statement:
                [
                  'About 2,300 people had to leave their homes.',
                  'The rescue service had asked for the sluices to be opened.',
                  'Those who lost their homes are to be paid.',
                ][agency] ?? '',
              evidence: quoted.map(({ id }) => ({ source: id, quote, stance: 'supports' })),
            },
          ];
    }),
  };
  return { sources, facts: { path: 'facts.json', text: `${JSON.stringify(facts, null, 2)}\n` } };
}
