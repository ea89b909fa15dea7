import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import {
  cancelDeadline,
  meetDeadline,
  moveDeadline,
  removeDeadlines,
  startDeadline,
} from '#features/deadlines/index.ts'
import type { Context } from '#platform/context.ts'
import { NOTICE_DEADLINE_KIND, OUTCOME_DEADLINE_KIND } from './model.ts'
import { noticeDeadlineOf, outcomeDeadlineOf } from './queries.ts'
import { findDeadlineMeeting } from './store.ts'

/** Brings the deadlines of a meeting in line with it, in the transaction that announced or changed it. */
export async function updateMeetingDeadlines(
  inside: Context,
  id: Id<'meeting'>,
  reason: Text | null = null,
): Promise<void> {
  const meeting = await findDeadlineMeeting(inside.db, id)
  if (!meeting) return removeDeadlines(inside, id, [NOTICE_DEADLINE_KIND, OUTCOME_DEADLINE_KIND])
  const [notice, outcome] = [noticeDeadlineOf(meeting), outcomeDeadlineOf(meeting)]
  // What is over when it is entered here, such as the past events of a programme, was announced elsewhere.
  const starts = meeting.endsAt > inside.now()
  if (notice) {
    if (starts) await startDeadline(inside, notice)
    await moveDeadline(inside, notice, { ...notice, reason, met: true })
  }
  if (starts) await startDeadline(inside, outcome)
  if (meeting.state === 'cancelled') await cancelDeadline(inside, outcome)
  else if (meeting.hasOutcome || meeting.state === 'held') await meetDeadline(inside, outcome)
  else await moveDeadline(inside, outcome, { ...outcome, reason })
}
