import { fromBase64, fromUtf8, toBase64 } from '#domain/base/bytes.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { HASH_LENGTH, type Hash, PROOF_MAX, parseSize, type Size } from './hash.ts'
import type { VerifierKey, VerifySignature } from './keys.ts'
import { formatNote, type Note, parseNote, verifyNote } from './note.ts'

// c2sp.org/tlog-witness: what a log sends to a witness, and what it makes of the answer.

/** The body of POST <submission prefix>/add-checkpoint. */
export type AddCheckpoint = {
  /** Size that the witness cosigned last; 0 when unknown, then the proof is empty. */
  readonly oldSize: Size
  /** `proveConsistency` from the old size to the checkpoint's. */
  readonly proof: readonly Hash[]
  /** The checkpoint with the log's own signature. */
  readonly checkpoint: string
}

export function formatAddCheckpoint({ oldSize, proof, checkpoint }: AddCheckpoint): string {
  if (proof.length > PROOF_MAX)
    throw new RangeError(`a proof of ${proof.length} hashes, at most ${PROOF_MAX}`)
  return [`old ${oldSize}`, ...proof.map(toBase64), '', checkpoint].join('\n')
}

/** Reads such a body, as a witness does; the checkpoint is taken as it stands. */
export function parseAddCheckpoint(body: Uint8Array): Result<AddCheckpoint, 'witness-request-malformed'> {
  const text = fromUtf8(body)
  const border = text.ok ? text.value.indexOf('\n\n') : -1
  if (!text.ok || border < 0) return refuse('witness-request-malformed')
  const [first = '', ...lines] = text.value.slice(0, border).split('\n')
  const oldSize = first.startsWith('old ') ? parseSize(first.slice(4)) : undefined
  const proof = lines.map(fromBase64).flatMap((hash) => (hash.ok ? [hash.value] : []))
  const whole = proof.length === lines.length && proof.every((hash) => hash.length === HASH_LENGTH)
  if (oldSize === undefined || !whole || proof.length > PROOF_MAX) return refuse('witness-request-malformed')
  return accept({ oldSize, proof, checkpoint: text.value.slice(border + 2) })
}

/** The size in a 409 answer of type text/x.tlog.size, from which to try again; undefined when it is none. */
export function parseTreeSize(body: Uint8Array): Size | undefined {
  const text = fromUtf8(body)
  return text.ok && text.value.endsWith('\n') ? parseSize(text.value.slice(0, -1)) : undefined
}

/**
 * The checkpoint with those lines of a witness's answer that its known keys made; other lines are left out.
 * Refuses an answer without any, or with a wrong one.
 */
export async function addCosignatures(
  verify: VerifySignature,
  checkpoint: string,
  answer: Uint8Array,
  witness: readonly VerifierKey[],
): Promise<Result<string, 'checkpoint-malformed' | 'cosignature-missing' | 'cosignature-wrong'>> {
  const own = parseNote(checkpoint)
  if (!own.ok) return refuse('checkpoint-malformed')
  const lines = fromUtf8(answer)
  const parsed = lines.ok ? parseNote(`${own.value.text}\n${lines.value}`) : lines
  // An empty line within the answer would move the border between text and signatures.
  if (!parsed.ok || parsed.value.text !== own.value.text) return refuse('cosignature-wrong')
  const known = parsed.value.signatures.filter((line) =>
    witness.some((key) => key.name === line.name && key.id === line.keyId),
  )
  if (known.length === 0) return refuse('cosignature-missing')
  const cosigned: Note = { text: own.value.text, signatures: known }
  const verified = await verifyNote(verify, formatNote(cosigned), witness)
  if (!verified.ok) return refuse('cosignature-wrong')
  return accept(formatNote({ ...own.value, signatures: [...own.value.signatures, ...known] }))
}
