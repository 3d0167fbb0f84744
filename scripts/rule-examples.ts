import { check } from '../src/check.js';
import type { Finding } from '../src/model/finding.js';
import type { Report } from '../src/model/report.js';
import type { Rule, RuleExample } from '../src/rules/rule.js';

/** Runs the whole check on an example's files. */
export function checkExample({ files }: RuleExample): Report {
  const all = Object.entries(files).map(([path, text]) => ({ path, text }));
  const facts = all.find(({ path }) => path === 'facts.json');
  return check({
    sources: all.filter((file) => file !== facts),
    ...(facts ? { facts } : {}),
  });
}

/** The findings of one rule on one of its examples. */
export function exampleFindings(rule: Rule, example: RuleExample): Finding[] {
  return checkExample(example).findings.filter(({ ruleId }) => ruleId === rule.id);
}
