import { concatBytes, fromBase64, fromUtf8, toBase64, toHex, toUtf8 } from '#domain/base/bytes.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { cosignedMessage, cosignedTreeHead, readTimestamp, timestampBytes } from './cosignature.ts'
import { isKeyName, type Signer, schemeOf, type VerifierKey, type VerifySignature } from './keys.ts'

/** One line of signature; the id and the name say by which key it claims to be. */
export type NoteSignature = {
  readonly name: string
  /** Eight hexadecimal digits, lower case. */
  readonly keyId: string
  /** What follows the key id: for Ed25519 64 bytes, for a cosignature the time before them. */
  readonly signature: Uint8Array
}

/** A signed note (c2sp.org/signed-note). Nothing in it is to be believed before `verifyNote`. */
export type Note = {
  /** Ends with a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export type NoteRefusal = 'note-malformed' | 'note-encoding' | 'note-too-many-signatures'

/** The specification wants at least 16; a note with more lines than this costs more to verify than it is worth. */
const SIGNATURES_MAX = 100

// biome-ignore lint/suspicious/noControlCharactersInRegex: the specification forbids exactly these
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/

export function parseNote(source: Uint8Array | string): Result<Note, NoteRefusal> {
  const decoded = typeof source === 'string' ? accept(source) : fromUtf8(source)
  if (!decoded.ok || !decoded.value.isWellFormed() || CONTROL.test(decoded.value))
    return refuse('note-encoding')
  const note = decoded.value
  // A text may hold empty lines itself, so the last one is the border.
  const border = note.lastIndexOf('\n\n')
  if (border < 0 || !note.endsWith('\n')) return refuse('note-malformed')
  const lines = note
    .slice(border + 2)
    .split('\n')
    .slice(0, -1)
  if (lines.length === 0) return refuse('note-malformed')
  if (lines.length > SIGNATURES_MAX) return refuse('note-too-many-signatures')
  const signatures = lines.map(parseSignatureLine)
  if (signatures.some((signature) => signature === undefined)) return refuse('note-malformed')
  return accept({
    text: note.slice(0, border + 1),
    signatures: signatures.filter((signature) => signature !== undefined),
  })
}

/** `— name base64(id, signature)`, without the newline; undefined when malformed. */
function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name, encoded] = /^\u2014 ([^ ]+) ([^ ]+)$/.exec(line) ?? []
  if (name === undefined || encoded === undefined || !isKeyName(name)) return undefined
  const bytes = fromBase64(encoded)
  if (!bytes.ok || bytes.value.length < 5) return undefined
  return { name, keyId: toHex(bytes.value.subarray(0, 4)), signature: bytes.value.subarray(4) }
}

export function formatSignatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = Uint8Array.from({ length: 4 }, (_, i) => Number.parseInt(keyId.slice(2 * i, 2 * i + 2), 16))
  return `\u2014 ${name} ${toBase64(concatBytes(id, signature))}\n`
}

export const formatNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(formatSignatureLine).join('')}`

/**
 * One signature over a text. Throws when the text cannot be a note's.
 * @param time seconds since 1970, said by cosignatures; Ed25519 lines have none
 */
export async function signText(signer: Signer, text: string, time: number): Promise<NoteSignature> {
  if (!text.endsWith('\n') || !text.isWellFormed() || CONTROL.test(text)) {
    throw new RangeError('a note is lines of text, each with its newline, without control characters')
  }
  const { name, id, kind } = signer.key
  if (kind === 'ed25519') return { name, keyId: id, signature: await signer.sign(toUtf8(text)) }
  const message = kind === 'ml-dsa-44' ? cosignedTreeHead(name, text, time) : cosignedMessage(text, time)
  if (message === undefined) throw new RangeError('this kind of key signs checkpoints only')
  const signature = await signer.sign(message)
  return { name, keyId: id, signature: concatBytes(timestampBytes(time), signature) }
}

/** A key whose signature on the note is right; `time` for cosignatures, in seconds since 1970. */
export type Verified = { readonly key: VerifierKey; readonly time?: number }

export type VerifyRefusal = NoteRefusal | 'signature-invalid' | 'signature-missing'

/**
 * Checks every signature by a key that is known. Lines by others are ignored; a wrong one by a known key
 * refuses the whole note, and so does a note without any by a known key.
 */
export async function verifyNote(
  verify: VerifySignature,
  source: Uint8Array | string,
  keys: readonly VerifierKey[],
): Promise<Result<{ readonly text: string; readonly verified: readonly Verified[] }, VerifyRefusal>> {
  const note = parseNote(source)
  if (!note.ok) return note
  const { text, signatures } = note.value
  const verified = new Map<VerifierKey, Verified>()
  for (const line of signatures) {
    for (const key of keys.filter(({ name, id }) => name === line.name && id === line.keyId)) {
      const checked = await verifySignature(verify, text, line.signature, key)
      if (checked === 'wrong') return refuse('signature-invalid')
      if (checked !== 'scheme-unknown') verified.set(key, checked)
    }
  }
  if (verified.size === 0) return refuse('signature-missing')
  return accept({ text, verified: [...verified.values()] })
}

async function verifySignature(
  verify: VerifySignature,
  text: string,
  signature: Uint8Array,
  key: VerifierKey,
): Promise<Verified | 'wrong' | 'scheme-unknown'> {
  const { scheme, signatureLength } = schemeOf(key.kind)
  const bare = signature.subarray(-signatureLength)
  const time = readTimestamp(signature.subarray(0, -signatureLength))
  const message = messageOf(key, text, time)
  const timed = key.kind === 'ed25519' ? signature.length === signatureLength : time !== undefined
  if (!timed || message === undefined) return 'wrong'
  const right = await verify(scheme, key.publicKey, message, bare)
  if (right === undefined) return 'scheme-unknown'
  if (!right) return 'wrong'
  return key.kind === 'ed25519' || time === undefined ? { key } : { key, time }
}

/** The bytes that a key signs for a text; undefined when it cannot have signed that text. */
function messageOf({ kind, name }: VerifierKey, text: string, time = 0): Uint8Array | undefined {
  if (kind === 'ed25519') return toUtf8(text)
  return kind === 'ml-dsa-44' ? cosignedTreeHead(name, text, time) : cosignedMessage(text, time)
}
