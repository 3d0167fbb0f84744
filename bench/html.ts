/**
 * Checks a generated corpus and renders its page: run-typescript.mjs bench/html.ts ARTICLES [FILE].
 * Prints how long both take and how large the page is; writes the page where a file is named.
 */
import { writeFileSync } from 'node:fs';
import { check } from '../src/check.js';
import { renderHtml } from '../src/report/html/page.js';
import { corpusFiles, makeArticles } from './html-corpus.js';

const [count = '200', file] = process.argv.slice(2);
const { sources, facts } = corpusFiles(makeArticles(Number(count)));
const started = performance.now();
const report = check({ sources: [...sources], facts });
const checked = performance.now();
const page = renderHtml(report);
const rendered = performance.now();
const { counts } = report;
console.log(
  `${counts.sources} articles, ${counts.sentences} sentences, ${counts.alignments} alignments, ` +
    `${counts.sharedPassages} shared passages, ${counts.conflicts} conflicts`,
);
console.log(
  `check ${Math.round(checked - started)} ms, page ${Math.round(rendered - checked)} ms, ` +
    `${Buffer.byteLength(page).toLocaleString('en-US')} bytes`,
);
if (file !== undefined) writeFileSync(file, page);
