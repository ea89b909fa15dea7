import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import canonicalize from 'canonicalize'

/** Ed25519 over the RFC 8785 form of the result without its signature. */
export type Signature = { readonly algorithm: 'Ed25519'; readonly public_key: string; readonly value: string }

const bytesOf = (result: object): Buffer => {
  const { signature: _, ...rest } = result as { signature?: unknown }
  return Buffer.from(canonicalize(rest) ?? '', 'utf8')
}

const publicPart = (pem: string | Buffer): string =>
  createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64')

export function signResult<R extends object>(result: R, keyFile: string): R & { signature: Signature } {
  const pem = readFileSync(keyFile)
  const value = sign(null, bytesOf(result), createPrivateKey(pem)).toString('base64')
  return { ...result, signature: { algorithm: 'Ed25519', public_key: publicPart(pem), value } }
}

/** Whether the signature is by the key that it names and, if one is given, by the key of this file. */
export function signatureHolds(
  result: object & { signature: Signature },
  keyFile: string | undefined,
): boolean {
  const { public_key, value } = result.signature
  if (keyFile !== undefined && publicPart(readFileSync(keyFile)) !== public_key) return false
  const key = createPublicKey({ key: Buffer.from(public_key, 'base64'), type: 'spki', format: 'der' })
  return verify(null, bytesOf(result), key, Buffer.from(value, 'base64'))
}
