/**
 * The 42 letters of the Kazakh Cyrillic alphabet in dictionary order (law of 08.11.1940 with the later
 * additions ё, and as taught today). Russian words sort in it without change: all 33 Russian letters are
 * among the 42 and keep their relative order.
 */
export const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

/** The nine letters that Russian does not have: what Russian keyboards cannot type. */
export const specificLetters = 'әғқңөұүһі'

/**
 * Letters of the old single-byte Kazakh fonts that leaked into Unicode texts when these were converted as if they
 * were Macedonian, Ukrainian or Belarusian: what stands in the document, and what the author typed.
 */
const leaked: Readonly<Record<string, string>> = {
  Ќ: 'Қ',
  ќ: 'қ',
  Ў: 'Ұ',
  ў: 'ұ',
  Ї: 'Ү',
  ї: 'ү',
  Ј: 'Ә',
  ј: 'ә',
}

/** A Kazakh text with the letters of the old fonts restored: «Нўрғазы» → «Нұрғазы». Not for Ukrainian texts. */
export const repairOldFont = (text: string): string => text.replace(/[ЌќЎўЇїЈј]/g, (c) => leaked[c] ?? c)

const VOWELS = 'аәеёиоөуұүыіэюя'

export const isVowel = (letter: string): boolean => VOWELS.includes(letter)
