import { concatBytes, fromBase64, toUtf8 } from '#domain/base/bytes.ts'
import { HASH_LENGTH, parseSize } from './hash.ts'

// c2sp.org/tlog-cosignature: what a witness signs, and how it writes when it did.

const TIMESTAMP_LENGTH = 8

/**
 * The bytes that a witness signs with Ed25519 for a checkpoint seen at `time` (seconds since 1970). They do not name
 * the witness, so a key must never serve two of them.
 */
export function cosignedMessage(checkpointText: string, time: number): Uint8Array {
  return toUtf8(`cosignature/v1\ntime ${time}\n${checkpointText}`)
}

/** Eight bytes, the highest first. */
export function timestampBytes(time: number): Uint8Array {
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError(`not a time in seconds: ${time}`)
  return Uint8Array.from({ length: TIMESTAMP_LENGTH }, (_, i) => Math.floor(time / 256 ** (7 - i)) % 256)
}

/** Seconds since 1970; undefined unless there are eight bytes and the time is one that a clock can show. */
export function readTimestamp(bytes: Uint8Array): number | undefined {
  if (bytes.length !== TIMESTAMP_LENGTH) return undefined
  const time = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
  return Number.isSafeInteger(time) ? time : undefined
}

const SUBTREE = toUtf8('subtree/v1\n\0')
/** Names are written with their length in one byte. */
const NAME_MAX = 255

/**
 * The bytes that are signed with ML-DSA-44 for the tree head in a checkpoint's text (`cosigned_message` from leaf 0 on);
 * undefined unless the text is a checkpoint and the names are short enough to be written.
 * @param time seconds since 1970; 0: the signer does not say that they know of no larger tree
 */
export function cosignedTreeHead(
  signer: string,
  checkpointText: string,
  time: number,
): Uint8Array | undefined {
  const [origin = '', count = '', encoded = ''] = checkpointText.split('\n', 3)
  const size = parseSize(count)
  const root = fromBase64(encoded)
  const names = [toUtf8(signer), toUtf8(origin)] as const
  const short = names.every(({ length }) => length >= 1 && length <= NAME_MAX)
  if (size === undefined || !root.ok || root.value.length !== HASH_LENGTH || !short) return undefined
  const [name, log] = names.map((bytes) => concatBytes(Uint8Array.of(bytes.length), bytes))
  if (name === undefined || log === undefined) return undefined
  const [seconds, start, end] = [time, 0, size].map(timestampBytes)
  if (seconds === undefined || start === undefined || end === undefined) return undefined
  return concatBytes(SUBTREE, name, seconds, log, start, end, root.value)
}
