import { MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { hashOf, newKey } from '#platform/crypto/token.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { isRoleInForce, isSessionExpired, RESIDENT_SESSION_MS, type SignInMethod } from './model.ts'
import { addSession, findSessionHolder, markSeen } from './store.ts'

const SEEN_EVERY_MS = 10 * MINUTE_MS

/** Opens a session; its token goes into the cookie and is stored nowhere else. */
export async function openSession(
  { db, now }: Context,
  account: Id<'account'>,
  { way, device }: { readonly way: SignInMethod; readonly device: string },
): Promise<{ readonly token: string; readonly expires: Date }> {
  const token = newKey()
  const opened = now()
  const expires = new Date(opened.getTime() + RESIDENT_SESSION_MS)
  await addSession(db, {
    id: newId(opened),
    token_hash: hashOf(token),
    account_id: account,
    way,
    device,
    opened_at: opened,
    seen_at: opened,
    expires_at: expires,
  })
  return { token, expires }
}

/**
 * Goes on with a session: the actor of its token, with the roles in force today. One query, and occasionally one that
 * updates the last-seen time.
 */
export async function resumeSession(ctx: Context, token: string): Promise<Actor | undefined> {
  const now = ctx.now()
  const found = await findSessionHolder(ctx.db, hashOf(token), now, ctx.today())
  if (!found || isSessionExpired(found, found.grants.length > 0, now)) return undefined
  if (now.getTime() - found.seenAt.getTime() > SEEN_EVERY_MS) await markSeen(ctx.db, found.session, now)
  const inForce = found.grants.filter(({ role }) => isRoleInForce(role, found.way))
  const withheld = found.grants.filter((grant) => !inForce.includes(grant)).map(({ role }) => role)
  const { account, session, name, email, language, person, residenceCode, residenceOrdinal } = found
  return {
    account,
    session,
    name,
    email,
    language,
    person,
    residence:
      residenceCode !== null && residenceOrdinal !== null
        ? { code: residenceCode, ordinal: residenceOrdinal }
        : null,
    ...(withheld.length > 0 ? { withheldRoles: withheld } : {}),
    grants: inForce.map(({ role, organisation, first, last }) => ({
      role,
      organisation,
      territory: first === null || last === null ? null : { first, last },
    })),
    signedInAt: found.openedAt,
  }
}
