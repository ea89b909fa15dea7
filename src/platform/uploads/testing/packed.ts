import { crc32, deflateRawSync } from 'node:zlib'

export type PackedFile = {
  readonly name: string
  readonly content: Buffer
  /** The unpacked size that the directory claims; its own by default. */
  readonly claims?: number
  /** Bit 0 of the flags: encrypted. */
  readonly locked?: boolean
}

/** A zip archive of these files (APPNOTE 6.3), as honest about their sizes as it is told to be. */
export function packed(files: readonly PackedFile[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims = content.length, locked = false } of files) {
    const data = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(locked ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(claims, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data])
    const central = Buffer.alloc(42)
    central.writeUInt16LE(20, 0)
    fields.copy(central, 2)
    central.writeUInt32LE(offset, 38)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), central, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, entries, end])
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A document of Word with these files beside its own. */
export const wordFile = (more: readonly PackedFile[] = [], type = WORD): Buffer =>
  packed([
    {
      name: '[Content_Types].xml',
      content: Buffer.from(
        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
      ),
    },
    { name: 'word/document.xml', content: Buffer.from('<w:document/>') },
    ...more,
  ])
