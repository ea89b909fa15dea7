import { accept, type Result, refuse } from '#domain/base/result.ts'

/** The result of verifying a signed text. */
export type SignedStatement = {
  /** The text inside the signature, byte for byte. */
  readonly text: Uint8Array
  /** The number of the person in the certificate. */
  readonly iin: string
}
export type SignatureRefusal = 'signature-wrong' | 'signature-service-silent'

/** Verifies signatures with a person's electronic digital signature (ЭЦҚ); CMS, RFC 5652, with the text embedded. */
export type SignatureVerifier = {
  verify(cms: Uint8Array): Promise<Result<SignedStatement, SignatureRefusal>>
}

const VERIFIER_TIMEOUT_MS = 15_000

type Certificate = {
  readonly valid?: boolean
  readonly keyUsage?: string
  readonly keyUser?: readonly string[]
  readonly revocations?: readonly { readonly revoked?: boolean; readonly by?: string }[]
  readonly subject?: { readonly iin?: string }
}
type Verified = {
  readonly valid?: boolean
  readonly signers?: readonly { readonly certificates?: readonly Certificate[] }[]
}

/**
 * The IIN of the only signer, if the certificate is for signing, belongs to a person and not to an
 * organisation, and its revocation was checked. NCANode accepts a CMS without signers, and reports nothing
 * about revocation when it could not find out: both are refused here.
 */
function signerOf({ valid, signers = [] }: Verified): string | undefined {
  const [signer] = signers
  const [certificate] = signer?.certificates ?? []
  if (valid !== true || signers.length !== 1 || signer?.certificates?.length !== 1 || !certificate)
    return undefined
  const { keyUsage, keyUser = [], revocations = [], subject } = certificate
  const isChecked = revocations.some(({ by }) => by === 'OCSP' || by === 'CRL')
  const good = isChecked && revocations.every(({ revoked }) => revoked === false)
  if (certificate.valid !== true || !good || keyUsage !== 'SIGN' || !keyUser.includes('INDIVIDUAL'))
    return undefined
  return subject?.iin
}

/** A verifier that uses NCANode version 3 (github.com/malikzh/NCANode) at `url`: /cms/extract, /cms/verify. */
export function httpVerifier(url: string): SignatureVerifier {
  const ask = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(VERIFIER_TIMEOUT_MS),
    })
    if (response.status >= 500 && path === 'cms/verify') throw new Error(`HTTP ${response.status}`)
    return response.ok ? await response.json() : undefined
  }
  return {
    verify: async (cms) => {
      const encoded = Buffer.from(cms).toString('base64')
      try {
        // The text must be embedded: given a text next to a CMS with another one, the service verifies the
        // embedded one.
        const extracted = (await ask('cms/extract', { cms: encoded })) as { data?: string } | undefined
        if (!extracted?.data) return refuse('signature-wrong')
        const verified = await ask('cms/verify', { cms: encoded, revocationCheck: ['OCSP'] })
        const iin = verified ? signerOf(verified as Verified) : undefined
        if (iin === undefined) return refuse('signature-wrong')
        return accept({ text: new Uint8Array(Buffer.from(extracted.data, 'base64')), iin })
      } catch {
        // The answer of the service could name the signer, so nothing of it is passed on.
        return refuse('signature-service-silent')
      }
    },
  }
}
