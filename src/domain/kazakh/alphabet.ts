/**
 * The 42 letters of the Kazakh Cyrillic alphabet in dictionary order. Russian words sort in it without change: all 33
 * Russian letters are among the 42 and keep their relative order.
 */
export const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

/** The nine letters that Russian lacks and that Russian keyboards cannot type. */
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

const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
}

const KAZAKH_BESIDE_LATIN = new RegExp(`[a-z][${alphabet}]|[${alphabet}][a-z]`)

/**
 * Official texts contain Latin letters in Kazakh words («әкiмшiлiк», with the English i); here they are replaced by
 * the Cyrillic letters that look the same. Lower case only. Words of a single script are left unchanged.
 */
export function repairLookalikes(text: string): string {
  if (!KAZAKH_BESIDE_LATIN.test(text)) return text
  return text.replace(/\p{L}+/gu, (word) =>
    KAZAKH_BESIDE_LATIN.test(word)
      ? word.replace(/[abceikmoptxy]/g, (letter) => lookalikes[letter] ?? letter)
      : word,
  )
}
