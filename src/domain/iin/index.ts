import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'

/**
 * An individual identification number (IIN, ЖСН) that can have been issued: twelve digits. It identifies a living
 * person, so callers convert it to a keyed hash and do not store it.
 */
export type Iin = string & { readonly iin: true }

export type IinRefusal =
  /** Not twelve digits. */
  | 'iin-malformed'
  /** The number of an organisation (BIN): its fifth digit is 4, 5 or 6, where an IIN has the tens of a day. */
  | 'iin-of-organisation'
  /** The seventh digit is not a century. */
  | 'iin-century'
  /** The first six digits are not a day, or one in the future. */
  | 'iin-day'
  /** The twelfth digit is not the control digit. */
  | 'iin-control'

// Digit 7: odd for men, even for women; 1 and 2 for the 19th century, 3 and 4 for the 20th, 5 and 6 for the 21st
// (rules approved by the Government's decree of 11.06.2003 № 565).
const CENTURIES: Readonly<Record<string, number>> = { 1: 18, 2: 18, 3: 19, 4: 19, 5: 20, 6: 20 }

const FIRST_PASS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const SECOND_PASS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]

const weigh = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11

/**
 * The control digit of eleven digits; undefined when both passes leave 10: such a number is never issued.
 * The same rule holds for IIN and BIN.
 */
export function controlDigit(first11: string): number | undefined {
  const first = weigh(first11, FIRST_PASS)
  const control = first === 10 ? weigh(first11, SECOND_PASS) : first
  return control === 10 ? undefined : control
}

/** The day of birth in a number whose form is right; undefined if there is no such day. */
function dayOfBirth(digits: string): LocalDate | undefined {
  const century = CENTURIES[digits[6] ?? '']
  const day = `${century}${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`
  return isLocalDate(day) ? day : undefined
}

/** The day of birth of a person, by their number. Callers keep no more of it than they need. */
export function bornOn(iin: Iin): LocalDate {
  const day = dayOfBirth(iin)
  if (!day) throw new Error('A number without a day of birth is no IIN')
  return day
}

/**
 * Parses an IIN as people type it: spaces and hyphens between the digits are accepted. Birth dates after today are
 * refused. A valid number need not have been issued.
 */
export function readIin(typed: string, today: LocalDate): Result<Iin, IinRefusal> {
  const digits = typed.replaceAll(/[\s\u00a0-]/g, '')
  if (!/^[0-9]{12}$/.test(digits)) return refuse('iin-malformed')
  if (/^[456]$/.test(digits[4] ?? '')) return refuse('iin-of-organisation')
  if (!CENTURIES[digits[6] ?? '']) return refuse('iin-century')
  const born = dayOfBirth(digits)
  if (!born || born > today) return refuse('iin-day')
  if (controlDigit(digits.slice(0, 11)) !== Number(digits[11])) return refuse('iin-control')
  return accept(digits as Iin)
}
