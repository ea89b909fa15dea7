import { createHash, randomBytes } from 'node:crypto'

const KEY_BYTES = 32

/** A secret of 256 random bits, in 43 characters; only its hash is kept. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('base64url')

/** SHA-256. A key of 256 random bits needs no slow hash: nobody can guess through it. */
export const hashOf = (key: string): Uint8Array => createHash('sha256').update(key).digest()
