import { describe, expect, it } from 'vitest';
import { textFragmentAddress, webAddress } from '../../../src/report/html/urls.js';

describe('links to the published page', () => {
  it.each([
    ['https://paper.example/a', 'https://paper.example/a'],
    ['http://paper.example', 'http://paper.example/'],
    ['javascript:alert(1)', undefined],
    ['JaVaScRiPt:alert(1)', undefined],
    [' java\nscript:alert(1)', undefined],
    ['data:text/html,<script>alert(1)</script>', undefined],
    ['file:///etc/passwd', undefined],
    ['//paper.example/a', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('%j leads to %j', (url, address) => {
    expect(webAddress(url)).toBe(address);
  });

  it('names a short sentence whole', () => {
    expect(textFragmentAddress('https://paper.example/a', 'Nobody was hurt.')).toBe(
      'https://paper.example/a#:~:text=Nobody%20was%20hurt.',
    );
  });

  it('names a long sentence by its first and last words', () => {
    const words = Array.from({ length: 20 }, (_, index) => `w${index}`);
    expect(textFragmentAddress('https://paper.example/a', words.join('  '))).toBe(
      'https://paper.example/a#:~:text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19',
    );
  });

  it('encodes the signs that the directive gives a meaning', () => {
    expect(textFragmentAddress('https://paper.example/a', 'five-day, & more')).toBe(
      'https://paper.example/a#:~:text=five%2Dday%2C%20%26%20more',
    );
  });

  it('keeps a fragment that the address has', () => {
    expect(textFragmentAddress('https://paper.example/a#top', 'Hurt.')).toBe(
      'https://paper.example/a#top:~:text=Hurt.',
    );
  });

  it('takes unpaired surrogates and empty sentences', () => {
    expect(textFragmentAddress('https://paper.example/', 'a\uD800')).toBe(
      'https://paper.example/#:~:text=a%EF%BF%BD',
    );
    expect(textFragmentAddress('https://paper.example/', ' \n')).toBe('https://paper.example/');
  });
});
