import { Worker } from 'node:worker_threads'
import type { Request, WorkerReply } from './embedded-worker.ts'

type Answer = { rows: Record<string, unknown>[]; affectedRows?: number }
type Waiting = { resolve: (answer: Answer) => void; reject: (error: Error) => void }

/** Carries PostgreSQL's error fields (code, detail, constraint …) from the worker thread. */
class DatabaseFailure extends Error {}

/** The files of the embedded database are there, but the database cannot be opened from them. */
export class DatabaseDamaged extends Error {
  constructor(folder: string, cause: unknown) {
    const [reason = ''] = String(cause instanceof Error ? cause.message : cause).split('\n', 1)
    super(
      `The embedded database in ${folder} cannot be opened: its files are damaged or incomplete, or of another ` +
        `version (${reason.slice(0, 200)}). Restore the folder from a backup; nothing in it was changed.`,
      { cause },
    )
    this.name = 'DatabaseDamaged'
  }
}

/**
 * Runs PGlite in a worker thread, with the interface that Kysely's PGliteDialect expects. In the main thread
 * each query would block the event loop.
 */
export class EmbeddedClient {
  readonly ready = true
  readonly waitReady = Promise.resolve()
  closed = false
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #listeners = new Map<string, (payload: string) => void>()
  #next = 0
  #broken: Error | undefined
  #inTransaction = false
  #failed = false

  readonly #folder: string
  readonly #executed: (sql: string) => void

  /** `executed` is called after every statement that has succeeded. */
  constructor(script: URL, folder: string, executed: (sql: string) => void) {
    this.#folder = folder
    this.#executed = executed
    this.#worker = new Worker(script, { workerData: { folder } })
    this.#worker.on('message', (reply: WorkerReply) => this.#take(reply))
    this.#worker.on('error', (error) => this.#break(error as Error))
    this.#worker.on('exit', () => this.#break(new Error('The embedded database has stopped')))
  }

  /**
   * Waits until the database answers, however long its recovery takes on a busy machine. Throws DatabaseDamaged when its
   * files cannot be opened, which PGlite reports as an abort of its program.
   */
  async open() {
    try {
      await this.#send({ kind: 'query', sql: 'select 1', parameters: [] })
    } catch (error) {
      throw new DatabaseDamaged(this.#folder, error)
    }
  }

  /** Ends the worker without closing the database, which does not answer. */
  async abandon() {
    this.closed = true
    await this.#worker.terminate()
  }

  async query<T>(sql: string, parameters: readonly unknown[] = []) {
    try {
      const answer = await this.#send({ kind: 'query', sql, parameters: parameters.map(plain) })
      this.#executed(sql)
      return { ...answer, rows: answer.rows as T[], fields: [] }
    } catch (error) {
      if (this.#inTransaction) this.#failed = true
      // One connection: a block of statements that failed halfway must not spoil what comes after it.
      else if (!this.#broken) await this.#send({ kind: 'query', sql: 'rollback', parameters: [] })
      throw error
    }
  }

  /** Runs `work` between begin and commit. Kysely's mutex keeps other queries out of the transaction. */
  async transaction<T>(
    work: (tx: { query: EmbeddedClient['query']; rollback(): Promise<void> }) => Promise<T>,
  ) {
    await this.query('begin')
    this.#inTransaction = true
    this.#failed = false
    const finish = async (sql: 'commit' | 'rollback') => {
      this.#inTransaction = false
      await this.#send({ kind: 'query', sql, parameters: [] })
      this.#executed(sql)
    }
    try {
      const result = await work({
        query: this.query.bind(this),
        rollback: () => finish('rollback'),
      })
      if (this.#failed)
        throw Object.assign(new DatabaseFailure('current transaction is aborted'), { code: '25P02' })
      await finish('commit')
      return result
    } catch (error) {
      await finish('rollback')
      throw error
    }
  }

  async listen(channel: string, heard: (payload: string) => void) {
    this.#listeners.set(channel, heard)
    await this.#send({ kind: 'listen', sql: channel, parameters: [] })
  }

  async close() {
    if (this.closed) return
    this.closed = true
    await this.#send({ kind: 'close', sql: '', parameters: [] })
    await this.#worker.terminate()
  }

  #send(request: Pick<Request, 'kind' | 'sql' | 'parameters'>): Promise<Answer> {
    if (this.#broken) return Promise.reject(this.#broken)
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ ...request, id })
    })
  }

  #take(reply: WorkerReply) {
    if ('channel' in reply) return this.#listeners.get(reply.channel)?.(reply.payload)
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (!waiting) return
    if ('failure' in reply) {
      waiting.reject(Object.assign(new DatabaseFailure(reply.failure.message), reply.failure))
    } else {
      const { rows, affectedRows } = reply
      waiting.resolve({ rows, ...(affectedRows === undefined ? {} : { affectedRows }) })
    }
  }

  #break(error: Error) {
    this.#broken = Object.assign(error, { code: '57P01' })
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

/** Posting a Buffer to the worker would turn it into a plain object. */
const plain = (value: unknown) => (Buffer.isBuffer(value) ? new Uint8Array(value) : value)
