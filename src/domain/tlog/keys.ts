import { concatBytes, fromBase64, fromHex, toBase64, toHex, toUtf8 } from '#domain/base/bytes.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Sha256 } from './hash.ts'

/** Ed25519 (RFC 8032), passed in; a browser's WebCrypto answers with promises, so every caller awaits. */
export type Ed25519Verify = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>

/** Keys are 32 bytes; the private one is its seed. */
export type Ed25519 = {
  readonly verify: Ed25519Verify
  readonly sign: (seed: Uint8Array, message: Uint8Array) => Uint8Array | Promise<Uint8Array>
  readonly publicKey: (seed: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

/** What signing and opening keys needs. */
export type SigningCrypto = { readonly sha256: Sha256; readonly ed25519: Ed25519 }

// The byte that C2SP assigns to each kind of signature; further kinds (0x06, ML-DSA-44) get their line here.
const KINDS = { ed25519: 0x01, 'cosignature-v1': 0x04 } as const
/** `ed25519` signs a note's text as it is (logs); `cosignature-v1` signs it together with the time (witnesses). */
export type KeyKind = keyof typeof KINDS

const KEY_LENGTH = 32

export type VerifierKey = {
  readonly name: string
  /** Eight hexadecimal digits, lower case: a hint for finding the key, not a fingerprint to trust. */
  readonly id: string
  readonly kind: KeyKind
  readonly publicKey: Uint8Array
}

/** A private key that is ready to sign. */
export type Signer = {
  readonly key: VerifierKey
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>
}

export type KeyRefusal = 'key-malformed' | 'key-name' | 'key-kind-unknown' | 'key-length' | 'key-id-mismatch'

/** Not empty, no white space (as Unicode understands it), no plus sign, no control characters. */
export const isKeyName = (name: string): boolean =>
  name.isWellFormed() && /^[^\p{White_Space}\p{Cc}+]+$/u.test(name)

/** A verifier key from its parts. Throws when the name cannot be written in a note. */
export function makeVerifierKey(
  sha256: Sha256,
  name: string,
  kind: KeyKind,
  publicKey: Uint8Array,
): VerifierKey {
  if (!isKeyName(name)) throw new RangeError(`not a key name: ${JSON.stringify(name)}`)
  const id = sha256(concatBytes(toUtf8(`${name}\n`), Uint8Array.of(KINDS[kind]), publicKey))
  return { name, id: toHex(id.subarray(0, 4)), kind, publicKey }
}

/** `name+id+base64(kind, key)`: the vkey that a log publishes. */
export const formatVerifierKey = (key: VerifierKey): string =>
  `${key.name}+${key.id}+${toBase64(concatBytes(Uint8Array.of(KINDS[key.kind]), key.publicKey))}`

/** Reads a vkey; one whose id does not follow from its name and key is refused. */
export function parseVerifierKey(sha256: Sha256, text: string): Result<VerifierKey, KeyRefusal> {
  const parts = parseParts(text)
  if (!parts.ok) return parts
  const { name, id, kind, bytes } = parts.value
  const key = makeVerifierKey(sha256, name, kind, bytes)
  return key.id === id ? accept(key) : refuse('key-id-mismatch')
}

const PRIVATE = 'PRIVATE+KEY+'

/** A new signer from 32 random bytes, with the text to keep it by (skey, as golang.org/x/mod/sumdb/note writes it). */
export async function makeSigner(
  crypto: SigningCrypto,
  name: string,
  kind: KeyKind,
  seed: Uint8Array,
): Promise<{ readonly signer: Signer; readonly skey: string }> {
  const key = makeVerifierKey(crypto.sha256, name, kind, await crypto.ed25519.publicKey(seed))
  const secret = toBase64(concatBytes(Uint8Array.of(KINDS[kind]), seed))
  const sign = async (message: Uint8Array) => crypto.ed25519.sign(seed, message)
  return { signer: { key, sign }, skey: `${PRIVATE}${name}+${key.id}+${secret}` }
}

/** Opens a kept skey; refuses one whose id does not follow from its public key. */
export async function parseSigningKey(
  crypto: SigningCrypto,
  text: string,
): Promise<Result<Signer, KeyRefusal>> {
  if (!text.startsWith(PRIVATE)) return refuse('key-malformed')
  const parts = parseParts(text.slice(PRIVATE.length))
  if (!parts.ok) return parts
  const { name, id, kind, bytes } = parts.value
  const { signer } = await makeSigner(crypto, name, kind, bytes)
  return signer.key.id === id ? accept(signer) : refuse('key-id-mismatch')
}

type KeyParts = { name: string; id: string; kind: KeyKind; bytes: Uint8Array }

function parseParts(text: string): Result<KeyParts, KeyRefusal> {
  // The key's base64 may hold plus signs; the name and the id may not.
  const [, name, digits, encoded] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? []
  if (name === undefined || digits === undefined || encoded === undefined) return refuse('key-malformed')
  if (!isKeyName(name)) return refuse('key-name')
  const id = fromHex(digits)
  const bytes = fromBase64(encoded)
  if (!id.ok || id.value.length !== 4 || !bytes.ok || bytes.value.length === 0) return refuse('key-malformed')
  const kind = (Object.keys(KINDS) as KeyKind[]).find((known) => KINDS[known] === bytes.value[0])
  if (kind === undefined) return refuse('key-kind-unknown')
  if (bytes.value.length !== 1 + KEY_LENGTH) return refuse('key-length')
  return accept({ name, id: digits.toLowerCase(), kind, bytes: bytes.value.slice(1) })
}
