/**
 * The search key: one spelling on which the spellings of a Kazakh name meet, whoever typed it and with what keyboard.
 *
 *   Көкшетау · Кокшетау · Kokshetau · Kökşetau · Kökshetau   → kokshetau
 *   Қостанай · Костанай · Kostanay · Qostanai                → kostanai
 *
 * Why each rule is here:
 * - ә ғ қ ң ө ұ ү һ і lose what a Russian keyboard lacks (Кокшетау). None of them decomposes in Unicode, so no
 *   `unaccent` does it.
 * - ы, і, и, й and their Latin y, i, ı, j of no alphabet are one vowel sign `i`: Russian writes Kazakh ы and і as ы or и
 *   (Мангистау), English writes ы and й as y, the 2021 draft writes и and й as i. Its runs are one: ий, ый, iy → i.
 * - ұ, ү, у and w are `u`; х, һ, kh are `h`; ғ, г, gh are `g`; q, қ, к are `k`.
 * - ж, j, and the dzh of older maps (Джезказган) are `zh`; ш, ş, щ, shch are `sh`, and doubled too (ащы, ашшы); ч, tş are `ch`.
 * - ң, ng and нг are `n`: BGN writes Zhangaözen, Kazakh Жаңаөзен.
 * - я, ю are `ia`, `iu`; ё is `e`, because nobody types its dots; ye is `e` (Yesil, Есіл).
 * - Latin letters inside a Kazakh or Russian word (cело, әкiм) are what they look like.
 * - ъ and ь, apostrophes and accents vanish; other signs are one space.
 *
 * The key of a beginning is, but for a letter that is not finished yet, the beginning of the key: zh and not j for ж.
 * Different names may share a key (ұ and ү, қ and к); it finds, and does not identify.
 */

import { repairLookalikes } from './alphabet.ts'

const table: Readonly<Record<string, string>> = {
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
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  і: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  q: 'k',
  w: 'u',
  j: 'zh',
  ş: 'sh',
  ţ: 'ts',
  ç: 'ch',
  ğ: 'g',
  ǵ: 'g',
  ñ: 'n',
  ń: 'n',
  ä: 'a',
  á: 'a',
  ö: 'o',
  ó: 'o',
  ü: 'u',
  ū: 'u',
  ú: 'u',
  // the 2018 alphabet wrote у as ý
  ý: 'u',
  ı: 'i',
  x: 'ks',
  "'": '',
  '’': '',
  '‘': '',
  ʼ: '',
  ʹ: '',
  ʺ: '',
  '`': '',
  '´': '',
}

const digraphs: Readonly<Record<string, string>> = {
  shch: 'sh',
  shsh: 'sh',
  dzh: 'zh',
  tsh: 'ch',
  kh: 'h',
  gh: 'g',
  ye: 'e',
}

/** Dense lookup for the letters that names are made of. */
const dense: (string | undefined)[] = Array.from({ length: 0x530 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[ -/:-@[-_{-~]/.test(character)) return table[character] ?? ' '
  return table[character] ?? (/[a-z0-9]/.test(character) ? character : undefined)
})

const MARK_OR_SIGN = /\p{M}/gu
/** What may not be composed yet: the tables are of composed letters. */
const LOOSE = /[^\0-\u02ff\u0370-\u052f]/
const READABLE = /[\p{L}\p{N}]/u

/** A character outside the table: an accent is dropped, a letter of another script stays, a sign parts words. */
function foldOther(character: string): string {
  const known = table[character]
  if (known !== undefined) return known
  const base = character.normalize('NFKD').toLowerCase().normalize('NFKD').replace(MARK_OR_SIGN, '')
  let out = ''
  for (const part of base) {
    const code = part.charCodeAt(0)
    out += (code < dense.length ? dense[code] : undefined) ?? (READABLE.test(part) ? part : ' ')
  }
  return out
}

/** Repeated, because what is left of one digraph may end another: kkh → kh → h. */
function joinDigraphs(latin: string): string {
  const joined = latin.replace(/shch|shsh|dzh|tsh|kh|gh|ng+h?|ye/g, (run) => digraphs[run] ?? 'n')
  return joined === latin ? latin : joinDigraphs(joined)
}

/** The search key of a name or a query; empty where there is nothing to search by. Folding a key changes nothing. */
export function foldLetters(text: string): string {
  const lower = repairLookalikes((LOOSE.test(text) ? text.normalize('NFC') : text).toLowerCase())
  let latin = ''
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    const known = code < dense.length ? dense[code] : undefined
    if (known !== undefined) latin += known
    else {
      const character = String.fromCodePoint(lower.codePointAt(at) ?? code)
      latin += foldOther(character)
      at += character.length - 1
    }
  }
  return joinDigraphs(latin)
    .replaceAll('y', 'i')
    .replace(/aa+|ee+|ii+|oo+|uu+| {2,}/g, (run) => run.charAt(0))
    .trim()
}
