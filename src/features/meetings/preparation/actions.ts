import type { Id } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import { formatPoint, type Location } from '#domain/location/index.ts'
import { changeContent, createDraft, hasDraft, importDraft } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { filePath } from '#platform/files/index.ts'
import { permit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { type CheckedDocument, storeDocument } from '#platform/uploads/index.ts'
import { findDeskMeeting } from '../desk/store.ts'
import { drafts } from '../manifest/drafts.ts'
import { subjectOfMeeting } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { findMeeting } from '../store.ts'
import { lockMeeting } from '../write-store.ts'
import { type MeetingDraft, placeClockOf } from './checks.ts'
import { asTemplate } from './model.ts'
import { meetingToDraft } from './rebase-model.ts'
import { withDocument } from './row-model.ts'

type OfMeeting = { readonly slug: string }

async function loadAnnounced({ db }: Context, { slug }: OfMeeting) {
  const [meeting, desk] = await Promise.all([findMeeting(db, slug), findDeskMeeting(db, slug)])
  if (!meeting || !desk) return refuse('meeting-unknown')
  return accept({ meeting, organiser: desk.organiser, content: meetingToDraft(meeting, placeClockOf) })
}

/** Begins the next meeting after the pattern of one: everything but the day and the documents. */
export async function copyMeeting(ctx: Context, which: OfMeeting) {
  const found = await loadAnnounced(ctx, which)
  if (!found.ok) return found
  const { organiser, content } = found.value
  return createDraft(drafts, ctx, organiser.id, asTemplate(content))
}

/**
 * The draft on which corrections of a meeting are written: its own, or one that is made now of what readers see, because
 * the meeting was not written at the desk. Of two people who ask at once the second waits and gets the same.
 */
export const beginCorrection = async (ctx: Context, which: OfMeeting) =>
  inTransaction(ctx, async (inside) => {
    if (!(await lockMeeting(inside.db, which))) return refuse('meeting-unknown')
    const found = await loadAnnounced(inside, which)
    if (!found.ok) return found
    const { meeting, organiser, content } = found.value
    permit(inside, meetingPermissions.write, subjectOfMeeting({ organiser }))
    const { id, slug, demo, publishedAt: createdAt, revisedAt: updatedAt } = meeting
    if (await hasDraft(inside.db, id)) return accept({ id })
    const published = { id, slug, demo, organisation: organiser.id, content, createdAt, updatedAt }
    return accept(await importDraft(drafts, inside, { ...published, state: 'published' }))
  })

/**
 * Puts where a meeting takes place into its draft: the point, and the place of the classifier if it is given. The place
 * of an announced meeting stays.
 */
export const putLocation = async (
  ctx: Context,
  { id, state }: Pick<MeetingDraft, 'id' | 'state'>,
  { place, point }: Location,
) =>
  changeContent(drafts, ctx, id, async (content) =>
    accept({
      ...content,
      point: point ? formatPoint(point) : '',
      territory: place !== null && state !== 'published' ? place : content.territory,
    }),
  )

/** Adds an uploaded file to the documents of a draft; it is stored only if it fits. */
export const addDraftDocument = async (
  ctx: Context,
  { id }: { readonly id: Id<'draft'> },
  document: CheckedDocument,
) =>
  changeContent(drafts, ctx, id, async (content, inside) => {
    const { name: title } = document
    const added = { title: { kk: title, ru: title, en: '' }, url: filePath(document) }
    const changed = withDocument(content, added)
    if (!changed) return refuse('too-many-files')
    await storeDocument(inside, document)
    return accept(changed)
  })
