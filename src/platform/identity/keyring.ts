import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createDurably, readIfThere, writeDurably } from '#platform/journal/files.ts'

// Who a resident is, is kept as HMAC-SHA-256 of her number with keys that are never in the database. Fewer than 10^9
// numbers can be right: a plain hash of each is computed within minutes, so the key is what protects.
// A key is changed by applying a further one to what the earlier ones gave: k2(k1(number)).

const KEY_BYTES = 32
const PROOF_BYTES = 16
const KEY = /^[A-Za-z0-9_-]{43}$/
export const IDENTITY_KEY_FILE = 'identity.key'

/** Said before the number, so that no other use of the keys can give the same value. */
const SUBJECT = 'kenes identity 1 iin:'
const PROOF = 'kenes identity 1 proof'

export type IdentityKeys = {
  /** All keys, the oldest first; none before the first is needed. Read anew: another process may have added one. */
  read(): Promise<readonly Uint8Array[]>
  /** Adds a key, on the disk before this returns; all keys. Throws when they come from the environment. */
  add(): Promise<readonly Uint8Array[]>
}

const hmac = (key: Uint8Array, value: string | Uint8Array): Uint8Array =>
  new Uint8Array(createHmac('sha256', key).update(value).digest())

/** What one more key makes of an identity. */
export const applyNextKey = (identity: Uint8Array, key: Uint8Array): Uint8Array => hmac(key, identity)

const through = (first: string, [key, ...later]: readonly Uint8Array[]): Uint8Array => {
  if (!key) throw new Error('There is no identity key')
  return later.reduce(applyNextKey, hmac(key, first))
}

/** The identity of a person by her number, with all keys in force. 32 bytes. */
export const identityOf = (number: string, keys: readonly Uint8Array[]): Uint8Array =>
  through(SUBJECT + number, keys)

/** By what the program sees that these are the keys of the database; says nothing about them. 16 bytes. */
export const keyFingerprint = (keys: readonly Uint8Array[]): Uint8Array =>
  through(PROOF, keys).subarray(0, PROOF_BYTES)

function parse(text: string, where: string): readonly Uint8Array[] {
  const lines = text.split(/\s+/).filter((line) => line !== '')
  // What stands there is a secret, or was meant to be one: it is not repeated.
  if (!lines.every((line) => KEY.test(line)))
    throw new Error(`${where} does not hold identity keys: 32 bytes each, as base64url of 43 letters`)
  return lines.map((line) => new Uint8Array(Buffer.from(line, 'base64url')))
}

/** The keys of the settings, else those of the data folder, where the first is made when it is needed. */
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
