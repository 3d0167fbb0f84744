import {
  fileLabel,
  lineId,
  placeLabel,
  type Edition,
  type Line,
  type StoryWitness,
} from './edition.js';
import { chunked } from './fold.js';
import { counted, grouped } from '../phrases.js';
import { html, type Html } from './markup.js';
import { factLinks, markedText } from './sentence.js';
import { aboutOf, headlineOf, publishedLabel } from './synopsis.js';
import { textFragmentAddress, webAddress } from './urls.js';

/** The witnesses' list of sigla, and every article in full with its marks. */
export function texts(edition: Edition): Html {
  return html`<section class="part" id="texts" aria-labelledby="texts-title">
    <h2 id="texts-title">Texts</h2>
    ${sigla(edition)}
    ${chunked(
      edition.witnesses.map((witness) => story(edition, witness)),
      5,
      'of-stories',
    )}
  </section>`;
}

function sigla(edition: Edition): Html {
  return html`<h3 id="sigla">Sigla</h3>
    <ul class="sigla">
      ${edition.witnesses.map(
        (witness) =>
          html`<li>
            <a href="#text-${witness.ordinal}"
              ><b class="siglum">${witness.siglum}</b> ${witness.name}</a
            >
            <span class="aside">${witness.source.path}, ${publishedLabel(witness)}</span>
          </li> `,
      )}
    </ul>`;
}

function story(edition: Edition, witness: StoryWitness): Html {
  const { source, story: text } = witness;
  const address = webAddress(source.url);
  const wire = text.wire.length > 0 ? text.wire : source.wire;
  return html`<article
    class="story"
    id="text-${witness.ordinal}"
    aria-labelledby="story-${witness.ordinal}"
  >
    <header>
      <h3 id="story-${witness.ordinal}">
        <span class="big-siglum">${witness.siglum}</span>
        <span class="story-title">${headlineOf(witness)}</span>
      </h3>
      <p class="meta">
        <span class="story-name">${aboutOf(witness)}</span
        >${wire.length > 0 && ` · wire: ${wire.join(', ')}`} · <code>${source.path}</code> ·
        ${grouped(witness.words)}
        words${
          address !== undefined &&
          html` · <a href="${address}" rel="noopener noreferrer external">published page</a>`
        }
      </p>
      ${text.dateline !== undefined && html`<p class="meta">${text.dateline}</p>`}
    </header>
    ${witness.lines.map((line) => sentence(edition, line))}
    ${witness.lines.length === 0 && html`<p class="quiet">${counted(0, 'sentence')}.</p>`}
  </article> `;
}

function sentence(edition: Edition, line: Line): Html {
  const id = lineId(line);
  const { kind, furniture, place } = line.sentence;
  return html`<div class="s ${kind}${furniture && ' furniture'}" id="${id}">
    <p class="at">
      <a class="ref" href="#${id}" title="${placeLabel(place)}">${fileLabel(place)}</a>
      ${publishedLink(line)}
    </p>
    <p class="t">${markedText(line)}</p>
    ${factLinks(edition, line)}
  </div> `;
}

function publishedLink({ sentence: { furniture, plain, place }, witness }: Line): Html | undefined {
  const address = furniture ? undefined : textFragmentAddress(witness.source.url, plain);
  return address === undefined
    ? undefined
    : html`<a
        class="out"
        href="${address}"
        rel="noopener noreferrer external"
        title="As published"
        aria-label="${fileLabel(place)} as published"
        >↗︎</a
      >`;
}
