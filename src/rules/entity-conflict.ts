import { isAlteration } from '../analyse/altered.js';
import { conflictDraft, listed, MentionPlaces, valuesOf } from './conflict-drafts.js';
import type { Rule } from './rule.js';

export const entityConflict: Rule = {
  id: 'entity-conflict',
  severity: 'warning',
  summary:
    'Sources give one role or act to two different people, offices, organisations or countries.',
  why: 'A swapped name is the kind of error that survives every spelling check: Niger for Nigeria, one minister for another, or the titles of two people exchanged. It is reported only where the sentences say the same thing otherwise.',
  fix: 'Find out which name holds, and quote the source that has it right.',
  examples: [
    {
      title: 'one ministry given to two countries of like names',
      files: {
        'harbour.md':
          "---\npublisher: Harbour Times\n---\n\nOfficials of Austria met on Friday to discuss the new agreement.\n\nThe agreement on the withdrawal of troops was signed by Australia's Ministry of National Defense on Friday.\n",
        'coast.md':
          "---\npublisher: Coast Daily\n---\n\nAustria's Ministry of National Defense confirmed on Friday that the withdrawal of troops follows an agreement.\n\nOfficials in Austria said more would follow.\n",
        'star.md':
          '---\npublisher: Morning Star\n---\n\nTalks in Austria on the agreement went on for five days.\n',
      },
      messages: ['Australia and Austria: sources name different countries'],
    },
    {
      title: 'the titles of two people exchanged',
      files: {
        'harbour.md':
          '---\npublisher: Harbour Times\n---\n\nMinister Ellen Tarwick and General John Stone signed the agreement in Elmer on Friday.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nThe agreement was signed in Elmer on Friday by General Ellen Tarwick and Minister John Stone.\n',
      },
      messages: [
        'General John Stone and Minister John Stone: sources exchange the titles of Stone and Tarwick',
      ],
    },
    {
      title: 'one country under two names',
      files: {
        'harbour.md':
          '---\npublisher: Harbour Times\n---\n\nUnder the agreement, the United States has committed to protect the convoy on its way to the border.\n',
        'coast.md':
          '---\npublisher: Coast Daily\n---\n\nUnder the agreement, the U.S. has committed to protect the convoy on its way to the border.\n',
      },
      messages: [],
    },
  ],
  *check(analysis) {
    const places = new MentionPlaces(analysis.sources);
    for (const { conflict, touches } of analysis.conflicts) {
      if (touches.length > 0 || conflict.kind !== 'entity') continue;
      // One name altered inside a shared passage is altered wire, the sharper finding.
      if (isAlteration(conflict, analysis.alterations)) continue;
      yield {
        ...conflictDraft(conflict, places),
        message: `${listed(valuesOf(conflict))}: ${conflict.about}`,
        help: 'find out which name holds, and quote a source that has it right',
      };
    }
  },
};
