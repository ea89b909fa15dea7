import type { Duplex } from 'node:stream'
import type { CompiledQuery } from 'kysely'
import pg from 'pg'
import type { Db } from './types.ts'
import { isUnavailable } from './unavailable.ts'

// A long-lived connection needs keep-alive packets, or a firewall drops it; a connection whose peer is gone
// must be closed, or every query waits for it.
const KEEP_ALIVE_MS = 10_000
const TIMEOUT_MS = 5000

type Query = Pick<CompiledQuery, 'sql' | 'parameters'>

const pipelines = new WeakMap<Db, Pipeline>()

/** The pipeline of a database; undefined for the embedded database and inside a transaction. */
export const pipelineOf = (db: Db): Pipeline | undefined => pipelines.get(db)

/** Sends prepared queries of this database through the pipeline. */
export const usePipeline = (db: Db, pipeline: Pipeline) => pipelines.set(db, pipeline)

/**
 * One connection shared by short queries of all requests. They are sent without waiting for earlier answers
 * (PostgreSQL 17, 53.2.4 "Pipelining"); the queries of one turn of the event loop go out in one write. Separate
 * round trips took a third of the time of a page. A slow query would delay all others and belongs in the pool.
 */
export class Pipeline {
  readonly #settings: pg.ClientConfig
  readonly #nameOf: (text: string) => string | undefined
  readonly #onQuery: (() => void) | undefined
  #client: Promise<pg.Client> | undefined

  /** `nameOf` names a prepared statement by its text; `onQuery` is called for every query. */
  constructor(
    settings: pg.ClientConfig,
    nameOf: (text: string) => string | undefined,
    onQuery: (() => void) | undefined,
  ) {
    this.#settings = settings
    this.#nameOf = nameOf
    this.#onQuery = onQuery
  }

  /** Returns the rows. @throws the errors of the driver, as the pool does. */
  async query<Row>({ sql: text, parameters }: Query): Promise<Row[]> {
    this.#onQuery?.()
    this.#client ??= this.#connect()
    const connected = this.#client
    try {
      const client = await connected
      corkUntilNextTurn(client.connection.stream)
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
    // The next query opens a new connection; the queries of this one have failed already.
    connected.catch(() => this.#forget(connected))
    client.on('error', () => this.#forget(connected))
    client.on('end', () => this.#forget(connected))
    return connected
  }

  #forget(client: Promise<pg.Client>) {
    if (this.#client === client) this.#client = undefined
  }
}

/** Combines all writes of one turn of the event loop into one packet. */
function corkUntilNextTurn(stream: Duplex) {
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}
