import { equalBytes } from '#domain/base/bytes.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { HASH_LENGTH, type Hash, hashNode, isSize, type Sha256, type Size } from './hash.ts'

export type ProofRefusal =
  | 'index-outside-tree'
  | 'sizes-not-comparable'
  | 'hash-length'
  | 'proof-length'
  | 'root-mismatch'

const odd = (n: number) => n % 2 === 1
const half = (n: number) => Math.floor(n / 2)
const wellFormed = (hashes: readonly Hash[]) => hashes.every((hash) => hash.length === HASH_LENGTH)

/**
 * Whether the leaf stands at `index` of the tree of `size` leaves with this root (RFC 9162, 2.1.3.2).
 * @param proof sibling hashes, from the leaf's own up to the root's child
 */
export function verifyInclusion(
  sha256: Sha256,
  claim: { readonly index: Size; readonly size: Size; readonly leaf: Hash; readonly root: Hash },
  proof: readonly Hash[],
): Result<true, ProofRefusal> {
  const { index, size, leaf, root } = claim
  if (!isSize(index) || !isSize(size) || index >= size) return refuse('index-outside-tree')
  if (!wellFormed([leaf, root, ...proof])) return refuse('hash-length')
  let position = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return refuse('proof-length')
    if (odd(position) || position === last) {
      hash = hashNode(sha256, sibling, hash)
      while (!odd(position) && position !== 0) {
        position = half(position)
        last = half(last)
      }
    } else {
      hash = hashNode(sha256, hash, sibling)
    }
    position = half(position)
    last = half(last)
  }
  if (last !== 0) return refuse('proof-length')
  return equalBytes(hash, root) ? accept(true as const) : refuse('root-mismatch')
}

/** A tree as a checkpoint names it. */
export type TreeHead = { readonly size: Size; readonly root: Hash }

/**
 * Whether the newer tree begins with all leaves of the older one (RFC 9162, 2.1.4.2).
 * From a tree without leaves there is nothing to compare and nothing is accepted: every tree grows from it.
 */
export function verifyConsistency(
  sha256: Sha256,
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Hash[],
): Result<true, ProofRefusal> {
  if (!isSize(older.size) || !isSize(newer.size) || older.size === 0 || older.size > newer.size) {
    return refuse('sizes-not-comparable')
  }
  if (older.size === newer.size) {
    if (proof.length > 0) return refuse('proof-length')
    return equalBytes(older.root, newer.root) ? accept(true as const) : refuse('root-mismatch')
  }
  if (!wellFormed([older.root, newer.root, ...proof])) return refuse('hash-length')
  let position = older.size - 1
  let last = newer.size - 1
  while (odd(position)) {
    position = half(position)
    last = half(last)
  }
  // An older tree that is one complete subtree is itself the first hash; it is then left out of the proof.
  const [first, ...rest] = position === 0 ? [older.root, ...proof] : proof
  if (first === undefined) return refuse('proof-length')
  let oldHash = first
  let newHash = first
  for (const sibling of rest) {
    if (last === 0) return refuse('proof-length')
    if (odd(position) || position === last) {
      oldHash = hashNode(sha256, sibling, oldHash)
      newHash = hashNode(sha256, sibling, newHash)
      while (!odd(position) && position !== 0) {
        position = half(position)
        last = half(last)
      }
    } else {
      newHash = hashNode(sha256, newHash, sibling)
    }
    position = half(position)
    last = half(last)
  }
  if (last !== 0) return refuse('proof-length')
  const same = equalBytes(oldHash, older.root) && equalBytes(newHash, newer.root)
  return same ? accept(true as const) : refuse('root-mismatch')
}
