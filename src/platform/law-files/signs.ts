import { beginsProvision } from '#domain/law/index.ts'

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Raised digits as signs of their own: «5» with a raised «1» is article 5-1 and not 51, «м²» is not «м2». */
export const raisedDigits = (text: string): string =>
  /^\d+$/.test(text.trim()) ? text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit))) : text

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
