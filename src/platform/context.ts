import type { LocalDate } from '#domain/base/local-date.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { IdentityClaims } from './config.ts'
import type { Secret } from './crypto/secret.ts'
import type { Db, ReadCache } from './db/index.ts'
import type { Feature } from './feature.ts'
import type { Actor, IdentityKeys, SignatureVerifier } from './identity/index.ts'
import type { Jobs } from './jobs/index.ts'
import type { Development } from './mail/mailbox.ts'
import type { IdentityProvider } from './oidc/index.ts'

/** What an action may touch; nothing else reaches the outside world. Goes first in every call. */
export type Context = {
  readonly db: Db
  /** The manifests of all slices, for rooms that serve everyone. */
  readonly features: readonly Feature[]
  readonly readCache: ReadCache
  readonly now: () => Date
  /** The day in the capital, for terms and for what is past or to come. */
  readonly today: () => LocalDate
  readonly jobs: Jobs
  /** Makes what only this installation can make again; its key is not in the database. */
  readonly secret: Secret
  /** The keys by which residents are known without being named. */
  readonly identityKeys: IdentityKeys
  /** Verifies statements signed with an electronic digital signature, if the operator has a service for it. */
  readonly signatures?: SignatureVerifier | undefined
  /** Claims of the identity provider that say who a person is; absent: the provider does not vouch for that. */
  readonly identityClaims?: IdentityClaims | undefined
  /** Who asks, when she is signed in; absent in jobs and commands. */
  readonly actor?: Actor | undefined
  /** Where people can prove who they are by an account they have elsewhere, if the operator has set it up. */
  readonly identityProvider?: IdentityProvider | undefined
  /** Letters and doors for developers; absent on every site that others can reach. */
  readonly development?: Development | undefined
}

const days = new Intl.DateTimeFormat('en-CA', { timeZone: CAPITAL_ZONE, dateStyle: 'short' })
export const dayOf = (instant: Date): LocalDate => days.format(instant)
