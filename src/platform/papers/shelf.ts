import { mkdtempSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LongRows, Order } from './order.ts'
import { writeInThread } from './thread.ts'

/** A paper that somebody wants. */
export type Wanted = {
  /** Equal for equal papers: what is written and the version of the data that it is written from. */
  readonly key: string
  /** Reads what the paper is made from; called when its turn has come. */
  readonly read: () => Promise<{
    readonly order: Order
    readonly rows?: AsyncIterable<LongRows>
    /** Rows that will be handed over, to tell how far it has come. */
    readonly total?: number
  }>
}

/** How far a paper is. `full`: too many wait already. */
export type Standing =
  | { readonly is: 'ready'; readonly path: string; readonly bytes: number }
  | { readonly is: 'waiting'; readonly before: number }
  | { readonly is: 'writing'; readonly done: number; readonly total: number }
  | { readonly is: 'full' }

/** How many papers are written at once, wait for their turn, and are kept, in number and bytes. */
const LIMITS = { atOnce: 1, waiting: 16, kept: 64, bytes: 2 ** 29 }

type Paper = {
  readonly key: string
  readonly path: string
  done: number
  total: number
  begun: boolean
  bytes: number | null
  /** Resolves when it is whole or has failed. */
  readonly ended: Promise<void>
  failure?: unknown
}

/**
 * Papers of this process: each is written once for all who want it, one after the other, and kept until it is the one
 * longest not asked for. They lie in a folder of the system for passing files, which `stop` empties.
 */
export class Shelf {
  private readonly papers = new Map<string, Paper>()
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

  /** Where a paper stands; what nobody has wanted before is begun. Throws what its writing threw, once. */
  ask(wanted: Wanted): Standing {
    const known = this.papers.get(wanted.key)
    if (!known && this.turn.length >= this.limits.waiting) return { is: 'full' }
    const paper = known ?? this.begin(wanted)
    // The one asked for last is the last to go.
    this.papers.delete(paper.key)
    this.papers.set(paper.key, paper)
    return this.standingOf(paper)
  }

  private standingOf(paper: Paper): Standing {
    if (paper.failure !== undefined) {
      if (this.papers.get(paper.key) === paper) this.papers.delete(paper.key)
      throw paper.failure
    }
    if (paper.bytes !== null) return { is: 'ready', path: paper.path, bytes: paper.bytes }
    if (paper.begun) return { is: 'writing', done: paper.done, total: paper.total }
    const before = [...this.papers.values()].filter((one) => one.bytes === null && one !== paper).length
    return { is: 'waiting', before }
  }

  /** The same, after at most so many milliseconds or as soon as it is ready. */
  async wait(wanted: Wanted, ms: number): Promise<Standing> {
    const standing = this.ask(wanted)
    const paper = this.papers.get(wanted.key)
    if (standing.is === 'ready' || standing.is === 'full' || !paper) return standing
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms)
    })
    await Promise.race([paper.ended, late])
    clearTimeout(timer)
    return this.standingOf(paper)
  }

  /** Ends what is being written, and removes all papers. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('the site is stopping'))
    for (const next of this.turn.splice(0)) next()
    await Promise.all(this.running)
    this.papers.clear()
    if (this.folder) await rm(this.folder, { recursive: true, force: true })
    this.folder = undefined
    this.stopping = new AbortController()
  }

  private begin(wanted: Wanted): Paper {
    this.folder ??= mkdtempSync(join(tmpdir(), 'kenes-papers-'))
    this.made += 1
    const path = join(this.folder, String(this.made))
    const { promise, resolve } = Promise.withResolvers<void>()
    const paper: Paper = {
      key: wanted.key,
      path,
      done: 0,
      total: 0,
      begun: false,
      bytes: null,
      ended: promise,
    }
    this.papers.set(wanted.key, paper)
    const work = this.write(paper, wanted)
      .catch((failure: unknown) => {
        paper.failure = failure
      })
      .finally(() => {
        resolve()
        this.running.delete(work)
      })
    this.running.add(work)
    return paper
  }

  private async write(paper: Paper, { read }: Wanted): Promise<void> {
    if (this.writing >= this.limits.atOnce) await new Promise<void>((resolve) => this.turn.push(resolve))
    this.writing += 1
    try {
      this.stopping.signal.throwIfAborted()
      paper.begun = true
      const { order, rows = none(), total = 0 } = await read()
      paper.total = total
      const handed = (count: number) => {
        paper.done += count
      }
      await writeInThread({ order, to: paper.path }, rows, { handed, stop: this.stopping.signal })
      paper.bytes = (await stat(paper.path)).size
      await this.tidy()
    } finally {
      this.writing -= 1
      this.turn.shift()?.()
    }
  }

  /** Removes those longest not asked for. Who reads one at that moment reads on: its file is gone only by name. */
  private async tidy(): Promise<void> {
    const kept = [...this.papers.values()].filter(({ bytes }) => bytes !== null)
    let bytes = kept.reduce((sum, one) => sum + (one.bytes ?? 0), 0)
    for (const [at, one] of kept.entries()) {
      if (kept.length - at <= 1 || (kept.length - at <= this.limits.kept && bytes <= this.limits.bytes))
        return
      bytes -= one.bytes ?? 0
      this.papers.delete(one.key)
      await rm(one.path, { force: true })
    }
  }
}

async function* none(): AsyncGenerator<LongRows> {}
