import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect } from 'vitest';

export function parse(markdown: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown);
}

export function nodesOf(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

const DETAILS = /^(?:<details><summary>[A-Z][a-z ]+ \(\d+\)<\/summary>|<\/details>)$/;

/** What GitHub would make live in the text that a reader sees (code and links apart). */
const LIVE: readonly RegExp[] = [
  /(?:^|\W)@[a-z0-9]/i,
  /#\d/,
  /GH-\d/i,
  /\b(?:https?|ftp):\/\//i,
  /www\./i,
  /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i,
  /:[a-z+-][\w+-]*:/,
];

function liveText(root: Root): string[] {
  const texts = nodesOf(root).flatMap((node) => (node.type === 'text' ? [node.value] : []));
  return texts.filter((text) => LIVE.some((pattern) => pattern.test(text)));
}

/**
 * Holds that Markdown has nothing live in it: no raw HTML but our own disclosures, no link but to
 * addresses that begin with the given one, no image, and no text that GitHub makes live.
 */
export function expectInert(markdown: string, links: string): void {
  const root = parse(markdown);
  const allowed = [
    'root',
    'heading',
    'paragraph',
    'text',
    'inlineCode',
    'link',
    'list',
    'listItem',
    'strong',
    'emphasis',
    'table',
    'tableRow',
    'tableCell',
    'html',
  ];
  for (const node of nodesOf(root)) {
    expect(allowed).toContain(node.type);
    if (node.type === 'html') expect(node.value).toMatch(DETAILS);
    if (node.type === 'link') expect(node.url.startsWith(`${links}/`)).toBe(true);
    if (node.type === 'tableRow') expect(node.children).toHaveLength(4);
    if (node.type === 'heading') expect([3, 4]).toContain(node.depth);
  }
  expect(liveText(root)).toEqual([]);
  expect(markdown).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
}
