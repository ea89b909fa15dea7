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
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const a = tokensOf(before.slice(start, before.length - end))
  const b = tokensOf(after.slice(start, after.length - end))
  const numbers = new Map<string, number>()
  const { removed, added } = editScript(numbered(a, numbers), numbered(b, numbers))
  const edits = runsOf(a, b, removed, added)
  return withSame(before.slice(0, start), edits, before.slice(before.length - end))
}

// Halves of characters beyond U+FFFF count as letters: no text is cut between them.
const isLetter = (text: string, at: number) => /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(text.charAt(at))

/** Whether a place is inside of a word, in a text of which it is neither beginning nor end. */
const isInside = (text: string, at: number) =>
  at > 0 && at < text.length && isLetter(text, at - 1) && isLetter(text, at)

/** Characters that both texts begin with, up to the end of a word. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++
  while (length > 0 && (isInside(a, length) || isInside(b, length))) length--
  return length
}

/** Characters after `start` that both texts end with, from the beginning of a word. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let length = 0
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++
  while (length > 0 && (isInside(a, a.length - length) || isInside(b, b.length - length))) length--
  return length
}

function withSame(start: string, edits: WordEdit[], end: string): WordEdit[] {
  const [first, last] = [edits[0], edits.at(-1)]
  if (start && first?.op === 'same') edits[0] = { op: 'same', text: start + first.text }
  else if (start) edits.unshift({ op: 'same', text: start })
  if (end && last?.op === 'same') edits[edits.length - 1] = { op: 'same', text: last.text + end }
  else if (end) edits.push({ op: 'same', text: end })
  return edits
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
