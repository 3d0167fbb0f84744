import { describe, expect, it } from 'vitest';
import { exampleFindings } from '../../scripts/rule-examples.js';
import { ALL_RULES, RULES } from '../../src/rules/table.js';

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.map((example) => [example.title, example] as const))(
    'on %s',
    (_title, example) => {
      const messages = exampleFindings(rule, example).map(({ message }) => message);
      expect(messages).toEqual(example.messages);
    },
  );

  it('has an example where it speaks and one where it is silent', () => {
    expect(rule.examples.some(({ messages }) => messages.length > 0)).toBe(true);
    expect(rule.examples.some(({ messages }) => messages.length === 0)).toBe(true);
  });
});

describe('the table of rules', () => {
  it('holds every id once', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lists only severities that findings of the rule really have', () => {
    for (const rule of RULES) {
      const allowed = new Set([rule.severity, ...(rule.otherSeverities ?? [])]);
      for (const example of rule.examples) {
        for (const { severity } of exampleFindings(rule, example)) {
          expect(allowed, `${rule.id} on ${example.title}`).toContain(severity);
        }
      }
    }
  });
});
