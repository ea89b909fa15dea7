const INTEGER = /^(0|[1-9]\d{0,14})$/

/** Largest integer identifier that is looked up in a flat table instead of a hash map. */
const FLAT_MAX = 1 << 24

/**
 * Order of identifiers: integers by value, before all other texts, which go by code unit.
 * It is the only order in which rows and columns are ever visited, so that input order cannot matter.
 */
export function compareIds(a: string, b: string): number {
  const integerA = INTEGER.test(a)
  const integerB = INTEGER.test(b)
  if (integerA && integerB) return Number(a) - Number(b)
  if (integerA !== integerB) return integerA ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether an identifier is written as a plain non-negative integer, the way Polis numbers people and statements. */
export const isIntegerId = (id: string): boolean => INTEGER.test(id)

/** Gives every identifier a small index in the order of first meeting; integers cost no text and no hash. */
export class OpinionIdTable {
  readonly #names: (string | number)[] = []
  readonly #texts = new Map<string, number>()
  readonly #large = new Map<number, number>()
  #flat = new Int32Array(1024)

  get size(): number {
    return this.#names.length
  }

  /** The index of a text identifier; equal to that of the integer when it is written as one. */
  internText(id: string): number {
    if (INTEGER.test(id)) return this.internInteger(Number(id))
    const known = this.#texts.get(id)
    if (known !== undefined) return known
    this.#texts.set(id, this.#names.length)
    return this.#names.push(id) - 1
  }

  internInteger(id: number): number {
    if (id >= FLAT_MAX) return this.#internLarge(id)
    if (id >= this.#flat.length) this.#grow(id)
    const known = this.#flat[id]!
    if (known !== 0) return known - 1
    this.#flat[id] = this.#names.push(id)
    return this.#names.length - 1
  }

  find(id: string): number | undefined {
    if (!INTEGER.test(id)) return this.#texts.get(id)
    const value = Number(id)
    if (value >= FLAT_MAX) return this.#large.get(value)
    const known = this.#flat[value] ?? 0
    return known === 0 ? undefined : known - 1
  }

  /** All identifiers by index, as texts. */
  names(): string[] {
    return this.#names.map(String)
  }

  #internLarge(id: number): number {
    const known = this.#large.get(id)
    if (known !== undefined) return known
    this.#large.set(id, this.#names.length)
    return this.#names.push(id) - 1
  }

  #grow(id: number): void {
    let length = this.#flat.length
    while (length <= id) length *= 2
    const grown = new Int32Array(length)
    grown.set(this.#flat)
    this.#flat = grown
  }
}
