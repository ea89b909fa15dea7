import { MINUTE_MS } from '#domain/base/duration.ts'
import { type LocalDate, toLocalDate } from '#domain/base/local-date.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Language } from '#domain/base/text.ts'
import type { IdentityClaims } from './config.ts'
import type { Secret } from './crypto/secret.ts'
import type { Db, ReadCache, TransactionDb } from './db/index.ts'
import type { Feature } from './feature.ts'
import type { FileStore } from './files/store.ts'
import type { Actor, IdentityKeys, SignatureVerifier, VoterKeys } from './identity/index.ts'
import type { Jobs } from './jobs/index.ts'
import type { LiveHub } from './live/index.ts'
import type { Development } from './mail/mailbox.ts'
import type { IdentityProvider } from './oidc/index.ts'

/** What an action may use; nothing else reaches the outside world. It is the first argument of every action. */
export type Context = {
  readonly db: Db
  /** The manifests of all slices, for slices that serve every other slice. */
  readonly features: readonly Feature[]
  readonly readCache: ReadCache
  /** Where the live channels are now, for pages that follow one. */
  readonly live: Pick<LiveHub, 'position'>
  /** Where the bytes of files are. */
  readonly files: FileStore
  readonly now: () => Date
  /** When the journal records something, if not now: the demonstration tells a story of past days. */
  readonly recordedAt?: (() => Date) | undefined
  /** The current day in the capital, for legal terms and for telling past from future. */
  readonly today: () => LocalDate
  readonly jobs: Jobs
  /** Derives secrets of this installation; its key is stored outside the database. */
  readonly secret: Secret
  /** The keys with which residents' identities are hashed. */
  readonly identityKeys: IdentityKeys
  /** The keys of votes, outside the database. */
  readonly voterKeys: VoterKeys
  /** Verifies statements signed with an electronic digital signature, if the operator has a service for it. */
  readonly signatures?: SignatureVerifier | undefined
  /** Claims of the identity provider that prove identity; absent: the provider does not verify identity. */
  readonly identityClaims?: IdentityClaims | undefined
  /** How the site is called in a language: people know it by this name, in letters too. */
  siteName(db: Db, language: Language): Promise<string>
  /** KATO code of the place whose site it is; undefined: the whole country, or nobody has said it. */
  siteTerritory(db: Db): Promise<string | undefined>
  /** Whether the database holds the demonstration, whose data is invented. */
  readonly demonstration: boolean
  /** The signed-in person who made the request; absent in jobs and commands. */
  readonly actor?: Actor | undefined
  /** The network from which the request came (networkOf), for counting; absent in jobs and commands. */
  readonly network?: string | undefined
  /** The identity provider with which people may sign in, if the operator has configured one. */
  readonly identityProvider?: IdentityProvider | undefined
  /** Tools for developers: a mailbox and sign-in without a code; absent on every site that others can reach. */
  readonly development?: Development | undefined
}

/**
 * A context whose `db` is an open transaction, the parameter `inside` of what has to run in one. `inTransaction` makes
 * it, and with it a transition and a job.
 */
export type TransactionContext = Context & { readonly db: TransactionDb }

const days = new Intl.DateTimeFormat('en-CA', { timeZone: CAPITAL_ZONE, dateStyle: 'short' })

let latest = { minute: Number.NaN, day: toLocalDate('1924-05-02') }

/** The day in Kazakhstan at an instant. Each request asks for today, and formatting a day takes as long as a query plan. */
export function dayOf(instant: Date): LocalDate {
  // Since 1924 every offset of the zone is a whole number of minutes, so that a day begins with one.
  const minute = Math.floor(instant.getTime() / MINUTE_MS)
  if (latest.minute !== minute) latest = { minute, day: toLocalDate(days.format(instant)) }
  return latest.day
}
