import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GENERATED, generateClient } from '../../../scripts/build-html-client.mjs';
import { check } from '../../../src/check.js';
import { renderHtml } from '../../../src/report/html/page.js';
import { makeReport } from '../fixture.js';
import { eventReport } from './event.js';
import { HOSTILE, hostileKeys, hostileReport } from './hostile.js';

const PAGE = renderHtml(eventReport());

function all(page: string, pattern: RegExp): string[] {
  return Array.from(page.matchAll(pattern), (match) => match[1] ?? '');
}

const sha256 = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('the page', () => {
  it('is the same for the same report', () => {
    expect(renderHtml(eventReport())).toBe(PAGE);
  });

  it('carries the script and the style sheet whose hashes its policy names, and no others', () => {
    const policy = all(PAGE, /Content-Security-Policy"\s+content="([^"]*)"/gu)[0] ?? '';
    const scripts = all(PAGE, /<script>([\s\S]*?)<\/script>/gu);
    const styles = all(PAGE, /<style>([\s\S]*?)<\/style>/gu);
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    expect(policy).toContain(`script-src &#39;${sha256(scripts[0] ?? '')}&#39;`);
    expect(policy).toContain(`style-src &#39;${sha256(styles[0] ?? '')}&#39;`);
    expect(policy).toContain('default-src &#39;none&#39;');
    expect(policy).not.toContain('unsafe');
  });

  it('is built of the client as it stands', async () => {
    // Compared as a whole: a difference of two bundles tells nobody anything.
    expect(readFileSync(GENERATED, 'utf8') === (await generateClient())).toBe(true);
  });

  it('has no inline style or handler, and names no address to load from', () => {
    expect(PAGE).not.toMatch(/<[^>]*\s(?:style|on\w+)=/u);
    expect(PAGE).not.toMatch(/\ssrc=|<link (?!rel="icon" href="data:,")|@import|url\(/u);
  });

  it('has every id once, and a target for every link in the page', () => {
    const ids = all(PAGE, /\sid="([^"]*)"/gu);
    expect(ids.length).toBe(new Set(ids).size);
    const missing = all(PAGE, /\shref="#([^"]*)"/gu).filter((id) => !ids.includes(id));
    expect(missing).toEqual([]);
  });

  it('lists the quotations that count for no origin', () => {
    const files = { star: 'The dam cost $110 million.', coast: 'The dam cost $100 million.' };
    const evidence = Object.entries(files).map(([source, quote]) => ({
      source,
      quote,
      stance: 'supports',
    }));
    const page = (value?: string): string => {
      const fact = { id: 'dam-cost', statement: 'It cost much.', value, evidence };
      return renderHtml(
        check({
          sources: Object.entries(files).map(([id, text]) => ({ path: `${id}.txt`, text })),
          facts: { path: 'facts.json', text: JSON.stringify({ facts: [fact] }) },
        }),
      );
    };
    const uncounted = /<b>Not counted<\/b>[\s\S]*?<\/article>/u;
    expect(uncounted.exec(page('$100 million'))?.[0]).toContain('$110 million');
    expect(page()).not.toMatch(uncounted);
  });

  it('counts what was checked, and says what was not', () => {
    expect(PAGE).toContain('Not checked: nothing.');
    const report = eventReport();
    const page = renderHtml({
      ...report,
      counts: { ...report.counts, skipped: ['alignment of 3 stories: above the limit'] },
    });
    expect(page).not.toContain('Not checked: nothing');
    expect(page).toContain('alignment of 3 stories: above the limit');
  });

  it('takes a report with nothing in it', () => {
    const empty = makeReport({ sources: [], facts: [], findings: [] });
    expect(renderHtml(empty)).toContain('No facts file was checked.');
  });

  it('takes the report that the other reporters are tested on', () => {
    expect(renderHtml(makeReport())).toContain('finding-00000000000000a1');
  });
});

describe('altered wire', () => {
  /** What two papers that share a sentence but for some words are said to have changed. */
  function changed(first: string, second: string): string[] {
    const paper = (id: string, words: string) => ({
      path: `${id}.md`,
      text: `The flood in Elmer forced ${words} from their homes overnight and closed the bridge over the river, the mayor said.\n`,
    });
    const report = check({ sources: [paper('coast', first), paper('star', second)] });
    return all(renderHtml(report), /"kicker"\s*>([^<]*) changed</gu);
  }

  it('is called what the rule calls it', () => {
    expect(changed('2,300 people', '3,200 people')).toEqual(['number']);
    expect(changed('fewer than 2,300 people', 'more than 2,300 people')).toEqual(['limit']);
    expect(changed('2,300 people', '2,300 residents')).toEqual([]);
  });
});

describe('hostile text', () => {
  it.each(HOSTILE)('%j stays text', (hostile) => {
    for (const page of [renderHtml(hostileReport(hostile)), renderHtml(hostileKeys(hostile))]) {
      expect(tags(page)).toEqual(tags(PAGE));
      expect(all(page, /\sid="([^"]*)"/gu).filter((id) => !/^[a-z][\w-]*$/iu.test(id))).toEqual([]);
      expect(
        all(page, /\shref="([^"]*)"/gu).filter((href) => !/^(?:#|https?:|data:,$)/u.test(href)),
      ).toEqual([]);
    }
  });
});

/** The kinds of element in the page. */
function tags(page: string): string[] {
  const markup = page.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/gu, '<$1>');
  return [...new Set(all(markup, /<([a-z!][\w-]*)/giu))].toSorted();
}
