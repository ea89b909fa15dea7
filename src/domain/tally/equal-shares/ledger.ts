import type { Fraction } from '#domain/tally/rational.ts'

/**
 * Who carries a project, in integers: `poor` supporters pay all they have left, the others `charged` × price
 * together. A poor supporter has the endowment less earlier payments, so all poor ones together have
 * `poor` × endowment − Σ `paid[j]` × price of purchase j, with `paid[j]` their summed weights for it.
 */
export type Form = { poor: number; charged: number; readonly paid: Float64Array }

/** A price as numerator / (denominator × the ledger's common denominator × the endowment's denominator). */
export type OpenPrice = { readonly numerator: bigint; readonly denominator: bigint }

/**
 * Exact prices of all purchases so far. Each is a linear form in the earlier ones with integer coefficients, so
 * the common denominator is the product of the charged weights, and no voter needs a separate fraction.
 */
export class Ledger {
  /** Money is counted in units of 1 / `scale`, in which the endowment is the integer `endowment`. */
  readonly endowment: bigint
  readonly scale: bigint
  readonly #numerators: bigint[] = []
  readonly #factors: bigint[] = []
  #common = 1n

  constructor(endowment: Fraction) {
    this.endowment = endowment.numerator
    this.scale = endowment.denominator
  }

  get purchases(): number {
    return this.#numerators.length
  }

  /** Σ coefficient[j] × price[j] over the common denominator (Horner's scheme along the chain of factors). */
  #sum(coefficients: Float64Array): bigint {
    let sum = 0n
    for (let j = 0; j < this.#numerators.length; j++) {
      if (sum !== 0n) sum *= this.#factors[j]!
      if (coefficients[j] !== 0) sum += BigInt(coefficients[j]!) * this.#numerators[j]!
    }
    return sum
  }

  /** What a supporter with these weights for past purchases has left, over the common denominator. */
  left(paid: Float64Array): bigint {
    return this.endowment * this.#common - this.#sum(paid)
  }

  /** `cost` (in money units) over the common denominator. */
  overCommon(cost: bigint): bigint {
    return cost * this.scale * this.#common
  }

  price(cost: bigint, form: Form): OpenPrice {
    const owed = this.overCommon(cost) - BigInt(form.poor) * this.endowment * this.#common
    return { numerator: owed + this.#sum(form.paid), denominator: BigInt(form.charged) }
  }

  /** The price in money units, for as long as no purchase is added. */
  close({ numerator, denominator }: OpenPrice): Fraction {
    return { numerator, denominator: denominator * this.#common * this.scale }
  }

  /** Writes a purchase down. */
  add({ numerator, denominator }: OpenPrice): void {
    const shared = commonDivisor(numerator, denominator)
    this.#numerators.push(numerator / shared)
    this.#factors.push(denominator / shared)
    this.#common *= denominator / shared
  }
}

/** Keeps the chain of factors short; `denominator` is a small integer, so one long division is all it takes. */
function commonDivisor(numerator: bigint, denominator: bigint): bigint {
  let [a, b] = [denominator, numerator % denominator]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
