import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto'
import type { Scheme, Sha256, SignatureScheme, VerifySignature } from '#domain/tlog/index.ts'

/** SHA-256 by OpenSSL, in one call. */
export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer')

// DER of SubjectPublicKeyInfo and PKCS #8 up to the key itself (RFC 8410, RFC 9881 with the seed alone); node:crypto
// takes no bare keys.
const SPKI: Readonly<Record<Scheme, Buffer>> = {
  ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
  'ml-dsa-44': Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
}
const PKCS8: Readonly<Record<Scheme, Buffer>> = {
  ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
  'ml-dsa-44': Buffer.from('3034020100300b060960864801650304031104228020', 'hex'),
}

const schemeOf = (scheme: Scheme): SignatureScheme => {
  const privateKey = (seed: Uint8Array): KeyObject =>
    createPrivateKey({ key: Buffer.concat([PKCS8[scheme], seed]), format: 'der', type: 'pkcs8' })
  return {
    publicKey: (seed) =>
      new Uint8Array(
        createPublicKey(privateKey(seed))
          .export({ format: 'der', type: 'spki' })
          .subarray(SPKI[scheme].length),
      ),
    sign: (seed, message) => new Uint8Array(sign(null, message, privateKey(seed))),
  }
}

/** Ed25519 (RFC 8032) and ML-DSA-44 (FIPS 204) by OpenSSL; private keys are seeds of 32 bytes. */
export const schemes: Readonly<Record<Scheme, SignatureScheme>> = {
  ed25519: schemeOf('ed25519'),
  'ml-dsa-44': schemeOf('ml-dsa-44'),
}

/** Verifies a signature of either scheme. */
export const verifySignature: VerifySignature = (scheme, publicKey, message, signature) => {
  const key = createPublicKey({ key: Buffer.concat([SPKI[scheme], publicKey]), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}
