import type { Id } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { type Actor, permit, recordAudit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import type { AuditedNews } from '../model.ts'
import { newsPermissions } from '../permissions.ts'
import type { VersionKind } from '../tables.ts'
import { findBody } from './list-store.ts'
import {
  allowed,
  type Changes,
  changesAfter,
  type Draft,
  type DraftContent,
  emptyContent,
  lacking,
  sameContent,
  searchKey,
  type TextName,
} from './model.ts'
import {
  addDraft,
  addVersion,
  changeDraft,
  findVersion,
  lockDraft,
  removeDraft,
  replaceVersion,
} from './store.ts'

type NewsId = Id<'news-item'>

const account = ({ actor }: { readonly actor?: Actor | undefined }) => actor?.account ?? null

export const record = (
  inside: Context,
  what: AuditedNews,
  draft: Pick<Draft, 'id' | 'organisation'>,
  after?: object,
  before?: object,
) =>
  recordAudit(inside, inside.db, {
    what,
    organisation: draft.organisation,
    thing: draft.id,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  })

/** What of a content stands in the internal record: enough to see what was touched; the versions have the words. */
const summary = ({ topic, territory, meeting, picture, attachments }: DraftContent) => ({
  topic,
  territory,
  meeting,
  picture: picture?.sha256 ?? null,
  attachments: attachments.map(({ sha256 }) => sha256),
})

/** Begins an item for a body. */
export async function createDraft(ctx: Context, organisation: Id<'organisation'>) {
  const body = await findBody(ctx.db, { id: organisation })
  if (!body) return refuse('no-body')
  permit(ctx, newsPermissions.write, { organisation: body.id, territory: body })
  return inTransaction(ctx, async (inside) =>
    accept(await begin(inside, { organisation: body.id, content: emptyContent(body.code), kind: 'saved' })),
  )
}

async function begin(
  inside: Context,
  from: {
    readonly organisation: Id<'organisation'>
    readonly content: DraftContent
    readonly kind: VersionKind
    readonly changes?: Changes
  },
): Promise<{ readonly id: NewsId }> {
  const now = inside.now()
  const id = newId<'news-item'>(now)
  const { organisation, content, kind, changes = {} } = from
  await addDraft(inside.db, {
    id,
    organisation_id: organisation,
    state: 'draft',
    version: 1,
    content,
    changes,
    search_key: searchKey(content),
    lacking: lacking(content, changes),
    publish_at: null,
    scheduled_version: null,
    public_version: null,
    slug: null,
    created_at: now,
    updated_at: now,
    updated_by: account(inside),
    demo: false,
  })
  await addVersion(inside.db, {
    draft_id: id,
    number: 1,
    at: now,
    account_id: account(inside),
    kind,
    sitting: null,
    from_version: null,
    content,
  })
  await record(inside, 'news.drafted', { id, organisation }, summary(content))
  return { id }
}

export type Saving = {
  /** The version that the form was made from. */
  readonly base: number
  /** The open form, so that its own saves are not taken for somebody else's. */
  readonly sitting: string
  readonly content: DraftContent
  readonly checked: readonly (readonly [TextName, Language])[]
  /** Made by the page while it is being written. */
  readonly auto: boolean
}

/** Keeps what was written, unless somebody else has written since. */
export const saveDraft = (ctx: Context, id: NewsId, saving: Saving) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    if (!draft) return refuse('no-draft')
    if (!allowed.edit(draft)) return refuse('not-in-this-state')
    const last = await findVersion(inside.db, id, draft.version)
    const own = last?.sitting != null && last.sitting === saving.sitting
    if (saving.base !== draft.version && !own && !sameContent(saving.content, draft.content))
      return { ...refuse('changed-meanwhile'), draft } as const
    const unchanged = sameContent(saving.content, draft.content) && saving.checked.length === 0
    if (unchanged && (saving.auto || last?.kind !== 'auto')) return accept({ version: draft.version })
    const pinned = [draft.publicVersion, draft.scheduledVersion].includes(draft.version)
    const replaces = own && last.kind === 'auto' && !pinned ? draft.version : undefined
    return accept({
      version: await write(inside, draft, { ...saving, kind: saving.auto ? 'auto' : 'saved' }, replaces),
    })
  })

type Writing = {
  readonly content: DraftContent
  readonly kind: VersionKind
  readonly sitting?: string
  readonly from?: number
  readonly checked?: Saving['checked']
}

/** Writes the next version of a locked draft; in the place of `replaces`, if that was only a save by itself. */
export async function write(
  inside: Context,
  draft: Draft,
  writing: Writing,
  replaces?: number,
): Promise<number> {
  const { content, kind, sitting = null, from = null, checked = [] } = writing
  const now = inside.now()
  const changes = changesAfter(draft.content, content, draft.changes, now.toISOString(), checked)
  const number = draft.version + 1
  const version = {
    draft_id: draft.id,
    number,
    at: now,
    account_id: account(inside),
    kind,
    sitting,
    from_version: from,
    content,
  }
  await changeDraft(inside.db, draft.id, {
    version: number,
    content,
    changes,
    search_key: searchKey(content),
    lacking: lacking(content, changes),
    updated_at: now,
    updated_by: account(inside),
  })
  if (replaces === undefined) await addVersion(inside.db, version)
  else await replaceVersion(inside.db, version, replaces)
  // What a page saves by itself every few seconds is in the versions; the record has what a person did.
  if (kind !== 'auto')
    await record(
      inside,
      'news.edited',
      draft,
      { version: number, ...summary(content) },
      { version: draft.version, ...summary(draft.content) },
    )
  return number
}

/** Changes a part of the content that no form of texts carries: a picture, attachments. */
export const changeContent = (
  ctx: Context,
  id: NewsId,
  change: (content: DraftContent) => DraftContent | undefined,
) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    if (!draft) return refuse('no-draft')
    if (!allowed.edit(draft)) return refuse('not-in-this-state')
    const content = change(draft.content)
    if (!content) return refuse('too-many-files')
    if (sameContent(content, draft.content)) return accept({ version: draft.version })
    return accept({ version: await write(inside, draft, { content, kind: 'saved' }) })
  })

/** Makes an old version the newest; what was between stays among the versions. */
export const restoreVersion = (ctx: Context, id: NewsId, number: number) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    const old = draft && (await findVersion(inside.db, id, number))
    if (!draft || !old) return refuse('no-draft')
    if (!allowed.edit(draft)) return refuse('not-in-this-state')
    if (sameContent(old.content, draft.content)) return accept({ version: draft.version })
    return accept({
      version: await write(inside, draft, { content: old.content, kind: 'restored', from: number }),
    })
  })

/** A new draft with the same words: for what comes again, or was withdrawn and is written anew. */
export const copyDraft = (ctx: Context, id: NewsId) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    if (!draft) return refuse('no-draft')
    const { organisation, content, changes } = draft
    return accept(await begin(inside, { organisation, content, changes, kind: 'copied' }))
  })

/** Puts a draft aside, or takes it up again. */
export const archiveDraft = (ctx: Context, id: NewsId, to: 'archived' | 'draft') =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    if (!draft) return refuse('no-draft')
    if (!(to === 'archived' ? allowed.archive : allowed.restore)(draft)) return refuse('not-in-this-state')
    await changeDraft(inside.db, id, { state: to, updated_at: inside.now(), updated_by: account(inside) })
    await record(inside, to === 'archived' ? 'news.archived' : 'news.unarchived', draft)
    return accept(undefined)
  })

/** Deletes a draft that readers have never seen, with all its versions. */
export const deleteDraft = (ctx: Context, id: NewsId) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    if (!draft) return refuse('no-draft')
    if (!allowed.remove(draft)) return refuse('was-published')
    await removeDraft(inside.db, id)
    await record(inside, 'news.deleted', draft, undefined, {
      version: draft.version,
      ...summary(draft.content),
    })
    return accept(undefined)
  })
