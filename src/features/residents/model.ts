import { MINUTE_MS } from '#domain/base/duration.ts'
import { addDays, isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import type { IinRefusal } from '#domain/iin/index.ts'

export const RESIDENCE = '/account/residence'
export const STATEMENT = `${RESIDENCE}/statement`
export const DESK = '/desk/residents'

/** How long a code can be shown to a clerk: a queue is seldom longer. */
export const CODE_MS = 15 * MINUTE_MS
/** How long a statement can be signed. */
export const STATEMENT_MS = 24 * 60 * MINUTE_MS
/** Attempts that do not fit which one account may have in a day. */
export const REFUSALS_A_DAY = 3
/**
 * How long an identity rests after its account was erased. The longest time for which voices are gathered by law is
 * that of joining a petition, six months (Administrative Procedural and Process-Related Code, chapter 12-1).
 */
export const REST_DAYS = 183

/** Letters and digits that nobody takes for another: no 0 and O, no 1 and I. */
export const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const CODE_LENGTH = 8

/** A code as people type and say it: in any case, with spaces or hyphens between. */
export const parseCode = (typed: string): string | undefined => {
  const code = typed.toUpperCase().replaceAll(/[\s\u00a0-]/g, '')
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter))
    ? code
    : undefined
}
/** «AB2C D3EF»: two groups are read aloud with fewer errors. */
export const groupCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

export type VerificationMethod = 'oidc' | 'signed-statement' | 'clerk'

export type Residence = {
  readonly place: { readonly code: string; readonly label: Label; readonly slug: string }
  /** Since when she lives there, as far as the evidence says. */
  readonly since: LocalDate
  readonly way: VerificationMethod
  readonly verifiedAt: Date
}

/** A body whose clerks verify residents. */
export type VerificationDesk = {
  readonly slug: string
  readonly name: Text
  readonly place: Label
  /** The region it is in; null of one that serves the whole country. */
  readonly region: Label | null
  /** Whether that is the region of the reader; null when it is not known where she lives or what she follows. */
  readonly near: boolean | null
}

/** A statement that waits to be signed. */
export type ResidenceStatement = {
  readonly number: string
  readonly language: Language
  readonly place: { readonly code: string; readonly label: Label }
  readonly since: LocalDate
  readonly expiresAt: Date
}

export type MatchRefusal =
  /** The number is another account's, the account another number's, or the identity rests: never said which. */
  'does-not-fit' | 'too-many'
export type VerifyRefusal =
  | MatchRefusal
  | IinRefusal
  | 'iin-empty'
  | 'code-empty'
  | 'code-unknown'
  | 'own-account'
  | 'place-empty'
  | 'place-unknown'
  | 'place-many'
  | 'place-wide'
  | 'since-wrong'
  | 'since-future'
  | 'signature-wrong'
  | 'signature-service-silent'
  | 'statement-gone'
  | 'statement-other'
  | 'file-missing'
  | 'file-large'

/** Which identities and accounts there are already, as far as they matter to one attempt. */
export type IdentityMatch = {
  /** The identity of this account. */
  readonly own: 'none' | 'same' | 'other'
  /** The account of this identity. */
  readonly holder: 'none' | 'same' | 'other'
  /** Until when the identity rests after an account was erased. */
  readonly restsUntil: LocalDate | undefined
}

/** One living person, one account: whether a number and an account may belong together. */
export function checkMatch({ own, holder, restsUntil }: IdentityMatch, today: LocalDate) {
  if (own === 'other' || holder === 'other') return refuse('does-not-fit')
  if (restsUntil !== undefined && restsUntil >= today) return refuse('does-not-fit')
  return accept(own === 'same' ? ('moved' as const) : ('verified' as const))
}

const EARLIEST: LocalDate = '1900-01-01'

/** A day since when somebody lives somewhere. */
export function parseSince(typed: string, today: LocalDate) {
  if (!isLocalDate(typed) || typed < EARLIEST) return refuse('since-wrong')
  return typed > today ? refuse('since-future') : accept(typed)
}

/** A person lives in a place, not in a whole region or in the country; three cities are regions. */
export const isResidence = ({ level, kind }: { readonly level: string; readonly kind: string }): boolean =>
  (level !== 'republic' && level !== 'oblast') || kind === 'republican-city'

export const restsUntil = (today: LocalDate): LocalDate => addDays(today, REST_DAYS)
