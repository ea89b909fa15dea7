import { fromBase64, fromUtf8 } from '#domain/base/bytes.ts'
import { checkStoredOpening, parseJson, type StoredOpening } from '#domain/journal-entry/entry.ts'
import { sha256 } from '#platform/crypto/node.ts'
import { readContents } from './http-log.ts'

export type ContentCounts = { readonly opened: number; readonly erased: number }

/**
 * Compares the contents that the site shows for entries with the commitments in them. A log without contents, such as
 * an exported folder or one of another program, is asked once.
 */
export function contentsChecker(url: string) {
  const read = readContents(url)
  let [opened, erased] = [0, 0]
  let shown: boolean | undefined
  let lines = new Map<number, StoredOpening>()

  async function openingOf(number: number): Promise<StoredOpening | undefined> {
    if (!lines.has(number)) lines = linesOf(await read(number))
    return lines.get(number)
  }

  return {
    /** The numbers of the entries whose contents are missing or do not match. */
    check: async (first: number, entries: readonly Uint8Array[]): Promise<readonly number[]> => {
      if (entries.length === 0) return []
      shown ??= (await read(first)) !== undefined
      if (!shown) return []
      const wrong: number[] = []
      for (const [at, entry] of entries.entries()) {
        const opening = await openingOf(first + at)
        const outcome = opening === undefined ? 'changed' : checkStoredOpening(sha256, entry, opening)
        if (outcome === 'right') opened += 1
        else if (outcome === 'erased') erased += 1
        else wrong.push(first + at)
      }
      return wrong
    },
    /** What was opened; undefined when the log shows no contents. */
    counts: (): ContentCounts | undefined => (shown ? { opened, erased } : undefined),
  }
}

/** Lines of JSON by number; lines that cannot be read are left out, so that their entries count as changed. */
function linesOf(file: Uint8Array | undefined): Map<number, StoredOpening> {
  const text = fromUtf8(file ?? new Uint8Array(0))
  const found = new Map<number, StoredOpening>()
  for (const line of text.ok ? text.value.split('\n') : []) {
    const value = parseJson(line)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
    const { number, content, salt } = value as Readonly<Record<string, unknown>>
    if (typeof number !== 'number') continue
    const bytes = typeof salt === 'string' ? fromBase64(salt) : undefined
    found.set(number, {
      content: typeof content === 'string' ? content : null,
      salt: bytes ? (bytes.ok ? bytes.value : new Uint8Array(0)) : null,
    })
  }
  return found
}
