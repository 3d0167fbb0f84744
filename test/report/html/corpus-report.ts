import type { CorpusArticle } from '../../../bench/html-corpus.js';
import type { Report } from '../../../src/model/report.js';
import { FACTS_PLACE, ReportBuilder } from './build-report.js';

/** A report on a generated corpus, from what its generator knows: for pages of any size. */
export function articleReport(articles: readonly CorpusArticle[]): Report {
  const builder = new ReportBuilder(
    articles.map((article) => ({
      id: article.id,
      publisher: article.publisher,
      published: article.published,
      headline: article.headline,
      url: `https://news.example/${article.id}`,
      sentences: article.sentences.map(({ text, statement, agency, number, furniture }) => {
        const group =
          statement === undefined ? agency && `agency ${agency}` : `statement ${statement}`;
        const day = /March (\d\d)|May (\d)/u.exec(text);
        const iso = day ? (day[2] ? `2024-05-0${day[2]}` : `2024-03-${day[1]}`) : '';
        return {
          text,
          ...(typeof group === 'string' ? { group } : {}),
          furniture: furniture === true,
          quantities: [
            ...(number === undefined
              ? []
              : [
                  {
                    text: number,
                    kind: 'count' as const,
                    low: Number(number.replace(',', '')),
                    high: Number(number.replace(',', '')),
                  },
                ]),
            ...(day
              ? [{ text: day[0], kind: 'date' as const, low: iso, high: iso, unit: 'day' }]
              : []),
          ],
        };
      }),
    })),
  );
  shareAgencies(builder, articles);
  return builder.build();
}

/** The agencies' reports as shared passages, their altered numbers as differences and conflicts. */
function shareAgencies(builder: ReportBuilder, articles: readonly CorpusArticle[]): void {
  for (const agency of [0, 1, 2]) {
    const carriers = articles.flatMap(({ id, sentences }) => {
      const found = sentences.find((sentence) => sentence.agency === agency);
      return found ? [{ id, text: found.text, number: found.number ?? '' }] : [];
    });
    const [first] = carriers;
    if (!first || carriers.length < 2) continue;
    const altered = carriers.flatMap(({ number }, index) =>
      number === first.number ? [] : [[0, first.number, index, number, 'number'] as const],
    );
    builder.shared(
      carriers.map(({ id, text }) => [id, text] as const),
      altered,
    );
    if (altered.length > 0) {
      const numbers = [...new Set(carriers.map(({ number }) => number))];
      builder.conflict(
        'people who left their homes',
        'count',
        numbers.map((number) =>
          carriers
            .filter((carrier) => carrier.number === number)
            .map(({ id }) => [id, number] as const),
        ),
      );
    }
    const quoted = carriers.slice(0, 6);
    builder.facts.push({
      id: `agency-report-${agency + 1}`,
      statement: 'What the agency reported is so.',
      place: FACTS_PLACE,
      verdict: 'supported',
      minOrigins: 2,
      origins: {
        count: 1,
        atMost: false,
        groups: [
          {
            evidence: quoted.map((_carrier, index) => index),
            reasons: [{ kind: 'shared-passage', text: 'they print one agency report' }],
          },
        ],
        dependsOn: [],
      },
      evidence: quoted.map(({ id, text }) => builder.evidence(id, text)),
      disputed: [],
    });
    for (const [, , index, number] of altered) {
      const carrier = carriers[index];
      if (!carrier) continue;
      builder.findings.push({
        ruleId: 'altered-wire',
        severity: 'warning',
        message: `one agency sentence, two numbers: ${first.number} and ${number}`,
        place: builder.place(carrier.id, number),
        plain: number,
        related: [
          { label: first.id, place: builder.place(first.id, first.number), plain: first.number },
        ],
        fingerprint: `${agency}${index}`.padStart(16, '0'),
        data: { kind: 'number', from: first.number, to: number },
      });
    }
  }
}
