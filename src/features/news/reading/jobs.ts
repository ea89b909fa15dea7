import { createHmac, randomBytes } from 'node:crypto'
import { MINUTE_MS } from '#domain/base/duration.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { isUnavailable, type ReadCache } from '#platform/db/index.ts'
import type { Background } from '#platform/feature.ts'
import { isRobot, type NewsReader } from './model.ts'
import { addReadings, eraseReadings, keyOfDay } from './store.ts'

const WRITE_EVERY_MS = 3000
/** More than this in three seconds is not reading; while the database is unavailable, waiting readings must not fill the memory. */
const NOTED_MAX = 50_000
/** Another process may still have to write readings from just before midnight. */
const GRACE_MS = 10 * MINUTE_MS

// The site itself reports that the database is unavailable; the counter tries again later.
const complain = (error: unknown) => {
  if (!isUnavailable(error)) console.error('Reads were not written yet:', error)
}

/**
 * Counts readers: each once a day and item, without a cookie. Who reads is kept in memory for seconds, until the
 * batch is written; what is written is a hash with the random key of the day, and the key is deleted with the day,
 * so that nobody, we included, can say afterwards who read what. (The way of Plausible Analytics, "daily changing
 * salt"; a plain hash of an address would be undone by trying all addresses.)
 */
export class ReadCounter {
  #unwritten = new Set<string>()
  #key: { readonly day: LocalDate; readonly key: Uint8Array } | undefined
  #keptFrom: LocalDate | undefined
  #writing: Promise<void> = Promise.resolve()
  readonly #atMost: number

  constructor(atMost = NOTED_MAX) {
    this.#atMost = atMost
  }

  /** Notes that somebody reads an item; costs a lookup and returns at once. */
  note(slug: string, { address, userAgent, method, prefetch }: NewsReader) {
    if (method !== 'GET' || prefetch || isRobot(userAgent) || this.#unwritten.size >= this.#atMost) return
    this.#unwritten.add(JSON.stringify([slug, address, userAgent]))
  }

  /** Writes what was noted; when that fails it stays noted, and the error is the caller's. */
  write(ctx: Context): Promise<void> {
    this.#writing = this.#writing.then(
      () => this.#write(ctx),
      () => this.#write(ctx),
    )
    return this.#writing
  }

  async #write(ctx: Context) {
    const batch = this.#unwritten
    this.#unwritten = new Set()
    try {
      if (batch.size > 0) await this.#count(ctx, batch)
      await this.#erase(ctx)
    } catch (error) {
      for (const reading of this.#unwritten) if (batch.size < this.#atMost) batch.add(reading)
      this.#unwritten = batch
      throw error
    }
  }

  async #count(ctx: Context, batch: ReadonlySet<string>) {
    const day = ctx.today()
    if (this.#key?.day !== day) this.#key = { day, key: await keyOfDay(ctx.db, day, randomBytes(32)) }
    const { key } = this.#key
    const readings = [...batch].map((reading) => {
      const [slug] = JSON.parse(reading) as [string]
      return { slug, digest: createHmac('sha256', key).update(reading).digest('hex') }
    })
    await addReadings(ctx.db, day, readings)
  }

  /** Once a day and at the start. */
  async #erase(ctx: Context) {
    const keptFrom = dayOf(new Date(ctx.now().getTime() - GRACE_MS))
    if (this.#keptFrom === keptFrom) return
    await eraseReadings(ctx.db, keptFrom)
    this.#keptFrom = keptFrom
  }

  /** Writes every few seconds until stopped, and then once more. */
  start(context: () => Context): Background {
    const write = () => this.write(context()).catch(complain)
    void write()
    const timer = setInterval(() => void write(), WRITE_EVERY_MS)
    timer.unref()
    return {
      stop: async () => {
        clearInterval(timer)
        await write()
      },
    }
  }
}

const counters = new WeakMap<ReadCache, ReadCounter>()

/** The counter of the program to which a context belongs: two in one process, each on its database, count apart. */
export function counterOf({ readCache }: Pick<Context, 'readCache'>): ReadCounter {
  const known = counters.get(readCache) ?? new ReadCounter()
  counters.set(readCache, known)
  return known
}
