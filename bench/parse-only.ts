// The floor under the main job: read and parse the five articles, and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
let sentences = 0;
for (const name of readdirSync('seeds').sort()) {
  if (!name.endsWith('.md')) continue;
  const [, matter = '', ...body] = readFileSync(`seeds/${name}`, 'utf8').split(/^---$/m);
  parse(matter);
  const text = body.join('---');
  unified().use(remarkParse).parse(text);
  for (const paragraph of text.split('\n\n')) {
    for (const _ of segmenter.segment(paragraph)) sentences += 1;
  }
}
if (sentences === 0) throw new Error('no sentence was read');
