import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/commands/reporters.js';
import { usageOf } from '../../src/commands/table.js';

describe('the help of check', () => {
  it.each(Object.keys(REPORTERS))('names the format %s', (format) => {
    const [, formats] = /--format FORMAT +(.+)\n/.exec(usageOf('check')) ?? [];
    expect(formats?.split(/[^a-z]+/)).toContain(format);
  });
});
