import type { Span } from '../../../model/place.js';

/** The text nodes of a marked sentence, without the numbers of its shared passages. */
function textNodes(sentence: Element): Text[] {
  const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.matches('.pn')) nodes.push(node);
  }
  return nodes;
}

/** The words of a marked sentence. */
export function wordsOf(sentence: Element): string {
  return textNodes(sentence)
    .map((node) => node.data)
    .join('');
}

/** Wraps spans of a sentence's words, inside the marks that it has. */
export function markWords(sentence: Element, spans: readonly Span[]): void {
  let offset = 0;
  for (const node of textNodes(sentence)) {
    const length = node.data.length;
    const from = offset;
    offset += length;
    // From the end, so that the offsets before stay true.
    for (const span of spans.toReversed()) {
      const start = Math.max(0, span.start - from);
      const end = Math.min(length, span.end - from);
      if (start >= end) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const mark = document.createElement('span');
      mark.className = 'w';
      range.surroundContents(mark);
    }
  }
}
