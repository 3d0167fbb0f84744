import { isAlteration } from '../analyse/altered.js';
import { conflictDraft, listed, MentionPlaces, valuesOf } from './conflict-drafts.js';
import type { Rule } from './rule.js';

export const numericConflict: Rule = {
  id: 'numeric-conflict',
  severity: 'warning',
  otherSeverities: ['notice'],
  summary: 'Sources disagree on an amount, a count, a date or a span of time that no fact touches.',
  why: 'Where sources give different figures for one thing, at most one of them is right, and whoever cites either should know of the other. Figures conflict only if they measure the same thing and their intervals, with qualifiers and rounding, cannot both hold. Where nothing says that both mean the same thing, the finding is a notice that they may differ. The later of two is called a possible update only where a report can come to know more: of people or things that something happens to, of a day to come, of what is expected or goes on.',
  fix: 'Find out which figure holds, or record a fact with the other value under `disputed`.',
  examples: [
    {
      title: 'two reports of one flood count different numbers of people',
      files: {
        'harbour.md':
          '---\npublisher: Harbour Times\npublished: 2031-03-13\n---\n\nThe flood in Elmer forced 2,300 people from their homes on Sunday night.\n',
        'coast.md':
          '---\npublisher: Coast Daily\npublished: 2031-03-13\n---\n\nOn Sunday night the flood in Elmer forced 3,200 people from their homes.\n',
      },
      messages: ['2,300 and 3,200: sources differ on people'],
    },
    {
      title: 'a rounded figure agrees with the exact one',
      files: {
        'harbour.md':
          '---\npublisher: Harbour Times\n---\n\nThe flood in Elmer forced about 2,300 people from their homes on Sunday night.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nOn Sunday night the flood in Elmer forced 2,287 people from their homes.\n',
      },
      messages: [],
    },
  ],
  *check(analysis) {
    const places = new MentionPlaces(analysis.sources);
    for (const { conflict, touches } of analysis.conflicts) {
      if (touches.length > 0 || conflict.kind === 'entity') continue;
      // One number altered inside a shared passage is altered wire, the sharper finding.
      if (isAlteration(conflict, analysis.alterations)) continue;
      const likely = conflict.certainty === 'likely';
      yield {
        ...conflictDraft(conflict, places),
        message: `${listed(valuesOf(conflict))}: sources ${likely ? 'may differ' : 'differ'} on ${conflict.about}${conflict.update === true ? '; the later one may be an update' : ''}`,
        ...(likely ? { severity: 'notice' as const } : {}),
        help: 'find out which figure holds, or record a fact with both',
      };
    }
  },
};
