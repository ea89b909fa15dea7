import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { TransactionContext } from '#platform/context.ts'
import { type LockedMeeting, lockMeeting } from './write-store.ts'

/** What every change of a meeting begins with: the meeting, locked. */
export async function loadMeeting(
  { db }: TransactionContext,
  { slug }: { readonly slug: string },
): Promise<Result<LockedMeeting, 'meeting-unknown'>> {
  const meeting = await lockMeeting(db, { slug })
  return meeting ? accept(meeting) : refuse('meeting-unknown')
}
