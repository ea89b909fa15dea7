import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * HMAC-SHA-256 of a text with a key for this purpose (32 bytes). The key is stored outside the database, so
 * that somebody who reads only the database cannot guess short secrets such as codes of eight digits.
 */
export type Secret = (purpose: string, text: string) => Uint8Array

const KEY_FILE = 'secret.key'
const KEY_BYTES = 32

const hmac = (key: Uint8Array, text: string): Uint8Array => createHmac('sha256', key).update(text).digest()

/** Makes a secret from 32 bytes given as hexadecimal; a separate key is derived for each purpose. */
function secretOf(hex: string): Secret {
  const root = Buffer.from(hex, 'hex')
  if (root.length !== KEY_BYTES)
    throw new Error('The secret of the installation must have 64 hexadecimal digits')
  const keys = new Map<string, Uint8Array>()
  return (purpose, text) => {
    const key = keys.get(purpose) ?? hmac(root, purpose)
    keys.set(purpose, key)
    return hmac(key, text)
  }
}

/**
 * Opens the secret from the settings or from the data folder, where the first start creates it readable only by
 * its owner.
 */
export function openSecret({ data, secret }: { data: string; secret: string | undefined }): Secret {
  if (secret !== undefined) return secretOf(secret)
  const file = join(data, KEY_FILE)
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    // Two processes may start at once: the file of the first one is used.
    try {
      writeFileSync(file, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error
    }
  }
  chmodSync(file, 0o600)
  return secretOf(readFileSync(file, 'utf8').trim())
}
