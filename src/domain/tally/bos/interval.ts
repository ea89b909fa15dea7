import { type Fraction, toNumber } from '#domain/tally/rational.ts'

/** Binary digits after the point. Rounding grows with every purchase by a few of them; there are thousands. */
const DIGITS = 4096n
const ONE = 1n << DIGITS

/** A number that lies between two multiples of 2^−4096. */
export type Interval = { readonly low: bigint; readonly high: bigint }

const ceilingOf = (numerator: bigint, denominator: bigint): bigint => -(-numerator / denominator)

/** Quotient of non-negative numbers over a positive one, rounded outwards. */
export const over = (numerator: bigint, denominator: bigint): Interval => ({
  low: numerator / denominator,
  high: numerator % denominator === 0n ? numerator / denominator : numerator / denominator + 1n,
})

export const fromFraction = ({ numerator, denominator }: Fraction): Interval =>
  over(numerator << DIGITS, denominator)
export const fromInteger = (value: bigint): Interval => ({ low: value << DIGITS, high: value << DIGITS })

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high })
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low })
export const times = (a: Interval, factor: bigint): Interval => ({
  low: a.low * factor,
  high: a.high * factor,
})

/** a ÷ b for a ≥ 0, b > 0. */
export const divide = (a: Interval, b: Interval): Interval => ({
  low: (a.low * ONE) / b.high,
  high: b.low > 0n ? ceilingOf(a.high * ONE, b.low) + 1n : a.high * ONE,
})

/** Negative or positive when a is surely less or greater; 0 when 4096 digits do not tell them apart. */
export const compare = (a: Interval, b: Interval): number => (a.high < b.low ? -1 : a.low > b.high ? 1 : 0)

export const intervalToDouble = ({ low, high }: Interval): number =>
  Math.max(0, toNumber({ numerator: low + high > 0n ? low + high : 0n, denominator: 2n * ONE }))

export const middle = ({ low, high }: Interval): Fraction => ({
  numerator: low + high,
  denominator: 2n * ONE,
})
