import { HOUR_MS, MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { accept } from '#domain/base/result.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import { findOrAddAccount } from '#features/accounts/index.ts'
import { changeContent, importDraft, openForPage } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { drafts } from '../manifest/drafts.ts'
import type { LawTexts } from '../text/layout-model.ts'
import { loadPrepared } from './checks.ts'
import { type ConsultationContent, emptyContent, idsOf } from './model.ts'
import { hashOfText } from './queries.ts'
import { addSourceText } from './store.ts'

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
    const key = foldLetters(name).replaceAll(/[^a-z0-9]+/g, '-')
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

/** Texts as an import leaves them: kept beside a draft, and named in its content. */
async function importTexts(
  db: Db,
  draft: Id<'draft'>,
  texts: LawTexts,
): Promise<ConsultationContent['sources']> {
  const keep = async (language: 'kk' | 'ru') => {
    const text = { document: texts[language] }
    const hash = hashOfText(text)
    await addSourceText(db, draft, hash, text)
    return { language, name: '', format: 'akn' as const, hash, corrections: [] }
  }
  return { kk: await keep('kk'), ru: await keep('ru') }
}

/** Prepares a document with its texts and announces its discussion; returns the id of both. */
export async function announceTexts(
  ctx: Context,
  { organisation, demo }: { readonly organisation: Id<'organisation'>; readonly demo: boolean },
  content: Omit<ConsultationContent, 'sources' | 'change'>,
  texts: LawTexts,
): Promise<Id<'consultation'>> {
  const id = newId<'draft'>(ctx.now())
  await inTransaction(ctx, async (inside) => {
    const empty = emptyContent(content.territory)
    const draft = { id, organisation, demo, state: 'draft' as const, createdAt: ctx.now() }
    await importDraft(drafts, inside, { ...draft, content: { ...empty, ...content } })
    const sources = await importTexts(inside.db, id, texts)
    requireAccepted(
      content.address,
      await changeContent(drafts, inside, id, (known) => accept({ ...known, sources })),
    )
  })
  requireAccepted(content.address, await drafts.actions.publish(ctx, { id, seen: 2 }))
  return idsOf({ id }).consultation
}

export type NextVersion = {
  readonly note: Text
  /** Reasons of the changes by the anchor of the provision; the note by default. */
  readonly reasons: ReadonlyMap<string, Text>
  /** Numbers of the comments that caused a change, by the anchor of the provision. */
  readonly causes: ReadonlyMap<string, readonly number[]>
}

/** Imports the texts of the next version of a consultation, with the reasons of its changes; returns its draft. */
export async function prepareTexts(
  ctx: Context,
  id: Id<'consultation'>,
  texts: LawTexts,
  { note, reasons, causes }: NextVersion,
) {
  const { draft } = await openForPage(drafts, ctx, id)
  const sources = await importTexts(ctx.db, draft.id, texts)
  const { changes } = await loadPrepared(ctx, { ...draft, content: { ...draft.content, sources } })
  const change = {
    since: draft.publicVersion ?? 0,
    summary: note,
    reasons: Object.fromEntries(changes.map(({ anchor }) => [anchor, reasons.get(anchor) ?? note])),
    causes: Object.fromEntries(causes),
  }
  const changed = await changeContent(drafts, ctx, draft.id, (known) => accept({ ...known, sources, change }))
  return { id: draft.id, seen: requireAccepted('version', changed).version }
}

/** Prepares and publishes the next version of a consultation as the actor of the context. */
export async function publishTexts(
  ctx: Context,
  id: Id<'consultation'>,
  texts: LawTexts,
  version: NextVersion,
) {
  const { seen, ...draft } = await prepareTexts(ctx, id, texts, version)
  return requireAccepted('version', await drafts.actions.correct(ctx, { ...draft, seen, note: null }))
}
