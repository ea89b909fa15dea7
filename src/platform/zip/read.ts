import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

/** Limits for archives from users, whatever reads them. */
export const ZIP_LIMITS = {
  /** Entries; a presentation with a picture on each of a thousand slides has about three thousand. */
  entries: 4096,
  /** Maximum unpacked bytes; a report of a hundred pages with pictures has about thirty million. */
  bytes: 150_000_000,
  /** Maximum compression ratio, applied from `ratioFrom` bytes on: XML shrinks 10 to 40 times, deflate at most 1,032. */
  ratio: 200,
  ratioFrom: 4 * 2 ** 20,
  /** Time for decompressing everything. */
  milliseconds: 20_000,
}

/** Why an archive is refused: broken or truncated, above a limit, or encrypted. */
export type ZipFaultCode = 'broken' | 'too-large' | 'encrypted'

export class ZipFault extends Error {
  readonly code: ZipFaultCode
  constructor(code: ZipFaultCode) {
    super(`ZIP: ${code}`)
    this.code = code
  }
}

/** An open archive; an entry is decompressed when it is read. */
export type Package = {
  readonly names: readonly string[]
  /** The bytes of an entry, or null if there is none. Throws `ZipFault` when it differs from the directory. */
  readonly read: (name: string) => Promise<Uint8Array | null>
}

/**
 * Opens a ZIP archive. The sizes in its directory are checked before anything is decompressed, and yauzl stops
 * decompressing an entry that grows beyond its declared size. Throws `ZipFault`.
 */
export async function openZip(bytes: Uint8Array): Promise<Package> {
  const { zip, entries } = await openDirectory(bytes)
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  return {
    names: entries.map((entry) => entry.fileName),
    read: async (name) => {
      const entry = byName.get(name)
      if (!entry) return null
      const chunks: Buffer[] = []
      for await (const chunk of inflate(zip, entry)) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }
}

/**
 * Decompresses an archive to its end without storing anything: the sizes in its directory may be false, and
 * overlapping entries (David Fifield, A better zip bomb, 2019) show only when they are unpacked. Returns the names of
 * its entries; throws `ZipFault`.
 */
export async function unpackZip(bytes: Uint8Array): Promise<readonly string[]> {
  const { zip, entries } = await openDirectory(bytes)
  const until = performance.now() + ZIP_LIMITS.milliseconds
  let unpacked = 0
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue
    for await (const chunk of inflate(zip, entry)) {
      unpacked += chunk.length
      if (unpacked > ZIP_LIMITS.bytes || performance.now() > until) throw new ZipFault('too-large')
    }
  }
  return entries.map(({ fileName }) => fileName)
}

/** Reads and checks the central directory. Throws `ZipFault`. */
async function openDirectory(
  bytes: Uint8Array,
): Promise<{ readonly zip: ZipFile; readonly entries: readonly Entry[] }> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    validateEntrySizes: true,
  }).catch(() => {
    throw new ZipFault('broken')
  })
  if (zip.entryCount > ZIP_LIMITS.entries) throw new ZipFault('too-large')
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch {
    throw new ZipFault('broken')
  }
  // APPNOTE 4.4.4, bit 0.
  if (entries.some((entry) => entry.isEncrypted())) throw new ZipFault('encrypted')
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const { ratio, ratioFrom } = ZIP_LIMITS
  if (unpacked > ZIP_LIMITS.bytes || (unpacked > ratioFrom && unpacked > ratio * Math.max(1, bytes.length)))
    throw new ZipFault('too-large')
  return { zip, entries }
}

async function* inflate(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Buffer
  } catch {
    throw new ZipFault('broken')
  }
}
