import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Errand, FromThread, LongRows, Order, ToThread } from './order.ts'

const port = parentPort
if (!port) throw new Error('this is run as a thread')
const { order, to } = workerData as Errand
const tell = (what: FromThread) => port.postMessage(what)

/** Rows as they are asked for: the site reads no faster than the paper is written. */
async function* batches(): AsyncGenerator<LongRows> {
  for (;;) {
    const heard = once(port as NonNullable<typeof port>, 'message') as Promise<[ToThread]>
    tell('more')
    const [rows] = await heard
    if (rows === 'end') return
    yield rows
  }
}

// Only what an order needs is loaded: a thread begins with each paper.
async function* piecesOf(asked: Order): AsyncGenerator<Uint8Array> {
  if (asked.kind === 'table') {
    const { docxPieces, pdfPieces, xlsxPieces } = await import('#platform/long-tables/index.ts')
    const { format, fonts } = asked
    const table = { ...asked.table, batches: batches() }
    yield* format === 'pdf'
      ? pdfPieces(table, fonts)
      : format === 'docx'
        ? docxPieces(table)
        : xlsxPieces(table)
    return
  }
  const { writeComparisonDocx, writeDocx } = await import('#platform/law-files/index.ts')
  yield asked.kind === 'law'
    ? await writeDocx(asked.document)
    : await writeComparisonDocx(asked.rows, asked.language, asked.title)
}

await pipeline(piecesOf(order), createWriteStream(to))
tell('written')
