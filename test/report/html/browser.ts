import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const CANDIDATES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser to test in, if there is one: the file named by CHROMIUM, or one in a usual place. */
export const CHROMIUM = CANDIDATES.find((path) => path !== undefined && existsSync(path));

/** Without a sandbox, since continuous integration runs as root; and quiet about updates. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page in a browser, and what it did that it should not. */
export interface OpenPage {
  readonly page: Page;
  /** Console errors and warnings, exceptions and dialogs. */
  readonly trouble: readonly string[];
  /** Addresses asked for, the page's own left out. */
  readonly requests: readonly string[];
}

/** Opens pages from a folder of its own; one browser for all. */
export class PageOpener {
  private readonly folder = mkdtempSync(join(tmpdir(), 'synopsis-'));
  private browser: Browser | undefined;
  private count = 0;

  async open(html: string, options: BrowserContextOptions = {}, hash = ''): Promise<OpenPage> {
    this.browser ??= await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS });
    const file = join(this.folder, `${this.count++}.html`);
    writeFileSync(file, html);
    const own = pathToFileURL(file).href;
    const context = await this.browser.newContext(options);
    const page = await context.newPage();
    const trouble: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('dialog', (dialog) => {
      trouble.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const address = request.url().split('#')[0] ?? '';
      if (address !== own) requests.push(request.url());
    });
    await page.goto(`${own}${hash}`);
    return { page, trouble, requests };
  }

  async close(): Promise<void> {
    await this.browser?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
