import type { Id } from '#domain/base/id.ts'
import { addDays } from '#domain/base/local-date.ts'
import { remindersDue } from '#domain/deadlines/index.ts'
import { newId } from '#platform/id.ts'
import type { JobContext, TransactionJob } from '#platform/jobs/index.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { getDeclaredKind } from '#platform/kinds.ts'
import { type Deadline, FIRST_ID } from '../model.ts'
import { isCalendarCurrent } from '../recomputation/queries.ts'
import { findDeadline } from '../store.ts'
import {
  DAYS_AHEAD,
  DAYS_BACK,
  DEADLINES_A_READ,
  isStillTrue,
  LETTER_QUEUE,
  LETTERS_A_RUN,
  MAKE_LETTERS_QUEUE,
  sideOf,
} from './model.ts'
import {
  addDeadlineLetters,
  addReminders,
  listDueBetween,
  listRoleHolders,
  lockOpenReminder,
  lockReminders,
  type OpenReminder,
  saveReminder,
} from './store.ts'

/**
 * Each hour of the day: notes the reminders that are due. Each is noted once, together with the work that makes its
 * letters. While days off that were moved are being taken over, it waits: a last day could be another one.
 */
export const findRemindersJob: TransactionJob = {
  schedule: '5 8-20 * * *',
  run: async (work) => {
    const { db, now, today, jobs } = work
    await lockReminders(db)
    if (!(await isCalendarCurrent(work))) return
    const span = { from: addDays(today(), -DAYS_BACK), to: addDays(today(), DAYS_AHEAD) }
    for (let after = FIRST_ID, more = true; more; ) {
      const some = await listDueBetween(db, { ...span, after, limit: DEADLINES_A_READ })
      await addReminders(
        db,
        some.flatMap((deadline) =>
          remindersDue(workCalendar, deadline, today()).map((step) => ({
            deadline_id: deadline.id,
            term_number: deadline.termNumber,
            step,
            noted_at: now(),
          })),
        ),
      )
      after = some.at(-1)?.id ?? after
      more = some.length === DEADLINES_A_READ
    }
    await jobs.enqueue(db, MAKE_LETTERS_QUEUE, {})
  },
}

/** Makes the letters of noted reminders in batches; each goes on where the last one ended. */
export const makeLettersJob: TransactionJob = {
  run: async (work) => {
    const { db, now, today, jobs } = work
    for (let made = 0; made < LETTERS_A_RUN; ) {
      const reminder = await lockOpenReminder(db)
      if (!reminder) return
      const { deadline_id, term_number, step, reached } = reminder
      const deadline = await findDeadline(db, deadline_id)
      const isCurrent = deadline && isStillTrue(deadline, { step, termNumber: term_number }, today())
      const accounts = isCurrent ? await listReceivers(work, deadline, reminder) : []
      const letters = accounts.map((account_id) => ({
        id: newId<'deadline-letter'>(now()),
        deadline_id,
        term_number,
        step,
        account_id,
        made_at: now(),
      }))
      for (const letter of await addDeadlineLetters(db, letters))
        await jobs.enqueue(db, LETTER_QUEUE, { letter })
      await saveReminder(
        db,
        reminder,
        accounts.length < LETTERS_A_RUN ? { done_at: now() } : { reached: accounts.at(-1) ?? reached },
      )
      made += accounts.length
    }
    await jobs.enqueue(db, MAKE_LETTERS_QUEUE, {})
  },
}

/** The next accounts to which a reminder goes. */
async function listReceivers(
  work: JobContext,
  { kind: name, thing, organisation }: Deadline,
  { step, reached }: OpenReminder,
): Promise<readonly Id<'account'>[]> {
  const kind = getDeclaredKind(work, 'deadlines', name)
  if (sideOf(step) === 'waits') return (await kind.listWaiting?.(work, thing, reached, LETTERS_A_RUN)) ?? []
  const holders = await listRoleHolders(work.db, {
    organisation: organisation.id,
    roles: kind.permission.who,
    today: work.today(),
    after: reached,
    limit: LETTERS_A_RUN,
  })
  return holders.map(({ id }) => id)
}
