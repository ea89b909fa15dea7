import { randomUUID } from 'node:crypto'
import { type Id, isId } from '#domain/base/id.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import type { Context } from '#platform/context.ts'
import { fileAddress } from '#platform/files/index.ts'
import {
  type Asked,
  badRequest,
  type Frame,
  file,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { documentUpload, keepDocument, uploadMessages } from '#platform/uploads/index.ts'
import { deskPath, draftPath, MEETINGS_DESK } from '../desk/model.ts'
import { listBodies } from '../desk/store.ts'
import { meetingPermissions } from '../permissions.ts'
import { announceDraft, scheduleDraft } from './announce-actions.ts'
import { readPlaceCode } from './choice-model.ts'
import { discardDraft, restoreVersion, saveDraft, startDraft } from './draft-actions.ts'
import { type Draft, findDraftOwner } from './draft-store.ts'
import { ClosedPage, NewPage } from './draft-views.tsx'
import {
  clockOf,
  clocks,
  conflictPage,
  draftAt,
  editorPage,
  previewPage,
  versionsPage,
} from './editor-routes.ts'
import { changeRows, draftRows, type Fields, isTime, readDraft } from './model.ts'

const { prepare, announce } = meetingPermissions

const SAVES_PER_HOUR = 3600
const BODIES = 500
/** A draft in three languages with a hundred rows of agenda, percent-encoded Cyrillic being six times its letters. */
const DRAFT_BYTES = 1_000_000

const owner: SubjectOf = async ({ db }, { draft = '' }) =>
  isId(draft) ? findDraftOwner(db, draft) : undefined
const path = '/desk/meetings/drafts/:draft'
const writing = {
  allow: prepare,
  of: owner,
  perHour: SAVES_PER_HOUR,
  changes: [],
  bytes: DRAFT_BYTES,
} as const
const publishing = {
  allow: announce,
  of: owner,
  perHour: SAVES_PER_HOUR,
  changes: ['meeting'],
  bytes: DRAFT_BYTES,
} as const

const fieldsIn = (body: unknown) => (body ?? {}) as Fields
const textIn = (fields: Fields, name: string) => (typeof fields[name] === 'string' ? fields[name] : '')

type Posted = Pick<Asked, 'ctx' | 'frame' | 'language' | 'params' | 'body' | 'request'>

/** What a form says was typed: over what is saved, so that translations are compared with what they were. */
const typedOver = (ctx: Context, fields: Fields) => (known: Draft['content']) =>
  readDraft(fields, known, ctx.now().toISOString())

/** Saves what was typed; a page in place of the draft when that could not be done. */
async function save(ctx: Context, frame: Frame, id: string, fields: Fields): Promise<Draft | Reply> {
  const version = Number(textIn(fields, 'version'))
  const sitting = textIn(fields, 'sitting').slice(0, 64)
  const content = typedOver(ctx, fields)
  const saved = await saveDraft(ctx, id as Id<'meeting-draft'>, {
    version: Number.isSafeInteger(version) && version > 0 ? version : 0,
    sitting,
    content,
  })
  if (saved.ok) return saved.value
  if (saved.refusal === 'conflict')
    return conflictPage(ctx, frame, saved.theirs, content(saved.theirs.content))
  return editorPage(ctx, frame, await draftAt(ctx, id))
}

const isReply = (made: Draft | Reply): made is Reply => 'kind' in made

async function saved({ ctx, frame, language, params, body, request }: Posted): Promise<Reply> {
  const fields = fieldsIn(body)
  const id = params.draft ?? ''
  const press = textIn(fields, 'do')
  const changed = /^(add|remove|up)-([a-z]+)/.exec(press)
  if (changed) {
    const draft = await draftAt(ctx, id)
    const content = changeRows(typedOver(ctx, fields)(draft.content), press)
    const added = changed[1] === 'add' ? draftRows.find((name) => name === changed[2]) : undefined
    const version = Number(textIn(fields, 'version'))
    const sitting = textIn(fields, 'sitting')
    return editorPage(ctx, frame, { ...draft, version }, { content, added, sitting })
  }
  const made = await save(ctx, frame, id, fields)
  if (isReply(made)) return made
  if (/\bjson\b/.test(request.headers.accept ?? ''))
    return file('application/json', JSON.stringify({ version: made.version }))
  return seeOther(`/${language}${draftPath(id)}${press === 'preview' ? '/preview' : ''}`)
}

/** Saves and announces in one press: what was typed is what is announced. */
async function announced({ ctx, frame, language, params, body }: Posted): Promise<Reply> {
  const made = await save(ctx, frame, params.draft ?? '', fieldsIn(body))
  if (isReply(made)) return made
  const done = await announceDraft(ctx, made.id, clocks)
  if (done.ok) return seeOther(`/${language}${deskPath(done.value)}`)
  const draft = await draftAt(ctx, made.id)
  if (done.refusal === 'meeting-gone') return page(ClosedPage({ frame, draft, why: done.refusal }), 409)
  const { sitting } = made
  return editorPage(ctx, frame, draft, 'problems' in done ? { problems: done.problems, sitting } : {})
}

async function scheduled({ ctx, frame, language, params, body }: Posted): Promise<Reply> {
  const fields = fieldsIn(body)
  const made = await save(ctx, frame, params.draft ?? '', fields)
  if (isReply(made)) return made
  const [day, time] = [textIn(fields, 'laterDay').trim(), textIn(fields, 'laterTime').trim()]
  const at =
    isLocalDate(day) && isTime(time)
      ? clockOf(readPlaceCode(made.content.territory) ?? made.organiser.code)(day, time)
      : new Date(0)
  const done = await scheduleDraft(ctx, made.id, at, clockOf)
  if (done.ok) return seeOther(`/${language}${draftPath(made.id)}`)
  const { sitting } = made
  const later = { day, time, wrong: done.refusal === 'schedule-past' }
  const problems = 'problems' in done ? done.problems : {}
  return editorPage(ctx, frame, await draftAt(ctx, made.id), { problems, later, sitting })
}

export const draftRoutes: readonly Route[] = [
  get('/desk/meetings/new', { allow: prepare }, async ({ ctx, frame, actor }) =>
    page(NewPage({ frame, bodies: await listBodies(ctx.db, scopesOf(actor, prepare), BODIES) })),
  ),
  post(
    MEETINGS_DESK,
    { allow: prepare, perHour: SAVES_PER_HOUR, changes: [] },
    async ({ ctx, language, body }) => {
      const organisation = textIn(fieldsIn(body), 'organisation')
      if (!isId(organisation)) throw badRequest('organisation')
      const id = await startDraft(ctx, organisation)
      if (!id) throw notFound()
      return seeOther(`/${language}${draftPath(id)}`)
    },
  ),
  get(path, { allow: prepare, of: owner }, async ({ ctx, frame, params }) =>
    editorPage(ctx, frame, await draftAt(ctx, params.draft)),
  ),
  post(path, writing, saved),
  post(`${path}/announce`, publishing, announced),
  post(`${path}/schedule`, publishing, scheduled),
  post(`${path}/unschedule`, publishing, async ({ ctx, language, params }) => {
    await scheduleDraft(ctx, (params.draft ?? '') as Id<'meeting-draft'>, null, clockOf)
    return seeOther(`/${language}${draftPath(params.draft ?? '')}`)
  }),
  ...(['discard', 'take-back'] as const).map((doing) =>
    post(`${path}/${doing}`, writing, async ({ ctx, frame, language, params }) => {
      const done = await discardDraft(ctx, (params.draft ?? '') as Id<'meeting-draft'>, doing === 'discard')
      if (!done.ok && done.refusal === 'correction-open')
        return page(
          ClosedPage({ frame, draft: await draftAt(ctx, params.draft), why: 'correction-open' }),
          409,
        )
      return seeOther(`/${language}${draftPath(params.draft ?? '')}`)
    }),
  ),
  get(`${path}/preview`, { allow: prepare, of: owner }, async ({ ctx, frame, params }) =>
    previewPage(ctx, frame, await draftAt(ctx, params.draft)),
  ),
  get(`${path}/versions`, { allow: prepare, of: owner }, async ({ ctx, frame, params }) =>
    versionsPage(ctx, frame, await draftAt(ctx, params.draft)),
  ),
  post(`${path}/restore`, writing, async ({ ctx, language, params, body }) => {
    const number = Number(textIn(fieldsIn(body), 'number'))
    if (!Number.isSafeInteger(number) || number < 1 || number > 1_000_000) throw badRequest('number')
    await restoreVersion(ctx, (params.draft ?? '') as Id<'meeting-draft'>, number)
    return seeOther(`/${language}${draftPath(params.draft ?? '')}`)
  }),
  post(
    `${path}/upload`,
    { ...writing, uploads: documentUpload },
    async ({ ctx, frame, language, params, files }) => {
      const draft = await draftAt(ctx, params.draft)
      const kept = await keepDocument(ctx.db, files[0])
      if (!kept.ok)
        return editorPage(ctx, frame, draft, { uploadError: uploadMessages[kept.refusal][language] })
      const { name } = kept.value
      const paper = { title: { kk: name, ru: name, en: '' }, url: fileAddress(kept.value) }
      await saveDraft(ctx, draft.id, {
        version: draft.version,
        sitting: randomUUID(),
        content: (known) => ({ ...known, documents: [...known.documents, paper] }),
      })
      return seeOther(`/${language}${draftPath(draft.id)}#documents`)
    },
  ),
]
