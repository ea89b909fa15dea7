// Numbers of chapters in words: «Глава двадцать первая», «Жиырма бірінші тарау».

const RU_STEMS = [
  'перв',
  'втор',
  'трет',
  'четверт',
  'пят',
  'шест',
  'седьм',
  'восьм',
  'девят',
  'десят',
  'одиннадцат',
  'двенадцат',
  'тринадцат',
  'четырнадцат',
  'пятнадцат',
  'шестнадцат',
  'семнадцат',
  'восемнадцат',
  'девятнадцат',
  'двадцат',
]
const RU_TENS: Readonly<Record<string, number>> = { двадцать: 20, тридцать: 30, сорок: 40, пятьдесят: 50 }
const RU_ROUND: Readonly<Record<string, number>> = { тридцат: 30, сороков: 40, пятидесят: 50 }
const RU_ENDINGS = ['ый', 'ий', 'ой', 'ая', 'ья', 'ое', 'ье']

const KK_UNITS = [
  'бірінші',
  'екінші',
  'үшінші',
  'төртінші',
  'бесінші',
  'алтыншы',
  'жетінші',
  'сегізінші',
  'тоғызыншы',
]
const KK_TENS: Readonly<Record<string, number>> = { он: 10, жиырма: 20, отыз: 30, қырық: 40, елу: 50 }
const KK_ROUND: Readonly<Record<string, number>> = {
  оныншы: 10,
  жиырмасыншы: 20,
  отызыншы: 30,
  қырқыншы: 40,
  елуінші: 50,
}

const any = (words: readonly string[]) => `(?:${words.join('|').replace('четверт', 'четв[её]рт')})`

/** One or two words that are an ordinal number in Russian or Kazakh. */
export const ORDINAL = `(?:(?:${any(Object.keys(RU_TENS))} )?${any([...RU_STEMS, ...Object.keys(RU_ROUND)])}${any(RU_ENDINGS)}|(?:${any(Object.keys(KK_TENS))} )?${any(KK_UNITS)}|${any(Object.keys(KK_ROUND))})`

/** The ordinal number of one or two words with which a text begins, without what follows them; '' when there is none. */
export function ordinalAt(text: string): string {
  const [two = '', one = ''] = /^(\p{L}+)(?: \p{L}+)?/u.exec(text) ?? []
  return [two, one].find((words) => ordinalValue(words) !== null) ?? ''
}

/** The value of such words as a figure: `21` of «двадцать первая»; null when they are none. */
export function ordinalValue(words: string): string | null {
  const [first = '', second] = words.toLowerCase().trim().split(/\s+/)
  const tens = second === undefined ? 0 : (RU_TENS[first] ?? KK_TENS[first])
  const unit = unitValue(second ?? first)
  return tens === undefined || unit === null ? null : String(tens + unit)
}

function unitValue(word: string): number | null {
  const kazakh = KK_UNITS.indexOf(word)
  if (kazakh >= 0) return kazakh + 1
  const round = KK_ROUND[word]
  if (round !== undefined) return round
  if (!RU_ENDINGS.includes(word.slice(-2))) return null
  const stem = word.slice(0, -2).replace('ё', 'е')
  const at = RU_STEMS.indexOf(stem)
  return at >= 0 ? at + 1 : (RU_ROUND[stem] ?? null)
}
