import { Worker } from 'node:worker_threads'
import { Overloaded } from '#platform/overload.ts'
import type { Findings, Inputs, InspectionKind, InspectionRequest, InspectionResponse } from './protocol.ts'

export type PoolLimits = {
  /** Files that are inspected at once, each in its own thread. */
  readonly threads: number
  /** Files that may wait for a thread; further ones are refused. */
  readonly waiting: number
  /** Maximum duration of one inspection, in ms. */
  readonly longestMs: number
  /** Memory limit of a thread for its objects, in MiB. */
  readonly megabytes: number
}

/** Why an inspection was stopped: it took too much time or too much memory. */
export type Exhausted = 'time' | 'memory'
export type InspectionOutcome<Finding> = { readonly finding: Finding } | { readonly exhausted: Exhausted }

type Job = InspectionRequest & {
  readonly resolve: (outcome: InspectionOutcome<Findings[InspectionKind]>) => void
  readonly reject: (error: unknown) => void
}

/**
 * Worker threads that inspect uploaded files and long texts, so that none of them blocks the site. A thread that exceeds the limits
 * of time or memory is terminated.
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

  /** Queues a file for inspection. Throws Overloaded when too many wait, and the errors of the inspection itself. */
  inspect<Kind extends InspectionKind>(
    kind: Kind,
    input: Inputs[Kind],
  ): Promise<InspectionOutcome<Findings[Kind]>> {
    if (this.#waiting.length >= this.#limits.waiting) throw new Overloaded()
    return new Promise((resolve, reject) => {
      // The kind determines the type of the finding.
      this.#waiting.push({ kind, input, resolve: resolve as Job['resolve'], reject })
      this.#next()
    })
  }

  /** Terminates the threads; running inspections are rejected. */
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

  async #work({ kind, input }: Job): Promise<InspectionOutcome<Findings[InspectionKind]>> {
    const thread = this.#idle.pop() ?? (await this.#start())
    let sound = false
    try {
      const outcome = await ask(thread, { kind, input }, this.#limits.longestMs)
      sound = 'finding' in outcome
      return outcome
    } finally {
      // A stopped or failed inspection may have left the thread in any state, so it is not reused.
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
    // An idle thread must not keep the process alive.
    thread.unref()
    return thread
  }
}

/** The response of a thread to one request, or why it was stopped. */
function ask(
  thread: Worker,
  question: InspectionRequest,
  longestMs: number,
): Promise<InspectionOutcome<Findings[InspectionKind]>> {
  return new Promise<InspectionOutcome<Findings[InspectionKind]>>((resolve, reject) => {
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
