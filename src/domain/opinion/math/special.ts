/**
 * Exponential, logarithm and normal tail with the same last bit on every machine: ECMAScript leaves those of
 * Math.exp, Math.log and Math.pow to the engine, while + − × ÷ and √ are fixed by IEEE 754.
 */
/** x², by a multiplication: the last bit of x ** 2 is the engine's affair too. */
export const square = (x: number): number => x * x

const LN2 = Math.LN2
const EXP_TERMS = 22
const LN_TERMS = 40

/** 2 to a whole power between −1074 and 1023, exactly. */
function powerOfTwo(whole: number): number {
  let result = 1
  const factor = whole < 0 ? 0.5 : 2
  for (let i = Math.abs(whole); i > 0; i--) result *= factor
  return result
}

/** e^x, relative error below 1e-15: Taylor's series on |x| ≤ ln 2 / 2, scaled by a power of two. */
export function exp(x: number): number {
  if (x < -745) return 0
  if (x > 709.7) return Number.POSITIVE_INFINITY
  const whole = Math.round(x / LN2)
  const rest = x - whole * LN2
  let sum = 1
  for (let term = EXP_TERMS; term >= 1; term--) sum = 1 + (rest / term) * sum
  return whole < -1000 ? sum * powerOfTwo(whole + 100) * powerOfTwo(-100) : sum * powerOfTwo(whole)
}

/** 2^x. */
export const exp2 = (x: number): number => {
  const whole = Math.round(x)
  return Math.abs(whole) > 1000 ? exp(x * LN2) : exp((x - whole) * LN2) * powerOfTwo(whole)
}

/** Natural logarithm of x > 0: atanh series of the mantissa. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  let mantissa = x
  let power = 0
  while (mantissa > Math.SQRT2) {
    mantissa /= 2
    power++
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2
    power--
  }
  const t = (mantissa - 1) / (mantissa + 1)
  let sum = 0
  for (let term = LN_TERMS; term >= 0; term--) sum = sum * t * t + 1 / (2 * term + 1)
  return 2 * t * sum + power * LN2
}

const SQRT_2PI = 2.5066282746310002
const SERIES_MAX = 3
const TAIL_TERMS = 60

/**
 * P(Z > z) for a standard normal Z: the power series of the distribution near the middle and Laplace's
 * continued fraction in the tail (Abramowitz & Stegun 26.2.10 and 26.2.14); relative error below 1e-11.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  const density = exp(-0.5 * z * z) / SQRT_2PI
  if (z > SERIES_MAX) {
    let fraction = z
    for (let term = TAIL_TERMS; term >= 1; term--) fraction = z + term / fraction
    return density / fraction
  }
  let term = z
  let sum = z
  for (let n = 1; n < 100 && term > 1e-18 * sum; n++) {
    term *= (z * z) / (2 * n + 1)
    sum += term
  }
  return 0.5 - density * sum
}
