import { set as ecbplusConflict } from './sets/ecbplus-conflict.js';
import { set as recognizers } from './sets/recognizers.js';
import { set as summedits } from './sets/summedits.js';
import { set as segmentation } from './sets/segmentation.js';
import { set as ecbplus } from './sets/ecbplus.js';
import { set as msrp } from './sets/msrp.js';
import { set as plantedReuse } from './sets/planted-reuse.js';
import { set as reusePairs } from './sets/reuse-pairs.js';
import type { EvalSet } from './set.js';

/** Every evaluation, in the order in which it is printed. */
export const SETS: readonly EvalSet[] = [
  segmentation,
  recognizers,
  summedits,
  ecbplusConflict,
  ecbplus,
  msrp,
  reusePairs,
  plantedReuse,
];
