import { accept, refuse } from '#domain/base/result.ts'
import { createDraft, hasDraft, importDraft } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { permit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { findDeskMeeting } from '../../desk/store.ts'
import { drafts } from '../../manifest/drafts.ts'
import { subjectOfMeeting } from '../../model.ts'
import { meetingPermissions } from '../../permissions.ts'
import { findMeeting } from '../../store.ts'
import { lockMeeting } from '../../write-store.ts'
import { placeClockOf } from '../checks.ts'
import { templateOf } from '../model.ts'
import { meetingToDraft } from './model.ts'

type OfMeeting = { readonly slug: string }

async function loadAnnounced({ db }: Context, { slug }: OfMeeting) {
  const [meeting, desk] = await Promise.all([findMeeting(db, slug), findDeskMeeting(db, slug)])
  if (!meeting || !desk) return refuse('meeting-unknown')
  return accept({ meeting, organiser: desk.organiser, content: meetingToDraft(meeting, placeClockOf) })
}

/** Begins the next meeting after the pattern of one: everything but the day and the documents. */
export async function copyMeeting(ctx: Context, input: OfMeeting) {
  const found = await loadAnnounced(ctx, input)
  if (!found.ok) return found
  const { organiser, content } = found.value
  return createDraft(drafts, ctx, { organisation: organiser.id, content: templateOf(content) })
}

/**
 * The draft on which corrections of a meeting are written: its own, or one that is made now of what readers see, because
 * the meeting was not written at the desk. Of two people who ask at once the second waits and gets the same.
 */
export const beginCorrection = async (ctx: Context, input: OfMeeting) =>
  inTransaction(ctx, async (inside) => {
    if (!(await lockMeeting(inside.db, input))) return refuse('meeting-unknown')
    const found = await loadAnnounced(inside, input)
    if (!found.ok) return found
    const { meeting, organiser, content } = found.value
    permit(inside, meetingPermissions.write, subjectOfMeeting({ organiser }))
    const { id, slug, demo, publishedAt: createdAt, revisedAt: updatedAt } = meeting
    if (await hasDraft(inside.db, id)) return accept({ id })
    const published = { id, slug, demo, organisation: organiser.id, content, createdAt, updatedAt }
    return accept(await importDraft(drafts, inside, { ...published, state: 'published' }))
  })
