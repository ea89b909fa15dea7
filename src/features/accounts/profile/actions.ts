import type { Id } from '#domain/base/id.ts'
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
): Promise<void> {
  await savePreferences(db, account, preferences)
}

/** Ends one of a person's own sessions; nothing happens if it is not theirs. */
export async function endOwnSession(
  { db }: Context,
  { account }: Actor,
  session: Id<'session'>,
): Promise<void> {
  await endSession(db, account, session)
}

/** Ends all sessions of a person except the one in which they ask for it. */
export async function endOtherSessions({ db }: Context, { account, session }: Actor): Promise<void> {
  await endSessions(db, account, session)
}

/** Ends the session of the browser in which a person signs out. */
export const signOut = (ctx: Context, actor: Actor): Promise<void> => endOwnSession(ctx, actor, actor.session)
