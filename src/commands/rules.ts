import { InputError } from '../model/input-error.js';
import { ALL_RULES } from '../rules/table.js';
import { oneOf, readArguments } from './arguments.js';
import { printJson, printLines } from './output.js';

/** `twosource rules [ID]`: what is checked, how severe it is, why, and what to do. */
export async function run(args: readonly string[]): Promise<number> {
  const given = readArguments(args, { format: { type: 'string' } }, 1);
  const format = oneOf(given, 'format', ['terminal', 'json'] as const) ?? 'terminal';
  const [id] = given.positionals;
  const rules = ALL_RULES.filter((rule) => id === undefined || rule.id === id);
  if (rules.length === 0) {
    throw new InputError(
      `unknown rule "${id}"`,
      undefined,
      `use one of ${ALL_RULES.map((rule) => rule.id).join(', ')}`,
    );
  }
  if (format === 'json') {
    printJson(
      rules.map(({ id: ruleId, severity, summary, why, fix }) => ({
        id: ruleId,
        severity,
        summary,
        why,
        fix,
      })),
    );
  } else if (id === undefined) {
    printLines(
      rules.map((rule) => `${rule.id.padEnd(21)} ${rule.severity.padEnd(8)} ${rule.summary}`),
    );
  } else {
    printLines(
      rules.flatMap((rule) => [
        `${rule.id} (${rule.severity})`,
        rule.summary,
        '',
        `Why: ${rule.why}`,
        '',
        `What to do: ${rule.fix}`,
      ]),
    );
  }
  return 0;
}
