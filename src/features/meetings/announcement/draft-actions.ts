import { isDeepStrictEqual } from 'node:util'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { permit, recordAudit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { findBody, findDeskMeeting } from '../desk/store.ts'
import type { DraftContent } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { lockMeeting } from '../registration/store.ts'
import { findMeeting } from '../store.ts'
import {
  addDraft,
  type Draft,
  findCorrection,
  findVersion,
  lockDraft,
  markDraft,
  saveContent,
} from './draft-store.ts'
import { asTemplate, emptyDraft } from './model.ts'
import { retype, type WallClockOf } from './retype.ts'

/** A draft that can still be written; the others say why not. */
export type ClosedRefusal = 'no-draft' | 'draft-announced' | 'draft-discarded'
export function openDraft(draft: Draft | undefined): Result<Draft, ClosedRefusal> {
  if (!draft) return refuse('no-draft')
  if (draft.announcedAt) return refuse('draft-announced')
  if (draft.discardedAt) return refuse('draft-discarded')
  return accept(draft)
}

async function begin(
  inside: Context,
  organiser: Id<'organisation'>,
  content: DraftContent,
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

/** Begins a new meeting of a body; undefined when there is no such body. */
export const startDraft = (
  ctx: Context,
  organiser: Id<'organisation'>,
): Promise<Id<'meeting-draft'> | undefined> =>
  inTransaction(ctx, async (inside) => {
    const body = await findBody(inside.db, organiser)
    if (!body) return undefined
    permit(inside, meetingPermissions.prepare, body.subject)
    return begin(inside, organiser, emptyDraft(body.code), null)
  })

/** Begins the next meeting after the pattern of one: all but the day and the papers. */
export const copyMeeting = (ctx: Context, slug: string, clock: WallClockOf) =>
  inTransaction(ctx, async (inside) => {
    const [meeting, desk] = await Promise.all([
      findMeeting(inside.db, slug),
      findDeskMeeting(inside.db, slug),
    ])
    if (!meeting || !desk) return undefined
    return begin(inside, desk.organiser, asTemplate(retype(meeting, clock)), null)
  })

/** Opens corrections of an announced meeting, or goes on with those that somebody has opened. */
export const beginCorrection = (ctx: Context, slug: string, clock: WallClockOf) =>
  inTransaction(ctx, async (inside) => {
    // Of two who open them at once the second waits here, and finds what the first has begun.
    if (!(await lockMeeting(inside.db, { slug }))) return undefined
    const [meeting, desk] = await Promise.all([
      findMeeting(inside.db, slug),
      findDeskMeeting(inside.db, slug),
    ])
    if (!meeting || !desk) return undefined
    const open = await findCorrection(inside.db, meeting.id)
    return open?.id ?? begin(inside, desk.organiser, retype(meeting, clock), meeting.id)
  })

export type Saving = {
  /** The version from which the form was made. */
  readonly version: number
  /** That rendering of the form. */
  readonly sitting: string
  readonly content: (known: DraftContent) => DraftContent
}

/**
 * Saves a draft. Refused with the draft as it is now when somebody else has saved it meanwhile; savings of the
 * same form whose answer was lost on the way are no conflict.
 */
export async function saveInside(
  inside: Context,
  id: Id<'meeting-draft'>,
  { version, sitting, content }: Saving,
): Promise<
  Result<Draft, ClosedRefusal> | { readonly ok: false; readonly refusal: 'conflict'; readonly theirs: Draft }
> {
  const opened = openDraft(await lockDraft(inside.db, id))
  if (!opened.ok) return opened
  const draft = opened.value
  const own = draft.version === version || (sitting !== '' && draft.sitting === sitting)
  if (!own) return { ok: false, refusal: 'conflict', theirs: draft }
  const next = content(draft.content)
  if (isDeepStrictEqual(next, draft.content)) return accept(draft)
  const number = draft.version + 1
  const by = inside.actor?.account ?? null
  await saveContent(inside.db, { draft: id, number, content: next, sitting, at: inside.now(), by })
  // A sitting is one act, however often it saves itself.
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

/** Puts an earlier version in force again, as a new one. */
export const restoreVersion = (ctx: Context, id: Id<'meeting-draft'>, number: number) =>
  inTransaction(ctx, async (inside) => {
    const opened = openDraft(await lockDraft(inside.db, id))
    if (!opened.ok) return opened
    const { version } = opened.value
    const found = await findVersion(inside.db, id, number)
    if (!found) return refuse('no-draft')
    return saveInside(inside, id, { version, sitting: '', content: () => found.content })
  })

/** Puts a draft away, or takes it out again. Nothing of it is erased. */
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
