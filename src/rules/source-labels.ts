import type { Source } from '../model/source.js';

/** The publisher's name where it is known, else the source's id. */
export function sourceLabel({ document }: Source): string {
  return document.meta.publisher ?? document.meta.id;
}

/** {@link sourceLabel} of a source by its id. */
export function labelsOf(sources: readonly Source[]): (id: string) => string {
  const labels = new Map(sources.map((source) => [source.document.meta.id, sourceLabel(source)]));
  return (id) => labels.get(id) ?? id;
}
