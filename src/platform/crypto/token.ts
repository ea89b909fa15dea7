import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const KEY_BYTES = 32

/** A secret of 256 random bits as 43 characters; only its hash is stored. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url')

/** SHA-256. A key of 256 random bits needs no slow password hash, because it cannot be guessed. */
export const hashOf = (key: string): Uint8Array => createHash('sha256').update(key).digest()

/** SHA-256 in 64 hexadecimal digits. */
export const sha256Hex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex')

/** Whether a secret was given; takes equally long for every wrong one. */
export const isSameKey = (key: string, expected: string): boolean =>
  timingSafeEqual(hashOf(key), hashOf(expected))
