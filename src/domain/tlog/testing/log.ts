import { toUtf8 } from '#domain/base/bytes.ts'
import { schemes, sha256, verifySignature } from '#platform/crypto/node.ts'
import { appendEntries, emptyEdge, headOf } from '../append.ts'
import { appendToBundles } from '../bundle.ts'
import { formatCheckpoint } from '../checkpoint.ts'
import type { Size } from '../hash.ts'
import { makeSigner } from '../keys.ts'
import { formatNote, signText } from '../note.ts'
import type { TileReader } from '../prove.ts'
import { bundlePath, TILE_WIDTH, type Tile, tilePath } from '../tiles.ts'

export const crypto = { sha256, schemes, verify: verifySignature }

/** Entries as the published vectors have them: "entry 0", "entry 1", … */
export const entriesUpTo = (count: number, from = 0): Uint8Array[] =>
  Array.from({ length: count - from }, (_, at) => toUtf8(`entry ${from + at}`))

/** A log as files by path, partial ones included for its present size only. */
export function buildFiles(entries: readonly Uint8Array[]) {
  const { edge, tiles } = appendEntries(sha256, emptyEdge, entries)
  const bundles = appendToBundles(0, new Uint8Array(0), entries)
  const files = new Map<string, Uint8Array>()
  for (const tile of tiles) files.set(tilePath(tile), tile.bytes)
  for (const bundle of bundles) files.set(bundlePath(bundle), bundle.bytes)
  return { edge, files, head: headOf(sha256, edge) }
}

/** Reads tiles from such files, partial or, for proofs in an earlier tree, the beginning of a wider one. */
export function readerOf(entries: readonly Uint8Array[]): TileReader {
  const wide = new Map<string, Uint8Array>()
  for (const tile of appendEntries(sha256, emptyEdge, entries).tiles) {
    wide.set(tilePath({ ...tile, width: TILE_WIDTH }), tile.bytes)
  }
  const read = (tile: Tile) => wide.get(tilePath({ ...tile, width: TILE_WIDTH })) ?? new Uint8Array(0)
  return async (tiles) => tiles.map(read)
}

const seed = (first: number) => new Uint8Array(32).fill(first)

export const logOrigin = 'log.example/journal'
export const logSigner = await makeSigner(crypto, logOrigin, 'ed25519', seed(1))
export const witnessSigner = await makeSigner(crypto, 'witness.example/w1', 'cosignature-v1', seed(2))
export const WITNESS_TIME = 1_790_000_000

/** A signed checkpoint of the test log. */
export async function signHead(head: { size: Size; root: Uint8Array }, witnessed = false): Promise<string> {
  const text = formatCheckpoint({ origin: logOrigin, ...head })
  const signers = witnessed ? [logSigner.signer, witnessSigner.signer] : [logSigner.signer]
  const signatures = await Promise.all(signers.map((signer) => signText(signer, text, WITNESS_TIME)))
  return formatNote({ text, signatures })
}
