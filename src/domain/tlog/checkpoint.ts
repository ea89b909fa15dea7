import { fromBase64, toBase64 } from '#domain/base/bytes.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { HASH_LENGTH, parseSize } from './hash.ts'
import type { VerifierKey, VerifySignature } from './keys.ts'
import { type NoteRefusal, parseNote, type Verified, type VerifyRefusal, verifyNote } from './note.ts'
import { type Policy, quorumMet } from './policy.ts'
import type { TreeHead } from './tree.ts'

/** What a log signs: its name, its size, its root (c2sp.org/tlog-checkpoint). */
export type Checkpoint = TreeHead & {
  /** The log's name for ever: its address without scheme and closing slash. */
  readonly origin: string
  /** Lines that no auditor can check; read so that the signature fits, never written by us. */
  readonly extensions: readonly string[]
}

/** The text of the note to be signed. Throws when the origin cannot stand on a line of its own. */
export function formatCheckpoint({ origin, size, root }: Omit<Checkpoint, 'extensions'>): string {
  if (origin === '' || /\n/.test(origin)) throw new RangeError('an origin is one line of text')
  if (parseSize(String(size)) !== size || root.length !== HASH_LENGTH) throw new RangeError('not a tree head')
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

export type CheckpointRefusal = 'checkpoint-malformed' | 'checkpoint-size' | 'checkpoint-root'

/** Reads the text of a note, signatures left off. */
export function parseCheckpoint(text: string): Result<Checkpoint, CheckpointRefusal> {
  const lines = text.split('\n')
  // what stands behind the last newline
  if (lines.pop() !== '' || lines.some((line) => line === '')) return refuse('checkpoint-malformed')
  const [origin, count, encoded, ...extensions] = lines
  if (origin === undefined || count === undefined || encoded === undefined)
    return refuse('checkpoint-malformed')
  const size = parseSize(count)
  if (size === undefined) return refuse('checkpoint-size')
  const root = fromBase64(encoded)
  if (!root.ok || root.value.length !== HASH_LENGTH) return refuse('checkpoint-root')
  return accept({ origin, size, root: root.value, extensions })
}

/** Reads a signed checkpoint without verifying its signature, to show its claims. */
export function readUnverified(
  source: Uint8Array | string,
): Result<Checkpoint, NoteRefusal | CheckpointRefusal> {
  const note = parseNote(source)
  return note.ok ? parseCheckpoint(note.value.text) : note
}

export type TrustedCheckpoint = {
  readonly checkpoint: Checkpoint
  readonly logKey: VerifierKey
  /** Those of the policy that cosigned, with the time at which each did. */
  readonly witnesses: readonly Verified[]
}
export type TrustRefusal = VerifyRefusal | CheckpointRefusal | 'log-unknown' | 'quorum-not-met'

/** Accepts a checkpoint that a log of the policy signed under its own name and enough of the witnesses cosigned. */
export async function verifyCheckpoint(
  verify: VerifySignature,
  policy: Policy,
  source: Uint8Array | string,
): Promise<Result<TrustedCheckpoint, TrustRefusal>> {
  const keys = [...policy.logs, ...policy.witnesses].map(({ key }) => key)
  const note = await verifyNote(verify, source, keys)
  if (!note.ok) return note
  const { text, verified } = note.value
  const checkpoint = parseCheckpoint(text)
  if (!checkpoint.ok) return checkpoint
  const { origin } = checkpoint.value
  const logKey = policy.logs.map(({ key }) => key).find((key) => has(verified, key) && key.name === origin)
  if (logKey === undefined) return refuse('log-unknown')
  const witnesses = verified.filter(({ key }) => policy.witnesses.some((witness) => witness.key === key))
  const cosigned = (key: VerifierKey) => has(witnesses, key)
  if (!quorumMet(policy.quorum, cosigned)) return refuse('quorum-not-met')
  return accept({ checkpoint: checkpoint.value, logKey, witnesses })
}

const has = (verified: readonly Verified[], key: VerifierKey) => verified.some((item) => item.key === key)
