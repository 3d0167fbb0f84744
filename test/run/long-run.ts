import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = ['Orrin', 'Sallow Bay', 'Upper Tarn', 'Melk', 'Castor', 'Dunmere'];
const SUBJECTS = ['The harbour board', 'A spokeswoman', 'The union', 'The inspector', 'A witness'];
const VERBS = ['counted', 'reported', 'expected', 'ruled out', 'asked for', 'announced'];
const THINGS = ['boats', 'damaged houses', 'new pumps', 'closed roads', 'volunteers', 'repairs'];
const TIMES = ['on Monday', 'in May', 'after the flood', 'two days later', 'before noon'];

/** Writes articles of invented news, always the same, of about so many bytes together. */
export function writeArticles(folder: string, bytes: number): void {
  mkdirSync(folder, { recursive: true });
  let state = 1;
  const pick = <T>(list: readonly T[]): T | undefined => {
    // Park and Miller's generator.
    state = (state * 48_271) % 2_147_483_647;
    return list[state % list.length];
  };
  const numbers = Array.from({ length: 97 }, (_, index) => 3 + 11 * index);
  for (let number = 0, written = 0; written < bytes; number++) {
    const sentences = Array.from(
      { length: 400 },
      () =>
        `${pick(SUBJECTS)} of ${pick(PLACES)} ${pick(VERBS)} ${pick(numbers)} ${pick(THINGS)} near ${pick(PLACES)} ${pick(TIMES)}.`,
    );
    const text = sentences.join(' ');
    writeFileSync(join(folder, `article-${number}.txt`), text);
    written += text.length;
  }
}

/** Hundredths of a second of processor time that a process has used; 0 once it has ended. */
function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}

/** More than a start takes, and less than a check of the articles that a test should write. */
const BUSY = 150;

/** Waits until a process computes: by its processor time, since a loaded machine starts it late. */
export async function untilBusy(pid: number): Promise<void> {
  while (ticksOf(pid) < BUSY) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
