/** One evaluation: reads labelled data below a folder and gives rows of figures. */
export interface EvalSet {
  /** Shown as the table's title. */
  readonly name: string;
  /** Files below the data folder that the set needs. */
  readonly files: readonly string[];
  /** Runs on the texts of `files`, in their order. */
  run(files: readonly Buffer[]): readonly EvalRow[];
}

/** One figure of an evaluation. */
export interface EvalRow {
  readonly measure: string;
  /** Already formatted, with its unit or range. */
  readonly value: string;
  /** What the figure must reach, where an aim is set. */
  readonly aim?: string;
  /** Absent where no aim is set. */
  readonly met?: boolean;
}
