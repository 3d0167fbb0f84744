import { byKey } from '../../analyse/classes.js';
import type { EvidenceReport, OriginGroup } from '../../model/fact.js';
import type { ReportFact, ReportSharedPassage } from '../../model/report.js';
import { originsDiagram, passagesOf, supportingEvidence, uncountedEvidence } from './diagram.js';
import type { Edition } from './edition.js';
import { placeLink } from './findings.js';
import { chunked, clipped, foldedList, listed, sentenceOf } from './fold.js';
import { counted, grouped } from '../phrases.js';
import { sharingGraph } from './graph.js';
import { html, type Html } from './markup.js';
import { originsLabel, verdictTag } from './overview.js';
import { quotedPlaces, type QuotedPlace } from './quotes.js';
import { hueClass } from './sentence.js';
import { MOST_STORIES, sharedTexts, type SharedText } from './sharing.js';

/** Pairs of stories in the table; the text says how many there are. */
const MOST_PAIRS = 200;
/** Variants of a passage, and sigla of a variant, in view. */
const SHOWN_VARIANTS = 8;
const SHOWN_SIGLA = 12;
/** Characters of a shared passage shown. */
const PASSAGE_TEXT = 420;

/** Where the facts come from, and who shares text with whom. */
export function origins(edition: Edition): Html {
  const { pairs, cut } = sharedTexts(edition);
  const { facts } = edition.report;
  return html`<section class="part" id="origins" aria-labelledby="origins-title">
    <h2 id="origins-title">Origins</h2>
    <p class="lede">Quotations that go back to one text, one agency or one speaker count once.</p>
    <h3 id="fact-origins">Facts and their origins</h3>
    ${facts.length === 0 && html`<p class="quiet">No facts file was checked.</p>`}
    ${chunked(
      facts.map((fact, number) => factOrigins(edition, fact, number)),
      5,
      'of-facts',
    )}
    <h3 id="shared-text">Who shares text with whom</h3>
    ${pairs.length === 0 ? html`<p class="quiet">No two stories share a passage.</p>` : html`${sharingGraph(pairs)}${pairTable(pairs)}${cut > 0 && html`<p class="quiet">${counted(cut, 'passage stands', 'passages stand')} in more than ${MOST_STORIES} stories: only the first ${MOST_STORIES} of each are paired.</p>`}`}
    <h3 id="passages">Shared passages</h3>
    ${passages(edition)}
  </section>`;
}

function factOrigins(edition: Edition, fact: ReportFact, number: number): Html {
  const supporting = supportingEvidence(fact);
  const against = fact.evidence.filter((evidence) => evidence.stance === 'contradicts');
  const uncounted = uncountedEvidence(fact);
  const disputing = fact.disputed.map(
    (other) =>
      html`<li>
        <b>Disputed value ${other.value}</b
        >${quotedPlaces(other.evidence.map((evidence) => quotation(edition, evidence)))}
      </li>`,
  );
  return html`<article class="fact" id="fact-${number + 1}">
    <h4>${verdictTag(fact.verdict)} <span class="fact-id">${fact.id}</span></h4>
    <p class="statement">
      ${fact.statement}${fact.attributedTo !== undefined && html` <span class="aside">(according to ${fact.attributedTo})</span>`}
    </p>
    <p class="meta">
      ${placeLink(edition, fact.place)} · <b>${originsLabel(fact)}</b> of ${fact.minOrigins}
      independent origins
      wanted${
        fact.origins.dependsOn.length > 0 &&
        html` · falls below without ${listed(fact.origins.dependsOn, 4, ' or ')}`
      }
    </p>
    <div class="fact-body">
      ${originsDiagram(edition, fact)}
      <div>
        <ol class="origin-list">
          ${fact.origins.groups.map((group) => originItem(edition, fact, group, supporting))}
        </ol>
        ${
          (uncounted.length > 0 || against.length > 0 || disputing.length > 0) &&
          html`<ul class="plain against-list">
            ${uncounted.length > 0 && html`<li><b>Not counted</b>${quotedPlaces(uncounted.map((evidence) => quotation(edition, evidence)))}</li>`}
            ${against.length > 0 && html`<li><b>Against</b>${quotedPlaces(against.map((evidence) => quotation(edition, evidence)))}</li>`}${disputing}
          </ul>`
        }
      </div>
    </div>
  </article>`;
}

function originItem(
  edition: Edition,
  fact: ReportFact,
  group: OriginGroup,
  supporting: readonly EvidenceReport[],
): Html {
  const quotations = quotedPlaces(
    group.evidence.flatMap((index) => {
      const evidence = supporting[index];
      return evidence ? [quotation(edition, evidence)] : [];
    }),
  );
  const shared = passagesOf(edition, fact, group).map(
    (passage) =>
      html` <a class="chip ${hueClass(passage)}" href="#passage-${passage + 1}"
        >Shared passage ${passage + 1}</a
      >`,
  );
  return html`<li>
    ${quotations}${
      group.reasons.length > 0 &&
      html`<p class="reason">
        ${sentenceOf(`one origin: ${[...new Set(group.reasons.map((reason) => reason.text))].join('; ')}`)}${shared}
      </p>`
    }
  </li>`;
}

function quotation(edition: Edition, evidence: EvidenceReport): QuotedPlace {
  return {
    link: evidence.place
      ? placeLink(edition, evidence.place)
      : html`<span class="ref lost">${evidence.source}: quotation ${evidence.status}</span>`,
    words: html`${evidence.plain ?? evidence.quote}`,
  };
}

/** How much of a story its shared words are. */
function share(words: number, of: number): string {
  return of === 0 ? '–' : `${Math.min(100, Math.round((100 * words) / of))} %`;
}

function pairTable(pairs: readonly SharedText[]): Html {
  const shown = pairs.slice(0, MOST_PAIRS);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table of shared text">
      <table class="pairs">
        <thead>
          <tr>
            <th scope="col">Story</th>
            <th scope="col">Story</th>
            <th scope="col" class="number">Shared words</th>
            <th scope="col" class="number">of the first</th>
            <th scope="col" class="number">of the second</th>
            <th scope="col">Passages</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            ({ a, b, words, passages: numbers }) =>
              html`<tr>
                ${[a, b].map(
                  (witness) =>
                    html`<th scope="row">
                      <a href="#text-${witness.ordinal}"
                        ><b class="siglum">${witness.siglum}</b> ${clipped(witness.name, 40)}</a
                      >
                    </th>`,
                )}
                <td class="number">${grouped(words)}</td>
                <td class="number">${share(words, a.words)}</td>
                <td class="number">${share(words, b.words)}</td>
                <td>
                  ${numbers
                    .slice(0, 6)
                    .map(
                      (number) =>
                        html`<a
                          class="chip ${hueClass(number)}"
                          href="#passage-${number + 1}"
                          aria-label="Shared passage ${number + 1}"
                          >${number + 1}</a
                        > `,
                    )}${numbers.length > 6 && `and ${numbers.length - 6} more`}
                </td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${shown.length < pairs.length && html`<p class="quiet">Listed: ${MOST_PAIRS} of ${grouped(pairs.length)} pairs, those with most shared words.</p>`}`;
}

function passages(edition: Edition): Html {
  const list = edition.report.sharedPassages.map((passage, number) => ({ passage, number }));
  const reuse = list.filter(({ passage }) => passage.boilerplate === undefined);
  const boilerplate = list.filter(({ passage }) => passage.boilerplate !== undefined);
  return html`${reuse.length === 0 && html`<p class="quiet">None.</p>`}
  ${chunked(
    reuse.map(({ passage, number }) => passageCard(edition, passage, number)),
    20,
    'of-passages',
  )}
  ${
    boilerplate.length > 0 &&
    html`<details class="more">
      <summary>
        ${counted(boilerplate.length, 'passage')} of boilerplate, not counted as shared text
      </summary>
      ${chunked(
        boilerplate.map(({ passage, number }) => passageCard(edition, passage, number)),
        20,
        'of-passages',
      )}
    </details>`
  }`;
}

function passageCard(edition: Edition, passage: ReportSharedPassage, number: number): Html {
  const first = passage.witnesses[0];
  const witnesses = passage.witnesses.map((witness) => placeLink(edition, witness.place));
  return html`<article class="passage" id="passage-${number + 1}">
    <h4>
      <span class="chip ${hueClass(number)}">${number + 1}</span> ${counted(passage.words, 'word')},
      ${passage.kind}
      <span class="aside">${passage.boilerplate ?? `origin: ${passage.origin.text}`}</span>
    </h4>
    <p class="passage-text">${clipped(first?.plain ?? '', PASSAGE_TEXT)}</p>
    ${apparatus(edition, passage)}
    <p class="refs">${witnesses.slice(0, 12).map((witness) => html`${witness} `)}</p>
    ${
      witnesses.length > 12 &&
      html`<details class="more">
        <summary>${witnesses.length - 12} more witnesses</summary>
        <p class="refs">${witnesses.slice(12).map((witness) => html`${witness} `)}</p>
      </details>`
    }
  </article>`;
}

/** The variants as a critical edition prints them: lemma ] variant, sigla. */
function apparatus(edition: Edition, passage: ReportSharedPassage): Html | undefined {
  if (passage.differences.length === 0) return undefined;
  const siglumOf = (index: number): string => {
    const witness = passage.witnesses[index];
    return (witness && edition.witnessOf(witness.source, witness.story)?.siglum) ?? '';
  };
  const variants = byKey(passage.differences, ({ witnesses, kind, from, to }) =>
    JSON.stringify([witnesses[0], kind, from, to]),
  );
  const entries = [...variants.values()].map((same) => {
    const [first] = same;
    const others = [...new Set(same.map(({ witnesses }) => siglumOf(witnesses[1])))];
    return (
      first &&
      html`<span class="lemma">${first.from === '' ? '‸' : first.from}</span>
        <b class="siglum">${siglumOf(first.witnesses[0])}</b> ]
        <mark class="d d-${first.kind}">${first.to === '' ? 'left out' : first.to}</mark>
        <b class="siglum">${listed(others, SHOWN_SIGLA, ' ')}</b>${
          first.kind !== 'wording' && html` <span class="aside">${first.kind}</span>`
        }`
    );
  });
  return html`<div class="apparatus" aria-label="Variants" role="group">
    ${foldedList(
      entries.filter((entry) => entry !== undefined),
      SHOWN_VARIANTS,
      'variant',
    )}
  </div>`;
}
