import { isMainThread } from 'node:worker_threads';
import { deliver, openApi, pullOfWorkflowRun, type Api } from './action/deliver.js';
import { pullOf, readRun, type PullEvent, type Run } from './action/event.js';
import { writeFiles } from './action/files.js';
import { readInputs, type Inputs } from './action/inputs.js';
import { linksTo } from './action/links.js';
import { annotate, log, writeOutputs, writeSummary } from './action/runner.js';
import { checkAndRender, type ActionJob, type Telling } from './action/tell.js';
import { EXIT_CODES } from './gate.js';
import { writeIndex } from './load/cache/folder.js';
import { InputError } from './model/input-error.js';
import { renderFailure } from './report/markdown/failure.js';
import { visible } from './report/visible.js';
import { hold, Interrupted } from './run/hold.js';
import { serve } from './run/serve.js';

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
  let telling: Telling;
  try {
    telling = await checkInWorker({ run, inputs, ...(audience ? { pull: audience.pull } : {}) });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const code = await refuse(error, run);
    // A run that is cancelled has seconds left, and often a newer one that speaks for it.
    if (!audience || (error instanceof Interrupted && error.isCancelled)) return code;
    endOnSignal(cancellation);
    const content = renderFailure(error, linksTo(run, audience.pull.head));
    await deliver(api, { ...audience, content, remarks: [] }, inputs, run);
    return code;
  }
  endOnSignal(cancellation);
  const { verdict, comment, warning } = telling;
  if (warning !== undefined) annotate('warning', warning);
  process.stdout.write(telling.annotations);
  if (verdict !== 'passed') annotate('error', `${verdict}: see the job summary`);
  await writeSummary(run, telling.summary);
  const written = writeFiles(telling.files, run.workspace);
  writeOutputs(run, { verdict, ...telling.counts, ...written });
  log(`${telling.findings}: ${verdict}`);
  if (telling.cache) {
    const why = writeIndex(telling.cache.index, telling.cache.folder, run.workspace);
    if (why !== undefined) annotate('warning', why);
  }
  if (audience && comment) await deliver(api, { ...audience, ...comment }, inputs, run);
  return EXIT_CODES[verdict];
}

/** The worker runs this same file. */
function checkInWorker(job: ActionJob): Promise<Telling> {
  return hold<Telling>(new URL(import.meta.url), job, { deadline: job.inputs.deadline });
}

/** Bad input or configuration: said in the log, at its place and in the summary. */
async function refuse(error: InputError, run: Run): Promise<number> {
  const help = error.help === undefined ? '' : `; ${error.help}`;
  annotate('error', `${error.message}${help}`, error.place);
  await writeSummary(run, renderFailure(error));
  writeOutputs(run, { verdict: 'incomplete' });
  return EXIT_CODES.incomplete;
}

/** A defect of ours: the trace, of which no line can be a command. */
function reportDefect(error: unknown): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  annotate('error', 'this is a defect of Twosource, please report it with the log');
  for (const line of trace.split('\n')) log(visible(line));
  return DEFECT;
}

/** From here on a signal ends calls under way and lets the run end in order. */
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

async function start(): Promise<void> {
  const cancellation = new AbortController();
  try {
    const code = await main(cancellation);
    process.exitCode = cancellation.signal.aborted ? CANCELLED : code;
  } catch (error) {
    process.exitCode = reportDefect(error);
  }
}

void (isMainThread ? start() : serve(checkAndRender));
