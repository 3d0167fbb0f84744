import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { check } from '../check.js';
import { DEFAULT_CONFIG_FILE, DEFAULT_FACTS_FILES } from '../config.js';
import { loadFile, loadFiles } from '../load/files.js';
import { findSources, loadSettings } from '../load/input.js';
import { replaceFile } from '../load/replace-file.js';
import type { Evidence, Fact, Stance } from '../model/fact.js';
import type { Finding } from '../model/finding.js';
import { InputError } from '../model/input-error.js';
import type { SourceFile } from '../model/source.js';
import { parseFacts } from '../parse/facts.js';
import { parseSource } from '../parse/source.js';
import { markedText } from '../report/marked-text.js';
import { visible } from '../report/visible.js';
import { listOf, numberOf, readArguments, textOf, type Arguments } from './arguments.js';
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
  'attributed-to': { type: 'string' },
  'min-origins': { type: 'string' },
  note: { type: 'string' },
} as const;

const EXAMPLE = 'twosource facts add --id ID --statement TEXT --quote SOURCE:TEXT';

/** What a new fact must not have: its quotations have to stand, and to say what it says. */
const REFUSED: ReadonlySet<string> = new Set([
  'quote-not-found',
  'quote-ambiguous',
  'misleading-elision',
  'value-not-in-quote',
]);

/** A facts file that is not there yet. */
const EMPTY = '{\n  "facts": []\n}\n';

/** `twosource facts add`: writes a fact whose quotations anchor. Exit 1: one does not. */
export async function run(args: readonly string[]): Promise<number> {
  const [action, ...rest] = args;
  if (action !== 'add') throw new InputError('facts takes "add"', undefined, EXAMPLE);
  const given = readArguments(rest, OPTIONS);
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
    sources: [...cited].flatMap((id) => sources.get(id) ?? []),
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
function sourcesById(files: readonly SourceFile[]): Map<string, SourceFile> {
  const sources = new Map<string, SourceFile>();
  for (const file of files) {
    const { id } = parseSource(file).meta;
    const twin = sources.get(id);
    if (twin)
      throw new InputError(`two sources have the id "${id}": ${twin.path} and ${file.path}`);
    sources.set(id, file);
  }
  return sources;
}

function factOf(given: Arguments, sources: ReadonlyMap<string, SourceFile>): Fact {
  const value = textOf(given, 'value');
  const attributedTo = textOf(given, 'attributed-to');
  const minOrigins = numberOf(given, 'min-origins', { above: 0, atMost: 100 });
  const note = textOf(given, 'note');
  const evidence = (name: string, stance: Stance) =>
    listOf(given, name).map((text) => evidenceOf(text, stance, sources));
  const fact = {
    id: required(given, 'id'),
    statement: required(given, 'statement'),
    ...(value === undefined ? {} : { value }),
    ...(attributedTo === undefined ? {} : { attributedTo }),
    ...(minOrigins === undefined ? {} : { minOrigins }),
    evidence: [...evidence('quote', 'supports'), ...evidence('against', 'contradicts')],
    ...(note === undefined ? {} : { note }),
  };
  if (fact.evidence.length === 0) throw new InputError('--quote is missing', undefined, EXAMPLE);
  return fact;
}

function required(given: Arguments, name: string): string {
  const text = textOf(given, name);
  if (text === undefined) throw new InputError(`--${name} is missing`, undefined, EXAMPLE);
  return text;
}

/** Sources that are named where none fits. */
const MOST_NAMED = 10;

/** SOURCE:TEXT, where the source's id may hold colons itself. */
function evidenceOf(
  text: string,
  stance: Stance,
  sources: ReadonlyMap<string, SourceFile>,
): Evidence {
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    const source = text.slice(0, at);
    if (sources.has(source)) return { source, quote: text.slice(at + 1).trim(), stance };
  }
  const [name] = text.split(':', 1);
  const known = [...sources.keys()];
  const listed = known.slice(0, MOST_NAMED).join(', ');
  throw new InputError(
    text.includes(':') ? `no source has the id "${name}"` : `"${text}" names no source`,
    undefined,
    `write SOURCE:TEXT with one of ${listed}${known.length > MOST_NAMED ? ', …' : ''}`,
  );
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
  try {
    replaceFile(resolve(root, path), text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`cannot write ${path}: ${reason}`);
  }
}

/** What was found, the places that show it, and what to do. */
function linesOf({ severity, message, related, help }: Finding): string[] {
  return [
    `${severity}: ${visible(message)}`,
    ...related.map(({ place, plain = '', marks = [] }) => {
      const shown = markedText(plain, marks, colorsFor(process.stdout));
      return `  ${clickable(place)}  ${shown}`;
    }),
    ...(help === undefined ? [] : [`  ${visible(help)}`]),
  ];
}
