import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { markTable, markTitle } from '#platform/exports/demonstration-mark.ts'
import type { BatchOfRows, ExportOrder, FromThread, ToThread, WriterData } from './order.ts'

const port = parentPort
if (!port) throw new Error('this file has to run in a worker thread')
const { order, to } = workerData as WriterData
const send = (what: FromThread) => port.postMessage(what)

/** Rows on request: the site reads no faster than the file is written. */
async function* batches(): AsyncGenerator<BatchOfRows> {
  for (;;) {
    const heard = once(port as NonNullable<typeof port>, 'message') as Promise<[ToThread]>
    send('more')
    const [rows] = await heard
    if (rows === 'end') return
    yield rows
  }
}

// Loads only what an order needs, because each file starts a thread.
async function* piecesOf(wanted: ExportOrder): AsyncGenerator<Uint8Array> {
  if (wanted.kind === 'table') {
    const table = { ...markTable(wanted), batches: batches() }
    if (wanted.format === 'pdf') {
      const { streamPdf } = await import('#platform/exports/pdf/table.ts')
      yield* streamPdf(table, wanted.fonts)
    } else if (wanted.format === 'docx') {
      const { streamDocx } = await import('#platform/exports/docx/table.ts')
      yield* streamDocx(table)
    } else {
      const { streamXlsx } = await import('#platform/exports/xlsx.ts')
      yield* streamXlsx(table)
    }
  } else if (wanted.kind === 'law') {
    const { writeLawDocx } = await import('#platform/exports/docx/law.ts')
    yield await writeLawDocx(wanted.document, wanted.demonstration)
  } else {
    const { writeComparisonDocx } = await import('#platform/exports/docx/comparison.ts')
    const { rows, language, title, demonstration } = wanted
    yield await writeComparisonDocx(rows, language, markTitle(title, language, demonstration))
  }
}

await pipeline(piecesOf(order), createWriteStream(to))
send('written')
