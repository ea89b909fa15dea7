import { HOUR_MS } from '#domain/base/duration.ts'

const SENDERS = 10_000

type Count = { readonly since: number; used: number }

/** Counts actions by sender, an account or a network, within an hour of the first one, up to a limit. */
export class HourlyCounts {
  readonly #limit: number
  readonly #counts = new Map<string, Count>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** @param now milliseconds since 1970 */
  isSpent(sender: string, now: number): boolean {
    return (this.#current(sender, now)?.used ?? 0) >= this.#limit
  }

  count(sender: string, now: number) {
    const count = this.#current(sender, now)
    if (count) {
      count.used += 1
      return
    }
    this.#counts.delete(sender)
    this.#counts.set(sender, { since: now, used: 1 })
    const [oldest] = this.#counts.keys()
    if (this.#counts.size > SENDERS && oldest !== undefined) this.#counts.delete(oldest)
  }

  /**
   * Counts an action before its work, so that simultaneous ones cannot exceed the limit. Returns how to give it back
   * when the action was refused; undefined: the limit is spent.
   */
  reserve(sender: string, now: number): (() => void) | undefined {
    if (this.isSpent(sender, now)) return undefined
    this.count(sender, now)
    const count = this.#current(sender, now)
    return () => {
      if (count) count.used -= 1
    }
  }

  #current(sender: string, now: number): Count | undefined {
    const count = this.#counts.get(sender)
    return count && now - count.since < HOUR_MS ? count : undefined
  }
}
