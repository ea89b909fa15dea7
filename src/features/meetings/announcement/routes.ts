import { randomUUID } from 'node:crypto'
import { type Id, isId } from '#domain/base/id.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
import type { Context } from '#platform/context.ts'
import { fileAddress } from '#platform/files/index.ts'
import {
  badRequest,
  type Frame,
  file,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { documentUpload, storeDocument, uploadMessages } from '#platform/uploads/index.ts'
import { findMeetingOwner, listOrganisers } from '../desk/store.ts'
import { type Fields, isTime, readField } from '../form-model.ts'
import { DESK, deskPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { announceDraft, findProblems, publishCorrections } from './actions.ts'
import { readPlaceCode } from './directory-model.ts'
import {
  beginCorrection,
  clockOf,
  copyMeeting,
  discardDraft,
  restoreVersion,
  saveDraft,
  startDraft,
} from './draft-actions.ts'
import { changeRows, readDraft } from './draft-form-model.ts'
import { findDraftOwner } from './draft-store.ts'
import { ClosedPage, NewPage } from './draft-views.tsx'
import { conflictPage, editorPage, getDraft, previewPage, versionsPage } from './editor-pages.ts'
import { draftPath, draftRows, type MeetingDraft, type MeetingDraftContent } from './model.ts'
import { scheduleDraft, unscheduleDraft } from './schedule-actions.ts'

const { prepare, announce } = meetingPermissions

const SAVES_PER_HOUR = 3600
const COPIES_PER_HOUR = 600
const ORGANISERS = 500
const SITTING_LENGTH = 64
/** A draft in three languages with a hundred rows of agenda; percent-encoded Cyrillic takes six bytes a letter. */
const DRAFT_BYTES = 1_000_000

const ownerOfDraft: SubjectOf = async ({ db }, { draft = '' }) =>
  isId(draft) ? findDraftOwner(db, draft) : undefined
const ownerOfMeeting: SubjectOf = ({ db }, { slug = '' }) => findMeetingOwner(db, slug)
const path = '/desk/meetings/drafts/:draft'
const reading = { allow: prepare, of: ownerOfDraft }
const writing = { ...reading, perHour: SAVES_PER_HOUR, invalidates: [], bytes: DRAFT_BYTES } as const
const publishing = { ...writing, allow: announce, invalidates: ['meeting'] } as const
const copying = { allow: prepare, of: ownerOfMeeting, perHour: COPIES_PER_HOUR, invalidates: [] } as const

type Posted = Pick<RouteRequest, 'ctx' | 'frame' | 'language' | 'params' | 'body' | 'request'>
const fieldsIn = (body: unknown) => (body ?? {}) as Fields
const idIn = (params: Posted['params']) => (params.draft ?? '') as Id<'meeting-draft'>
const toDraft = (language: string, id: string) => seeOther(`/${language}${draftPath(id)}`)

/** Reads what was typed over what is saved, with which its translations are compared. */
const readOver = (ctx: Context, fields: Fields) => (known: MeetingDraftContent) =>
  readDraft(fields, known, ctx.now().toISOString())

/** Saves what was typed: the draft, or the page that says why it could not be saved. */
async function save(
  ctx: Context,
  frame: Frame,
  id: Id<'meeting-draft'>,
  fields: Fields,
): Promise<MeetingDraft | Reply> {
  const version = Number(readField(fields, 'version'))
  const content = readOver(ctx, fields)
  const saved = await saveDraft(ctx, {
    id,
    version: Number.isSafeInteger(version) && version > 0 ? version : 0,
    sitting: readField(fields, 'sitting').slice(0, SITTING_LENGTH),
    content,
  })
  if (saved.ok) return saved.value
  const theirs = await getDraft(ctx, id)
  return saved.refusal === 'conflict'
    ? conflictPage(ctx, frame, theirs, content(theirs.content))
    : editorPage(ctx, frame, theirs)
}

const isReply = (result: MeetingDraft | Reply): result is Reply => 'kind' in result

async function submitDraft({ ctx, frame, language, params, body, request }: Posted): Promise<Reply> {
  const fields = fieldsIn(body)
  const id = idIn(params)
  const button = readField(fields, 'do')
  const rowCommand = /^(add|remove|up)-([a-z]+)/.exec(button)
  if (rowCommand) {
    // A button beside the rows saves nothing: the form comes back with the rows changed.
    const draft = await getDraft(ctx, id)
    const content = changeRows(readOver(ctx, fields)(draft.content), button)
    const added = rowCommand[1] === 'add' ? draftRows.find((name) => name === rowCommand[2]) : undefined
    const version = Number(readField(fields, 'version'))
    const sitting = readField(fields, 'sitting')
    return editorPage(ctx, frame, { ...draft, version }, { content, added, sitting })
  }
  const saved = await save(ctx, frame, id, fields)
  if (isReply(saved)) return saved
  if (/\bjson\b/.test(request.headers.accept ?? ''))
    return file('application/json', JSON.stringify({ version: saved.version }))
  return seeOther(`/${language}${draftPath(id)}${button === 'preview' ? '/preview' : ''}`)
}

/** Saves and announces: what is announced is what was typed. */
async function submitAnnouncement({ ctx, frame, language, params, body }: Posted): Promise<Reply> {
  const saved = await save(ctx, frame, idIn(params), fieldsIn(body))
  if (isReply(saved)) return saved
  const announced = await (saved.meeting ? publishCorrections : announceDraft)(ctx, saved)
  if (announced.ok) return seeOther(`/${language}${deskPath(announced.value)}`)
  const draft = await getDraft(ctx, saved.id)
  if (announced.refusal === 'meeting-gone')
    return page(ClosedPage({ frame, draft, why: announced.refusal }), 409)
  const problems = announced.refusal === 'draft-wrong' ? await findProblems(ctx, draft) : {}
  return editorPage(ctx, frame, draft, { problems, sitting: saved.sitting })
}

async function submitSchedule({ ctx, frame, language, params, body }: Posted): Promise<Reply> {
  const fields = fieldsIn(body)
  const saved = await save(ctx, frame, idIn(params), fields)
  if (isReply(saved)) return saved
  const [day, time] = [readField(fields, 'laterDay'), readField(fields, 'laterTime')]
  const at =
    isLocalDate(day) && isTime(time)
      ? clockOf(readPlaceCode(saved.content.territory) ?? saved.organiser.code).instantOf(day, time)
      : new Date(0)
  const scheduled = await scheduleDraft(ctx, { id: saved.id, at })
  if (scheduled.ok) return toDraft(language, saved.id)
  const { sitting } = saved
  const later = { day, time, wrong: scheduled.refusal === 'schedule-past' }
  const draft = await getDraft(ctx, saved.id)
  const problems = scheduled.refusal === 'draft-wrong' ? await findProblems(ctx, draft, at) : {}
  return editorPage(ctx, frame, draft, { problems, later, sitting })
}

const begin =
  (action: typeof copyMeeting | typeof beginCorrection) =>
  async ({ ctx, language, params }: Pick<Posted, 'ctx' | 'language' | 'params'>) => {
    const begun = await action(ctx, { slug: params.slug ?? '' })
    if (!begun.ok) throw notFound()
    return toDraft(language, begun.value)
  }

export const announcementRoutes: readonly Route[] = [
  get('/desk/meetings/new', { allow: prepare }, async ({ ctx, frame, actor }) =>
    page(NewPage({ frame, organisers: await listOrganisers(ctx.db, scopesOf(actor, prepare), ORGANISERS) })),
  ),
  post(
    DESK,
    { allow: prepare, perHour: SAVES_PER_HOUR, invalidates: [] },
    async ({ ctx, language, body }) => {
      const organisation = readField(fieldsIn(body), 'organisation')
      if (!isId(organisation)) throw badRequest('organisation')
      const begun = await startDraft(ctx, { organisation })
      if (!begun.ok) throw notFound()
      return toDraft(language, begun.value)
    },
  ),
  post('/desk/meetings/:slug/copy', copying, begin(copyMeeting)),
  post('/desk/meetings/:slug/correct', copying, begin(beginCorrection)),
  get(path, reading, async ({ ctx, frame, params }) =>
    editorPage(ctx, frame, await getDraft(ctx, params.draft)),
  ),
  post(path, writing, submitDraft),
  post(`${path}/announce`, publishing, submitAnnouncement),
  post(`${path}/schedule`, publishing, submitSchedule),
  post(`${path}/unschedule`, publishing, async ({ ctx, language, params }) => {
    await unscheduleDraft(ctx, { id: idIn(params) })
    return toDraft(language, idIn(params))
  }),
  ...(['discard', 'take-back'] as const).map((command) =>
    post(`${path}/${command}`, writing, async ({ ctx, frame, language, params }) => {
      const id = idIn(params)
      const done = await discardDraft(ctx, { id, discarded: command === 'discard' })
      if (!done.ok && done.refusal === 'correction-open')
        return page(ClosedPage({ frame, draft: await getDraft(ctx, id), why: 'correction-open' }), 409)
      return toDraft(language, id)
    }),
  ),
  get(`${path}/preview`, reading, async ({ ctx, frame, params }) =>
    previewPage(ctx, frame, await getDraft(ctx, params.draft)),
  ),
  get(`${path}/versions`, reading, async ({ ctx, frame, params }) =>
    versionsPage(ctx, frame, await getDraft(ctx, params.draft)),
  ),
  post(`${path}/restore`, writing, async ({ ctx, language, params, body }) => {
    const number = Number(readField(fieldsIn(body), 'number'))
    if (!Number.isSafeInteger(number) || number < 1 || number > 1_000_000) throw badRequest('number')
    await restoreVersion(ctx, { id: idIn(params), number })
    return toDraft(language, idIn(params))
  }),
  post(
    `${path}/upload`,
    { ...writing, uploads: documentUpload },
    async ({ ctx, frame, language, params, files }) => {
      const draft = await getDraft(ctx, params.draft)
      const kept = await storeDocument(ctx.db, files[0])
      if (!kept.ok)
        return editorPage(ctx, frame, draft, { uploadError: uploadMessages[kept.refusal][language] })
      const { name } = kept.value
      const document = { title: { kk: name, ru: name, en: '' }, url: fileAddress(kept.value) }
      await saveDraft(ctx, {
        id: draft.id,
        version: draft.version,
        sitting: randomUUID(),
        content: (known) => ({ ...known, documents: [...known.documents, document] }),
      })
      return seeOther(`/${language}${draftPath(draft.id)}#documents`)
    },
  ),
]
