import { HOUR_MS } from '#domain/base/duration.ts'

const ADDRESSES = 10_000

type Count = { readonly since: number; used: number }

/** Counts actions by address within an hour of the first one, up to a limit. */
export class HourlyCounts {
  readonly #limit: number
  readonly #counts = new Map<string, Count>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** @param now milliseconds since 1970 */
  isSpent(address: string, now: number): boolean {
    return (this.#current(address, now)?.used ?? 0) >= this.#limit
  }

  count(address: string, now: number) {
    const count = this.#current(address, now)
    if (count) {
      count.used += 1
      return
    }
    this.#counts.delete(address)
    this.#counts.set(address, { since: now, used: 1 })
    const [oldest] = this.#counts.keys()
    if (this.#counts.size > ADDRESSES && oldest !== undefined) this.#counts.delete(oldest)
  }

  #current(address: string, now: number): Count | undefined {
    const count = this.#counts.get(address)
    return count && now - count.since < HOUR_MS ? count : undefined
  }
}
