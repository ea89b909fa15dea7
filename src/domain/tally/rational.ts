/** An exact fraction; the denominator is positive, the fraction need not be reduced. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

export const fraction = (numerator: bigint, denominator: bigint): Fraction => ({ numerator, denominator })

/** Negative, zero or positive, as a − b is. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** In lowest terms. */
export function reduce({ numerator, denominator }: Fraction): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator)
  if (divisor <= 1n) return { numerator, denominator }
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** `7/2`, or `3` for a whole number; always in lowest terms, so equal fractions are equal texts. */
export function formatFraction(value: Fraction): string {
  const { numerator, denominator } = reduce(value)
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`
}

/** Number of binary digits of a non-negative integer. */
function bitLength(value: bigint): number {
  const hex = value.toString(16)
  return 4 * (hex.length - 1) + (32 - Math.clz32(Number.parseInt(hex.charAt(0), 16)))
}

const EXACT = 9007199254740992n

/** The nearest double to a non-negative fraction, with a relative error of at most 2^−52. */
export function toNumber({ numerator, denominator }: Fraction): number {
  if (numerator < EXACT && denominator < EXACT) return Number(numerator) / Number(denominator)
  const shift = 64 - bitLength(numerator) + bitLength(denominator)
  const quotient =
    shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift))
  return scaleByPowerOfTwo(Number(quotient), -shift)
}

/** x · 2^exponent without leaving the range of doubles on the way. */
function scaleByPowerOfTwo(x: number, exponent: number): number {
  if (exponent > 1000) return x * 2 ** 1000 * 2 ** (exponent - 1000)
  if (exponent < -1000) return x * 2 ** -1000 * 2 ** (exponent + 1000)
  return x * 2 ** exponent
}
