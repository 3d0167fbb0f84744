import type { Report } from '../../model/report.js';
import {
  CLIENT_SCRIPT,
  CLIENT_SCRIPT_HASH,
  STYLE_SHEET,
  STYLE_SHEET_HASH,
} from './client.generated.js';
import { makeEdition, placeLabel, type Edition } from './edition.js';
import { counted } from '../phrases.js';
import { html, Html, jsonBlock } from './markup.js';
import { names } from './names.js';
import { origins } from './origins.js';
import { overview } from './overview.js';
import { firstColumns, MOST_COLUMNS, synopsis } from './synopsis.js';
import { texts } from './texts.js';
import { timeline } from './timeline.js';

/** Nothing is fetched, and nothing runs but the one script and the one style sheet of the page. */
const POLICY = [
  "default-src 'none'",
  `script-src '${CLIENT_SCRIPT_HASH}'`,
  `style-src '${STYLE_SHEET_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Set apart from the templates: a space more, and the policy's hashes would not fit. */
const STYLE = new Html(`<style>${STYLE_SHEET}</style>`);
const SCRIPT = new Html(`<script>${CLIENT_SCRIPT}</script>`);

/** An empty picture: without it a browser would ask the server for one. */
const ICON = 'data:,';

/**
 * The report as one self-contained HTML page: no network, readable without scripts. The same
 * report gives the same bytes.
 */
export function renderHtml(report: Report): string {
  const edition = makeEdition(report);
  const parts = {
    names: names(edition),
    title: `Synopsis of ${counted(report.counts.sources, 'article')}`,
  };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${parts.title} · Twosource</title>
        <link rel="icon" href="${ICON}" />
        ${STYLE}
      </head>
      <body>
        <a class="skip" href="#overview">Skip to the overview</a>
        <header class="masthead">
          <p class="imprint">Twosource</p>
          <h1>${parts.title}</h1>
          ${figures(report)}
          <p class="checked">${checkedLine(report)}</p>
          ${notChecked(report)}
        </header>
        <nav class="contents" aria-label="Contents">
          <ul>
            <li><a href="#overview">Overview</a></li>
            <li><a href="#synopsis">Synopsis</a></li>
            <li><a href="#origins">Origins</a></li>
            <li><a href="#timeline">Timeline</a></li>
            ${parts.names && html`<li><a href="#names">Names</a></li>`}
            <li><a href="#texts">Texts</a></li>
          </ul>
        </nav>
        <main>
          ${overview(edition)} ${synopsis(edition)} ${origins(edition)} ${timeline(edition)}
          ${parts.names} ${texts(edition)}
        </main>
        <script type="application/json" id="edition">
          ${jsonBlock(clientData(edition))}
        </script>
        ${SCRIPT}
      </body>
    </html> `.value;
}

/** What the page's script needs beside the page itself. */
export interface ClientData {
  /** For every story, the aligned group of each of its sentences, -1 for none. */
  readonly groups: readonly (readonly number[])[];
  readonly columns: readonly number[];
  readonly mostColumns: number;
}

function clientData(edition: Edition): ClientData {
  return {
    groups: edition.witnesses.map((witness) => witness.lines.map((line) => line.group ?? -1)),
    columns: firstColumns(edition).map((witness) => witness.ordinal),
    mostColumns: MOST_COLUMNS,
  };
}

function figures(report: Report): Html {
  const { counts, facts } = report;
  const weak = facts.filter((fact) => fact.origins.count < fact.minOrigins).length;
  const items: (readonly [number, string, string])[] = [
    [counts.findings.error, counts.findings.error === 1 ? 'error' : 'errors', 'error'],
    [counts.findings.warning, counts.findings.warning === 1 ? 'warning' : 'warnings', 'warning'],
    [counts.findings.notice, counts.findings.notice === 1 ? 'notice' : 'notices', 'notice'],
    [report.conflicts.length, report.conflicts.length === 1 ? 'conflict' : 'conflicts', ''],
  ];
  if (facts.length > 0) {
    items.push([weak, `of ${counted(facts.length, 'fact')} below the origins wanted`, '']);
  }
  return html`<ul class="figures">
    ${items.map(
      ([number, label, kind]) =>
        html`<li class="${number > 0 ? kind : ''}"><b>${number}</b> <span>${label}</span></li>`,
    )}
  </ul>`;
}

function checkedLine({ counts, problems }: Report): string {
  const parts = [
    `${counted(counts.sources, 'source')} (${counted(counts.stories, 'story')})`,
    counted(counts.sentences, 'sentence'),
    counted(counts.quantities, 'quantity'),
    counted(counts.facts, 'fact'),
    counted(counts.quotations, 'quotation'),
  ];
  const nothing = counts.skipped.length + problems.length === 0;
  return `Checked: ${parts.join(', ')}. Waived: ${counts.waived}. Not checked: ${nothing ? 'nothing' : 'see below'}.`;
}

function notChecked({ counts, problems }: Report): Html | undefined {
  const lines = [
    ...counts.skipped,
    ...problems.map(({ place, message }) => `${placeLabel(place)} ${message}`),
  ];
  if (lines.length === 0) return undefined;
  return html`<div class="not-checked">
    <h2>Not checked</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}
