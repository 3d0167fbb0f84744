import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../src/report/terminal.js';
import { makeReport as report } from './fixture.js';

const PLAIN = { color: false, width: 120, verdict: 'failed' } as const;

// eslint-disable-next-line no-control-regex -- escape sequences are what this is about
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('renderTerminal', () => {
  it('shows both texts of each finding, and closes with what was checked', async () => {
    await expect(renderTerminal(report(), PLAIN)).toMatchFileSnapshot('golden/terminal.txt');
  });

  it('marks the differing words in reverse video where there is colour', () => {
    const text = renderTerminal(report(), { ...PLAIN, color: true });
    expect(text).toContain('\u001b[7m');
    expect(text).not.toContain('\u001b[7m\u001b[27m');
  });

  it('keeps every line within the width but for the places', () => {
    for (const line of renderTerminal(report(), PLAIN).split('\n')) {
      expect(line.length).toBeLessThan(180);
    }
  });

  it('lets no text steer the terminal', () => {
    const hostile = '\u001b]0;owned\u0007 \u202e x\r\n::error::y \u009b2J';
    const base = report();
    const findings = base.findings.map((finding) => ({
      ...finding,
      message: hostile,
      plain: hostile,
      marks: [{ start: 0, end: 3 }],
      help: hostile,
      place: { ...finding.place, path: hostile },
    }));
    const problems = findings.map(({ message, place }) => ({ message, place }));
    const text = renderTerminal({ ...base, findings, problems }, PLAIN);
    expect(text.replaceAll('\n', '')).not.toMatch(CONTROL);
    expect(text).not.toMatch(/^::/m);
  });
});
