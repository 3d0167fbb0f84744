/** A text as it stands in memory: between the quotation marks of a JSON string, in UTF-8. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Bytes that should be a text and are none. */
export class MalformedText extends Error {}
