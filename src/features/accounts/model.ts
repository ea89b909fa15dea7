import { HOUR_MS, MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { Label, Language } from '#domain/base/text.ts'

/** How a person proved who she is when she signed in. */
export type SignInMethod = 'code' | 'passkey' | 'oidc' | 'development'
export type ChallengeKind = 'passkey-sign-in' | 'passkey-new' | 'oidc'

/** A resident's browser stays signed in for a month. */
export const RESIDENT_SESSION_MS = 30 * 24 * HOUR_MS
/** Whoever holds a role signs in again every working day. */
export const OFFICIAL_SESSION_MS = 12 * HOUR_MS
/** How long a code, and what an authenticator or a provider was asked, can be answered. */
export const CODE_MS = 10 * MINUTE_MS
/** What cannot be undone asks for a sign-in as recent as this. */
export const FRESH_MS = 10 * MINUTE_MS
/** How long a link that confirms an address works: a letter may wait over a weekend. */
export const CONFIRMATION_MS = 7 * 24 * HOUR_MS

/**
 * With eight digits, five guesses a code and ten letters an hour to one address, somebody who guesses all day long
 * gets in once in 230 years (NIST SP 800-63B-4, 3.1.3 asks for six digits and a limit).
 */
export const CODE_DIGITS = 8
export const GUESSES = 5
export const LETTERS_PER_HOUR = 10
export const HOUR = HOUR_MS

/** Whether a session has become too old for what its holder may do; roles can be given while it is open. */
export const isSessionExpired = (openedAt: Date, holdsRole: boolean, now: Date): boolean =>
  now.getTime() - openedAt.getTime() >= (holdsRole ? OFFICIAL_SESSION_MS : RESIDENT_SESSION_MS)

/** Whether a person has proved so recently who she is that she may do what cannot be undone. */
export const isRecentSignIn = (signedInAt: Date, now: Date): boolean =>
  now.getTime() - signedInAt.getTime() < FRESH_MS

export type Account = {
  readonly id: Id<'account'>
  readonly email: string | null
  readonly name: string | null
  readonly language: Language
}

/** What a person may ask to be told of about her place: the slice that tells it, and the words beside the box. */
export type NotificationOption = { readonly kind: string; readonly label: Label }
export const NAME_MAX = 200
export const PASSKEY_NAME_MAX = 100

export type CodeRefusal = 'code-wrong' | 'code-spent'

/** What a code that a browser has brought is worth, before it is compared. */
export function checkAttempt(
  attempt: { readonly guesses: number; readonly expiresAt: Date; readonly closedAt: Date | null } | undefined,
  now: Date,
): 'compare' | 'spent' {
  if (!attempt || attempt.closedAt || attempt.expiresAt <= now || attempt.guesses >= GUESSES) return 'spent'
  return 'compare'
}

const PLACE = /^\/(kk|ru|en)(\/[\w.~!$&'()*+,;=:@%-]+)*(\?[\w.~!$&'()*+,;=:@%/?-]*)?$/
const PLACE_MAX = 1000

/**
 * Where a person was going, if that is a page of this site and of nobody else: a path under a language. Refuses
 * addresses of other sites however they are written ('//host', '/\host', '/%2F/host', '/kk/../…').
 */
export function readReturnPath(given: string | null | undefined): string | undefined {
  if (!given || given.length > PLACE_MAX || !PLACE.test(given)) return undefined
  const [path = ''] = given.split('?')
  return /%2f|%5c|%0|%1|\/\.\.?(\/|$)|%2e/i.test(path) ? undefined : given
}

/** The eight digits of a code as people type them: with spaces, hyphens or a dot between. */
export const digitsOf = (typed: string): string => typed.replace(/[\s.‐-―-]/g, '')
/** «1234 5678»: two groups are read and typed with fewer errors. */
export const groupDigits = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

const browsers: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser\//, 'Yandex Browser'],
  [/EdgA?\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\/|Opera/, 'Opera'],
  [/(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** What a person recognises a browser by: 'Firefox, Android'; empty if it says nothing known. */
export const deviceOf = (userAgent: string): string =>
  [browsers, systems]
    .flatMap((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? [])
    .join(', ')

export const SIGN_IN = '/account/sign-in'
export const CODE = '/account/sign-in/code'
export const ACCOUNT = '/account'
export const CONSENT = '/account/consent'
export const confirmPath = (key: string) => `/account/confirm/${key}`
export const PREFERENCES = '/account/preferences'
export const SESSIONS = '/account/sessions'
export const PASSKEYS = '/account/passkeys'
export const DATA = '/account/data'
export const ERASE = '/account/erase'
