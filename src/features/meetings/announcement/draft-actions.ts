import { isDeepStrictEqual } from 'node:util'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { defineTransition, inTransaction } from '#platform/transition.ts'
import { findDeskMeeting, findOrganiser } from '../desk/store.ts'
import type { Organiser } from '../model.ts'
import { forOrganiser, meetingPermissions } from '../permissions.ts'
import { findMeeting } from '../store.ts'
import { lockMeeting } from '../write-store.ts'
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

type NewDraft = {
  readonly organiser: Organiser
  readonly content: MeetingDraftContent
  /** The meeting that it corrects. */
  readonly meeting: Id<'meeting'> | null
  /** Corrections of that meeting that are open already. */
  readonly open?: Id<'meeting-draft'> | undefined
}

/** An action that begins a draft, or continues one that is open; its value is the id of the draft. */
const beginDraft = <Input, Refusal extends string>(
  load: (inside: Context, input: Input) => Promise<Result<NewDraft, Refusal>>,
) =>
  defineTransition({
    load,
    allow: forOrganiser(meetingPermissions.prepare),
    rule: () => accept(undefined),
    write: async ({ db }, { thing: { organiser, content, meeting, open }, actor, now }) => {
      const id = open ?? newId<'meeting-draft'>(now)
      const by = actor.account
      if (!open) await addDraft(db, { id, organiser: organiser.id, meeting, content, at: now, by })
      return id
    },
    audit: ({ thing: { meeting, open } }, id) =>
      open
        ? undefined
        : {
            what: 'meetings.draft-begun',
            thing: id,
            after: { meeting },
          },
    journal: 'none',
    invalidates: [],
    notify: 'nobody',
  })

/** Begins a new meeting of an organisation. */
export const startDraft = beginDraft(
  async ({ db }, { organisation }: { readonly organisation: Id<'organisation'> }) => {
    const organiser = await findOrganiser(db, organisation)
    if (!organiser) return refuse('no-organisation')
    return accept({ organiser, content: emptyDraft(organiser.code), meeting: null })
  },
)

type OfMeeting = { readonly slug: string }

async function loadAnnounced({ db }: Context, { slug }: OfMeeting) {
  const [meeting, desk] = await Promise.all([findMeeting(db, slug), findDeskMeeting(db, slug)])
  if (!meeting || !desk) return refuse('no-meeting')
  return accept({ id: meeting.id, organiser: desk.organiser, content: meetingToDraft(meeting, clockOf) })
}

/** Begins the next meeting after the pattern of one: everything but the day and the documents. */
export const copyMeeting = beginDraft(async (inside, input: OfMeeting) => {
  const found = await loadAnnounced(inside, input)
  if (!found.ok) return found
  const { organiser, content } = found.value
  return accept({ organiser, content: asTemplate(content), meeting: null })
})

/** Opens corrections of an announced meeting, or continues those that are open. */
export const beginCorrection = beginDraft(async (inside, input: OfMeeting) => {
  // Of two people who open them at once the second waits here and gets the draft of the first.
  if (!(await lockMeeting(inside.db, input))) return refuse('no-meeting')
  const found = await loadAnnounced(inside, input)
  if (!found.ok) return found
  const { id, organiser, content } = found.value
  const open = (await findCorrection(inside.db, id))?.id
  return accept({ organiser, content, meeting: id, open })
})

type DraftId = { readonly id: Id<'meeting-draft'> }
type Saving = DraftId & {
  /** The version from which the form was made. */
  readonly version: number
  /** The id of that rendering of the form. */
  readonly sitting: string
  readonly content: (known: MeetingDraftContent) => MeetingDraftContent
}

/**
 * Saves a draft. Refused as a conflict when somebody else has saved it meanwhile. What the same form saves again,
 * because the answer was lost, is no conflict.
 */
export const saveDraft = defineTransition({
  load: async ({ db }, { id }: Saving) => openDraft(await lockDraft(db, id)),
  allow: forOrganiser(meetingPermissions.prepare),
  rule: ({ thing: draft, input: { version, sitting, content } }): Result<MeetingDraft, 'conflict'> => {
    const isOwn = draft.version === version || (sitting !== '' && draft.sitting === sitting)
    if (!isOwn) return refuse('conflict')
    const next = content(draft.content)
    if (isDeepStrictEqual(next, draft.content)) return accept(draft)
    return accept({ ...draft, content: next, version: draft.version + 1, sitting })
  },
  write: async ({ db }, { thing, decision: saved, actor, now }) => {
    const { id: draft, version: number, content, sitting } = saved
    if (number !== thing.version)
      await saveContent(db, { draft, number, content, sitting, at: now, by: actor.account })
    return saved
  },
  // What one form saves is one entry of the audit record, however often it saves itself.
  audit: ({ thing, decision: { id, version, sitting } }) =>
    version === thing.version || (sitting !== '' && sitting === thing.sitting)
      ? undefined
      : {
          what: 'meetings.draft-changed',
          thing: id,
          before: { version: thing.version },
          after: { version },
        },
  journal: 'none',
  invalidates: [],
  notify: 'nobody',
})

/** Saves an earlier version again, as a new one. */
export const restoreVersion = (ctx: Context, { id, number }: DraftId & { readonly number: number }) =>
  inTransaction(ctx, async (inside) => {
    const draft = await lockDraft(inside.db, id)
    const found = draft && (await findVersion(inside.db, id, number))
    if (!found) return refuse('no-draft')
    return saveDraft(inside, { id, version: draft.version, sitting: '', content: () => found.content })
  })

/** Discards a draft, or takes it back. Nothing of it is erased; doing it twice is the same as once. */
export const discardDraft = defineTransition({
  load: async ({ db }, { id, discarded }: DraftId & { readonly discarded: boolean }) => {
    const draft = await lockDraft(db, id)
    if (!draft) return refuse('no-draft')
    const { meeting } = draft
    if (discarded || !meeting) return accept({ ...draft, hasOtherCorrection: false })
    // With the lock nobody else begins a correction.
    await lockMeeting(db, { id: meeting.id })
    const open = await findCorrection(db, meeting.id)
    return accept({ ...draft, hasOtherCorrection: open !== undefined && open.id !== id })
  },
  allow: forOrganiser(meetingPermissions.prepare),
  rule: ({ thing, input: { discarded } }): Result<'changed' | 'same', ClosedRefusal | 'correction-open'> => {
    if (thing.announcedAt) return refuse('draft-announced')
    if ((thing.discardedAt !== null) === discarded) return accept('same')
    return thing.hasOtherCorrection ? refuse('correction-open') : accept('changed')
  },
  write: async ({ db }, { thing: { id }, input: { discarded }, decision, now }) => {
    if (decision === 'changed')
      await markDraft(db, id, { discarded_at: discarded ? now : null, announce_at: null })
  },
  audit: ({ thing: { id }, input: { discarded }, decision }) =>
    decision === 'changed'
      ? { what: auditCodes[discarded ? 'discarded' : 'takenBack'], thing: id }
      : undefined,
  journal: 'none',
  invalidates: [],
  notify: 'nobody',
})

const auditCodes = {
  discarded: 'meetings.draft-discarded',
  takenBack: 'meetings.draft-taken-back',
} as const
