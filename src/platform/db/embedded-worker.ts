import { fsyncSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { oid } from './types.ts'

export type Request =
  | { id: number; kind: 'query'; sql: string; parameters: readonly unknown[] }
  | { id: number; kind: 'listen'; sql: string; parameters: readonly [] }
  | { id: number; kind: 'close'; sql: ''; parameters: readonly [] }
export type WorkerReply =
  | { id: number; rows: Record<string, unknown>[]; affectedRows: number | undefined }
  | { id: number; failure: Record<string, unknown> & { message: string } }
  | { channel: string; payload: string }

/** PGlite's file system does not flush files on its own: PostgreSQL's fsync has to flush the file. */
class FlushingFS extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]) {
    const { emscriptenOpts } = await super.init(pg, options)
    const flushToDisk = (module: { NODEFS?: { stream_ops: Record<string, unknown> } }) => {
      if (!module.NODEFS) throw new Error('PGlite has no NODEFS, so its flushes cannot reach the disk')
      module.NODEFS.stream_ops.fsync = (stream: { nfd: number }) => {
        fsyncSync(stream.nfd)
        return 0
      }
    }
    // Emscripten declares preRun for its own module type, which lacks NODEFS.
    emscriptenOpts.preRun = [...(emscriptenOpts.preRun ?? []), flushToDisk as never]
    return { emscriptenOpts }
  }
}

const { folder } = workerData as { folder: string }
const pglite = new PGlite({
  fs: new FlushingFS(folder),
  extensions: { pg_trgm },
  parsers: { [oid.int8]: BigInt, [oid.date]: (day: string) => day },
  // Omits PGlite's default -F, which would switch fsync off.
  startParams: PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
})
const port = parentPort as NonNullable<typeof parentPort>

async function run({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) {
  if (parameters.length > 0) {
    const { rows, affectedRows } = await pglite.query<Record<string, unknown>>(sql, [...parameters])
    return { rows, affectedRows }
  }
  // Without parameters a text may contain several statements, as migrations and pg-boss send them.
  const results = await pglite.exec(sql)
  return { rows: results.flatMap(({ rows }) => rows), affectedRows: results.at(-1)?.affectedRows }
}

async function answer(request: Request) {
  switch (request.kind) {
    case 'query':
      return run(request)
    case 'listen':
      await pglite.listen(request.sql, (payload) =>
        port.postMessage({ channel: request.sql, payload } satisfies WorkerReply),
      )
      return { rows: [], affectedRows: undefined }
    case 'close':
      await pglite.close()
      return { rows: [], affectedRows: undefined }
  }
}

/** The error fields that are passed on; parameters of the statement are not. */
const described = (error: Error & Record<string, unknown>) => {
  const { code, severity, constraint, table, column, schema, routine, detail } = error
  return { message: error.message, code, severity, constraint, table, column, schema, routine, detail }
}

let last: Promise<unknown> = pglite.waitReady
port.on('message', (request: Request) => {
  last = last
    .then(() => answer(request))
    .then(
      (result) => port.postMessage({ id: request.id, ...result } satisfies WorkerReply),
      (error: Error & Record<string, unknown>) =>
        port.postMessage({ id: request.id, failure: described(error) } satisfies WorkerReply),
    )
})
