import { equalBytes } from '#domain/base/bytes.ts'
import {
  type Edge,
  formatCheckpoint,
  formatNote,
  headOf,
  policyOfKeys,
  readUnverified,
  restoreEdge,
  rightEdge,
  rootFromTiles,
  type Signer,
  signText,
  type TreeHead,
  verifyCheckpoint,
} from '#domain/tlog/index.ts'
import { sha256, verifySignature } from '#platform/crypto/node.ts'
import type { Db } from '#platform/db/index.ts'
import { type Log, tileReader } from './store.ts'

/** A checkpoint with the log's own signatures, one for each key in force. */
export async function signTreeHead(signers: readonly Signer[], head: TreeHead): Promise<string> {
  const origin = signers[0]?.key.name ?? ''
  const text = formatCheckpoint({ origin, ...head })
  return formatNote({
    text,
    signatures: await Promise.all(signers.map((signer) => signText(signer, text, 0))),
  })
}

/** The stored tree, if one of these keys has signed it; else undefined. */
export async function restoreTree(
  db: Db,
  signers: readonly Signer[],
  { size, signed }: Log,
): Promise<Edge | undefined> {
  const claimed = readUnverified(signed)
  const policy = policyOfKeys(signers.map(({ key }) => key))
  const trusted = await verifyCheckpoint(verifySignature, policy, signed)
  if (!claimed.ok || !trusted.ok || claimed.value.size !== size) return undefined
  const edge = restoreEdge(sha256, size, await tileReader(db)(rightEdge(size)))
  if (!edge.ok || !equalBytes(headOf(sha256, edge.value).root, claimed.value.root)) return undefined
  return edge.value
}

/** Whether the stored tree extends that one. */
export async function treeBeginsWith(db: Db, { size, root }: TreeHead): Promise<boolean> {
  if (size === 0) return true
  // A missing or too short tile is an error for the prover; here it means no.
  const found = await rootFromTiles(sha256, tileReader(db), size).catch(() => undefined)
  return found !== undefined && equalBytes(found, root)
}
