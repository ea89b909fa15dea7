import { concatBytes } from '#domain/base/bytes.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Size } from './hash.ts'
import { type BundleName, TILE_WIDTH } from './tiles.ts'

/** Longest entry in bytes: its length is written in two. */
export const ENTRY_MAX = 65_535

/** Each entry after its length (two bytes, the higher first). Throws on an entry that is too long. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > ENTRY_MAX)
        throw new RangeError(`entry of ${entry.length} bytes, at most ${ENTRY_MAX}`)
      return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]
    }),
  )
}

/** The entries as views into the bytes; a bundle that ends within an entry or has more than 256 is refused. */
export function decodeBundle(
  bytes: Uint8Array,
): Result<readonly Uint8Array[], 'bundle-truncated' | 'bundle-too-long'> {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const [high, low] = [bytes[at], bytes[at + 1]]
    if (high === undefined || low === undefined) return refuse('bundle-truncated')
    const end = at + 2 + high * 256 + low
    if (end > bytes.length) return refuse('bundle-truncated')
    if (entries.length === TILE_WIDTH) return refuse('bundle-too-long')
    entries.push(bytes.subarray(at + 2, end))
    at = end
  }
  return accept(entries)
}

export type StoredBundle = BundleName & { readonly bytes: Uint8Array }

/**
 * The bundles that change when entries are added to a log, each with its whole new content.
 * @param growing bytes of the log's last bundle when that is partial, else empty
 */
export function appendToBundles(
  size: Size,
  growing: Uint8Array,
  entries: readonly Uint8Array[],
): readonly StoredBundle[] {
  const bundles: StoredBundle[] = []
  for (let from = 0; from < entries.length; ) {
    const index = Math.floor((size + from) / TILE_WIDTH)
    const filled = (size + from) % TILE_WIDTH
    const added = entries.slice(from, from + TILE_WIDTH - filled)
    const head = filled === 0 ? new Uint8Array(0) : growing
    bundles.push({ index, width: filled + added.length, bytes: concatBytes(head, encodeBundle(added)) })
    from += added.length
  }
  return bundles
}
