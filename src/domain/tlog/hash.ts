/** SHA-256, passed in: node:crypto on a server, @noble/hashes in a browser. Synchronous: a tree is millions of calls. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** 32 bytes. */
export type Hash = Uint8Array
export const HASH_LENGTH = 32
/** Hashes of a proof: a tree of less than 2^63 leaves has no longer path. */
export const PROOF_MAX = 63

// RFC 6962, section 2.1: leaves and nodes are hashed under different first bytes, so that no node can be
// presented as an entry (second preimage).
const LEAF = 0
const NODE = 1

/** The hash of an entry as a leaf of the tree. */
export function hashLeaf(sha256: Sha256, entry: Uint8Array): Hash {
  const bytes = new Uint8Array(1 + entry.length)
  bytes[0] = LEAF
  bytes.set(entry, 1)
  return sha256(bytes)
}

/** The hash of two subtrees under one node. */
export function hashNode(sha256: Sha256, left: Hash, right: Hash): Hash {
  const bytes = new Uint8Array(1 + left.length + right.length)
  bytes[0] = NODE
  bytes.set(left, 1)
  bytes.set(right, 1 + left.length)
  return sha256(bytes)
}

/** The root of the tree without entries: the hash of nothing. */
export const emptyRoot = (sha256: Sha256): Hash => sha256(new Uint8Array(0))

/**
 * A number of entries, or a position among them: a safe integer, so at most 2^53 − 1, which at a thousand
 * entries per second lasts 285,000 years. Never use `>>`, `|` or `&` on one: they cut it to 32 bits.
 */
export type Size = number
export const isSize = (value: number): value is Size => Number.isSafeInteger(value) && value >= 0

/** ASCII decimal without leading zeroes, as sizes and positions are written in all C2SP formats. */
export function parseSize(text: string): Size | undefined {
  if (!/^(?:0|[1-9]\d{0,15})$/.test(text)) return undefined
  const value = Number(text)
  return isSize(value) ? value : undefined
}
