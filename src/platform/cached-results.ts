type Result<Value> = { readonly value: Promise<Value>; weight: number }

/**
 * Results of long work, each under a key that says everything it follows from, so that none becomes wrong. Those
 * that were not asked for the longest time are dropped first. Who asks for the same at once shares the work; what
 * failed is not kept.
 */
export class CachedResults<Value> {
  readonly #results = new Map<string, Result<Value>>()
  readonly #weigh: (value: Value) => number
  readonly #weightMax: number
  #weight = 0

  /** @param weightMax of all results together; one that weighs more is not kept. */
  constructor(weigh: (value: Value) => number, weightMax: number) {
    this.#weigh = weigh
    this.#weightMax = weightMax
  }

  get(key: string, work: () => Promise<Value>): Promise<Value> {
    const known = this.#results.get(key)
    if (known) {
      // The order of a Map is that of insertion.
      this.#results.delete(key)
      this.#results.set(key, known)
      return known.value
    }
    const result: Result<Value> = { value: work(), weight: 0 }
    this.#results.set(key, result)
    result.value.then(
      (value) => this.#keep(result, this.#weigh(value)),
      () => this.#results.delete(key),
    )
    return result.value
  }

  #keep(result: Result<Value>, weight: number) {
    result.weight = weight
    this.#weight += weight
    for (const [key, { weight: weightOfOldest }] of this.#results) {
      if (this.#weight <= this.#weightMax) return
      // Work under way weighs nothing yet.
      if (weightOfOldest === 0) continue
      this.#results.delete(key)
      this.#weight -= weightOfOldest
    }
  }
}
