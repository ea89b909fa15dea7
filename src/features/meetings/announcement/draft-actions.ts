import { isDeepStrictEqual } from 'node:util'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { permit, recordAudit } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { inTransaction } from '#platform/transition.ts'
import { findDeskMeeting, findOrganiser } from '../desk/store.ts'
import { type Meeting, ownedBy } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { lockMeeting } from '../registration/store.ts'
import { findMeeting } from '../store.ts'
import { addDraft, findCorrection, findVersion, lockDraft, markDraft, saveContent } from './draft-store.ts'
import { asTemplate, emptyDraft, type MeetingDraft, type MeetingDraftContent } from './model.ts'
import { meetingToDraft } from './rebase-model.ts'
import { type ClockOf, clockIn } from './times-model.ts'

export const clockOf: ClockOf = (territory) => clockIn(zoneOfTerritory(territory))

/** Why a draft can no longer be written. */
export type ClosedRefusal = 'no-draft' | 'draft-announced' | 'draft-discarded'

/** A draft that can still be written. */
export function openDraft(draft: MeetingDraft | undefined): Result<MeetingDraft, ClosedRefusal> {
  if (!draft) return refuse('no-draft')
  if (draft.announcedAt) return refuse('draft-announced')
  if (draft.discardedAt) return refuse('draft-discarded')
  return accept(draft)
}

async function begin(
  inside: Context,
  organiser: Id<'organisation'>,
  content: MeetingDraftContent,
  meeting: Id<'meeting'> | null,
): Promise<Id<'meeting-draft'>> {
  const id = newId<'meeting-draft'>(inside.now())
  const by = inside.actor?.account ?? null
  await addDraft(inside.db, { id, organiser, meeting, content, at: inside.now(), by })
  await recordAudit(inside, inside.db, {
    what: 'meetings.draft-begun',
    organisation: organiser,
    thing: id,
    after: { meeting },
  })
  return id
}

/** Begins a new meeting of an organisation; undefined when there is no such organisation. */
export const startDraft = (
  ctx: Context,
  organisation: Id<'organisation'>,
): Promise<Id<'meeting-draft'> | undefined> =>
  inTransaction(ctx, async (inside) => {
    const organiser = await findOrganiser(inside.db, organisation)
    if (!organiser) return undefined
    permit(inside, meetingPermissions.prepare, ownedBy(organiser))
    return begin(inside, organisation, emptyDraft(organiser.code), null)
  })

type Announced = { readonly meeting: Meeting; readonly organiser: Id<'organisation'> }

async function findAnnounced({ db }: Context, slug: string): Promise<Announced | undefined> {
  const [meeting, desk] = await Promise.all([findMeeting(db, slug), findDeskMeeting(db, slug)])
  return meeting && desk && { meeting, organiser: desk.organiser.id }
}

/** Begins the next meeting after the pattern of one: everything but the day and the documents. */
export const copyMeeting = (ctx: Context, slug: string): Promise<Id<'meeting-draft'> | undefined> =>
  inTransaction(ctx, async (inside) => {
    const found = await findAnnounced(inside, slug)
    return found && begin(inside, found.organiser, asTemplate(meetingToDraft(found.meeting, clockOf)), null)
  })

/** Opens corrections of an announced meeting, or continues those that are open. */
export const beginCorrection = (ctx: Context, slug: string): Promise<Id<'meeting-draft'> | undefined> =>
  inTransaction(ctx, async (inside) => {
    // Of two people who open them at once the second waits here and gets the draft of the first.
    if (!(await lockMeeting(inside.db, { slug }))) return undefined
    const found = await findAnnounced(inside, slug)
    if (!found) return undefined
    const { meeting, organiser } = found
    const open = await findCorrection(inside.db, meeting.id)
    return open?.id ?? begin(inside, organiser, meetingToDraft(meeting, clockOf), meeting.id)
  })

export type Saving = {
  /** The version from which the form was made. */
  readonly version: number
  /** The id of that rendering of the form. */
  readonly sitting: string
  readonly content: (known: MeetingDraftContent) => MeetingDraftContent
}

/**
 * Saves a draft. Refused, with the draft as it is now, when somebody else has saved it meanwhile. What the same form
 * saves again, because the answer was lost, is no conflict.
 */
export async function saveInside(
  inside: Context,
  id: Id<'meeting-draft'>,
  { version, sitting, content }: Saving,
): Promise<
  | Result<MeetingDraft, ClosedRefusal>
  | { readonly ok: false; readonly refusal: 'conflict'; readonly theirs: MeetingDraft }
> {
  const opened = openDraft(await lockDraft(inside.db, id))
  if (!opened.ok) return opened
  const draft = opened.value
  const isOwn = draft.version === version || (sitting !== '' && draft.sitting === sitting)
  if (!isOwn) return { ok: false, refusal: 'conflict', theirs: draft }
  const next = content(draft.content)
  if (isDeepStrictEqual(next, draft.content)) return accept(draft)
  const number = draft.version + 1
  const by = inside.actor?.account ?? null
  await saveContent(inside.db, { draft: id, number, content: next, sitting, at: inside.now(), by })
  // What one form saves is one entry of the audit record, however often it saves itself.
  if (draft.sitting !== sitting || sitting === '')
    await recordAudit(inside, inside.db, {
      what: 'meetings.draft-changed',
      organisation: draft.organiser.id,
      thing: id,
      before: { version: draft.version },
      after: { version: number },
    })
  return accept({ ...draft, content: next, version: number, sitting })
}

export const saveDraft = (ctx: Context, id: Id<'meeting-draft'>, saving: Saving) =>
  inTransaction(ctx, (inside) => saveInside(inside, id, saving))

/** Saves an earlier version again, as a new one. */
export const restoreVersion = (ctx: Context, id: Id<'meeting-draft'>, number: number) =>
  inTransaction(ctx, async (inside) => {
    const opened = openDraft(await lockDraft(inside.db, id))
    if (!opened.ok) return opened
    const { version } = opened.value
    const found = await findVersion(inside.db, id, number)
    if (!found) return refuse('no-draft')
    return saveInside(inside, id, { version, sitting: '', content: () => found.content })
  })

/** Discards a draft, or takes it back. Nothing of it is erased. */
export const discardDraft = (ctx: Context, id: Id<'meeting-draft'>, discarded: boolean) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    if (!draft) return refuse('no-draft')
    if (draft.announcedAt) return refuse('draft-announced')
    if ((draft.discardedAt !== null) === discarded) return accept(undefined)
    if (!discarded && draft.meeting) {
      await lockMeeting(inside.db, { id: draft.meeting.id })
      if (await findCorrection(inside.db, draft.meeting.id)) return refuse('correction-open')
    }
    await markDraft(inside.db, id, { discarded_at: discarded ? inside.now() : null, announce_at: null })
    await recordAudit(inside, inside.db, {
      what: discarded ? 'meetings.draft-discarded' : 'meetings.draft-taken-back',
      organisation: draft.organiser.id,
      thing: id,
    })
    return accept(undefined)
  })
