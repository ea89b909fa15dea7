import { fromBase64, fromUtf8, toBase64 } from '#domain/base/bytes.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { type TrustedCheckpoint, type TrustRefusal, verifyCheckpoint } from './checkpoint.ts'
import { HASH_LENGTH, type Hash, hashLeaf, PROOF_MAX, parseSize, type Sha256, type Size } from './hash.ts'
import type { VerifySignature } from './keys.ts'
import type { Policy } from './policy.ts'
import { type ProofRefusal, verifyInclusion } from './tree.ts'

/** What a person keeps to prove without us that an entry is in the log (c2sp.org/tlog-proof). */
export type Receipt = {
  readonly index: Size
  /** Siblings from the leaf's own up to the root's child. */
  readonly proof: readonly Hash[]
  /** The signed checkpoint with its cosignatures, as it was published. */
  readonly checkpoint: string
  /** Not covered by any signature. Kenes puts the entry's bytes there; the proof shows whether they are the entry. */
  readonly extra?: Uint8Array
}

const HEADER = 'c2sp.org/tlog-proof@v1'

/** The content of a `.tlog-proof` file. */
export function formatReceipt({ index, proof, checkpoint, extra }: Receipt): string {
  const extraLine = extra === undefined ? [] : [`extra ${toBase64(extra)}`]
  return [HEADER, ...extraLine, `index ${index}`, ...proof.map(toBase64), '', checkpoint].join('\n')
}

export type ReceiptRefusal = 'receipt-malformed' | 'receipt-encoding' | 'receipt-hash' | 'receipt-index'

/** Reads a `.tlog-proof` file; its checkpoint is verified by `verifyReceipt`. */
export function parseReceipt(source: Uint8Array | string): Result<Receipt, ReceiptRefusal> {
  const decoded = typeof source === 'string' ? accept(source) : fromUtf8(source)
  if (!decoded.ok || !decoded.value.isWellFormed()) return refuse('receipt-encoding')
  const border = decoded.value.indexOf('\n\n')
  const checkpoint = decoded.value.slice(border + 2)
  if (border < 0 || !checkpoint.endsWith('\n')) return refuse('receipt-malformed')
  const [header, ...lines] = decoded.value.slice(0, border).split('\n')
  if (header !== HEADER) return refuse('receipt-malformed')

  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()?.slice(6) ?? '') : undefined
  if (extra?.ok === false) return refuse('receipt-malformed')
  const index = /^index (.*)$/.exec(lines.shift() ?? '')?.[1]
  if (index === undefined) return refuse('receipt-malformed')
  const position = parseSize(index)
  if (position === undefined) return refuse('receipt-index')
  const proof = lines.map(fromBase64).flatMap((hash) => (hash.ok ? [hash.value] : []))
  const wellFormed = proof.length === lines.length && proof.every((hash) => hash.length === HASH_LENGTH)
  if (!wellFormed || proof.length > PROOF_MAX) return refuse('receipt-hash')
  return accept({
    index: position,
    proof,
    checkpoint,
    ...(extra === undefined ? {} : { extra: extra.value }),
  })
}

/** What verification needs; signing keys are not among it. */
export type VerifyCrypto = { readonly sha256: Sha256; readonly verify: VerifySignature }

/** Verifies that the entry is in a log of the policy: its proof, the checkpoint's signature and the witnesses. */
export async function verifyReceipt(
  { sha256, verify }: VerifyCrypto,
  policy: Policy,
  receipt: Receipt,
  entry: Uint8Array,
): Promise<Result<TrustedCheckpoint, TrustRefusal | ProofRefusal>> {
  const trusted = await verifyCheckpoint(verify, policy, receipt.checkpoint)
  if (!trusted.ok) return trusted
  const { size, root } = trusted.value.checkpoint
  const claim = { index: receipt.index, size, root, leaf: hashLeaf(sha256, entry) }
  const included = verifyInclusion(sha256, claim, receipt.proof)
  return included.ok ? trusted : included
}
