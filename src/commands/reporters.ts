import type { Baseline } from '../baseline.js';
import type { Verdict } from '../gate.js';
import type { Report } from '../model/report.js';
import { renderTerminal } from '../report/terminal.js';
import { ALL_RULES } from '../rules/table.js';

export interface ReporterOptions {
  readonly verdict: Verdict;
  readonly color: boolean;
  readonly width: number;
  /** With `--base`: what changed since. */
  readonly baseline?: Baseline;
}

type Reporter = (report: Report, options: ReporterOptions) => string;

/** A reporter's module is loaded only when its format is asked for, but for the default. */
export const REPORTERS: Readonly<Record<string, () => Promise<Reporter>>> = {
  terminal: () => Promise.resolve(renderTerminal),
  json: async () => (await import('../report/json.js')).renderJson,
  markdown: async () => (await import('../report/markdown.js')).renderMarkdown,
  sarif: async () => {
    const { renderSarif } = await import('../report/sarif.js');
    return (report, options) => renderSarif(report, { ...options, rules: ALL_RULES });
  },
  html: async () => (await import('../report/html/page.js')).renderHtml,
  annotations: async () => {
    const { renderAnnotations } = await import('../report/annotations.js');
    return (report, { baseline }) =>
      renderAnnotations(report, baseline ? { findings: baseline.new } : {});
  },
};
