import { toUtf8 } from '#domain/base/bytes.ts'

// c2sp.org/tlog-cosignature, version 1: what a witness signs, and how it writes when it did.
// The message does not name the witness, so a key must never serve two of them.

const TIMESTAMP_LENGTH = 8

/** The bytes that a witness signs for a checkpoint seen at `time` (seconds since 1970). */
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
