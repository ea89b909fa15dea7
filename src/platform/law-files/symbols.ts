// Fonts whose codes are no characters of Unicode: Word writes U+F000 and the code, older files the bare code.

/** Adobe's Symbol encoding (unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt), from 0x20 and from 0xA0 on. */
const SYMBOL = [
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪�⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭',
] as const

/** Those of Wingdings that office texts use: bullets, boxes, ticks, arrows, numbers in circles. */
const WINGDINGS: Readonly<Record<string, string>> = {
  '21': '✏',
  '22': '✂',
  '28': '☎',
  '2a': '✉',
  '45': '☜',
  '46': '☞',
  '4a': '☺',
  '4c': '☹',
  '6c': '●',
  '6d': '❍',
  '6e': '■',
  '6f': '□',
  '70': '❐',
  '71': '❑',
  '72': '❒',
  '73': '⬧',
  '74': '⧫',
  '75': '◆',
  '76': '❖',
  '77': '⬥',
  '9e': '·',
  '9f': '•',
  a1: '○',
  a4: '◉',
  a7: '▪',
  a8: '◻',
  ab: '★',
  d8: '➢',
  df: '←',
  e0: '→',
  e1: '↑',
  e2: '↓',
  e8: '➔',
  f0: '⇨',
  f3: '⬄',
  fb: '✗',
  fc: '✓',
  fd: '☒',
  fe: '☑',
}
const WINGDINGS_2: Readonly<Record<string, string>> = {
  '4f': '✗',
  '50': '✓',
  '51': '☒',
  '52': '☑',
  '53': '☒',
  '54': '☒',
  '97': '●',
  a2: '■',
  a3: '□',
}

const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'

const FONTS = /^(symbol|wingdings|webdings|mt extra|monotype sorts|zapf ?dingbats)/i
/** Whether a font's codes mean signs of its own. */
const isSymbolFont = (font: string): boolean => FONTS.test(font)

/** The character of a code (0–255) of a symbol font; null when nobody has said which it is. */
export function symbolOf(font: string, code: number): string | null {
  const name = font.toLowerCase()
  if (name.startsWith('symbol')) {
    const found = code < 0xa0 ? SYMBOL[0].charAt(code - 0x20) : SYMBOL[1].charAt(code - 0xa0)
    return found === '' || found === '�' ? null : found
  }
  const hex = code.toString(16)
  if (name.startsWith('wingdings 2')) return WINGDINGS_2[hex] ?? null
  if (!/^wingdings( regular)?$/.test(name)) return null
  if (code >= 0x80 && code <= 0x95) return CIRCLED.charAt(code - 0x80)
  return WINGDINGS[hex] ?? null
}

const UNKNOWN = '�'

/** A text of a symbol font in ordinary characters; `unknown` says whether some had to be replaced by «�». */
export function symbolsIn(text: string, font: string): { readonly text: string; readonly unknown: boolean } {
  if (!isSymbolFont(font) && !/[\uf020-\uf0ff]/.test(text)) return { text, unknown: false }
  let unknown = false
  let out = ''
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    const isPrivate = code >= 0xf020 && code <= 0xf0ff
    if (/\s/.test(sign) || (!isPrivate && (code > 0xff || !isSymbolFont(font)))) out += sign
    else {
      // A private code without its font is most often one of Symbol, which Word took when nothing else was said.
      const found = symbolOf(isSymbolFont(font) ? font : 'Symbol', code & 0xff)
      unknown ||= found === null
      out += found ?? UNKNOWN
    }
  }
  return { text: out, unknown }
}
