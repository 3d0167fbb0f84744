import { emptyReport } from '../assemble.js';
import { check } from '../check.js';
import type { Baseline } from '../baseline.js';
import type { Settings } from '../config.js';
import { inScope, verdictOf, type Verdict } from '../gate.js';
import { loadInput } from '../load/input.js';
import type { PreparedIndex } from '../load/cache/prepared-index.js';
import { InputError } from '../model/input-error.js';
import type { CheckInput } from '../model/input.js';
import type { Report } from '../model/report.js';
import type { SourceFile } from '../model/source.js';
import { findingsLine } from '../report/phrases.js';
import type { TaskProgress } from '../run/messages.js';
import type { Repaired } from './repairs.js';
import { REPORTERS, type ReporterOptions } from './reporters.js';

/** Everything that a run of `twosource check` depends on but the files: plain data. */
export interface CheckJob {
  readonly root: string;
  readonly settings: Settings;
  /** Paths of the sources, from `root`. */
  readonly sources: readonly string[];
  /** A commit to compare with. */
  readonly base?: string;
  /** Whether quotations that differ only in typography are to be repaired. */
  readonly fix: boolean;
  /** Seconds after which the check will be ended. */
  readonly deadline?: number;
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
  /** The prepared index, where there is a cache to write it to, and that folder. */
  readonly cache?: { readonly folder: string; readonly index: Uint8Array };
  /** Where repairs were asked for: the facts file as it was read, and as it is to be. */
  readonly fixed?: Repaired & { readonly facts: SourceFile };
}

/**
 * Loads, checks, compares with the base and renders.
 *
 * @param keep takes the prepared index as it is before the end, where there is a deadline
 */
export async function runCheck(
  job: CheckJob,
  onProgress?: (progress: TaskProgress) => void,
  keep?: (index: Uint8Array) => void,
): Promise<CheckOutcome> {
  const { root, settings, sources, format, display } = job;
  const input = loadInput(settings, root, sources);
  const index = await indexFor(job);
  const tell = keep ? await tellAndKeep(job, index, keep, onProgress) : onProgress;
  const more = { ...(index ? { prepared: index } : {}), ...(tell ? { onProgress: tell } : {}) };
  const first = check({ ...input, ...more });
  const fixed = job.fix ? await fix(input.facts, first) : undefined;
  const report =
    fixed && fixed.repairs.length > 0
      ? check({ ...input, ...more, facts: { ...fixed.facts, text: fixed.text } })
      : first;
  const baseline = await baselineOf(report, job, more);
  const verdict = verdictOf(report, settings.failOn, inScope(settings.scope, baseline));
  const render = await REPORTERS[format]?.();
  if (!render) throw new Error(`no reporter for ${format}`);
  const text = render(report, { ...display, verdict, ...(baseline ? { baseline } : {}) });
  const { cache: folder } = settings;
  const bytes = folder === undefined ? undefined : index?.bytes();
  return {
    verdict,
    text,
    findings: findingsLine(report),
    ...(folder !== undefined && bytes ? { cache: { folder, index: bytes } } : {}),
    ...(fixed ? { fixed } : {}),
  };
}

async function fix(
  facts: SourceFile | undefined,
  { findings }: Report,
): Promise<NonNullable<CheckOutcome['fixed']>> {
  if (!facts) {
    throw new InputError('there is no facts file to fix', undefined, 'name one with --facts');
  }
  const { repairQuotations } = await import('./repairs.js');
  return { ...repairQuotations(facts, findings), facts };
}

/** What is told of the progress of a check that has a deadline and a cache, and keeps what it read. */
async function tellAndKeep(
  { deadline, settings }: CheckJob,
  index: PreparedIndex | undefined,
  keep: (index: Uint8Array) => void,
  tell: (progress: TaskProgress) => void = () => {},
): Promise<(progress: TaskProgress) => void> {
  if (deadline === undefined || settings.cache === undefined) return tell;
  const { keepingEarly } = await import('./early-index.js');
  const keepIndex = (): void => {
    const bytes = index?.bytes();
    if (bytes) keep(bytes);
  };
  return keepingEarly(deadline, keepIndex, tell);
}

/** Where sources are not checked twice, and there is no cache, nothing is prepared. */
async function indexFor(job: CheckJob): Promise<PreparedIndex | undefined> {
  const { base, settings, root } = job;
  if (base === undefined && !job.fix && settings.cache === undefined) return undefined;
  const { openIndex } = await import('../load/cache/folder.js');
  return openIndex(settings.cache, root);
}

/** What changed since the base; the modules for it are loaded only then. */
async function baselineOf(
  report: Report,
  { base, settings, root }: CheckJob,
  {
    prepared,
    onProgress,
  }: Pick<CheckInput, 'prepared'> & { onProgress?: (progress: TaskProgress) => void },
): Promise<Baseline | undefined> {
  if (base === undefined) return undefined;
  const [{ loadCommit }, { compareReports }] = await Promise.all([
    import('../load/base.js'),
    import('../baseline.js'),
  ]);
  const { input } = loadCommit(base, settings, { root });
  const more = {
    ...(prepared ? { prepared } : {}),
    ...(onProgress
      ? { onProgress: (progress: TaskProgress) => onProgress({ ...progress, isBase: true }) }
      : {}),
  };
  return compareReports(input ? check({ ...input, ...more }) : emptyReport(), report, base);
}
