import { MINUTE_MS } from '#domain/base/duration.ts'
import type { PlaceLink } from '#domain/base/link.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import type { IinRefusal } from '#domain/iin/index.ts'
import { IDENTITY_REST_DAYS } from '#domain/participation/index.ts'

export const RESIDENCE_PATH = '/account/residence'
export const STATEMENT_PATH = `${RESIDENCE_PATH}/statement`
export const DESK_PATH = '/desk/residents'

/** How long a code can be shown to a clerk, longer than most queues. */
export const CODE_MS = 15 * MINUTE_MS
/** How long a statement can be signed. */
export const STATEMENT_MS = 24 * 60 * MINUTE_MS
/** Failed matches allowed for one account in a day. */
export const REFUSALS_A_DAY = 3

/** Unambiguous letters and digits: no 0 and O, no 1 and I. */
export const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export const CODE_LENGTH = 8
/** Characters of a code or an identification number as it is typed or pasted, with spaces. */
export const TYPED_NUMBER_MAX = 40

/** Parses a code as people type and say it: in any case, with spaces or hyphens between. */
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
  readonly place: PlaceLink
  /** The day since when they live there, by the evidence. */
  readonly since: LocalDate
  readonly way: VerificationMethod
  readonly verifiedAt: Date
}

/** An organisation whose clerks verify residents. */
export type VerificationDesk = {
  readonly slug: string
  readonly name: Text
  readonly place: Label
  /** The region of the organisation; null for one that serves the whole country. */
  readonly region: Label | null
  /** Whether it is in the region of the reader; null when the reader's residence and followed place are unknown. */
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
  /**
   * The number belongs to another account, the account to another number, or the identity is blocked; never
   * disclosed which.
   */
  'does-not-fit' | 'too-many'
export type ResidentVerifyRefusal =
  | MatchRefusal
  | IinRefusal
  | 'iin-empty'
  | 'code-empty'
  | 'code-wrong'
  | 'own-account'
  | 'place-empty'
  | 'place-unknown'
  | 'place-many'
  | 'place-wide'
  | 'day-empty'
  | 'day-wrong'
  | 'since-early'
  | 'since-future'
  | 'signature-wrong'
  | 'signature-service-silent'
  | 'statement-gone-already'
  | 'statement-other'
  | 'file-empty'
  | 'file-large'

/** The stored identities and accounts that matter to one verification. */
export type IdentityMatch = {
  /** The identity of this account. */
  readonly own: 'none' | 'same' | 'other'
  /** The account of this identity. */
  readonly holder: 'none' | 'same' | 'other'
  /** Until when the identity is blocked after an erasure. */
  readonly identityRestEnd: LocalDate | undefined
}

/** Whether a number and an account may belong together: one living person has one account. */
export function checkMatch({ own, holder, identityRestEnd }: IdentityMatch, today: LocalDate) {
  if (own === 'other' || holder === 'other') return refuse('does-not-fit')
  if (identityRestEnd !== undefined && identityRestEnd >= today) return refuse('does-not-fit')
  return accept(own === 'same' ? ('moved' as const) : ('verified' as const))
}

const EARLIEST: LocalDate = '1900-01-01'

/** Whether somebody can live in a place since this day. */
export function checkSince(day: LocalDate, today: LocalDate) {
  if (day < EARLIEST) return refuse('since-early')
  return day > today ? refuse('since-future') : accept(day)
}

/** Whether a territory can be a residence: not a region or the country, except the three cities that are regions. */
export const isResidence = ({ level, kind }: { readonly level: string; readonly kind: string }): boolean =>
  (level !== 'republic' && level !== 'oblast') || kind === 'republican-city'

export const identityRestEnd = (today: LocalDate): LocalDate => addDays(today, IDENTITY_REST_DAYS)
