import { findQuote } from '../analyse/anchors/find-quote.js';
import type { Evidence, Fact, Stance } from '../model/fact.js';
import { InputError } from '../model/input-error.js';
import type { SourceDocument, SourceFile } from '../model/source.js';
import { listOf, numberOf, textOf, type Arguments } from './arguments.js';

/** A source that a new fact can quote. */
export interface CitedSource {
  readonly file: SourceFile;
  readonly document: SourceDocument;
}

export const EXAMPLE = 'twosource facts add --id ID --statement TEXT --quote SOURCE:TEXT';

/** @throws InputError where what every fact has was not given: no file need be read for that */
export function refuseMissing(given: Arguments): void {
  required(given, 'id');
  required(given, 'statement');
  if (listOf(given, 'quote').length + listOf(given, 'against').length === 0) {
    throw new InputError('--quote is missing', undefined, EXAMPLE);
  }
}

/** @throws InputError where a quotation names no source, or --prefix and --suffix choose nothing */
export function factOf(given: Arguments, sources: ReadonlyMap<string, CitedSource>): Fact {
  const value = textOf(given, 'value');
  const attributedTo = textOf(given, 'attributed-to');
  const minOrigins = numberOf(given, 'min-origins', { above: 0, atMost: 100 });
  const note = textOf(given, 'note');
  const evidence = (name: string, stance: Stance) =>
    listOf(given, name).map((text) => evidenceOf(text, stance, sources));
  return {
    id: required(given, 'id'),
    statement: required(given, 'statement'),
    ...(value === undefined ? {} : { value }),
    ...(attributedTo === undefined ? {} : { attributedTo }),
    ...(minOrigins === undefined ? {} : { minOrigins }),
    evidence: withContext(
      [...evidence('quote', 'supports'), ...evidence('against', 'contradicts')],
      given,
      sources,
    ),
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * Puts what stands before and after into the quotation that stands at several places.
 *
 * @throws InputError where there is no such quotation, or more than one
 */
function withContext(
  evidence: readonly Evidence[],
  given: Arguments,
  sources: ReadonlyMap<string, CitedSource>,
): readonly Evidence[] {
  const prefix = textOf(given, 'prefix');
  const suffix = textOf(given, 'suffix');
  if (prefix === undefined && suffix === undefined) return evidence;
  const ambiguous = evidence.flatMap((one) => {
    const exact = typeof one.quote === 'string' ? one.quote : one.quote.exact;
    const text = sources.get(one.source)?.document.text ?? '';
    return findQuote(text, exact).status === 'ambiguous' ? [{ one, exact }] : [];
  });
  const [only, another] = ambiguous;
  if (!only || another) {
    const number = only ? `${ambiguous.length} quotations stand` : 'no quotation stands';
    throw new InputError(
      `${number} at more than one place, expected one with --prefix or --suffix`,
      undefined,
      only ? 'quote more words of the others' : 'leave them out',
    );
  }
  const quote = {
    exact: only.exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
  return evidence.map((one) => (one === only.one ? { ...one, quote } : one));
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
  sources: ReadonlyMap<string, CitedSource>,
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
