import type { RangeProblem } from './front-matter.js';

export function findMarkdownTrap(_raw: string, _start: number): RangeProblem | undefined {
  return undefined;
}
