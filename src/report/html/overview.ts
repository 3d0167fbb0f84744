import { byKey } from '../../analyse/classes.js';
import type { Place } from '../../model/place.js';
import type {
  ReportConflict,
  ReportConflictValue,
  ReportDifference,
  ReportFact,
  ReportSharedPassage,
} from '../../model/report.js';
import { lineId, spanIn, type Edition } from './edition.js';
import { findingsSection, placeLink } from './findings.js';
import { chunked, foldedList, listed, sentenceOf } from './fold.js';
import { counted } from '../phrases.js';
import { html, type Html } from './markup.js';
import { plainOffsets } from './plain-offsets.js';
import { quotedPlaces } from './quotes.js';
import { excerpt, hueClass, windowed } from './sentence.js';

/** Values of a conflict in view. */
const SHOWN_VALUES = 4;

/** What disagrees first, then the facts, then all findings. */
export function overview(edition: Edition): Html {
  return html`<section class="part" id="overview" aria-labelledby="overview-title">
    <h2 id="overview-title">Overview</h2>
    ${conflicts(edition)} ${alteredWire(edition)} ${facts(edition)} ${findingsSection(edition)}
  </section>`;
}

function conflicts(edition: Edition): Html {
  const list = edition.report.conflicts;
  return html`<section aria-labelledby="conflicts">
    <h3 id="conflicts">Conflicts <span class="count">${list.length}</span></h3>
    ${
      list.length === 0
        ? html`<p class="quiet">No two articles disagree on a number, a date or a name.</p>`
        : chunked(
            list.map((conflict, number) => conflictCard(edition, conflict, number)),
            8,
            'of-cards',
          )
    }
  </section>`;
}

function conflictCard(edition: Edition, conflict: ReportConflict, number: number): Html {
  const groups = byKey(conflict.values, (value) => value.group);
  const discloser = edition.report.facts.findIndex((fact) => fact.id === conflict.disclosedBy);
  return html`<article class="card" id="conflict-${number + 1}">
    <h4>
      <span class="kicker"
        >${conflict.kind}, ${conflict.certainty}${conflict.update && ', may be an update'}</span
      >${conflict.about}
    </h4>
    ${valueGroups(edition, [...groups.values()])}
    <p class="reason">
      ${sentenceOf(conflict.reason)}${
        discloser >= 0
          ? html` Disclosed by <a href="#fact-${discloser + 1}">${conflict.disclosedBy ?? ''}</a>.`
          : html` No fact discloses it.`
      }
    </p>
  </article>`;
}

/** The values side by side; where they are many, the first ones and the rest behind them. */
function valueGroups(edition: Edition, groups: readonly (readonly ReportConflictValue[])[]): Html {
  const columns = groups.map((values) => valueGroup(edition, values));
  const rest = columns.slice(SHOWN_VALUES);
  return html`<div class="versus">${columns.slice(0, SHOWN_VALUES)}</div>
    ${
      rest.length > 0 &&
      html`<details class="more">
        <summary>${rest.length} more values</summary>
        <div class="versus">${rest}</div>
      </details>`
    }`;
}

function valueGroup(edition: Edition, values: readonly ReportConflictValue[]): Html {
  const names = [...new Set(values.map((value) => value.value))];
  const quotes = values.map((value) => {
    const line = edition.lineAt(value.place);
    return {
      link: placeLink(edition, value.place),
      words: line
        ? excerpt(line.sentence.plain, [spanIn(line, value.place)], 'q conflict')
        : html`${value.sentence.plain}`,
    };
  });
  return html`<div class="value">
    <p class="figure">${listed(names, 3, ' / ')}</p>
    ${quotedPlaces(quotes)}
  </div>`;
}

function alteredWire(edition: Edition): Html {
  const reported = reportedAlterations(edition);
  const cards = edition.report.sharedPassages.flatMap((passage, number) => {
    if (passage.boilerplate !== undefined) return [];
    const altered = passage.differences.flatMap((difference) => {
      const { from, to, fromPlace, toPlace } = difference;
      const kind = reported.get(alterationKey(edition, from, to, fromPlace, toPlace));
      return kind === undefined ? [] : [{ difference, kind }];
    });
    return altered.length === 0 ? [] : [alteredCard(edition, passage, number, altered)];
  });
  return html`<section aria-labelledby="altered">
    <h3 id="altered">Altered wire <span class="count">${cards.length}</span></h3>
    ${cards.length === 0 ? html`<p class="quiet">No number, negation, name or hedge was changed inside shared text.</p>` : chunked(cards, 8, 'of-cards')}
  </section>`;
}

/**
 * What the findings call altered wire, by keys, with what it is: the judgement is a rule's, not ours.
 * A key is made of the differing words and of the sentences that they stand in.
 */
function reportedAlterations(edition: Edition): ReadonlyMap<string, string> {
  const kinds = edition.report.findings
    .filter(({ ruleId }) => ruleId === 'altered-wire')
    .flatMap(({ data, place, related }) =>
      related.map((other): [string, string] => [
        alterationKey(edition, data['from'], data['to'], place, other.place),
        String(data['kind']),
      ]),
    );
  return new Map(kinds);
}

/** A difference that a finding calls altered wire, and what it alters. */
interface Altered {
  readonly difference: ReportDifference;
  readonly kind: string;
}

function alterationKey(
  edition: Edition,
  from: unknown,
  to: unknown,
  ...places: readonly Place[]
): string {
  const sentences = places.map((place) => {
    const line = edition.lineAt(place);
    return line ? lineId(line) : '';
  });
  return JSON.stringify([from, to, ...sentences]);
}

function alteredCard(
  edition: Edition,
  passage: ReportSharedPassage,
  number: number,
  altered: readonly Altered[],
): Html {
  const pairs = altered.map(({ difference }) => {
    const sides = [
      { witness: difference.witnesses[0], place: difference.fromPlace },
      { witness: difference.witnesses[1], place: difference.toPlace },
    ];
    return html`<div class="pair">
      ${sides.map(({ witness, place }) => {
        const text = passage.witnesses[witness];
        if (!text) return undefined;
        const toPlain = plainOffsets(text.text, text.plain);
        const start = toPlain(place.start.offset - text.place.start.offset);
        const end = toPlain(place.end.offset - text.place.start.offset);
        return html`<p>
          ${placeLink(edition, place)}<q class="quote"
            >${windowed(text.plain, { start, end }, 'd')}</q
          >
        </p>`;
      })}
    </div>`;
  });
  return html`<article class="card">
    <h4>
      <span class="kicker">${[...new Set(altered.map(({ kind }) => kind))].join(', ')} changed</span
      ><a class="chip ${hueClass(number)}" href="#passage-${number + 1}"
        >Shared passage ${number + 1}</a
      >
      <span class="aside"
        >${counted(passage.words, 'word')}, ${counted(passage.witnesses.length, 'witness')}</span
      >
    </h4>
    ${foldedList(pairs, 3, 'alteration')}
    <p class="reason">Origin: ${sentenceOf(passage.origin.text)}</p>
  </article>`;
}

const VERDICTS = ['contradicted', 'unsupported', 'disputed', 'supported'] as const;

/** The sign and word of a fact's status. */
export function verdictTag(verdict: ReportFact['verdict']): Html {
  return html`<span class="verdict ${verdict}">${verdict}</span>`;
}

/** "2", "at most 3". */
export function originsLabel(fact: ReportFact): string {
  return `${fact.origins.atMost ? 'at most ' : ''}${fact.origins.count}`;
}

function facts(edition: Edition): Html {
  const list = edition.report.facts.map((fact, number) => ({ fact, number }));
  list.sort((a, b) => VERDICTS.indexOf(a.fact.verdict) - VERDICTS.indexOf(b.fact.verdict));
  return html`<section aria-labelledby="facts">
    <h3 id="facts">Facts <span class="count">${list.length}</span></h3>
    ${
      list.length === 0
        ? html`<p class="quiet">No facts file was checked.</p>`
        : html`<table class="facts" role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">Status</th>
                <th role="columnheader" scope="col">Fact</th>
                <th role="columnheader" scope="col">Value</th>
                <th role="columnheader" scope="col">Independent origins</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${list.map(({ fact, number }) => factRow(edition, fact, number))}
            </tbody>
          </table>`
    }
  </section>`;
}

function factRow(edition: Edition, fact: ReportFact, number: number): Html {
  const few = fact.origins.count < fact.minOrigins;
  return html`<tr role="row">
    <td role="cell">${verdictTag(fact.verdict)}</td>
    <td role="cell">
      <a class="fact-id" href="#fact-${number + 1}">${fact.id}</a>
      ${placeLink(edition, fact.place)}<br />${fact.statement}
    </td>
    <td role="cell" class="number" data-label="Value">${fact.value ?? '–'}</td>
    <td role="cell" class="number" data-label="Independent origins">
      <a href="#fact-${number + 1}" ${few && html` class="few"`}>${originsLabel(fact)}</a>
      <span class="aside">(${fact.minOrigins} wanted)</span>
    </td>
  </tr> `;
}
