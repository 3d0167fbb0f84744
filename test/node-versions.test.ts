import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Where scripts/install-test-tools.mjs puts them. */
const NODES = ['node20', 'node22', 'node24'].map((name) => ({
  name,
  path: resolve('.cache', name, 'node_modules/node/bin/node'),
}));

const PRESENT = NODES.filter(({ path }) => existsSync(path));

function report(node: string): string {
  return execFileSync(node, ['dist/cli.js', 'check', '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe('the report of the five articles', () => {
  it.skipIf(PRESENT.length === NODES.length)('needs every Node version to be compared', () => {
    const missing = NODES.filter((node) => !PRESENT.includes(node)).map(({ name }) => name);
    console.warn(`not compared: ${missing.join(', ')}; run node scripts/install-test-tools.mjs`);
    expect(process.env['CI'] === 'true' ? missing : []).toEqual([]);
  });

  it.each(PRESENT)('is the same to the byte on $name', ({ path }) => {
    expect(report(path)).toBe(report(process.execPath));
  });
});
