import type { Id } from '#domain/base/id.ts'
import { accept } from '#domain/base/result.ts'
import { updateDeadlines } from '#features/deadlines/index.ts'
import type { Context } from '#platform/context.ts'
import type { Act } from '#platform/journal/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { MEETING_DEADLINES } from './deadlines/model.ts'
import { meetingAct } from './manifest/journal-source.ts'
import { findMeeting } from './store.ts'
import type { MeetingRow } from './tables.ts'
import { addMeeting, type MeetingParts, saveMeeting } from './write-store.ts'

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

/** Writes how many people came. The number is public with the outcome: then another one is a correction. */
export async function saveAttendance(
  inside: Context,
  { id, slug }: { readonly id: string; readonly slug: string },
  attended: number,
): Promise<Act | undefined> {
  await saveMeeting(inside.db, id as Id<'meeting'>, { attended })
  const meeting = await findMeeting(inside.db, slug)
  return meeting?.outcome ? meetingAct(inside, slug, 'meetings.corrected') : undefined
}
