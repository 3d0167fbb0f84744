import { byKey } from '../../analyse/classes.js';
import type { ReportName } from '../../model/report.js';
import type { Edition } from './edition.js';
import { placeLink } from './findings.js';
import { foldedList } from './fold.js';
import { html, type Html } from './markup.js';

/** People, offices and organisations that the articles spell in more than one way. */
export function names(edition: Edition): Html | undefined {
  const several = edition.report.names.filter((name) => spellings(name).size > 1);
  if (several.length === 0) return undefined;
  return html`<section class="part" id="names" aria-labelledby="names-title">
    <h2 id="names-title">Names</h2>
    <p class="lede">Spelled in more than one way.</p>
    <dl class="names">${several.map((name) => nameEntry(edition, name))}</dl>
  </section>`;
}

function spellings(name: ReportName): Map<string, ReportName['variants'][number][]> {
  return byKey(name.variants, (variant) => variant.plain);
}

function nameEntry(edition: Edition, name: ReportName): Html {
  return html`<div>
    <dt>${name.name} <span class="aside">${name.kind}</span></dt>
    ${[...spellings(name)].map(
      ([spelling, places]) =>
        html`<dd>
          <span class="wording">${spelling}</span>${foldedList(
            places.map((variant) => placeLink(edition, variant.place)),
            4,
            'place',
          )}
        </dd>`,
    )}
  </div>`;
}
