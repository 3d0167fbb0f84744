import type { Report } from '../model/report.js';

/** "1 source", "2 stories", "12,345 words". */
export function counted(count: number, noun: string, plural = pluralOf(noun)): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** "12,345". Not by `Intl`, whose start costs more than all the rest of a small report. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** The regular plural of the nouns that reports count: "stories", "witnesses", "words". */
export function pluralOf(noun: string): string {
  if (noun.endsWith('ss')) return `${noun}es`;
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** What was checked, and what was not: "5 sources, 6 stories, … checked; nothing skipped". */
export function checkedLine({ counts }: Report): string {
  const checked = [
    counted(counts.sources, 'source'),
    counted(counts.stories, 'story'),
    counted(counts.facts, 'fact'),
    counted(counts.quotations, 'quotation'),
    counted(counts.quantities, 'quantity'),
  ].join(', ');
  const left = [
    ...(counts.unreadable.length > 0 ? [`${counts.unreadable.length} unreadable`] : []),
    ...(counts.skipped.length > 0 ? [`${counts.skipped.length} skipped`] : []),
  ];
  return `${checked} checked; ${left.length > 0 ? left.join(', ') : 'nothing skipped'}`;
}

/** "1 error, 2 warnings, 4 notices (1 waived)". */
export function findingsLine({ counts }: Report): string {
  const { error, warning, notice } = counts.findings;
  const line = [counted(error, 'error'), counted(warning, 'warning'), counted(notice, 'notice')];
  return line.join(', ') + (counts.waived > 0 ? ` (${counts.waived} waived)` : '');
}

/** "5 of 41 facts stand on one origin", or undefined without facts. */
export function originsLine({ facts }: Report): string | undefined {
  if (facts.length === 0) return undefined;
  const single = facts.filter(({ origins }) => origins.count === 1).length;
  return `${single} of ${counted(facts.length, 'fact')} ${single === 1 ? 'stands' : 'stand'} on one origin`;
}
