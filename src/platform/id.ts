import { randomBytes } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'

/** A new UUID of version 7 (RFC 9562): sorts by the time of its creation, in milliseconds. */
export function newId<Kind extends string>(now: Date): Id<Kind> {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
