import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refused } from './refusals.ts'

/** The parts of a package that are asked for, inflated; nothing else of it is. */
export type Package = {
  readonly names: readonly string[]
  readonly read: (name: string) => Promise<Uint8Array | null>
}

const MOST_ENTRIES = 4096
const MOST_BYTES = 192 * 2 ** 20
// XML of Word shrinks 10 to 40 times; deflate cannot shrink anything more than 1,032 times.
const MOST_RATIO = 200
const RATIO_MATTERS_FROM = 4 * 2 ** 20

/**
 * Opens a ZIP file. What it says of its own sizes is checked before anything is inflated, and yauzl stops inflating
 * where a part grows beyond what was said.
 */
export async function openZip(bytes: Uint8Array): Promise<Package> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  }).catch(() => {
    throw new Refused('docx-broken')
  })
  if (zip.entryCount > MOST_ENTRIES) throw new Refused('zip-bomb')
  const entries = await listEntries(zip)
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const ratio = unpacked / Math.max(1, bytes.length)
  if (unpacked > MOST_BYTES || (unpacked > RATIO_MATTERS_FROM && ratio > MOST_RATIO))
    throw new Refused('zip-bomb')
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
  return {
    names: entries.map((entry) => entry.fileName),
    read: async (name) => {
      const entry = byName.get(name)
      return entry ? inflate(zip, entry) : null
    },
  }
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      // Bit 0: the part is encrypted (APPNOTE 4.4.4).
      if ((entry.generalPurposeBitFlag & 1) !== 0) reject(new Refused('docx-encrypted'))
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', () => reject(new Refused('docx-broken')))
    zip.readEntry()
  })
}

async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  } catch {
    throw new Refused('docx-broken')
  }
}
