import type { SentenceChange, SourceChange } from '../../baseline.js';
import { excerpt } from '../excerpt.js';
import { counted } from '../phrases.js';
import { markDifferences } from '../../analyse/word-diff.js';
import { boldMarks, codeSpan } from './escape.js';
import { placeLink } from './finding.js';
import type { Link } from './options.js';

/** Sentences of one source that are written out; the others are counted. */
const MAX_SENTENCES = 30;

/** A changed source as a diff of its sentences, the differing words bold. */
export function sourceBlock(change: SourceChange, link: Link, baseLink: Link): string {
  const { path, from, kind, sentences } = change;
  const name = from === undefined ? codeSpan(path) : `${codeSpan(from)} → ${codeSpan(path)}`;
  const shown = sentences.slice(0, MAX_SENTENCES);
  const rest = sentences.length - shown.length;
  return [
    `- ${name}: ${kind}${sentences.length > 0 ? `, ${counted(sentences.length, 'sentence')} changed` : ''}\n`,
    ...shown.map((sentence) => sentenceLines(sentence, link, baseLink)),
    ...(rest > 0 ? [`  - and ${counted(rest, 'more sentence')}\n`] : []),
  ].join('');
}

function sentenceLines({ before, after }: SentenceChange, link: Link, baseLink: Link): string {
  const differing = before && after && markDifferences(before.plain, after.plain);
  const sides = [
    {
      sentence: before,
      marks: differing?.a,
      link: baseLink,
      label: after ? 'before' : 'taken out',
    },
    { sentence: after, marks: differing?.b, link, label: before ? 'now' : 'put in' },
  ];
  return sides
    .map(({ sentence, marks, link: address, label }) =>
      sentence
        ? `  - ${placeLink(sentence.place, address)} ${label}: “${boldMarks(excerpt(sentence.plain, marks))}”\n`
        : '',
    )
    .join('');
}
