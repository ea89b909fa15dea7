import { HOUR_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { hashOf, newKey } from '#platform/crypto/token.ts'
import { reserveQuota } from '#platform/quota.ts'
import { CHALLENGES_PER_HOUR, type ChallengeKind, CODE_MS } from './model.ts'
import type { SignInBrowser } from './sign-in/actions.ts'
import { removeExpiredChallenges, saveChallenge } from './sign-in/passkeys/store.ts'

/** Expired challenges that a new one removes: more than it adds, so that they cannot pile up until the night. */
const REMOVED_WITH_EACH = 20

/**
 * Reserves a challenge before it is made: each is a row that a stranger causes. Somebody who is signed in is limited by
 * their account, at the route. The count is in the database, so that it holds for several processes together.
 */
export async function reserveChallenge(ctx: Context): Promise<boolean> {
  if (ctx.actor) return true
  const name = `sign-ins begun from ${ctx.network ?? 'the site'}`
  return reserveQuota(ctx, { name, limit: CHALLENGES_PER_HOUR, windowMs: HOUR_MS })
}

/** Stores what the answer to a challenge is compared with, under the secret of the browser that gets it. */
export async function storeChallenge(
  { db, now }: Context,
  challenge: {
    readonly kind: ChallengeKind
    readonly asked: Readonly<Record<string, string>>
    /** The account that gets a further way to sign in; null: to sign in. */
    readonly account: Id<'account'> | null
    readonly going: string | undefined
  },
  signInBrowser: string | undefined,
): Promise<SignInBrowser> {
  const secret = signInBrowser ?? newKey()
  const at = now()
  const expires = new Date(at.getTime() + CODE_MS)
  await removeExpiredChallenges(db, at, REMOVED_WITH_EACH)
  await saveChallenge(db, {
    browser_hash: hashOf(secret),
    kind: challenge.kind,
    asked: challenge.asked,
    account_id: challenge.account,
    then_path: challenge.going ?? null,
    expires_at: expires,
  })
  return { secret, expires }
}
