import { hashes, verify } from '@noble/ed25519'
import { sha256 as nobleSha256, sha512 } from '@noble/hashes/sha2.js'
import type { Sha256, VerifySignature } from '#domain/tlog/index.ts'

// noble's Ed25519 brings no SHA-512; WebCrypto's is missing on pages that are not served over https.
hashes.sha512 = sha512

/** SHA-256 without a promise per call: WebCrypto's digest is ten times slower for the small inputs of a tree. */
export const sha256: Sha256 = (bytes) => nobleSha256(bytes)

/**
 * Ed25519 by WebCrypto where the browser knows it and the page is secure, else by noble; both by RFC 8032. A checkpoint
 * always has an Ed25519 signature; ML-DSA-44, which would cost every reader 30 kB of code, is left to auditors.
 */
export const verifyEd25519: VerifySignature = async (scheme, publicKey, message, signature) => {
  if (scheme !== 'ed25519') return undefined
  const key = await importKey(publicKey)
  if (key === undefined) return verify(signature, message, publicKey, { zip215: false })
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message))
}

async function importKey(publicKey: Uint8Array) {
  try {
    return await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify'])
  } catch {
    return undefined
  }
}
