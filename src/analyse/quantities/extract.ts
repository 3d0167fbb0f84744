import type { Quantity } from '../../model/quantity.js';

/** Options of {@link extractQuantities}. */
export interface ExtractOptions {
  /** ISO day of the story; relative dates resolve against it. */
  readonly published?: string;
}

export function extractQuantities(_text: string, _options: ExtractOptions = {}): Quantity[] {
  return [];
}
