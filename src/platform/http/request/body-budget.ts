import { HttpProblem } from '#platform/http/response/problem.ts'
import { Overloaded } from '#platform/overload.ts'

export type BudgetLimits = {
  /** Bytes of all bodies that are held in memory at once. */
  readonly total: number
  /** Bytes of one sender at once. */
  readonly perSender: number
}

/**
 * Bytes of the request bodies that are being received and worked on. They are reserved before the first byte is read,
 * by the declared length, so that many slow uploads cannot fill the memory.
 */
export class BodyBudget {
  readonly #limits: BudgetLimits
  readonly #senders = new Map<string, number>()
  #used = 0

  constructor(limits: BudgetLimits) {
    this.#limits = limits
  }

  /** Bytes reserved now. */
  get used(): number {
    return this.#used
  }

  /**
   * Reserves bytes; returns how to release them, which may be called twice. Throws 429 when this sender has too many
   * in flight, and Overloaded (503) when all together have.
   *
   * @param sender an account or a network
   */
  reserve(sender: string, bytes: number): () => void {
    const own = this.#senders.get(sender) ?? 0
    // One body of any permitted size is always taken.
    if (own > 0 && own + bytes > this.#limits.perSender) throw new HttpProblem(429)
    if (this.#used > 0 && this.#used + bytes > this.#limits.total) throw new Overloaded()
    this.#used += bytes
    this.#senders.set(sender, own + bytes)
    let released = false
    return () => {
      if (released) return
      released = true
      this.#used -= bytes
      const left = (this.#senders.get(sender) ?? 0) - bytes
      if (left > 0) this.#senders.set(sender, left)
      else this.#senders.delete(sender)
    }
  }
}
