import { trimEnd } from '#domain/base/trim.ts'
/** A decimal number without loss: `units` × 10^−`decimals`. */
export type Decimal = { readonly units: bigint; readonly decimals: number }

const PLAIN = /^([+-]?)(\d+)(?:[.,](\d*))?$/
const DIGITS_MAX = 40

/** Decimals of money. No currency has more; the published files have two. */
export const DECIMALS_MAX = 8

/**
 * Reads `1910663.83`, `35000.0`, `-3` or, as old files write it, `1,5`. Trailing zeros after the point are
 * dropped. Anything else (exponents, thousands separators, more than 40 digits) is undefined.
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = PLAIN.exec(text.trim())
  if (!match || text.length > DIGITS_MAX) return undefined
  const fraction = trimEnd(match[3] ?? '', /0/)
  const units = BigInt(`${match[2]}${fraction}`)
  return { units: match[1] === '-' ? -units : units, decimals: fraction.length }
}

/** The number in units of 10^−`decimals`; `decimals` may not be fewer than the number needs. */
export function toUnits(number: Decimal, decimals: number): bigint {
  return number.units * 10n ** BigInt(decimals - number.decimals)
}

/** The nearest double; exact for whole numbers up to 2^53. */
export const decimalToDouble = ({ units, decimals }: Decimal): number =>
  Number(formatDecimal(units, decimals))

/** The number where it is whole, not negative and exact as a double; otherwise undefined. */
export function toWholeNumber({ units, decimals }: Decimal): number | undefined {
  return decimals === 0 && units >= 0n && units <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(units) : undefined
}

/** `191066383` with two decimals is `1910663.83`; whole numbers are written without a point. */
export function formatDecimal(units: bigint, decimals: number): string {
  const sign = units < 0n ? '-' : ''
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = trimEnd(digits.slice(digits.length - decimals), /0/)
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
