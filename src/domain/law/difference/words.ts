import type { WordEdit } from '#domain/law/model.ts'
import { editScript } from './edit-script.ts'

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu
const WORD = /[\p{L}\p{N}]/u

/** Words, and each sign and space for itself; joined they are the text again. */
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

/**
 * What changed between two wordings, word by word. The edits joined without the removed ones are `after`, without the
 * added ones `before`. A comma or space left standing between two changes is made part of them: nobody reads it apart.
 */
export function diffWords(before: string, after: string): WordEdit[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }]
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const numbers = new Map<string, number>()
  const { removed, added } = editScript(numbered(a, numbers), numbered(b, numbers))
  return runsOf(a, b, removed, added)
}

function numbered(tokens: readonly string[], numbers: Map<string, number>): Int32Array {
  const result = new Int32Array(tokens.length)
  tokens.forEach((token, at) => {
    let number = numbers.get(token)
    if (number === undefined) {
      number = numbers.size
      numbers.set(token, number)
    }
    result[at] = number
  })
  return result
}

type Hunk = { same: string; removed: string; added: string }

function runsOf(a: readonly string[], b: readonly string[], gone: Uint8Array, come: Uint8Array): WordEdit[] {
  const hunks: Hunk[] = []
  let [x, y] = [0, 0]
  while (x < a.length || y < b.length) {
    const hunk: Hunk = { same: '', removed: '', added: '' }
    while (x < a.length && !gone[x] && !come[y]) {
      hunk.same += a[x++]
      y++
    }
    while (gone[x]) hunk.removed += a[x++]
    while (come[y]) hunk.added += b[y++]
    const last = hunks.at(-1)
    const between = hunk.same !== '' && (hunk.removed || hunk.added) && !WORD.test(hunk.same)
    if (last && between && (last.removed || last.added)) {
      last.removed += hunk.same + hunk.removed
      last.added += hunk.same + hunk.added
    } else hunks.push(hunk)
  }
  return hunks.flatMap(({ same, removed, added }) => {
    const edits: WordEdit[] = [
      { op: 'same', text: same },
      { op: 'removed', text: removed },
      { op: 'added', text: added },
    ]
    return edits.filter(({ text }) => text !== '')
  })
}

const without = (edits: readonly WordEdit[], op: WordEdit['op']) =>
  edits
    .filter((edit) => edit.op !== op)
    .map(({ text }) => text)
    .join('')

/** The wording after the edits. */
export const applyWords = (edits: readonly WordEdit[]): string => without(edits, 'removed')

/** The wording before the edits. */
export const beforeWords = (edits: readonly WordEdit[]): string => without(edits, 'added')

/** Where a character of the old wording is in the new one; where it stood, when it was struck out. */
export function movePosition(edits: readonly WordEdit[], position: number): number {
  let [before, after] = [0, 0]
  for (const { op, text } of edits) {
    if (op !== 'added' && before + text.length > position) {
      return op === 'same' ? after + position - before : after
    }
    if (op !== 'added') before += text.length
    if (op !== 'removed') after += text.length
  }
  return after
}
