import { readSource } from '../analyse/read-source.js';
import { loadFile } from '../load/files.js';
import type { Source } from '../model/source.js';
import { documentOf } from './document.js';

/** Loads one source that has to be there; its problems are fatal where only it is asked for. */
export function loadSource(path: string): Source {
  return readSource(documentOf(loadFile(path, process.cwd())));
}
