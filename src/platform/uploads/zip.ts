import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { DocumentRefusal } from './messages.ts'

/** Maximum unpacked bytes of a document; a report of a hundred pages with pictures has about thirty million. */
const UNPACKED = 150_000_000
const ENTRIES = 5000
const MILLISECONDS = 20_000

// Where Office keeps programs: VBA, Excel 4 macro sheets, ActiveX, add-ins; OpenDocument: Basic and scripts.
const PROGRAM =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|^xl\/macrosheets\/|\/activeX\/|^(?:Basic|Scripts)\/.|\.(?:exe|dll|com|scr|js|vbs|ps1|bat|cmd|lnk|hta|jar)$/i

class Refused extends Error {
  readonly code: DocumentRefusal
  constructor(code: DocumentRefusal) {
    super(code)
    this.code = code
  }
}

/**
 * Decompresses an archive to its end without storing anything: the sizes in its directory may be false, and
 * overlapping entries (David Fifield, A better zip bomb, 2019) show only when they are unpacked.
 */
export async function inspectZip(bytes: Uint8Array): Promise<Result<undefined, DocumentRefusal>> {
  let zip: ZipFile | undefined
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      validateEntrySizes: true,
    })
    await unpackAll(zip)
    return accept(undefined)
  } catch (error) {
    return refuse(error instanceof Refused ? error.code : 'document-broken')
  } finally {
    zip?.close()
  }
}

async function unpackAll(zip: ZipFile) {
  if (zip.entryCount > ENTRIES) throw new Refused('zip-bomb')
  const until = performance.now() + MILLISECONDS
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    if (PROGRAM.test(entry.fileName)) throw new Refused('document-macros')
    if (entry.isEncrypted()) throw new Refused('document-closed')
    if (unpacked + entry.uncompressedSize > UNPACKED) throw new Refused('zip-bomb')
    if (entry.fileName.endsWith('/')) continue
    unpacked += await lengthOf(zip, entry, UNPACKED - unpacked, until)
  }
}

async function lengthOf(zip: ZipFile, entry: Entry, limit: number, until: number): Promise<number> {
  const stream = await zip.openReadStreamPromise(entry)
  let length = 0
  for await (const piece of stream) {
    length += (piece as Buffer).length
    if (length > limit || performance.now() > until) throw new Refused('zip-bomb')
  }
  return length
}
