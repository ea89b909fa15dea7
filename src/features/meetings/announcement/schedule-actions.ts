import { accept, type Result, refuse } from '#domain/base/result.ts'
import { defineTransition } from '#platform/transition.ts'
import { forOrganiser, meetingPermissions } from '../permissions.ts'
import { checkDraft, type DraftId, loadForAnnouncement } from './actions.ts'
import { openDraft } from './draft-actions.ts'
import { lockDraft, markDraft } from './draft-store.ts'

/** Schedules the announcement of a draft, which is checked as it would be then. */
export const scheduleDraft = defineTransition({
  load: (inside, input: DraftId & { readonly at: Date }) => loadForAnnouncement(inside, input),
  allow: forOrganiser(meetingPermissions.announce),
  rule: ({ thing, input: { at }, now }): Result<Date, 'schedule-past' | 'draft-wrong'> => {
    if (at <= now) return refuse('schedule-past')
    const checked = checkDraft(thing, at)
    return checked.ok ? accept(at) : checked
  },
  write: ({ db }, { thing, decision: at }) =>
    markDraft(db, thing.id, { announce_at: at, announce_failed: null }),
  audit: ({ thing: { id, announceAt }, decision: at }) => ({
    what: 'meetings.scheduled',
    thing: id,
    before: { at: announceAt },
    after: { at },
  }),
  journal: 'none',
  invalidates: [],
  notify: 'nobody',
})

/** Cancels the schedule of a draft. */
export const unscheduleDraft = defineTransition({
  load: async ({ db }, { id }: DraftId) => openDraft(await lockDraft(db, id)),
  allow: forOrganiser(meetingPermissions.announce),
  rule: () => accept(undefined),
  write: ({ db }, { thing }) => markDraft(db, thing.id, { announce_at: null, announce_failed: null }),
  audit: ({ thing: { id, announceAt } }) => ({
    what: 'meetings.unscheduled',
    thing: id,
    before: { at: announceAt },
    after: { at: null },
  }),
  journal: 'none',
  invalidates: [],
  notify: 'nobody',
})

/** Takes a draft off the schedule that could not be announced; its author sees why at the desk. */
export const failAnnouncement = defineTransition({
  load: async (inside, input: DraftId & { readonly refusal: string }) =>
    openDraft(await lockDraft(inside.db, input.id)),
  allow: 'anyone',
  rule: () => accept(undefined),
  write: (inside, { thing, input: { refusal } }) =>
    markDraft(inside.db, thing.id, { announce_at: null, announce_failed: refusal }),
  audit: 'none',
  journal: 'none',
  invalidates: [],
  notify: 'nobody',
})
