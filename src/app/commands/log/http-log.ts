import { setTimeout as sleep } from 'node:timers/promises'
import {
  bundlePath,
  ENTRY_MAX,
  HASH_LENGTH,
  type LogReader,
  TILE_WIDTH,
  tilePath,
} from '#domain/tlog/index.ts'

/** The network or the server failed; names the address. */
export class Unreachable extends Error {}

/** What stands in the place of a file that is longer than any file of a log: no parser accepts it. */
const TOO_LONG = new Uint8Array(0)

const TRIES = 3
const TIMEOUT = 30_000
const PAUSE = 250
// A log must not be able to fill an auditor's memory with an endless answer.
const CHECKPOINT_MAX = 1_000_000
const TILE_MAX = TILE_WIDTH * HASH_LENGTH
// The server ends a file of contents at 1 MiB, or after one content that is longer.
const CONTENTS_MAX = 64 * 1_048_576
const BUNDLE_MAX = TILE_WIDTH * (ENTRY_MAX + 2)

/**
 * Reads a log over HTTP. 404 and 410 mean that a file does not exist; other failures are retried, then thrown. A file
 * of an impossible length was answered, so it is the log's fault and not the network's: it is given as no bytes, which
 * the audit reports.
 */
export function readOverHttp(url: string): LogReader {
  const base = new URL(url.endsWith('/') ? url : `${url}/`)
  const get = (path: string, limit: number) => fetchFile(new URL(path, base), limit)
  return {
    checkpoint: () => get('checkpoint', CHECKPOINT_MAX),
    tile: (tile) => get(tilePath(tile), TILE_MAX),
    bundle: (bundle) => get(bundlePath(bundle), BUNDLE_MAX),
  }
}

/** Reads what a log of Kenes shows beside its entries, from that number on; undefined when it shows nothing. */
export function readContents(url: string): (first: number) => Promise<Uint8Array | undefined> {
  const base = new URL(url.endsWith('/') ? url : `${url}/`)
  return (first) => fetchFile(new URL(`contents/from/${first}`, base), CONTENTS_MAX)
}

async function fetchFile(url: URL, limit: number): Promise<Uint8Array | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) })
      if (response.ok) return await readBody(response, limit)
      await response.body?.cancel()
      if (response.status === 404 || response.status === 410) return undefined
      const again = response.status >= 500 || response.status === 429
      if (!again || attempt === TRIES) throw new Unreachable(`${url} (HTTP ${response.status})`)
    } catch (fault) {
      if (fault instanceof Unreachable) throw fault
      if (attempt === TRIES) throw new Unreachable(`${url} (${reasonOf(fault)})`, { cause: fault })
    }
    await sleep(PAUSE * 2 ** attempt)
  }
}

async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > limit) return TOO_LONG
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** fetch reports only "fetch failed"; the cause has the reason. */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  return fault.cause instanceof Error ? fault.cause.message || fault.cause.name : fault.message
}
