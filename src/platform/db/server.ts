import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { Pipeline, usePipeline } from './pipeline.ts'
import { type Database, type NotificationListener, oid } from './types.ts'
import { isUnavailable } from './unavailable.ts'
import { Writes } from './writes.ts'

pg.types.setTypeParser(oid.date, (day) => day)
pg.types.setTypeParser(oid.int8, BigInt)

const STATEMENT_MAX = 1000
const RECONNECT_MS = 1000

/** An unreachable server must be noticed within seconds, so that the page can say so (503). */
const limits = {
  connectionTimeoutMillis: 3000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
}
/** Milliseconds after which an unresponsive connection is closed. */
export type Timeouts = {
  /** For one query; the server itself ends queries that take longer than `statement_timeout`. */
  readonly queryMs: number
  /** Between two checks whether the listening connection is still alive. */
  readonly heartbeatMs: number
}
const TIMEOUTS: Timeouts = { queryMs: 20_000, heartbeatMs: 30_000 }

/** A text of several statements gives several results; Kysely and the job queue expect the rows of all of them. */
function joined(
  results: pg.QueryResult | pg.QueryResult[],
): Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'> {
  if (!Array.isArray(results)) return results
  const last = results.at(-1)
  return {
    command: last?.command ?? '',
    rowCount: last?.rowCount ?? null,
    rows: results.flatMap(({ rows }) => rows),
  }
}

/** Prepares statements with parameters once for each connection, under a name derived from their text. */
function statementNames() {
  const names = new Map<string, string>()
  return (text: string): string | undefined => {
    const known = names.get(text)
    if (known || names.size >= STATEMENT_MAX) return known
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32)
    names.set(text, name)
    return name
  }
}

function namedStatements(pool: pg.Pool, nameOf: ReturnType<typeof statementNames>, writes: Writes) {
  const named = (client: pg.PoolClient) => {
    let broken = false
    const executed = writes.connection()
    return {
      query: async (text: string, values: readonly unknown[]) => {
        const name = values.length > 0 ? nameOf(text) : undefined
        try {
          const result = await client.query({ text, values: [...values], ...(name ? { name } : {}) })
          executed(text)
          return joined(result)
        } catch (error) {
          broken ||= isUnavailable(error)
          throw error
        }
      },
      // A connection that still waits for an answer would delay all later queries.
      release: () => client.release(broken),
    }
  }
  return { connect: async () => named(await pool.connect()), end: () => pool.end() }
}

/** `onQuery` is called for every query. */
export async function openServer(url: string, onQuery?: () => void, timeouts = TIMEOUTS): Promise<Database> {
  const nameOf = statementNames()
  const pool = new pg.Pool({ connectionString: url, max: 10, ...limits, query_timeout: timeouts.queryMs })
  // The pool replaces an idle connection that the server closes; without a handler the event would end the
  // process.
  pool.on('error', () => {})
  // A connection lost in use fails its query; without a handler its event would end the process too.
  pool.on('connect', (client) => client.on('error', () => {}))
  const listeners = new Set<Listener>()
  const writes = new Writes()
  const db = new Kysely<unknown>({
    // Kysely asks for more of a pool than it uses; this one adds names to statements.
    dialect: new PostgresDialect({ pool: namedStatements(pool, nameOf, writes) as never }),
    ...(onQuery ? { log: onQuery } : {}),
  })
  const pipeline = new Pipeline({ connectionString: url, ...limits }, nameOf, onQuery)
  usePipeline(db, pipeline)
  return {
    kind: 'server',
    url,
    db,
    listen: async (channel, notified) => {
      const listener = new Listener(url, channel, notified, timeouts.heartbeatMs)
      listeners.add(listener)
      await listener.start()
    },
    onWrite: (listener) => writes.onWrite(listener),
    close: async () => {
      for (const listener of listeners) await listener.stop()
      await pipeline.close()
      await db.destroy()
    },
  }
}

/** A dedicated connection for LISTEN. It reconnects on its own and reports that notifications may have been missed. */
class Listener {
  readonly #url: string
  readonly #channel: string
  readonly #notified: NotificationListener
  readonly #hearing: number
  #client: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined
  #asking: NodeJS.Timeout | undefined
  #stopped = false

  constructor(url: string, channel: string, notified: NotificationListener, hearing: number) {
    this.#url = url
    this.#channel = channel
    this.#notified = notified
    this.#hearing = hearing
  }

  async start() {
    if (this.#stopped) return
    const client = new pg.Client({
      connectionString: this.#url,
      ...limits,
      query_timeout: limits.connectionTimeoutMillis,
    })
    this.#client = client
    const again = () => {
      if (this.#client !== client) return
      this.#client = undefined
      this.#notified.onDisconnected()
      clearInterval(this.#asking)
      this.#timer = setTimeout(() => void this.start(), RECONNECT_MS)
    }
    const giveUp = async () => {
      again()
      await client.end().catch(() => {})
    }
    client.on('error', again)
    client.on('end', again)
    client.on('notification', ({ payload }) => this.#notified.onNotification(payload ?? ''))
    try {
      await client.connect()
      await client.query(`listen ${client.escapeIdentifier(this.#channel)}`)
      this.#notified.onConnected()
      // A connection that only listens does not notice that the server is gone, so it asks regularly.
      this.#asking = setInterval(() => client.query('select 1').catch(giveUp), this.#hearing)
    } catch {
      await giveUp()
    }
  }

  async stop() {
    this.#stopped = true
    clearTimeout(this.#timer)
    clearInterval(this.#asking)
    const client = this.#client
    this.#client = undefined
    await client?.end()
  }
}
