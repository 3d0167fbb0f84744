// Installs what tests need and the project does not depend on, into .cache:
//
// - Node 20, 22 and 24 (which the runner uses), from the npm package "node". As a dependency it
//   would stand in for Node in every npm script.
// - GitHub's description of its REST API, from the npm package "@octokit/openapi" (385 MB), of
//   which only the operations that the action calls are kept.
//
// What is there already is not installed again. Without these the tests that need them are skipped,
// but fail where CI is set.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const NODES = { node20: 'node@20.20.2', node22: 'node@22.23.3', node24: 'node@24.21.0' };
const OPENAPI = '@octokit/openapi@23.0.2';
const OPERATIONS = [
  'get /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'post /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'patch /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'delete /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'get /repos/{owner}/{repo}/pulls',
  'get /repos/{owner}/{repo}/pulls/{pull_number}',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'post /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'post /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
];

const operations = '.cache/openapi/operations.json';

for (const [folder, name] of Object.entries(NODES)) {
  const node = `.cache/${folder}/node_modules/node/bin/node`;
  if (!existsSync(node)) install(name, `.cache/${folder}`);
  console.log(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}: ${node}`);
}
if (!existsSync(operations)) extractOperations();
console.log(`${OPERATIONS.length} operations of GitHub's REST API: ${operations}`);

function install(name, folder, ...options) {
  mkdirSync(folder, { recursive: true });
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', folder];
  execFileSync('npm', [...args, ...options, name], { stdio: ['ignore', 'ignore', 'inherit'] });
}

function extractOperations() {
  mkdirSync('.cache/openapi', { recursive: true });
  const folder = mkdtempSync('.cache/openapi/install-');
  try {
    install(OPENAPI, folder, '--ignore-scripts');
    const file = 'node_modules/@octokit/openapi/generated/api.github.com.deref.json';
    const { paths } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const extracted = OPERATIONS.map((operation) => {
      const [method, path] = operation.split(' ');
      const described = paths[path]?.[method];
      if (!described) throw new Error(`${operation} is not described`);
      return { method, path, ...essence(described) };
    });
    writeFileSync(operations, `${JSON.stringify(extracted)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Parameters, request body and the schema of each answer. */
function essence({ parameters = [], requestBody, responses }) {
  const schemaOf = (body) => toJsonSchema(body?.content?.['application/json']?.schema);
  return {
    parameters: parameters.map(({ name, in: where, required = false, schema }) => ({
      name,
      where,
      required,
      schema: toJsonSchema(schema),
    })),
    request: schemaOf(requestBody),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [status, schemaOf(response) ?? null]),
    ),
  };
}

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type. */
function toJsonSchema(schema) {
  if (Array.isArray(schema)) return schema.map(toJsonSchema);
  if (typeof schema !== 'object' || schema === null) return schema;
  const converted = Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== 'nullable' && key !== 'example')
      .map(([key, value]) => [key, toJsonSchema(value)]),
  );
  return schema.nullable === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}
