import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'

/** How a person proved their identity when signing in. */
export type SignInMethod = 'code' | 'passkey' | 'oidc' | 'development'
export type ChallengeKind = 'passkey-sign-in' | 'passkey-new' | 'oidc'

/** The session of a resident lasts a month. */
export const RESIDENT_SESSION_MS = 30 * 24 * HOUR_MS
/** People with a role sign in again every working day. */
const OFFICIAL_SESSION_MS = 12 * HOUR_MS
/** A session with a role ends when nothing was requested for this long, as on a screen that was left on. */
const OFFICIAL_IDLE_MS = 2 * HOUR_MS
/** How long a code, or the challenge of an authenticator or a provider, can be answered. */
export const CODE_MS = 10 * MINUTE_MS
/** Sign-ins by a passkey or a provider that begin in a network in an hour: a hall with hundreds of people, not a flood. */
export const CHALLENGES_PER_HOUR = 600
/** Actions that cannot be undone require a sign-in within this time. */
const FRESH_MS = 10 * MINUTE_MS
/** How long a confirmation link is valid: a letter may wait over a weekend. */
export const CONFIRMATION_MS = 7 * 24 * HOUR_MS

/**
 * With eight digits, five guesses a code and thirty letters an hour to one address, an attacker who guesses
 * continuously from three networks succeeds once in 76 years (NIST SP 800-63B-4, 3.1.3 requires six digits and a limit).
 */
export const CODE_DIGITS = 8
const GUESSES_MAX = 5

/** Whether a session has expired, also by lying idle; roles may be granted while it is open. */
export const isSessionExpired = (
  { openedAt, seenAt }: { readonly openedAt: Date; readonly seenAt: Date },
  holdsRole: boolean,
  now: Date,
): boolean =>
  now.getTime() - openedAt.getTime() >= (holdsRole ? OFFICIAL_SESSION_MS : RESIDENT_SESSION_MS) ||
  (holdsRole && now.getTime() - seenAt.getTime() >= OFFICIAL_IDLE_MS)

/** Roles that decide about others, see personal data or grant roles: a code by letter is not enough for them. */
const PASSKEY_ROLES: ReadonlySet<string> = new Set(['administrator', 'clerk', 'moderator'])

/** Whether somebody with this role has to sign in with a passkey. */
export const needsPasskey = (role: string): boolean => PASSKEY_ROLES.has(role)

/** Whether a role is in force in a session. The people of the demonstration have no passkeys. */
export const isRoleInForce = (role: string, way: SignInMethod): boolean =>
  !PASSKEY_ROLES.has(role) || way === 'passkey' || way === 'development'

/** Changes of the ways to sign in, each with its letter. */
export const credentialChanges = [
  'passkey-added',
  'passkey-removed',
  'provider-linked',
  'provider-unlinked',
] as const
export type CredentialChange = (typeof credentialChanges)[number]

/** Whether a person signed in recently enough for actions that cannot be undone. */
export const isRecentSignIn = (signedInAt: Date, now: Date): boolean =>
  now.getTime() - signedInAt.getTime() < FRESH_MS

export const NAME_MAX = 200
export const PASSKEY_NAME_MAX = 100

export type CodeRefusal = 'code-wrong' | 'code-spent'

/** Whether a code may still be compared with the attempt of this browser. */
export function decideAttempt(
  attempt: { readonly guesses: number; readonly expiresAt: Date; readonly closedAt: Date | null } | undefined,
  now: Date,
): 'compare' | 'spent' {
  if (!attempt || attempt.closedAt || attempt.expiresAt <= now || attempt.guesses >= GUESSES_MAX)
    return 'spent'
  return 'compare'
}

const RETURN_PATH = /^\/(kk|ru|en)(\/[\w.~!$&'()*+,;=:@%-]+)*(\?[\w.~!$&'()*+,;=:@%/?-]*)?$/
/** Characters of the path to which a person returns; a longer one is forgotten, and refused as a parameter. */
const RETURN_PATH_MAX = 1000
export const RETURN_QUERY_MAX = 2000

/**
 * The page to return to after sign-in, if it is a path of this site under a language. Refuses addresses of other
 * sites in any spelling ('//host', '/\host', '/%2F/host', '/kk/../…').
 */
export function parseReturnPath(target: string | null | undefined): string | undefined {
  if (!target || target.length > RETURN_PATH_MAX || !RETURN_PATH.test(target)) return undefined
  const [path = ''] = target.split('?')
  return /%2f|%5c|%0|%1|\/\.\.?(\/|$)|%2e/i.test(path) ? undefined : target
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

/** A label by which a person recognises a browser: 'Firefox, Android'; empty if nothing is recognised. */
export const deviceOf = (userAgent: string): string =>
  [browsers, systems]
    .flatMap((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? [])
    .join(', ')

export const SIGN_IN_PATH = '/account/sign-in'
/** Signing in, and going on to a path with its language. */
export const signInPath = (going: string): string => `${SIGN_IN_PATH}?then=${encodeURIComponent(going)}`
export const CODE_PATH = '/account/sign-in/code'
export const ACCOUNT_PATH = '/account'
export const CONSENT_PATH = '/account/consent'
/** On a developer's machine only, without a language. */
export const DEV_MAILBOX_PATH = '/dev/mail'
export const DEV_PEOPLE_PATH = '/dev/people'
export const SIGN_OUT_PATH = '/account/sign-out'
export const confirmPath = ({ key }: { readonly key: string }) => `/account/confirm/${key}`
export const PREFERENCES_PATH = '/account/preferences'
export const SESSIONS_PATH = '/account/sessions'
/** Adding an identity provider to an account, which a person asks for on the page of their ways to sign in. */
export const PROVIDER_LINK_PATH = '/account/provider'
export const PASSKEYS_PATH = '/account/passkeys'
export const MY_DATA_PATH = '/account/data'
export const ERASURE_PATH = '/account/erase'
/** What a person reads after it, whose account is gone. */
export const ERASED_PATH = '/account/erased'

/** The stored form of a code: bound to its attempt, under a key that is not in the database. */
export const hashOfCode = (
  secret: (purpose: string, value: string) => Uint8Array,
  attempt: Id<'sign-in-attempt'>,
  code: string,
): Uint8Array => secret('sign-in code', `${attempt}:${code}`)

/** How long after a sign-in a browser is known: longer than a session, because people ask for a code when theirs has ended. */
export const KNOWN_BROWSER_MS = 365 * DAY_MS

/** What a browser keeps in which the owner of an address has signed in; it names nobody and opens nothing. */
export const knownBrowserProof = (
  { secret }: { readonly secret: (purpose: string, value: string) => Uint8Array },
  email: string,
): string => Buffer.from(secret('known browser', email)).toString('base64url')

export const OIDC_PATH = '/account/oidc'

export const OIDC_RETURN_PATH = `${OIDC_PATH}/return`

/** Characters of a code as it is typed or pasted, with spaces. */
export const TYPED_CODE_MAX = 40
