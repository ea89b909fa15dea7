import { Worker } from 'node:worker_threads'
import { Overloaded } from '#platform/overload.ts'
import type { Findings, InspectionKind, InspectionRequest, InspectionResponse } from './protocol.ts'

export type PoolLimits = {
  /** Files that are inspected at once, each in a thread of its own. */
  readonly threads: number
  /** Files that may wait for a thread; one more is turned away. */
  readonly waiting: number
  /** How long the inspection of one file may take, in ms. */
  readonly longestMs: number
  /** Memory of a thread for its objects, in MiB. */
  readonly megabytes: number
}

/** Why a thread was given up: the file would have taken too much time, or too much memory. */
export type Exhausted = 'time' | 'memory'
export type Outcome<Finding> = { readonly finding: Finding } | { readonly exhausted: Exhausted }

type Job = InspectionRequest & {
  readonly resolve: (outcome: Outcome<Findings[InspectionKind]>) => void
  readonly reject: (error: unknown) => void
}

/**
 * Threads in which files of strangers are inspected, so that no file holds up the site. A thread whose file takes more
 * time or memory than the limits allow is ended, and with it whatever the file made it do.
 */
export class InspectionPool {
  readonly #script: URL
  readonly #limits: PoolLimits
  readonly #idle: Worker[] = []
  readonly #waiting: Job[] = []
  #busy = 0

  constructor(script: URL, limits: PoolLimits) {
    this.#script = script
    this.#limits = limits
  }

  /** Inspects a file in its turn. Throws Overloaded when too many wait, and what the inspection itself throws. */
  inspect<Kind extends InspectionKind>(kind: Kind, bytes: Uint8Array): Promise<Outcome<Findings[Kind]>> {
    if (this.#waiting.length >= this.#limits.waiting) throw new Overloaded()
    return new Promise((resolve, reject) => {
      // The kind decides which finding comes back.
      this.#waiting.push({ kind, bytes, resolve: resolve as Job['resolve'], reject })
      this.#next()
    })
  }

  /** Ends the threads; what is under way is rejected. */
  async close() {
    await Promise.all(this.#idle.splice(0).map((thread) => thread.terminate()))
  }

  #next() {
    if (this.#busy >= this.#limits.threads) return
    const job = this.#waiting.shift()
    if (!job) return
    this.#busy += 1
    this.#work(job)
      .then(job.resolve, job.reject)
      .finally(() => {
        this.#busy -= 1
        this.#next()
      })
  }

  async #work({ kind, bytes }: Job): Promise<Outcome<Findings[InspectionKind]>> {
    const thread = this.#idle.pop() ?? (await this.#start())
    let sound = false
    try {
      const outcome = await ask(thread, { kind, bytes }, this.#limits.longestMs)
      sound = 'finding' in outcome
      return outcome
    } finally {
      // What else a file has done to a thread that it has stopped or broken is not known.
      if (sound) this.#idle.push(thread)
      else await thread.terminate()
    }
  }

  async #start(): Promise<Worker> {
    const thread = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    })
    await new Promise<void>((resolve, reject) => {
      thread.once('message', () => resolve())
      thread.once('error', reject)
    })
    // A process that has nothing else to do ends.
    thread.unref()
    return thread
  }
}

/** The answer of a thread to one question, or why it was not waited for. */
function ask(
  thread: Worker,
  question: InspectionRequest,
  longestMs: number,
): Promise<Outcome<Findings[InspectionKind]>> {
  return new Promise<Outcome<Findings[InspectionKind]>>((resolve, reject) => {
    const timer = setTimeout(() => end(() => resolve({ exhausted: 'time' })), longestMs)
    const heard = (answer: Exclude<InspectionResponse, 'ready'>) =>
      end(() =>
        'finding' in answer
          ? resolve(answer)
          : reject(Object.assign(new Error(answer.fault.message), { stack: answer.fault.stack })),
      )
    const failed = (error: NodeJS.ErrnoException) =>
      end(() =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ exhausted: 'memory' }) : reject(error),
      )
    const left = () => end(() => reject(new Error('a thread of inspection ended by itself')))
    const end = (settle: () => void) => {
      clearTimeout(timer)
      thread.off('message', heard).off('error', failed).off('exit', left)
      settle()
    }
    thread.on('message', heard).on('error', failed).on('exit', left)
    thread.postMessage(question)
  })
}
