import { emptyReport } from '../assemble.js';
import { check } from '../check.js';
import type { Baseline } from '../baseline.js';
import type { Settings } from '../config.js';
import { inScope, verdictOf, type Verdict } from '../gate.js';
import { loadInput } from '../load/input.js';
import type { Report } from '../model/report.js';
import { findingsLine } from '../report/phrases.js';
import type { TaskProgress } from '../run/messages.js';
import { REPORTERS, type ReporterOptions } from './reporters.js';

/** Everything that a run of `twosource check` depends on but the files: plain data. */
export interface CheckJob {
  readonly root: string;
  readonly settings: Settings;
  /** Paths of the sources, from `root`. */
  readonly sources: readonly string[];
  /** A commit to compare with. */
  readonly base?: string;
  readonly format: string;
  readonly display: Pick<ReporterOptions, 'color' | 'width'>;
}

/** What a run of `twosource check` says. */
export interface CheckOutcome {
  readonly verdict: Verdict;
  /** The report in the format asked for. */
  readonly text: string;
  /** "1 error, 2 warnings, 4 notices". */
  readonly findings: string;
}

/** Loads, checks, compares with the base and renders. */
export async function runCheck(
  job: CheckJob,
  onProgress?: (progress: TaskProgress) => void,
): Promise<CheckOutcome> {
  const { root, settings, sources, format, display } = job;
  const input = loadInput(settings, root, sources);
  const report = check({ ...input, ...(onProgress ? { onProgress } : {}) });
  const baseline = await baselineOf(report, job, onProgress);
  const verdict = verdictOf(report, settings.failOn, inScope(settings.scope, baseline));
  const render = await REPORTERS[format]?.();
  if (!render) throw new Error(`no reporter for ${format}`);
  const text = render(report, { ...display, verdict, ...(baseline ? { baseline } : {}) });
  return { verdict, text, findings: findingsLine(report) };
}

/** What changed since the base; the modules for it are loaded only then. */
async function baselineOf(
  report: Report,
  { base, settings, root }: CheckJob,
  onProgress: ((progress: TaskProgress) => void) | undefined,
): Promise<Baseline | undefined> {
  if (base === undefined) return undefined;
  const [{ loadCommit }, { compareReports }] = await Promise.all([
    import('../load/base.js'),
    import('../baseline.js'),
  ]);
  const { input } = loadCommit(base, settings, { root });
  const tell = onProgress && {
    onProgress: (progress: TaskProgress) => onProgress({ ...progress, isBase: true }),
  };
  return compareReports(input ? check({ ...input, ...tell }) : emptyReport(), report, base);
}
