import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { canonicalJson, type Json } from '#domain/journal-entry/canonical-json.ts'

/** Ed25519 over the RFC 8785 form of the result without its signature. */
export type Signature = { readonly algorithm: 'Ed25519'; readonly public_key: string; readonly value: string }

/** The signed bytes; undefined where RFC 8785 has no form for the result, so that no signature can be valid for it. */
function signedBytes(result: object): Buffer | undefined {
  const { signature: _, ...rest } = result as { signature?: unknown }
  const canonical = canonicalJson(rest as Json)
  return canonical.ok ? Buffer.from(canonical.value, 'utf8') : undefined
}

const publicPart = (pem: string | Buffer): string =>
  createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64')

export function signResult<R extends object>(result: R, keyFile: string): R & { signature: Signature } {
  const pem = readFileSync(keyFile)
  const bytes = signedBytes(result)
  if (!bytes) throw new Error('The result has no RFC 8785 form.')
  const value = sign(null, bytes, createPrivateKey(pem)).toString('base64')
  return { ...result, signature: { algorithm: 'Ed25519', public_key: publicPart(pem), value } }
}

/** Whether the signature was made with the key that it names and, if one is given, with the key of this file. */
export function signatureHolds(
  result: object & { signature: Signature },
  keyFile: string | undefined,
): boolean {
  const { public_key, value } = result.signature
  const bytes = signedBytes(result)
  if (!bytes) return false
  if (keyFile !== undefined && publicPart(readFileSync(keyFile)) !== public_key) return false
  const key = createPublicKey({ key: Buffer.from(public_key, 'base64'), type: 'spki', format: 'der' })
  return verify(null, bytes, key, Buffer.from(value, 'base64'))
}
