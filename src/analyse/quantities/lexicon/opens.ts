/** Which patterns a token can begin, as bits. */
export const OPENS = {
  calendar: 1,
  names: 2,
  relative: 4,
  clock: 8,
  money: 16,
  ages: 32,
  ordinals: 64,
  amounts: 128,
} as const;

/** Digits begin everything but a currency's symbol. */
export const DIGITS_OPEN = 255 - OPENS.money;

/** Number words are no age. */
export const NUMBER_WORDS_OPEN = DIGITS_OPEN - OPENS.ages;

/** A sign of a currency begins money, a minus an amount. */
export const SIGNS_OPEN = OPENS.money | OPENS.amounts;
