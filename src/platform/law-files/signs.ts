import { beginsProvision } from '#domain/law/index.ts'

const pairs = (plain: string, other: string): ReadonlyMap<string, string> => {
  const signs = [...other]
  return new Map([...plain].map((sign, at) => [sign, signs[at] ?? sign]))
}
/** Superscripts and Subscripts of Unicode, block U+2070–209F with those of Latin-1. */
const RAISED = pairs('0123456789+-−–=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ')
const LOWERED = pairs('0123456789+-−–=()aeoxhklmnpstijruv', '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥ')
/** Exponents of one letter; words keep their letters, so that «5th» does not become signs of phonetics. */
const RAISED_LETTERS = pairs(
  'abcdefghjklmoprstuvwxyzABDEGHIJKLMNOPRTUVW',
  'ᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
)

const all = (text: string, signs: ReadonlyMap<string, string>): string | null => {
  let out = ''
  for (const sign of text) {
    const other = /\s/.test(sign) ? sign : signs.get(sign)
    if (other === undefined) return null
    out += other
  }
  return out
}

/**
 * Raised text in signs of its own: «5» with a raised «1» is article 5-1 and not 51, «м²» is not «м2»; null when Unicode
 * has no such signs.
 */
export function toSuperscript(text: string): string | null {
  const letter = text.trim()
  return all(text, RAISED) ?? (letter.length === 1 ? all(text, RAISED_LETTERS) : null)
}

/** Lowered text in signs of its own: H₂O; letters only one by one, as in «xₙ». */
export function toSubscript(text: string): string | null {
  return /^[\p{L}]{2,}$/u.test(text.trim()) ? null : all(text, LOWERED)
}

const tidied = (line: string) => line.replace(/\s+/g, ' ').trim()

/**
 * The words of a paragraph in which somebody has set line breaks (Shift+Enter): a line that begins with a number is a
 * paragraph of its own, others go on from the line before.
 */
export function linesOf(text: string): readonly string[] {
  const [first = '', ...rest] = text.split('\n').map(tidied)
  const lines = [first]
  for (const line of rest) {
    if (line === '') continue
    if (lines.at(-1) !== '' && beginsProvision(line)) lines.push(line)
    else lines[lines.length - 1] = tidied(`${lines.at(-1)} ${line}`)
  }
  return lines
}
