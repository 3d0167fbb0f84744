import { checkRun, type Checked } from './action/check.js';
import { deliver, openApi, pullOfWorkflowRun, type Api } from './action/deliver.js';
import { pullOf, readRun, type PullEvent, type Run } from './action/event.js';
import { writeFiles } from './action/files.js';
import { readInputs, type Inputs } from './action/inputs.js';
import { linksTo } from './action/links.js';
import { annotate, log, writeOutputs, writeSummary } from './action/runner.js';
import type { Verdict } from './gate.js';
import { InputError } from './model/input-error.js';
import { renderAnnotations } from './report/annotations.js';
import { renderMarkdown, type MarkdownOptions } from './report/markdown.js';
import { renderFailure } from './report/markdown/failure.js';
import { findingBlock } from './report/markdown/finding.js';
import { findingsLine } from './report/phrases.js';
import { visible } from './report/visible.js';

/** A summary above 1 MiB is lost whole; one UTF-16 unit takes three bytes at most. */
const MAX_SUMMARY = 330_000;

const EXIT: Readonly<Record<Verdict, number>> = { passed: 0, failed: 1, incomplete: 2 };
const DEFECT = 3;
const CANCELLED = 130;

/** The pull request that a run speaks to, and the run whose word it is. */
interface Audience {
  readonly pull: PullEvent;
  readonly run: number;
  readonly attempt: number;
}

async function main(cancellation: AbortController): Promise<number> {
  const run = readRun(process.env);
  try {
    const inputs = readInputs();
    const api = openApi(inputs, run, cancellation.signal);
    const audience = await findAudience(run, api);
    if (audience === 'gone') {
      writeOutputs(run, { verdict: 'skipped' });
      return 0;
    }
    return await checkAndTell(run, inputs, audience, api, cancellation);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return await refuse(error, run);
  }
}

/** `gone`: the run was set off by a pull request that cannot be found any more. */
async function findAudience(
  run: Run,
  api: Api | undefined,
): Promise<Audience | 'gone' | undefined> {
  if (run.event === 'pull_request') {
    const pull = pullOf(run.payload);
    return pull && { pull, run: run.id, attempt: run.attempt };
  }
  if (run.event !== 'workflow_run') return undefined;
  return pullOfWorkflowRun(api, run);
}

async function checkAndTell(
  run: Run,
  inputs: Inputs,
  audience: Audience | undefined,
  api: Api | undefined,
  cancellation: AbortController,
): Promise<number> {
  let checked: Checked;
  try {
    checked = checkRun(run, inputs, audience?.pull);
  } catch (error) {
    if (!(error instanceof InputError) || !audience) throw error;
    const code = await refuse(error, run);
    const content = renderFailure(error, linksTo(run, audience.pull.head));
    await deliver(api, { ...audience, content, remarks: [] }, inputs, run);
    return code;
  }
  endOnSignal(cancellation);
  const { report, baseline, verdict, warning } = checked;
  const options = markdownOptions(checked, run, audience);
  if (warning !== undefined) annotate('warning', warning);
  printAnnotations(checked, inputs, run);
  if (verdict !== 'passed') annotate('error', `${verdict}: see the job summary`);
  await writeSummary(run, renderMarkdown(report, { ...options, maxLength: MAX_SUMMARY }));
  const written = await writeFiles(inputs, report, baseline, run.workspace);
  writeOutputs(run, { verdict, ...countsOf(checked), ...written });
  log(`${findingsLine(report)}: ${verdict}`);
  if (audience) {
    const content = renderMarkdown(report, { ...options, more: 'see the job summary' });
    const remarks = (baseline?.new ?? []).map((finding) => ({
      path: finding.place.path,
      line: finding.place.end.line,
      fingerprint: finding.fingerprint,
      body: findingBlock(finding, 1, options.link),
    }));
    await deliver(api, { ...audience, content, remarks }, inputs, run);
  }
  return EXIT[verdict];
}

function markdownOptions(
  { baseline, base, verdict }: Checked,
  run: Run,
  audience: Audience | undefined,
): MarkdownOptions {
  return {
    verdict,
    subject: audience ? 'This pull request' : 'This commit',
    link: linksTo(run, audience?.pull.head ?? run.sha),
    ...(baseline ? { baseline } : {}),
    ...(base === undefined ? {} : { baseLink: linksTo(run, base) }),
  };
}

/** Behind a `workflow_run` annotations would stand on a commit that nobody looks at. */
function printAnnotations({ report, baseline }: Checked, inputs: Inputs, run: Run): void {
  const which = inputs.annotations ?? (run.event === 'workflow_run' ? 'none' : 'new');
  if (which === 'none') return;
  const findings = which === 'new' && baseline ? { findings: baseline.new } : {};
  process.stdout.write(renderAnnotations(report, { ...findings, more: 'see the job summary' }));
}

function countsOf({ report: { counts, facts }, baseline }: Checked): Record<string, number> {
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

/** Bad input or configuration: said in the log, at its place and in the summary. */
async function refuse(error: InputError, run: Run): Promise<number> {
  const help = error.help === undefined ? '' : `; ${error.help}`;
  annotate('error', `${error.message}${help}`, error.place);
  await writeSummary(run, renderFailure(error));
  writeOutputs(run, { verdict: 'incomplete' });
  return EXIT.incomplete;
}

/** A defect of ours: the trace, of which no line can be a command. */
function reportDefect(error: unknown): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  annotate('error', 'this is a defect of Twosource, please report it with the log');
  for (const line of trace.split('\n')) log(visible(line));
  return DEFECT;
}

/**
 * From here on a signal ends calls under way and lets the run end in order. Before, a signal simply
 * ends it: a check blocks the event loop, and a handler would only put off the end.
 */
function endOnSignal(cancellation: AbortController): void {
  // The runner sends SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills.
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      cancellation.abort();
      process.exitCode = CANCELLED;
      // What was written stands, and the comment is best effort.
      setTimeout(() => process.exit(CANCELLED), 1000).unref();
    });
  }
}

const cancellation = new AbortController();
main(cancellation).then(
  (code) => {
    process.exitCode = cancellation.signal.aborted ? CANCELLED : code;
  },
  (error: unknown) => {
    process.exitCode = reportDefect(error);
  },
);
