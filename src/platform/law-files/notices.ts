import { type Notice, type NoticeCode, wordsOfText } from '#domain/law/index.ts'

/** How many words and signs a text has: what is said of text that was left out, in place of the text. */
export const countWords = (text: string): number => wordsOfText(text).length

const COUNTED: ReadonlySet<NoticeCode> = new Set(['text-hidden', 'text-struck'])

/** One notice of a kind: words are added up, the same thing is said once. */
export function mergeNotices(all: readonly Notice[]): readonly Notice[] {
  const merged: Notice[] = []
  for (const notice of all) {
    const at = merged.findIndex(
      ({ code, found }) => code === notice.code && (COUNTED.has(code) || found === notice.found),
    )
    const known = merged[at]
    if (!known) merged.push(notice)
    else if (COUNTED.has(notice.code))
      merged[at] = { ...known, found: String(Number(known.found) + Number(notice.found)) }
  }
  return merged
}
