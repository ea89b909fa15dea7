import { HOUR_MS, MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import { fold } from '#domain/kazakh/index.ts'
import { findOrAddAccount } from '#features/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { startDocument, startNextVersion } from './preparation/actions.ts'
import { type NextVersion, publishNextVersion } from './preparation/publication-actions.ts'
import { findPrepared, saveSource } from './preparation/store.ts'
import type { DocumentRow } from './tables.ts'
import type { Texts } from './text/layout-model.ts'

/** A moment of the demonstration: each event is a minute after the previous one. */
type Moment = { readonly daysAgo: number; readonly minute: number }

const NOON_MS = 11 * HOUR_MS

/** The context on a day of the demonstration. The journal records the present time. */
export function demoContexts(ctx: Context) {
  const today = ctx.today()
  return ({ daysAgo, minute }: Moment, actor?: Actor): Context => {
    const day: LocalDate = addDays(today, -daysAgo)
    const at = new Date(Date.parse(`${day}T00:00:00Z`) + NOON_MS - 5 * 60 * MINUTE_MS + minute * MINUTE_MS)
    return {
      ...ctx,
      now: () => at,
      today: () => day,
      actor,
      recordedAt: ctx.now,
      // The demonstration sends no letters.
      jobs: { enqueue: async () => {} },
    }
  }
}

/** The accounts of the demonstration; nobody can sign in to them. */
export function demoAccounts(ctx: Context) {
  const known = new Map<string, Promise<Id<'account'>>>()
  return (name: string, language: Language = 'ru') => {
    const key = fold(name).replaceAll(/[^a-z0-9]+/g, '-')
    const account =
      known.get(key) ??
      findOrAddAccount(ctx.db, {
        id: newId<'account'>(ctx.now()),
        email: `${key}@demo.invalid`,
        name,
        language,
        person_id: null,
        created_at: ctx.now(),
        erased_at: null,
        demo: true,
      })
    known.set(key, account)
    return account
  }
}

export type DemoAccounts = ReturnType<typeof demoAccounts>

export const actorOf = (account: Id<'account'>, name: string | null, official: boolean): Actor => ({
  account,
  session: String(account),
  name,
  email: null,
  language: 'ru',
  person: null,
  residence: null,
  grants: official ? [{ role: 'administrator', organisation: null, territory: null }] : [],
  signedInAt: new Date(0),
})

export function requireAccepted<T>(
  what: string,
  result: { readonly ok: boolean; readonly refusal?: string; readonly value?: T },
): T {
  if (!result.ok) throw new Error(`data/demo/consultations, ${what}: ${result.refusal}`)
  return result.value as T
}

/** Stores texts in a version in preparation, as an import does. */
export async function saveTexts(db: Db, version: Id<'document-version'>, texts: Texts) {
  for (const language of ['kk', 'ru'] as const)
    await saveSource(db, version, {
      language,
      name: '',
      format: 'akn',
      content: { document: texts[language] },
    })
}

/** Inserts a document with the texts of its first version. */
export async function startWithTexts(
  ctx: Context,
  document: Omit<DocumentRow, 'id' | 'created_at'>,
  texts: Texts,
): Promise<Id<'document'>> {
  const started = await startDocument(ctx, document)
  if (!started) throw new Error(`there is a document ${document.slug} already`)
  await saveTexts(ctx.db, started.version, texts)
  return started.document
}

/** Prepares and publishes the next version of a consultation as the actor of the context. */
export async function publishTexts(
  ctx: Context,
  id: Id<'consultation'>,
  texts: Texts,
  version: Omit<NextVersion, 'document'>,
) {
  const document = requireAccepted('version', await startNextVersion(ctx, { id }))
  const prepared = await findPrepared(ctx.db, document)
  if (prepared?.draft) await saveTexts(ctx.db, prepared.draft.id, texts)
  return requireAccepted('version', await publishNextVersion(ctx, { ...version, document }))
}
