/**
 * Kazakh in Latin letters by the 31-letter draft of 2021 (published, not enacted): a view of a text for those who
 * prefer it, marked as such (`lang="kk-Latn"`), never what is stored. It cannot be turned back: е and э are both e,
 * х and һ both h, и and й both i; ъ and ь vanish. The letters ё, ц, ч, щ, ю, я of Russian words are not in the draft
 * and stand in customary renderings.
 */

import { transliterate } from './romanise.ts'

/** Lower-case letters; capitals only where the platform would make another one of i. */
const latin2021: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'ä',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'ğ',
  д: 'd',
  е: 'e',
  ё: 'io',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'ñ',
  о: 'o',
  ө: 'ö',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'ū',
  ү: 'ü',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'tş',
  ш: 'ş',
  щ: 'şş',
  ъ: '',
  ы: 'y',
  і: 'ı',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  И: 'İ',
  Й: 'İ',
}

/** «Қазақстан Республикасы» → “Qazaqstan Respublikasy”, «Шымкент» → “Şymkent”, «ЯРЛЫҚ» → “IARLYQ”. */
export const toLatin = (text: string): string => transliterate(text, latin2021)
