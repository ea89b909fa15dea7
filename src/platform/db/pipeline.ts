import type { Duplex } from 'node:stream'
import type { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Db } from './types.ts'
import { isUnavailable } from './unavailable.ts'

// A connection that lives as long as the program must not be forgotten by what stands between, and one whose
// other end is gone must be given up: all would wait for it.
const KEEP_ALIVE_MS = 10_000
const TIMEOUT_MS = 5000

type Query = Pick<CompiledQuery, 'sql' | 'parameters'>

const pipelines = new WeakMap<Db, Pipeline>()

/** The pipeline beside a database's pool; none for the embedded database and inside a transaction. */
export const pipelineOf = (db: Db): Pipeline | undefined => pipelines.get(db)

/** From now on what is prepared goes through this pipeline. */
export const usePipeline = (db: Db, pipeline: Pipeline) => pipelines.set(db, pipeline)

/**
 * One connection that short questions of all readers share: they are sent without waiting for the answers to those
 * before (PostgreSQL 17, 53.2.4 "Pipelining"), those of one turn of the event loop in one write. Waking the
 * database for each question apart took a third of the time of a page. A slow question would hold up the others:
 * it belongs into the pool.
 */
export class Pipeline {
  readonly #settings: pg.ClientConfig
  readonly #nameOf: (text: string) => string | undefined
  readonly #onQuery: (() => void) | undefined
  #client: Promise<pg.Client> | undefined

  /** `nameOf` names a statement by its text; `asked` hears of every question. */
  constructor(
    settings: pg.ClientConfig,
    nameOf: (text: string) => string | undefined,
    onQuery: (() => void) | undefined,
  ) {
    this.#settings = settings
    this.#nameOf = nameOf
    this.#onQuery = onQuery
  }

  /** The rows that answer. @throws what the driver throws, as the pool does. */
  async query<Row>({ sql: text, parameters }: Query): Promise<Row[]> {
    this.#onQuery?.()
    this.#client ??= this.#connect()
    const connected = this.#client
    try {
      const client = await connected
      writtenTogether(client.connection.stream)
      const name = this.#nameOf(text)
      const question = { text, values: [...parameters], ...(name ? { name } : {}) }
      return (await client.query<Row & pg.QueryResultRow>(question)).rows
    } catch (error) {
      if (isUnavailable(error)) this.#forget(connected)
      throw error
    }
  }

  async close() {
    const client = this.#client
    this.#client = undefined
    await client?.then(
      (open) => open.end(),
      () => {},
    )
  }

  #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      query_timeout: TIMEOUT_MS,
      ...this.#settings,
      pipeline: true,
    })
    const connected = client.connect().then(() => client)
    // The next question makes a new connection; this one's questions have failed by now.
    connected.catch(() => this.#forget(connected))
    client.on('error', () => this.#forget(connected))
    client.on('end', () => this.#forget(connected))
    return connected
  }

  #forget(client: Promise<pg.Client>) {
    if (this.#client === client) this.#client = undefined
  }
}

/** What is written until the end of this turn of the event loop goes out in one piece. */
function writtenTogether(stream: Duplex) {
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}
