import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createDurably, readIfThere, writeDurably } from '#platform/journal/files.ts'

// A resident's identity is stored as HMAC-SHA-256 of their number with keys that are never in the database.
// There are fewer than 10^9 valid numbers, so plain hashes of all of them take minutes: only the key protects
// them. To change the key, a further one is applied to the result of the earlier ones: k2(k1(number)).

const KEY_BYTES = 32
const PROOF_BYTES = 16
const KEY = /^[A-Za-z0-9_-]{43}$/
export const IDENTITY_KEY_FILE = 'identity.key'

/** Prefixes the number, so that no other use of the keys can give the same value. */
const SUBJECT = 'kenes identity 1 iin:'
const PROOF = 'kenes identity 1 proof'

export type IdentityKeys = {
  /**
   * All keys, the oldest first; none before the first is needed. Reads the file each time, because another
   * process may have added one.
   */
  read(): Promise<readonly Uint8Array[]>
  /** Adds a key and flushes it to the disk; returns all keys. Throws when the keys come from the environment. */
  add(): Promise<readonly Uint8Array[]>
}

const hmac = (key: Uint8Array, value: string | Uint8Array): Uint8Array =>
  new Uint8Array(createHmac('sha256', key).update(value).digest())

/** Applies one further key to an identity. */
export const applyNextKey = (identity: Uint8Array, key: Uint8Array): Uint8Array => hmac(key, identity)

const through = (first: string, [key, ...later]: readonly Uint8Array[]): Uint8Array => {
  if (!key) throw new Error('There is no identity key')
  return later.reduce(applyNextKey, hmac(key, first))
}

/** The identity of a person by their number, with all keys in force. 32 bytes. */
export const identityOf = (number: string, keys: readonly Uint8Array[]): Uint8Array =>
  through(SUBJECT + number, keys)

/** Identifies the keys of a database without revealing anything about them. 16 bytes. */
export const keyFingerprint = (keys: readonly Uint8Array[]): Uint8Array =>
  through(PROOF, keys).subarray(0, PROOF_BYTES)

function parse(text: string, where: string): readonly Uint8Array[] {
  const lines = text.split(/\s+/).filter((line) => line !== '')
  // The text is a secret, or was meant to be one, so the error does not repeat it.
  if (!lines.every((line) => KEY.test(line)))
    throw new Error(`${where} does not hold identity keys: 32 bytes each, as base64url of 43 letters`)
  return lines.map((line) => new Uint8Array(Buffer.from(line, 'base64url')))
}

/** The keys of the settings, or else those of the data folder, where the first is created on demand. */
export function openIdentityKeys({
  data,
  identityKey,
}: {
  readonly data: string
  readonly identityKey: string | undefined
}): IdentityKeys {
  if (identityKey !== undefined) {
    const keys = parse(identityKey, 'KENES_IDENTITY_KEY')
    return {
      read: async () => keys,
      add: async () => {
        throw new Error(
          'The identity keys come from KENES_IDENTITY_KEY: write a new one behind the others (openssl rand 32 | basenc --base64url | tr -d =) and try again.',
        )
      },
    }
  }
  const file = join(data, IDENTITY_KEY_FILE)
  const read = async () => parse((await readIfThere(file)) ?? '', file)
  return {
    read,
    add: async () => {
      const key = `${randomBytes(KEY_BYTES).toString('base64url')}\n`
      const before = await readIfThere(file)
      if (before === undefined) await createDurably(file, key)
      else await writeDurably(file, `${before.trimEnd()}\n${key}`)
      return read()
    },
  }
}
