import { timingSafeEqual } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'
import type { Secret } from '#platform/crypto/secret.ts'

const ID_BYTES = 16
const MAC_BYTES = 16
const PURPOSE = 'notifications.stop'

const macOf = (secret: Secret, account: string) => secret(PURPOSE, account).subarray(0, MAC_BYTES)

/**
 * The key of an unsubscribe link: the account's number and 128 bits of an HMAC over it, in 43 characters. It never
 * expires, and permits nothing else.
 */
export const stopKey = (secret: Secret, account: Id<'account'>): string =>
  Buffer.concat([Buffer.from(account.replaceAll('-', ''), 'hex'), macOf(secret, account)]).toString(
    'base64url',
  )

/** The account of a key; undefined when this installation did not make the key. */
export function readStopKey(secret: Secret, key: string): Id<'account'> | undefined {
  const bytes = Buffer.from(key, 'base64url')
  if (bytes.length !== ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== key) return undefined
  const account = bytes
    .subarray(0, ID_BYTES)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Id<'account'>
  return timingSafeEqual(bytes.subarray(ID_BYTES), macOf(secret, account)) ? account : undefined
}
