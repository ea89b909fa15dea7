import { mkdtempSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BatchOfRows, ExportOrder } from './order.ts'
import { writeInThread } from './thread.ts'

/** A requested file. */
export type ExportRequest = {
  /** Equal for equal files: the kind of file and the version of its data. */
  readonly key: string
  /** Reads the data of the file; called when its turn comes. */
  readonly read: () => Promise<{
    readonly order: ExportOrder
    readonly rows?: AsyncIterable<BatchOfRows>
    /** The expected number of rows, for the progress. */
    readonly total?: number
  }>
}

/** The state of a file. `full`: too many requests wait already. */
export type ExportStatus =
  | { readonly is: 'ready'; readonly path: string; readonly bytes: number }
  | { readonly is: 'waiting'; readonly before: number }
  | { readonly is: 'writing'; readonly done: number; readonly total: number }
  | { readonly is: 'full' }

/** How many files are written at once, wait and are kept, in number and bytes. */
const LIMITS = { atOnce: 1, waiting: 16, kept: 64, bytes: 2 ** 29 }

type Entry = {
  readonly key: string
  readonly path: string
  done: number
  total: number
  begun: boolean
  bytes: number | null
  /** Resolves when the file is complete or has failed. */
  readonly ended: Promise<void>
  failure?: unknown
}

/**
 * The exports of this process: each is written once for all requests, one after the other, and kept until it is the
 * least recently requested one. They are in a temporary folder of the system, which `stop` empties.
 */
export class ExportQueue {
  private readonly entries = new Map<string, Entry>()
  private stopping = new AbortController()
  private readonly running = new Set<Promise<void>>()
  private readonly turn: (() => void)[] = []
  private writing = 0
  private made = 0
  private folder: string | undefined
  private readonly limits: typeof LIMITS

  constructor(limits: Partial<typeof LIMITS> = {}) {
    this.limits = { ...LIMITS, ...limits }
  }

  /** The state of a file; the first request starts it. Throws the error of its writing, once. */
  ask(request: ExportRequest): ExportStatus {
    const known = this.entries.get(request.key)
    if (!known && this.turn.length >= this.limits.waiting) return { is: 'full' }
    const entry = known ?? this.begin(request)
    // The last requested file is removed last.
    this.entries.delete(entry.key)
    this.entries.set(entry.key, entry)
    return this.statusOf(entry)
  }

  private statusOf(entry: Entry): ExportStatus {
    if (entry.failure !== undefined) {
      if (this.entries.get(entry.key) === entry) this.entries.delete(entry.key)
      throw entry.failure
    }
    if (entry.bytes !== null) return { is: 'ready', path: entry.path, bytes: entry.bytes }
    if (entry.begun) return { is: 'writing', done: entry.done, total: entry.total }
    const before = [...this.entries.values()].filter((item) => item.bytes === null && item !== entry).length
    return { is: 'waiting', before }
  }

  /** The same, after at most so many milliseconds or as soon as it is ready. */
  async wait(request: ExportRequest, ms: number): Promise<ExportStatus> {
    const status = this.ask(request)
    const entry = this.entries.get(request.key)
    if (status.is === 'ready' || status.is === 'full' || !entry) return status
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms)
    })
    await Promise.race([entry.ended, late])
    clearTimeout(timer)
    return this.statusOf(entry)
  }

  /** Stops writing and removes all files. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('the site is stopping'))
    for (const next of this.turn.splice(0)) next()
    await Promise.all(this.running)
    this.entries.clear()
    if (this.folder) await rm(this.folder, { recursive: true, force: true })
    this.folder = undefined
    this.stopping = new AbortController()
  }

  private begin(request: ExportRequest): Entry {
    this.folder ??= mkdtempSync(join(tmpdir(), 'kenes-exports-'))
    this.made += 1
    const path = join(this.folder, String(this.made))
    const { promise, resolve } = Promise.withResolvers<void>()
    const entry: Entry = {
      key: request.key,
      path,
      done: 0,
      total: 0,
      begun: false,
      bytes: null,
      ended: promise,
    }
    this.entries.set(request.key, entry)
    const work = this.write(entry, request)
      .catch((failure: unknown) => {
        entry.failure = failure
      })
      .finally(() => {
        resolve()
        this.running.delete(work)
      })
    this.running.add(work)
    return entry
  }

  private async write(entry: Entry, { read }: ExportRequest): Promise<void> {
    if (this.writing >= this.limits.atOnce) await new Promise<void>((resolve) => this.turn.push(resolve))
    this.writing += 1
    try {
      this.stopping.signal.throwIfAborted()
      entry.begun = true
      const { order, rows = none(), total = 0 } = await read()
      entry.total = total
      const handed = (count: number) => {
        entry.done += count
      }
      await writeInThread({ order, to: entry.path }, rows, { handed, stop: this.stopping.signal })
      entry.bytes = (await stat(entry.path)).size
      await this.tidy()
    } finally {
      this.writing -= 1
      this.turn.shift()?.()
    }
  }

  /**
   * Removes the least recently requested files. A download in progress continues: only the name of its file is
   * removed.
   */
  private async tidy(): Promise<void> {
    const kept = [...this.entries.values()].filter(({ bytes }) => bytes !== null)
    let bytes = kept.reduce((sum, entry) => sum + (entry.bytes ?? 0), 0)
    for (const [at, entry] of kept.entries()) {
      if (kept.length - at <= 1 || (kept.length - at <= this.limits.kept && bytes <= this.limits.bytes))
        return
      bytes -= entry.bytes ?? 0
      this.entries.delete(entry.key)
      await rm(entry.path, { force: true })
    }
  }
}

async function* none(): AsyncGenerator<BatchOfRows> {}
