import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { check } from '../check.js';
import { DEFAULT_CONFIG_FILE, DEFAULT_FACTS_FILES } from '../config.js';
import { loadFile, loadFiles } from '../load/files.js';
import { findSources, loadSettings } from '../load/input.js';
import { writeWhole } from '../load/replace-file.js';
import type { Finding } from '../model/finding.js';
import { InputError } from '../model/input-error.js';
import type { SourceFile } from '../model/source.js';
import { parseFacts } from '../parse/facts.js';
import { compareIds, refuseSameIds } from '../parse/same-ids.js';
import { parseSource } from '../parse/source.js';
import { markedText } from '../report/marked-text.js';
import { visible } from '../report/visible.js';
import { readArguments, textOf } from './arguments.js';
import { EXAMPLE, factOf, refuseMissing, type CitedSource } from './given-fact.js';
import { insertFact } from './insert-fact.js';
import { clickable, printLines } from './output.js';
import { colorsFor } from './terminal.js';

const OPTIONS = {
  facts: { type: 'string' },
  config: { type: 'string' },
  id: { type: 'string' },
  statement: { type: 'string' },
  value: { type: 'string' },
  quote: { type: 'string', multiple: true },
  against: { type: 'string', multiple: true },
  prefix: { type: 'string' },
  suffix: { type: 'string' },
  'attributed-to': { type: 'string' },
  'min-origins': { type: 'string' },
  note: { type: 'string' },
} as const;

/**
 * What a new fact must not have: its quotations have to stand, and to say what it says. With what to
 * do here, where that is not what the rule says of a fact in a file.
 */
const REFUSED: ReadonlyMap<string, string | undefined> = new Map([
  ['quote-not-found', undefined],
  [
    'quote-ambiguous',
    'quote more words, or give with --prefix or --suffix those that stand before or after them',
  ],
  ['misleading-elision', undefined],
  ['value-not-in-quote', 'quote the words that give the value, or correct the value'],
]);

/** A facts file that is not there yet. */
const EMPTY = '{\n  "facts": []\n}\n';

/** `twosource facts add`: writes a fact whose quotations anchor. Exit 1: one does not. */
export async function run(args: readonly string[]): Promise<number> {
  const [action, ...rest] = args;
  if (action !== 'add') {
    const found = ['facts', ...args.slice(0, 1)].join(' ');
    throw new InputError(`unexpected "${found}", expected "facts add"`, undefined, EXAMPLE);
  }
  const given = readArguments(rest, OPTIONS, 0);
  refuseMissing(given);
  const root = process.cwd();
  const facts = textOf(given, 'facts');
  const settings = factsSettings(facts, textOf(given, 'config'), root);
  if (settings.facts === undefined) {
    throw new InputError('there is no facts file', undefined, 'name one with --facts');
  }
  const file = existsSync(resolve(root, settings.facts))
    ? loadFile(settings.facts, root)
    : { path: settings.facts, text: EMPTY };
  const paths = findSources(settings, root).filter((path) => path !== file.path);
  const sources = sourcesById(loaded(paths, root));
  const fact = factOf(given, sources);
  const { text, pointer, span } = insertFact(file, fact);
  const changed = { path: file.path, text };
  refuseSchemaErrors(changed, pointer);
  const cited = new Set(fact.evidence.map(({ source }) => source));
  const report = check({
    sources: [...cited].flatMap((id) => sources.get(id)?.file ?? []),
    facts: changed,
    // What the configuration turns off or waives must still stand where it is written.
    config: {},
  });
  const findings = report.findings.filter(({ data }) => data['fact'] === fact.id);
  const refused = findings.filter(({ ruleId }) => REFUSED.has(ruleId));
  if (refused.length > 0) {
    process.stderr.write(`${refused.flatMap(linesOf).join('\n')}\nnothing was written\n`);
    return 1;
  }
  write(changed, file, root);
  const { start } = parseFacts(changed).placeAt(pointer);
  printLines([
    `${clickable({ path: file.path, start, end: start })}  ${visible(fact.id)}`,
    ...shownLines(text.slice(span.start, span.end)),
    ...findings.flatMap(linesOf),
  ]);
  return 0;
}

/** The settings of a check, where there is no facts file yet with one that will be written. */
function factsSettings(facts: string | undefined, config: string | undefined, root: string) {
  const isNew = [...DEFAULT_FACTS_FILES, DEFAULT_CONFIG_FILE].every(
    (path) => !existsSync(resolve(root, path)),
  );
  const file = facts ?? (isNew && config === undefined ? DEFAULT_FACTS_FILES[0] : undefined);
  return loadSettings(file === undefined ? {} : { facts: file }, config, root);
}

/** JSON as it stands in a file, less the indentation that it has as a whole there. */
function shownLines(json: string): string[] {
  const lines = json.split(/\r?\n/u);
  const margin = indentOf(lines.at(-1) ?? '');
  return lines.map((line, at) => {
    const indent = at === 0 ? 0 : Math.max(0, indentOf(line) - margin);
    return ' '.repeat(indent) + visible(line.trimStart());
  });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** @throws InputError where a source cannot be read: a fact may be about it */
function loaded(paths: readonly string[], root: string): readonly SourceFile[] {
  const { files, problems } = loadFiles(paths, root);
  const [problem] = problems;
  if (problem) throw new InputError(problem.message, problem.place);
  return files;
}

/** @throws InputError where two sources have one id */
function sourcesById(files: readonly SourceFile[]): Map<string, CitedSource> {
  const sources = files
    .map((file) => ({ file, document: parseSource(file) }))
    .sort((a, b) => compareIds(a.document, b.document));
  refuseSameIds(sources.map(({ document }) => document));
  return new Map(sources.map((source) => [source.document.meta.id, source]));
}

function refuseSchemaErrors(facts: SourceFile, pointer: string): void {
  const error = parseFacts(facts).schemaErrors.find(
    (found) => found.pointer === pointer || found.pointer.startsWith(`${pointer}/`),
  );
  if (error) throw new InputError(error.message, undefined, 'nothing was written');
}

/** @throws InputError where the file has changed since it was read, or cannot be written */
function write({ path, text }: SourceFile, before: SourceFile, root: string): void {
  const isThere = existsSync(resolve(root, path));
  if (isThere ? loadFile(path, root).text !== before.text : before.text !== EMPTY) {
    throw new InputError(`${path} has changed meanwhile; nothing was written`);
  }
  writeWhole(path, root, text);
}

/** What was found, the places that show it, and what to do. */
function linesOf({ ruleId, severity, message, related, help: usual }: Finding): string[] {
  const help = REFUSED.get(ruleId) ?? usual;
  return [
    `${severity}: ${visible(message)}`,
    ...related.map(({ place, plain = '', marks = [] }) => {
      const shown = markedText(plain, marks, colorsFor(process.stdout));
      return `  ${clickable(place)}  ${shown}`;
    }),
    ...(help === undefined ? [] : [`  ${visible(help)}`]),
  ];
}
