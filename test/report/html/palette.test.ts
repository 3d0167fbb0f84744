import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Colours of both schemes: what axe cannot judge, such as text in drawings, is judged here. */
const [LIGHT = '', DARK = ''] = readFileSync(
  'src/report/html/client/style/palette.css',
  'utf8',
).split('@media screen and (prefers-color-scheme: dark)');

function coloursOf(css: string): Map<string, string> {
  return new Map(
    Array.from(css.matchAll(/--([\w-]+): (#[0-9a-f]{6})/gu), (match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const HUES = Array.from({ length: 8 }, (_, hue) => `h${hue}`);

/** Text colours, and what each stands on. */
const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'raised', 'hair', 'differ', 'target', ...HUES]],
  ['soft', ['paper', 'raised', 'hair', 'target']],
  ['link', ['paper', 'raised', 'target']],
  ['conflict', ['paper', 'differ', 'target', ...HUES]],
  ['agree', ['paper', 'differ', 'target', ...HUES]],
  ['warn', ['paper', 'target']],
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s scheme', (_scheme, css) => {
  const colours = coloursOf(css);
  const pairs = PAIRS.flatMap(([text, grounds]) =>
    grounds.map((ground) => [text, ground] as const),
  );

  it.each(pairs)('%s on %s has a contrast of 4.5 or more', (text, ground) => {
    expect(contrast(colours.get(text) ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(
      4.5,
    );
  });
});
