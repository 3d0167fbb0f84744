/** What a word contributes to a sentence. */
export const enum WordKind {
  Content,
  Name,
  Number,
  /** A day of the week. */
  Day,
  /** A month, or a word such as "yesterday". */
  Time,
  /** Grammar and reported speech: shared by sentences that share nothing. The last one. */
  Function,
}
