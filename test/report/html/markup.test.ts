import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Html, escapeText, html, jsonBlock } from '../../../src/report/html/markup.js';

describe('markup', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onmouseover="alert(1)', '&quot; onmouseover=&quot;alert(1)'],
    ["' autofocus onfocus='alert(1)", '&#39; autofocus onfocus=&#39;alert(1)'],
    ['&lt;', '&amp;lt;'],
    ['a\u202Eb', 'a[U+202E]b'],
    ['1\u200B000', '1[U+200B]000'],
    ['a\0b', 'a[U+0000]b'],
    ['a\uD800b', 'a\uFFFDb'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  it('escapes a string, and takes over markup that is a template', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${'"'}">${inner}${[inner, 'x']}${undefined}${false}${0}</p>`.value).toBe(
      '<p title="&quot;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b>x0</p>',
    );
  });

  it('leaves nothing of any text that could begin an element, an entity or end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>"'`]/u);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39|#96);/gu, '')).not.toContain('&');
        expect(escaped).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('writes JSON that cannot end its block and reads back the same', () => {
    const value = { a: '</script><!--<script>', b: '\u2028', c: ['&amp;'] };
    const block = jsonBlock(value);
    expect(block).toBeInstanceOf(Html);
    expect(block.value).not.toMatch(/[<>&\u2028]/u);
    expect(JSON.parse(block.value)).toEqual(value);
  });
});
