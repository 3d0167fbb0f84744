import { synopsisRows, type Row } from '../rows.js';
import { wordMarks } from '../word-marks.js';
import { markWords, wordsOf } from './mark-words.js';

interface ClientData {
  readonly groups: readonly (readonly number[])[];
  readonly columns: readonly number[];
  readonly mostColumns: number;
}

/** Lets the reader choose which stories stand side by side; rows are cloned from the texts. */
export function chooseColumns(): void {
  const form = document.querySelector<HTMLFormElement>('#columns');
  const view = document.querySelector<HTMLElement>('#synopsis-view');
  const result = document.querySelector<HTMLOutputElement>('#columns-result');
  const block = document.querySelector('#edition');
  if (!form || !view || !result || !block) return;
  const data: ClientData = JSON.parse(block.textContent ?? '');
  const first = [...view.childNodes];
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=column]')];
  const left = field(form, 'left');
  const right = field(form, 'right');
  form.hidden = false;
  if (right instanceof HTMLSelectElement) right.selectedIndex = data.groups.length > 1 ? 1 : 0;

  const show = (columns: readonly number[], initial = false): void => {
    view.replaceChildren(...(initial ? first : [table(data, columns)]));
    for (const box of boxes) box.checked = columns.includes(Number(box.value));
    result.textContent = `${columns.length} column${columns.length === 1 ? '' : 's'}`;
    view.scrollLeft = 0;
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.name === 'restore') show(data.columns, true);
    if (target.name !== 'compare') return;
    const pair = [Number(left?.value), Number(right?.value)];
    if (pair[0] === pair[1]) result.textContent = 'Choose two different articles';
    else show(pair);
  });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'column') return;
    const chosen = boxes.filter((box) => box.checked).map((box) => Number(box.value));
    if (chosen.length > data.mostColumns) {
      target.checked = false;
      result.textContent = `At most ${data.mostColumns} columns`;
    } else if (chosen.length > 0) {
      show(chosen);
    }
  });
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'find') return;
    const wanted = target.value.trim().toLowerCase();
    for (const box of boxes) {
      const label = box.closest('label');
      if (label) label.hidden = !(label.textContent ?? '').toLowerCase().includes(wanted);
    }
  });
}

function field(form: HTMLFormElement, name: string): HTMLSelectElement | undefined {
  const element = form.elements.namedItem(name);
  return element instanceof HTMLSelectElement ? element : undefined;
}

function table(data: ClientData, columns: readonly number[]): HTMLElement {
  const groups = columns.map((column) =>
    (data.groups[column] ?? []).map((group) => (group < 0 ? undefined : group)),
  );
  const root = made('div', `synopsis cols-${columns.length}`, 'table');
  root.setAttribute('aria-label', `Synopsis of ${columns.length} stories`);
  const head = made('div', 'row head', 'row');
  for (const column of columns) head.append(columnHead(column));
  root.append(head);
  for (const row of synopsisRows(groups, columns.length > 2)) root.append(tableRow(columns, row));
  return root;
}

function columnHead(column: number): HTMLElement {
  const cell = made('div', 'cell', 'columnheader');
  const story = document.getElementById(`text-${column}`);
  const siglum = document.createElement('a');
  siglum.className = 'big-siglum';
  siglum.href = `#text-${column}`;
  siglum.textContent = story?.querySelector('.big-siglum')?.textContent ?? '';
  siglum.setAttribute('aria-label', `${siglum.textContent}: full text`);
  const headline = made('span', 'headline');
  headline.textContent = story?.querySelector('.story-title')?.textContent ?? '';
  const about = made('span', 'aside');
  about.textContent = story?.querySelector('.story-name')?.textContent ?? '';
  cell.append(siglum, headline, about);
  return cell;
}

function tableRow(columns: readonly number[], row: Row): HTMLElement {
  const element = made('div', `row ${row.kind}`, 'row');
  const said: HTMLElement[] = [];
  columns.forEach((column, number) => {
    const cell = made('div', 'cell', 'cell');
    for (const { index } of row.cells.filter((candidate) => candidate.column === number)) {
      const sentence = sentenceClone(column, index);
      cell.append(sentence);
      said.push(sentence);
    }
    element.append(cell);
  });
  if (row.kind === 'aligned') markDifferences(said, columns.length === 2);
  return element;
}

function sentenceClone(column: number, index: number): HTMLElement {
  const original = document.getElementById(`s${column}-${index}`);
  const said = made('div', (original?.className ?? '').replace(/^s\b/u, 'said'));
  const text = original?.querySelector('.t')?.cloneNode(true);
  const place = original?.querySelector('.ref')?.cloneNode(true);
  if (text) said.append(text);
  if (place instanceof HTMLElement) {
    const siglum = made('b', 'siglum');
    siglum.textContent = document.querySelector(`#text-${column} .big-siglum`)?.textContent ?? '';
    place.prepend(siglum, ' ');
    said.append(place);
  }
  return said;
}

/** As the page itself marks its first view: against the first witness of the row. */
function markDifferences(said: readonly HTMLElement[], two: boolean): void {
  const [first, ...others] = said.flatMap((element) => element.querySelector('.t') ?? []);
  if (!first) return;
  const base = wordsOf(first);
  others.forEach((other, number) => {
    const marks = wordMarks(base, wordsOf(other), two);
    markWords(other, marks.right);
    if (two && number === 0) markWords(first, marks.left);
  });
}

function made(name: string, className: string, role?: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  if (role !== undefined) element.setAttribute('role', role);
  return element;
}
