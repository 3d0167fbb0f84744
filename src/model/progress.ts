/** The stages of a check, in their order. */
export const STAGES = [
  'parsing',
  'reading',
  'reuse',
  'alignment',
  'conflicts',
  'names',
  'facts',
  'rules',
  'report',
] as const;

export type Stage = (typeof STAGES)[number];

/** How far a check has come: `done` of `total` parts of a stage are behind it. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  /** At least 1. */
  readonly total: number;
}
