/** Bits of how a word is written, as kernel/written.ts sets them. It begins with a small letter. */
export const LOWER = 1;
/** A sentence or line ends between the word before and this one. */
export const OPENS = 2;
