import axe from 'axe-core';
import { afterAll, describe, expect, it } from 'vitest';
import { makeArticles } from '../../../bench/html-corpus.js';
import { renderHtml } from '../../../src/report/html/page.js';
import type { Report } from '../../../src/model/report.js';
import { CHROMIUM, PageOpener, type OpenPage } from './browser.js';
import { articleReport } from './corpus-report.js';
import { eventReport } from './event.js';
import { HOSTILE, hostileReport } from './hostile.js';

const opener = new PageOpener();
afterAll(() => opener.close());

const REPORT = eventReport();
const PAGE = renderHtml(REPORT);
const LARGE = articleReport(makeArticles(200));

if (CHROMIUM === undefined && process.env['CI'] !== 'true') {
  process.stderr.write(
    'SKIPPED: the HTML report in a browser; no Chromium found, name one with CHROMIUM=/path\n',
  );
}

it.runIf(process.env['CI'] === 'true')('continuous integration has a browser', () => {
  expect(CHROMIUM).toBeDefined();
});

/** Offsets of a sentence's marks, as the page shows them: [class, words]. */
async function marksIn(opened: OpenPage, id: string): Promise<[string, string][]> {
  return opened.page.$$eval(`#${id} .t :is(.p, .d, .q)`, (elements) =>
    elements.map((element): [string, string] => {
      const copy = element.cloneNode(true) as typeof element;
      for (const number of copy.querySelectorAll('.pn')) number.remove();
      return [element.className, copy.textContent ?? ''];
    }),
  );
}

describe.skipIf(CHROMIUM === undefined)('the HTML report in a browser', () => {
  it('opens without an error and without asking for anything', async () => {
    const opened = await opener.open(PAGE);
    expect(await opened.page.title()).toBe('Synopsis of 5 articles · Twosource');
    expect(await opened.page.locator('#synopsis .row').count()).toBeGreaterThan(5);
    expect(opened.trouble).toEqual([]);
    expect(opened.requests).toEqual([]);
    await opened.page.context().close();
  });

  it('marks what the report marks, where it says', async () => {
    const opened = await opener.open(PAGE);
    expect(await marksIn(opened, 's0-0')).toEqual([
      ['q conflict', '31-metre'],
      ['q agree', 'Tuesday'],
    ]);
    const office = REPORT.sharedPassages[0]?.witnesses[2]?.plain ?? '';
    expect(await marksIn(opened, 's3-0')).toEqual([
      ['p h0', office],
      ['d d-number', '3,200'],
      ['q conflict', '3,200'],
    ]);
    expect(await opened.page.locator('#s0-5').getAttribute('class')).toContain('furniture');
    await opened.page.context().close();
  });

  it('shows every sentence with its words, its file and its line', async () => {
    const opened = await opener.open(PAGE);
    for (const [ordinal, source] of REPORT.sources.entries()) {
      for (const sentence of source.stories[0]?.sentences ?? []) {
        const element = opened.page.locator(`#s${ordinal}-${sentence.index}`);
        const text = await element.locator('.t').textContent();
        expect(text?.replace(/\s+/gu, ' ')).toContain(sentence.plain.slice(0, 20).trim().slice(-8));
        expect((await element.locator('.ref').textContent())?.trim()).toBe(
          `${source.id}.md:${sentence.place.start.line}`,
        );
      }
    }
    await opened.page.context().close();
  });

  it('filters the findings by rule, severity and article', async () => {
    const { page } = await opener.open(PAGE);
    const shown = async (): Promise<(string | null)[]> => {
      const findings = await page.locator('.finding:visible').all();
      return Promise.all(findings.map((finding) => finding.getAttribute('data-rule')));
    };
    await page.selectOption('select[name=rule]', 'altered-wire');
    expect(await shown()).toEqual(['altered-wire']);
    expect(await page.textContent('#filter-result')).toBe('1 of 4 findings');
    await page.click('#filters button[type=reset]');
    await expect.poll(shown).toHaveLength(4);
    await page.selectOption('select[name=severity]', 'notice');
    expect(await shown()).toEqual(['single-origin', 'name-variant']);
    await page.selectOption('select[name=severity]', '');
    await page.selectOption('select[name=article]', '3');
    expect(await shown()).toEqual(['altered-wire']);
    await page.context().close();
  });

  it('opens at a finding named in the address, also where a filter hides it', async () => {
    const { page } = await opener.open(PAGE, {}, '#finding-00000000000000d4');
    const finding = page.locator('#finding-00000000000000d4');
    await expect.poll(() => inView(finding)).toBe(true);
    await page.selectOption('select[name=rule]', 'altered-wire');
    expect(await finding.isVisible()).toBe(false);
    await page.evaluate("location.hash = ''");
    await page.evaluate("location.hash = 'finding-00000000000000d4'");
    await expect.poll(() => inView(finding)).toBe(true);
    await page.context().close();
  });

  it('leads from a mark to what it marks, and from there to the sentence', async () => {
    const { page } = await opener.open(PAGE);
    await page.click('#s3-0 .q.conflict');
    const conflict = page.locator('#conflict-3');
    await expect.poll(() => inView(conflict)).toBe(true);
    await conflict.locator('a.ref', { hasText: 'sources/coast.md' }).click();
    await expect.poll(() => inView(page.locator('#s3-0'))).toBe(true);
    await page.context().close();
  });

  it('links to the sentence on the published page, and only there', async () => {
    const { page } = await opener.open(PAGE);
    expect(await page.getAttribute('#s0-3 .out', 'href')).toBe(
      'https://harbour.example/2024/dam-bursts#:~:text=An%20inquiry%20begins%20on%20May%202.',
    );
    expect(await page.locator('#text-1 .out').count()).toBe(0);
    await page.context().close();
  });

  it('compares two articles word for word, with what only one of them says', async () => {
    const { page, trouble } = await opener.open(PAGE);
    await page.selectOption('select[name=left]', '0');
    await page.selectOption('select[name=right]', '3');
    await page.click('button[name=compare]');
    const view = page.locator('#synopsis-view');
    expect(await view.locator('.row.head .cell').count()).toBe(2);
    expect(await view.locator('.w').allTextContents()).toEqual(['2,300', '3,200']);
    for (const alone of ['The ferryman offered', 'By noon the smell of diesel']) {
      expect(await view.locator('.row.alone', { hasText: alone }).count()).toBe(1);
    }
    await page.click('button[name=restore]');
    expect(await view.locator('.row.head .cell').count()).toBe(5);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('builds the first view again from the texts, the same to the letter', async () => {
    const { page } = await opener.open(PAGE);
    const words = async (): Promise<string[]> => {
      const rows = await page.locator('#synopsis-view .row').allTextContents();
      return rows.map((row) => row.replace(/\s+/gu, ''));
    };
    const first = await words();
    await page.click('#columns summary');
    const box = page.locator('input[name=column]').first();
    await box.uncheck();
    expect(await words()).not.toEqual(first);
    await box.check();
    expect(await words()).toEqual(first);
    await page.context().close();
  });

  it('is read without scripts: texts, marks, links, no dead controls', async () => {
    const { page, trouble } = await opener.open(PAGE, { javaScriptEnabled: false });
    expect(await page.locator('.finding:visible').count()).toBe(4);
    expect(await page.locator('#synopsis .row:visible').count()).toBeGreaterThan(5);
    expect(await page.locator('form:visible').count()).toBe(0);
    await page.click('#s3-0 .q.conflict');
    await expect.poll(() => inView(page.locator('#conflict-3'))).toBe(true);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('can be used with the keyboard: the first stop skips to the content', async () => {
    const { page } = await opener.open(PAGE);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the overview');
    expect(await inView(page.locator(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => inView(page.locator('#overview-title'))).toBe(true);
    await page.context().close();
  });

  it.each([390, 1024, 1600])('is never wider than a window of %i pixels', async (width) => {
    for (const page of [PAGE, renderHtml(LARGE)]) {
      const opened = await opener.open(page, { viewport: { width, height: 900 } });
      const over = await opened.page.evaluate(
        "(() => { document.querySelectorAll('*').forEach((e) => e.style.setProperty('content-visibility', 'visible')); return document.documentElement.scrollWidth - innerWidth; })()",
      );
      expect(over).toBeLessThanOrEqual(0);
      await opened.page.context().close();
    }
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (colorScheme) => {
    for (const width of [390, 1400]) {
      const { page } = await opener.open(PAGE, {
        colorScheme,
        bypassCSP: true,
        viewport: { width, height: 900 },
      });
      await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
      await page.click('#columns summary');
      await page.evaluate(axe.source);
      const violations = await page.evaluate(
        "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => `${node.html} ${node.failureSummary}`).join(' | ')}`))",
      );
      expect(violations).toEqual([]);
      await page.context().close();
    }
  });

  it('runs no script from any text of a report', async () => {
    for (let turn = 0; turn < HOSTILE.length; turn += 9) {
      const strings = [...HOSTILE.slice(turn), ...HOSTILE.slice(0, turn)];
      const opened = await opener.open(renderHtml(hostileReport(...strings)));
      await opened.page.click('button[name=compare]');
      await opened.page.evaluate(
        "for (const element of document.querySelectorAll('*')) for (const type of ['mouseover', 'focus', 'load', 'error', 'toggle']) element.dispatchEvent(new Event(type))",
      );
      expect(await opened.page.evaluate('window.owned ?? null')).toBeNull();
      expect([...opened.trouble, ...opened.requests]).toEqual([]);
      expect(await opened.page.locator('script').count()).toBe(2);
      await opened.page.context().close();
    }
  });

  it('opens 200 articles, and shows any of them beside another', async () => {
    const { page, trouble, requests } = await opener.open(renderHtml(LARGE));
    await page.selectOption('select[name=left]', '17');
    await page.selectOption('select[name=right]', '180');
    await page.click('button[name=compare]');
    const alone = await page.locator('#synopsis-view .said').count();
    const sentences = (ordinal: number): number =>
      LARGE.sources[ordinal]?.stories[0]?.sentences.length ?? 0;
    expect(alone).toBe(sentences(17) + sentences(180));
    expect([...trouble, ...requests]).toEqual([]);
    await page.context().close();
  });

  it('keeps five articles under 500 kB', () => {
    const five: Report = articleReport(makeArticles(5));
    expect(Buffer.byteLength(renderHtml(five))).toBeLessThan(500_000);
  });
});

interface Boxed {
  boundingBox(): Promise<{ y: number; height: number } | null>;
}

/** True where the top of an element is within the window. */
async function inView(element: Boxed): Promise<boolean> {
  const box = await element.boundingBox();
  return box !== null && box.y >= 0 && box.y < 720;
}
