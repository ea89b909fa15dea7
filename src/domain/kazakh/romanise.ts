/**
 * Latin letters for readers of English and for addresses. Neither is an alphabet of Kazakh: both lose the difference
 * of қ and к, ө and о, ы and й. The draft Kazakh alphabet is in `latin.ts`.
 */

/**
 * Customary English spelling of Kazakh names: the BGN/PCGN 1947 values for the letters shared with Russian, and for
 * the nine others the same without diacritics (қ k, ғ g, ң n, ө o, ұ ү u, і i, ә a, һ h). This is how maps, the
 * press and ISO 3166-2 write Kostanay, Kokshetau, Aktobe, Zhezkazgan, Mangystau; the BGN/PCGN 1979 table for Kazakh
 * itself (Qostanay, Kökshetaū) is seen on no road sign. ё is written e, as its dots are left out in Kazakh names.
 */
const english: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'kh',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  і: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

const LETTER = /\p{L}/u
const isUpper = (character: string | undefined) =>
  character !== undefined && LETTER.test(character) && character !== character.toLowerCase()

/** Several letters for one capital: «Ш» is Sh, beside another capital SH. */
function capitals(letters: string, before: string | undefined, next: string | undefined): string {
  const neighbour = next !== undefined && LETTER.test(next) ? next : before
  return isUpper(neighbour) ? letters.toUpperCase() : letters.charAt(0).toUpperCase() + letters.slice(1)
}

/**
 * Replaces letters by a table of lower-case letters. A capital that becomes several letters is written in title case
 * (Шымкент → Shymkent), or in capitals where its neighbour in the word is a capital too (ШЫМКЕНТ → SHYMKENT).
 */
export function transliterate(text: string, table: Readonly<Record<string, string>>): string {
  const composed = text.normalize('NFC')
  let out = ''
  for (let at = 0; at < composed.length; at++) {
    const character = composed.charAt(at)
    const exact = table[character]
    const letters = exact ?? table[character.toLowerCase()]
    if (letters === undefined) out += character
    else if (exact !== undefined) out += exact
    else if (letters.length < 2) out += letters.toUpperCase()
    else out += capitals(letters, composed[at - 1], composed[at + 1])
  }
  return out
}

/**
 * «Көкшетау» → “Kokshetau”, «Қостанай» → “Kostanay”. For Kazakh and Russian names alike; the ending -ый, -ий of
 * Russian adjectives is written -y, as usual («Рудный» → “Rudny”).
 */
export const toEnglish = (text: string): string =>
  transliterate(text.normalize('NFC').replace(/[ыи](?=й(?!\p{L}))/giu, ''), english)

/**
 * A readable piece of an address from a Kazakh, Russian or English name: only a–z, 0–9 and single hyphens between
 * words, the same spelling as `toEnglish`. «Қостанай ауданы» → “kostanay-audany”. Empty where nothing can be read.
 */
export const toSlug = (text: string): string =>
  toEnglish(text.normalize('NFKC').toLowerCase())
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[ʼ’‘'`´]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
