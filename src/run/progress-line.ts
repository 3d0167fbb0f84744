import type { WriteStream } from 'node:tty';
import { STAGES, type Stage } from '../model/progress.js';
import type { TaskProgress } from './messages.js';

const DOING: Readonly<Record<Stage, string>> = {
  parsing: 'parsing the articles',
  reading: 'reading sentences and quantities',
  reuse: 'finding shared passages',
  alignment: 'aligning sentences',
  facts: 'anchoring quotations',
  conflicts: 'comparing figures and names',
  names: 'finding names',
  rules: 'running the rules',
  report: 'writing the report',
};

/** Back to the start of the line, and clear it (ECMA-48 CR and EL). */
const CLEAR = '\r\u001b[K';

/** One line on a terminal that says how far a run is; silent where the stream is none. */
export class ProgressLine {
  readonly #stream: WriteStream;
  readonly #isShown: boolean;
  #last = '';

  constructor(stream: WriteStream) {
    this.#stream = stream;
    this.#isShown = stream.isTTY && process.env['TERM'] !== 'dumb';
  }

  show(progress: TaskProgress): void {
    const line = lineOf(progress).slice(0, Math.max(0, (this.#stream.columns || 80) - 1));
    if (!this.#isShown || line === this.#last) return;
    this.#stream.write(`${CLEAR}${line}`);
    this.#last = line;
  }

  clear(): void {
    if (this.#last !== '') this.#stream.write(CLEAR);
    this.#last = '';
  }
}

/** "[2/9] reading sentences and quantities, 43 %", with "base: " before it for the base. */
function lineOf({ stage, done, total, isBase }: TaskProgress): string {
  const step = `[${STAGES.indexOf(stage) + 1}/${STAGES.length}]`;
  const share = total > 1 ? `, ${Math.floor((100 * done) / total)} %` : '';
  return `${step} ${isBase ? 'base: ' : ''}${DOING[stage]}${share}`;
}
