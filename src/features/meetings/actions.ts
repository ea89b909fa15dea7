import { accept } from '#domain/base/result.ts'
import { updateDeadlines } from '#features/deadlines/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { MEETING_DEADLINES } from './deadlines/model.ts'
import { meetingAct } from './manifest/journal-source.ts'
import type { MeetingRow } from './tables.ts'
import { addMeeting, type MeetingParts } from './write-store.ts'

/**
 * Announces a meeting that was not written at the desk: an event of a programme's file, or one of the demonstration. An
 * operator does that with a command, so nobody is asked for a permission.
 */
export const publishMeeting = defineTransition({
  load: async (_, input: { readonly row: MeetingRow; readonly parts: MeetingParts }) => accept(input),
  allow: 'anyone',
  rule: () => accept(undefined),
  write: async (inside, { input: { row, parts } }) => {
    await addMeeting(inside.db, row, parts)
    await updateDeadlines(inside, MEETING_DEADLINES, row.id)
  },
  audit: 'none',
  journal: (inside, { input: { row } }) => meetingAct(inside, row.slug, 'meetings.published'),
  notify: 'nobody',
})
