import { concatBytes, fromBase64, fromHex, toBase64, toHex, toUtf8 } from '#domain/base/bytes.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Sha256 } from './hash.ts'

/** The signature schemes: Ed25519 (RFC 8032) and ML-DSA-44 (FIPS 204), which withstands quantum computers. */
export type Scheme = 'ed25519' | 'ml-dsa-44'

/**
 * Verification, passed in; a browser's WebCrypto answers with promises, so every caller awaits. `undefined`: this
 * implementation does not know the scheme, and the signature counts as one by an unknown key.
 */
export type VerifySignature = (
  scheme: Scheme,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | undefined | Promise<boolean | undefined>

/** Signing by a scheme; the private key is its seed of 32 bytes. */
export type SignatureScheme = {
  readonly sign: (seed: Uint8Array, message: Uint8Array) => Uint8Array | Promise<Uint8Array>
  readonly publicKey: (seed: Uint8Array) => Uint8Array | Promise<Uint8Array>
}

/** What signing and opening keys needs. */
export type SigningCrypto = {
  readonly sha256: Sha256
  readonly schemes: Readonly<Record<Scheme, SignatureScheme>>
}

// The byte that C2SP assigns to each kind of signature, with the bytes of a public key and of a signature.
const KINDS = {
  ed25519: { byte: 0x01, scheme: 'ed25519', keyLength: 32, signatureLength: 64 },
  'cosignature-v1': { byte: 0x04, scheme: 'ed25519', keyLength: 32, signatureLength: 64 },
  'ml-dsa-44': { byte: 0x06, scheme: 'ml-dsa-44', keyLength: 1312, signatureLength: 2420 },
} as const satisfies Record<
  string,
  { byte: number; scheme: Scheme; keyLength: number; signatureLength: number }
>
/**
 * `ed25519` signs a note's text as it is (logs); `cosignature-v1` signs it together with the time (witnesses);
 * `ml-dsa-44` signs the tree head together with the signer's name and the time (witnesses, and logs beside Ed25519).
 */
export type KeyKind = keyof typeof KINDS

/** The scheme of a kind of key, and the length of its bare signatures in bytes. */
export const schemeOf = (kind: KeyKind): { readonly scheme: Scheme; readonly signatureLength: number } =>
  KINDS[kind]

const SEED_LENGTH = 32

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
function makeVerifierKey(sha256: Sha256, name: string, kind: KeyKind, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new RangeError(`not a key name: ${JSON.stringify(name)}`)
  const id = sha256(concatBytes(toUtf8(`${name}\n`), Uint8Array.of(KINDS[kind].byte), publicKey))
  return { name, id: toHex(id.subarray(0, 4)), kind, publicKey }
}

/** `name+id+base64(kind, key)`: the vkey that a log publishes. */
export const formatVerifierKey = (key: VerifierKey): string =>
  `${key.name}+${key.id}+${toBase64(concatBytes(Uint8Array.of(KINDS[key.kind].byte), key.publicKey))}`

/** Reads a vkey; one whose id does not follow from its name and key is refused. */
export function parseVerifierKey(sha256: Sha256, text: string): Result<VerifierKey, KeyRefusal> {
  const parts = parseParts(text, (kind) => KINDS[kind].keyLength)
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
  const key = makeVerifierKey(
    crypto.sha256,
    name,
    kind,
    await crypto.schemes[KINDS[kind].scheme].publicKey(seed),
  )
  const secret = toBase64(concatBytes(Uint8Array.of(KINDS[kind].byte), seed))
  const sign = async (message: Uint8Array) => crypto.schemes[KINDS[kind].scheme].sign(seed, message)
  return { signer: { key, sign }, skey: `${PRIVATE}${name}+${key.id}+${secret}` }
}

/** Opens a kept skey; refuses one whose id does not follow from its public key. */
export async function parseSigningKey(
  crypto: SigningCrypto,
  text: string,
): Promise<Result<Signer, KeyRefusal>> {
  if (!text.startsWith(PRIVATE)) return refuse('key-malformed')
  const parts = parseParts(text.slice(PRIVATE.length), () => SEED_LENGTH)
  if (!parts.ok) return parts
  const { name, id, kind, bytes } = parts.value
  const { signer } = await makeSigner(crypto, name, kind, bytes)
  return signer.key.id === id ? accept(signer) : refuse('key-id-mismatch')
}

type KeyParts = { name: string; id: string; kind: KeyKind; bytes: Uint8Array }

function parseParts(text: string, lengthOf: (kind: KeyKind) => number): Result<KeyParts, KeyRefusal> {
  // The key's base64 may hold plus signs; the name and the id may not.
  const [, name, digits, encoded] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? []
  if (name === undefined || digits === undefined || encoded === undefined) return refuse('key-malformed')
  if (!isKeyName(name)) return refuse('key-name')
  const id = fromHex(digits)
  const bytes = fromBase64(encoded)
  if (!id.ok || id.value.length !== 4 || !bytes.ok || bytes.value.length === 0) return refuse('key-malformed')
  const kind = (Object.keys(KINDS) as KeyKind[]).find((known) => KINDS[known].byte === bytes.value[0])
  if (kind === undefined) return refuse('key-kind-unknown')
  if (bytes.value.length !== 1 + lengthOf(kind)) return refuse('key-length')
  return accept({ name, id: digits.toLowerCase(), kind, bytes: bytes.value.slice(1) })
}
