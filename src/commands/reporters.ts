import type { Verdict } from '../gate.js';
import type { Report } from '../model/report.js';

export interface ReporterOptions {
  readonly verdict: Verdict;
  readonly color: boolean;
  readonly width: number;
}

type Reporter = (report: Report, options: ReporterOptions) => string;

/** Each reporter's module is loaded only when its format is asked for. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  terminal: async () => (await import('../report/terminal.js')).renderTerminal,
  json: async () => (await import('../report/json.js')).renderJson,
};
