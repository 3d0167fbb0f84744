// Checks workflow files: first with GitHub's own parser (schema, expressions), then by the rules of
// this project: actions pinned by full commit, no permission but those that a job lists, no
// credentials left in the clone, one run a pull request, a time limit, no untrusted text in a
// script. Files: those named, else .github/workflows and docs/workflows.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { parse } from 'yaml';

// GitHub's parser imports JSON in a way that Node refuses, so it is bundled first.
const PARSER = resolve('.cache/workflow-parser.cjs');
await build({
  stdin: {
    contents: [
      "export * from '@actions/workflow-parser';",
      "export { ErrorPolicy } from '@actions/workflow-parser/model/convert';",
    ].join('\n'),
    resolveDir: '.',
  },
  outfile: PARSER,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  logLevel: 'warning',
});
const { convertWorkflowTemplate, ErrorPolicy, NoOperationTraceWriter, parseWorkflow } =
  createRequire(import.meta.url)(PARSER);

const FOLDERS = ['.github/workflows', 'docs/workflows'];

/** The examples name the action itself by these, for a reader to fill in. */
const PLACEHOLDER = 'OWNER/twosource@SHA';

/** @returns what is wrong with a workflow, one line each */
async function lintWorkflow(name, content) {
  const result = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const wrong = result.context.errors.getErrors().map(({ message }) => message);
  if (wrong.length > 0 || !result.value) return wrong;
  const template = await convertWorkflowTemplate(result.context, result.value, undefined, {
    errorPolicy: ErrorPolicy.TryConversion,
  });
  wrong.push(...(template.errors ?? []).map(({ Message }) => Message));
  return [...new Set([...wrong, ...houseRules(parse(content))])];
}

function houseRules(workflow) {
  const wrong = [];
  const events = Object.keys(Object(workflow.on));
  const isTop = JSON.stringify(workflow.permissions) === '{}';
  if (!isTop) wrong.push('permissions at the top must be {}: each job lists its own');
  if (!workflow.concurrency) wrong.push('concurrency is missing');
  const { group = '' } = Object(workflow.concurrency);
  if (events.includes('pull_request') && !/pull_request\.number/.test(group)) {
    wrong.push('concurrency must be one group a pull request');
  }
  if (events.includes('pull_request_target')) wrong.push('pull_request_target is not used');
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (!job.permissions) wrong.push(`${id}: permissions are missing`);
    if (!job['timeout-minutes']) wrong.push(`${id}: timeout-minutes is missing`);
    for (const step of job.steps ?? [])
      wrong.push(...stepRules(step).map((what) => `${id}: ${what}`));
  }
  return wrong;
}

function stepRules({ uses, run, with: inputs = {} }) {
  const wrong = [];
  if (
    uses &&
    uses !== './' &&
    uses !== PLACEHOLDER &&
    !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)
  ) {
    wrong.push(`${uses} is not pinned by a full commit`);
  }
  if (uses?.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false) {
    wrong.push('checkout without persist-credentials: false');
  }
  if (run && /\$\{\{/.test(run)) wrong.push('an expression in a script: pass it by env');
  return wrong;
}

const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
for (const file of files) {
  for (const what of await lintWorkflow(file, readFileSync(file, 'utf8'))) {
    console.error(`${file}: ${what}`);
    process.exitCode = 1;
  }
}
console.log(`${files.length} workflows checked`);
