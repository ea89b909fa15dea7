import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'

/** How a person proved who she is when she signed in. */
export type SignInWay = 'code' | 'passkey' | 'oidc' | 'development'

const HOUR_MS = 3_600_000
/** A resident's browser stays signed in for a month. */
export const RESIDENT_SESSION_MS = 30 * 24 * HOUR_MS
/** Whoever holds a role signs in again every working day. */
export const OFFICIAL_SESSION_MS = 12 * HOUR_MS

/** Whether a session has become too old for what its holder may do; roles can be given while it is open. */
export const hasLapsed = (openedAt: Date, holdsRole: boolean, now: Date): boolean =>
  now.getTime() - openedAt.getTime() >= (holdsRole ? OFFICIAL_SESSION_MS : RESIDENT_SESSION_MS)

export type Account = {
  readonly id: Id<'account'>
  readonly email: string | null
  readonly name: string | null
  readonly language: Language
}
