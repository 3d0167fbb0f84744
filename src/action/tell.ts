import type { Baseline } from '../baseline.js';
import type { Verdict } from '../gate.js';
import type { Remark } from '../github/review.js';
import type { Report } from '../model/report.js';
import { renderAnnotations } from '../report/annotations.js';
import { renderMarkdown, type MarkdownOptions } from '../report/markdown.js';
import { findingBlock } from '../report/markdown/finding.js';
import { findingsLine } from '../report/phrases.js';
import { checkRun, type Checked } from './check.js';
import type { PullEvent, Run } from './event.js';
import { renderFiles, type RenderedFile } from './files.js';
import type { Inputs } from './inputs.js';
import { linksTo } from './links.js';

/** A summary above 1 MiB is lost whole; one UTF-16 unit takes three bytes at most. */
const MAX_SUMMARY = 330_000;

/** What a run of the action depends on but the files: plain data. */
export interface ActionJob {
  readonly run: Run;
  readonly inputs: Inputs;
  /** The pull request that the run speaks to. */
  readonly pull?: PullEvent;
}

/** Everything that a run tells, ready to be printed, written and sent. */
export interface Telling {
  readonly verdict: Verdict;
  readonly warning?: string;
  /** Workflow commands, each on its line. */
  readonly annotations: string;
  readonly summary: string;
  readonly files: readonly RenderedFile[];
  readonly counts: Readonly<Record<string, number>>;
  /** "1 error, 2 warnings, 4 notices". */
  readonly findings: string;
  /** The prepared index, where there is a cache to write it to, and that folder. */
  readonly cache?: { readonly folder: string; readonly index: Uint8Array };
  /** For the pull request, where the run speaks to one. */
  readonly comment?: { readonly content: string; readonly remarks: readonly Remark[] };
}

/** Checks, and puts what is found into every form in which it is told. */
export async function checkAndRender({ run, inputs, pull }: ActionJob): Promise<Telling> {
  const checked = checkRun(run, inputs, pull);
  const { report, baseline, verdict, warning } = checked;
  const options = markdownOptions(checked, run, pull);
  return {
    verdict,
    ...(warning === undefined ? {} : { warning }),
    annotations: annotationsOf(checked, inputs, run),
    summary: renderMarkdown(report, { ...options, maxLength: MAX_SUMMARY }),
    files: await renderFiles(inputs, report, baseline),
    counts: countsOf(report, baseline),
    findings: findingsLine(report),
    ...(checked.cache ? { cache: checked.cache } : {}),
    ...(pull ? { comment: commentOf(checked, options) } : {}),
  };
}

function commentOf({ report, baseline }: Checked, options: MarkdownOptions) {
  return {
    content: renderMarkdown(report, { ...options, more: 'see the job summary' }),
    remarks: (baseline?.new ?? []).map((finding) => ({
      path: finding.place.path,
      line: finding.place.end.line,
      fingerprint: finding.fingerprint,
      body: findingBlock(finding, 1, options.link),
    })),
  };
}

function markdownOptions(
  { baseline, base, verdict }: Checked,
  run: Run,
  pull: PullEvent | undefined,
): MarkdownOptions {
  return {
    verdict,
    subject: pull ? 'This pull request' : 'This commit',
    link: linksTo(run, pull?.head ?? run.sha),
    ...(baseline ? { baseline } : {}),
    ...(base === undefined ? {} : { baseLink: linksTo(run, base) }),
  };
}

/** Behind a `workflow_run` annotations would stand on a commit that nobody looks at. */
function annotationsOf({ report, baseline }: Checked, inputs: Inputs, run: Run): string {
  const which = inputs.annotations ?? (run.event === 'workflow_run' ? 'none' : 'new');
  if (which === 'none') return '';
  const findings = which === 'new' && baseline ? { findings: baseline.new } : {};
  return renderAnnotations(report, { ...findings, more: 'see the job summary' });
}

function countsOf({ counts, facts }: Report, baseline: Baseline | undefined) {
  return {
    errors: counts.findings.error,
    warnings: counts.findings.warning,
    notices: counts.findings.notice,
    facts: facts.length,
    sources: counts.sources,
    ...(baseline
      ? {
          new: baseline.new.length,
          fixed: baseline.fixed.length,
          unchanged: baseline.unchanged.length,
        }
      : {}),
  };
}
