import { timingSafeEqual } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'
import type { Secret } from '#platform/crypto/secret.ts'

const ID_BYTES = 16
const MAC_BYTES = 16
const PURPOSE = 'notifications.stop'

const macOf = (secret: Secret, account: string) => secret(PURPOSE, account).subarray(0, MAC_BYTES)

/**
 * The key of a link that stops letters: the account's number and 128 bits of an HMAC over it, in 43 characters. It
 * works as long as the letter lies in a mailbox, and can do nothing else.
 */
export const stopKey = (secret: Secret, account: Id<'account'>): string =>
  Buffer.concat([Buffer.from(account.replaceAll('-', ''), 'hex'), macOf(secret, account)]).toString(
    'base64url',
  )

/** Whose letters a key stops; undefined when this installation has not made it. */
export function readStopKey(secret: Secret, key: string): Id<'account'> | undefined {
  const bytes = Buffer.from(key, 'base64url')
  if (bytes.length !== ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== key) return undefined
  const account = bytes
    .subarray(0, ID_BYTES)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Id<'account'>
  return timingSafeEqual(bytes.subarray(ID_BYTES), macOf(secret, account)) ? account : undefined
}
