import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import type { Ed25519, Sha256 } from '#domain/tlog/index.ts'

/** SHA-256 by OpenSSL, in one call. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer')

// DER of SubjectPublicKeyInfo and PKCS #8 for Ed25519 up to the key itself (RFC 8410); node:crypto takes no bare keys.
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const privateKey = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })

/** Ed25519 (RFC 8032) by OpenSSL; keys are 32 bytes, private keys their seed. */
export const ed25519: Ed25519 = {
  publicKey: (seed) =>
    new Uint8Array(
      createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' }).subarray(SPKI.length),
    ),
  sign: (seed, message) => new Uint8Array(sign(null, message, privateKey(seed))),
  verify: (publicKey, message, signature) => {
    const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  },
}
