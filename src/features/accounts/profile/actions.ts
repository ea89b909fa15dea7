import { isId } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Actor } from '#platform/identity/index.ts'
import { endSession } from '../store.ts'
import { endSessions, savePreferences } from './store.ts'

/** Changes how a person is called, and the language of their pages and letters. */
export async function changePreferences(
  { db }: Context,
  { account }: Actor,
  preferences: { readonly name: string | null; readonly language: Language },
): Promise<Result<undefined, never>> {
  await savePreferences(db, account, preferences)
  return accept(undefined)
}

/** Ends one of a person's own sessions. */
export async function endOwnSession(
  { db }: Context,
  { account }: Actor,
  session: string,
): Promise<Result<undefined, 'session-unknown'>> {
  if (!isId(session)) return refuse('session-unknown')
  const { numDeletedRows } = await endSession(db, account, session)
  return numDeletedRows === 0n ? refuse('session-unknown') : accept(undefined)
}

/** Ends all sessions of a person except the one in which they ask for it. */
export async function endOtherSessions(
  { db }: Context,
  { account, session }: Actor,
): Promise<Result<undefined, never>> {
  await endSessions(db, account, session)
  return accept(undefined)
}

/** Ends the session of the browser in which a person signs out, if it has not ended already. */
export async function signOut({ db }: Context, { account, session }: Actor): Promise<void> {
  await endSession(db, account, session)
}
