import abbreviations from '../data/abbreviations.json' with { type: 'json' };
import demonyms from '../data/demonyms.json' with { type: 'json' };
import spelling from '../data/spelling.json' with { type: 'json' };
import { classAt, DIGIT, LETTER, MARK, NUMERAL, SPACE, unitsAt } from './characters.js';
import type { Form, Phrase, ShortForm } from './form-text.js';

/** Names, terms and abbreviations of one word or several that are one token, as the data lists them. */

const singleForms = new Map<string, string>();
const shortForms = new Map<string, ShortForm>();
const phrasesByFirst = new Map<string, Phrase[]>();

for (const row of [...demonyms.rows, ...abbreviations.terms]) {
  for (const form of row.forms) addForm(form, row.norm);
}
for (const row of abbreviations.short) {
  const short = {
    norm: row.norm,
    beforeNumber: 'before' in row,
    stopOptional: 'stop' in row,
  };
  for (const form of row.forms) {
    shortForms.set(form, short);
    shortForms.set(form.charAt(0).toUpperCase() + form.slice(1), short);
    shortForms.set(form.toUpperCase(), short);
  }
}
for (const [form, norm] of Object.entries(spelling.compounds)) addForm(form, norm);
for (const phrases of phrasesByFirst.values()) {
  phrases.sort((a, b) => b.rest.length - a.rest.length);
}

function addForm(form: string, norm: string): void {
  const pieces = piecesOf(form);
  const first = pieces[0];
  if (first === undefined) return;
  if (pieces.length === 1) {
    singleForms.set(form, norm);
    if (!isLowerCase(form)) singleForms.set(form.toUpperCase(), norm);
    return;
  }
  const anyCase = isLowerCase(form);
  addPhrase(first, { norm, rest: pieces.slice(1), anyCase });
  if (!anyCase) {
    const capitals = pieces.map((piece) => piece.toUpperCase());
    addPhrase(capitals[0] ?? first, { norm, rest: capitals.slice(1), anyCase });
  }
}

/** Cuts a form into words, which hold stops and apostrophes ("U.S."), and single symbols. */
function piecesOf(form: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < form.length) {
    if (classAt(form, at) === SPACE) {
      at++;
      continue;
    }
    const end = isInWord(form, at) ? endOfPiece(form, at) : at + unitsAt(form, at);
    pieces.push(form.slice(at, end));
    at = end;
  }
  return pieces;
}

function endOfPiece(form: string, start: number): number {
  let at = start;
  while (isInWord(form, at)) {
    at += unitsAt(form, at);
    if ("'’.".includes(form.charAt(at)) && isInWord(form, at + 1)) at++;
  }
  return form.charAt(at) === '.' ? at + 1 : at;
}

function isInWord(form: string, at: number): boolean {
  if (at >= form.length) return false;
  const kind = classAt(form, at);
  return kind === LETTER || kind === MARK || kind === DIGIT || kind === NUMERAL;
}

function addPhrase(first: string, phrase: Phrase): void {
  const same = phrasesByFirst.get(first);
  if (same === undefined) phrasesByFirst.set(first, [phrase]);
  else same.push(phrase);
}

function isLowerCase(form: string): boolean {
  return form === form.toLowerCase();
}

/** Every form, as written and in capitals. */
export function listedForms(): Map<string, Form> {
  const forms = new Map<string, Form>();
  const add = (form: string, more: Form) => forms.set(form, { ...forms.get(form), ...more });
  for (const [form, norm] of singleForms) add(form, { norm });
  for (const [form, short] of shortForms) add(form, { short });
  for (const [form, phrases] of phrasesByFirst) add(form, { phrases });
  return forms;
}
