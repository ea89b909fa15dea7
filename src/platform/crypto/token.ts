import { createHash, randomBytes } from 'node:crypto'

const KEY_BYTES = 32

/** A secret of 256 random bits as 43 characters; only its hash is stored. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url')

/** SHA-256. A key of 256 random bits needs no slow password hash, because it cannot be guessed. */
export const hashOf = (key: string): Uint8Array => createHash('sha256').update(key).digest()
