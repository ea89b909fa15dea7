import type { Doc } from './document.ts'

// Of what pdfkit 0.20 writes a file with, `@types/pdfkit` knows nothing.
declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** Bytes written so far. */
      _offset: number
      /** Where each object begins, by its number less one. */
      _offsets: (number | null)[]
      _root: PDFKitReference
      _info: PDFKitReference
      _id: Uint8Array
      _write(data: string | Uint8Array): void
      _refEnd(ref: PDFKitReference): void
      _finalize(): void
    }
  }
}

/** Objects of one stream: enough to compress well, and few to read where one of them is needed. */
const OBJECTS = 200
/** Bytes of the fields of an entry of the cross-reference stream: its kind, a position or number, an index. */
const WIDTHS = [1, 4, 2] as const
const [ENTRY_BYTES, IN_FILE, IN_STREAM] = [7, 1, 2]

/**
 * Packs the objects of a document into compressed object streams with a cross-reference stream (ISO 32000-1, 7.5.7 and
 * 7.5.8), instead of writing each as text of its own: a tagged table has an object for each of its cells. Call it before
 * anything is drawn.
 */
export function packObjects(doc: Doc): void {
  const write = doc._write.bind(doc)
  const refEnd = doc._refEnd.bind(doc)
  /** What was written of an object of which it is not known yet whether it is a stream, which cannot be packed. */
  let open: string[] = []
  let waiting: { readonly number: number; readonly text: string }[] = []
  /** For each packed object the number of its stream and its place there. */
  const places = new Map<number, readonly [stream: number, index: number]>()
  let isFinished = false

  function flush() {
    if (waiting.length === 0) return
    const packed = waiting
    waiting = []
    let [head, body] = ['', '']
    for (const { number, text } of packed) {
      head += `${number} ${Buffer.byteLength(body, 'latin1')} `
      body += text
    }
    const stream = doc.ref({ Type: 'ObjStm', N: packed.length, First: head.length })
    for (const [index, { number }] of packed.entries()) places.set(number, [stream.id, index])
    stream.end(Buffer.from(head + body, 'latin1'))
  }

  // pdfkit writes an object in pieces: its number, its dictionary, perhaps a stream, its end.
  doc._write = (data) => {
    if (typeof data !== 'string') return write(data)
    if (/^\d+ 0 obj$/.test(data)) open = [data]
    else if (open.length === 1) open.push(data)
    else if (open.length === 2 && data === 'endobj') {
      const [number = '', text = ''] = open
      waiting.push({ number: Number.parseInt(number, 10), text: `${text}\n` })
      open = []
    } else {
      for (const piece of open) write(piece)
      open = []
      write(data)
    }
  }
  doc._refEnd = (ref) => {
    if (waiting.length >= OBJECTS) flush()
    refEnd(ref)
  }

  doc._finalize = () => {
    // The last streams are objects too, and end the document once more.
    if (isFinished) return
    isFinished = true
    flush()
    const start = doc._offset
    const table = doc.ref({
      Type: 'XRef',
      Size: doc._offsets.length + 2,
      W: WIDTHS,
      Root: doc._root,
      Info: doc._info,
      ID: [doc._id, doc._id],
    })
    const entries = Buffer.alloc(ENTRY_BYTES * (doc._offsets.length + 1))
    // Object 0 is the head of the free ones.
    entries.writeUInt16BE(0xffff, 5)
    for (const [at, offset] of doc._offsets.entries()) {
      const entry = ENTRY_BYTES * (at + 1)
      const place = places.get(at + 1)
      entries.writeUInt8(place ? IN_STREAM : IN_FILE, entry)
      entries.writeUInt32BE(place ? place[0] : (offset ?? start), entry + 1)
      entries.writeUInt16BE(place ? place[1] : 0, entry + 5)
    }
    table.end(entries)
    write('startxref')
    write(`${start}`)
    write('%%EOF')
    doc.push(null)
  }
}
