import { readLinkedData } from './linked-data.js';

/** What a saved page says of itself, where it says so plainly. */
export interface PageMeta {
  readonly title?: string;
  readonly publisher?: string;
  /** A time stamp, as it is written. */
  readonly published?: string;
}

/**
 * Under what names pages give their day of publication, the surest first: Open Graph, schema.org,
 * Dublin Core, and names without a standard.
 */
const PUBLISHED: readonly string[] = [
  'article:published_time',
  'datepublished',
  'dcterms.issued',
  'dc.date.issued',
  'dc.date',
  'pubdate',
  'date',
];

const STAMP = /^\d{4}-\d\d-\d\d/;

/** Collects what a page says of itself from its tags and its linked data. */
export class PageMetaReader {
  #title: string | undefined;
  #publisher: string | undefined;
  #published: string | undefined;
  #rank = PUBLISHED.length;
  #linked: PageMeta = {};

  /** @param attributes the first value of each, names in lower case */
  readTag(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (tag === 'time') {
      this.#readPublished(attributes.get('itemprop'), attributes.get('datetime'));
    }
    if (tag !== 'meta') return;
    const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
    const content = attributes.get('content')?.trim();
    if (content === undefined || content === '') return;
    this.#readPublished(name, content);
    if (name === 'og:site_name') this.#publisher ??= content;
    if (name === 'og:title') this.#title ??= content;
  }

  /** @param text one script of type `application/ld+json`; the first that tells of an article counts */
  addLinkedData(text: string): void {
    this.#linked = { ...readLinkedData(text), ...this.#linked };
  }

  /** @param title the words of the element `<title>`, which often hold more than the headline */
  finish(title: string): PageMeta {
    this.#readPublished('datePublished', this.#linked.published);
    const written = title.replace(/\s+/g, ' ').trim();
    const meta = {
      title: this.#title ?? this.#linked.title ?? (written === '' ? undefined : written),
      publisher: this.#publisher ?? this.#linked.publisher,
      published: this.#published,
    };
    return {
      ...(meta.title === undefined ? {} : { title: meta.title }),
      ...(meta.publisher === undefined ? {} : { publisher: meta.publisher }),
      ...(meta.published === undefined ? {} : { published: meta.published }),
    };
  }

  #readPublished(name = '', content = ''): void {
    const rank = PUBLISHED.indexOf(name.toLowerCase());
    const stamp = content.trim();
    if (rank < 0 || rank >= this.#rank || !STAMP.test(stamp)) return;
    this.#rank = rank;
    this.#published = stamp;
  }
}
