import { SEVERITIES, type Finding, type RelatedPlace } from '../../model/finding.js';
import type { Place } from '../../model/place.js';
import { lineLink, excerpt } from './sentence.js';
import { placeLabel, type Edition } from './edition.js';
import { chunked, sentenceOf } from './fold.js';
import { counted, grouped } from '../phrases.js';
import { html, type Html } from './markup.js';

/** All findings, waived ones last, with the controls that filter them. */
export function findingsSection(edition: Edition): Html {
  const { findings } = edition.report;
  const ordered = findings.toSorted((a, b) => rank(a) - rank(b));
  return html`<section aria-labelledby="findings">
    <h3 id="findings">Findings <span class="count">${grouped(findings.length)}</span></h3>
    ${findings.length === 0 ? html`<p class="quiet">None.</p>` : filters(edition)}
    <div id="finding-list">
      ${chunked(
        ordered.map((finding, number) => findingCard(edition, finding, number)),
        20,
        'of-findings',
      )}
    </div>
  </section>`;
}

/** The place of a finding's element in the page: its fingerprint where that is one. */
function findingId(finding: Finding, number: number): string {
  return /^[0-9a-f]{16}$/u.test(finding.fingerprint)
    ? `finding-${finding.fingerprint}`
    : `finding-n${number}`;
}

function rank(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity) + (finding.waived ? SEVERITIES.length : 0);
}

function filters(edition: Edition): Html {
  const { findings, sources } = edition.report;
  const rules = [...new Set(findings.map((finding) => finding.ruleId))].toSorted();
  return html`<form class="filters" id="filters" aria-label="Filter the findings" hidden>
    <label
      >Rule
      <select name="rule">
        <option value="">all</option>
        ${rules.map((rule) => html`<option value="${rule}">${rule}</option>`)}
      </select></label
    >
    <label
      >Severity
      <select name="severity">
        <option value="">all</option>
        ${SEVERITIES.map((severity) => html`<option value="${severity}">${severity}</option>`)}
      </select></label
    >
    <label
      >Article
      <select name="article">
        <option value="">all</option>
        ${sources.map((source, number) => html`<option value="${number}">${source.path}</option>`)}
      </select></label
    >
    <button type="reset">Show all</button>
    <output id="filter-result" aria-live="polite">${counted(findings.length, 'finding')}</output>
  </form>`;
}

function findingCard(edition: Edition, finding: Finding, number: number): Html {
  const id = findingId(finding, number);
  const articles = new Set(
    [finding.place, ...finding.related.map((related) => related.place)].map((place) =>
      edition.report.sources.findIndex((source) => source.path === place.path),
    ),
  );
  articles.delete(-1);
  return html`<article
    class="finding ${finding.severity}"
    id="${id}"
    data-rule="${finding.ruleId}"
    data-severity="${finding.severity}"
    data-articles="${[...articles].join(' ')}"
  >
    <h4>
      <span class="severity">${finding.severity}</span>
      <span class="message">${finding.message}</span>
    </h4>
    <p class="meta">
      <code>${finding.ruleId}</code
      >${finding.waived && html` <span class="tag">waived${finding.waived.until !== undefined && ` until ${finding.waived.until}`}: ${finding.waived.reason}</span>`}
      <a class="permalink" href="#${id}" title="Link to this finding">#${finding.fingerprint}</a>
    </p>
    <ul class="places">
      ${quotedPlace(edition, { label: '', ...finding })}
      ${finding.related.map((related) => quotedPlace(edition, related))}
    </ul>
    ${finding.help !== undefined && html`<p class="help">${sentenceOf(finding.help)}</p>`}
  </article>`;
}

function quotedPlace(edition: Edition, related: RelatedPlace): Html {
  const { place, plain, marks } = related;
  // A siglum already stands for a source without a publisher's name.
  const known = edition.lineAt(place)?.witness.source.id === related.label;
  const label = known ? '' : related.label;
  return html`<li>
    ${placeLink(edition, place)}${label !== '' && html` <span class="label">${label}</span>`}${
      plain !== undefined &&
      plain !== '' &&
      html`<q class="quote">${excerpt(plain, marks ?? [], 'd')}</q>`
    }
  </li>`;
}

/** File and line; a link where the place lies in a sentence of the page. */
export function placeLink(edition: Edition, place: Place): Html {
  const line = edition.lineAt(place);
  return line ? lineLink(line, place) : html`<span class="ref">${placeLabel(place)}</span>`;
}
