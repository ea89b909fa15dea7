import type { LocalDate } from '#domain/base/local-date.ts'
import { deadlineState, type ReminderSide, reminderSteps } from '#domain/deadlines/index.ts'
import type { Deadline, LetterStep } from '../model.ts'

/** The queues: looks for reminders that are due, makes their letters, sends one letter. */
export const FIND_REMINDERS_QUEUE = 'deadlines.find-reminders'
export const MAKE_LETTERS_QUEUE = 'deadlines.make-letters'
export const LETTER_QUEUE = 'deadlines.send-letter'

/** Letters made in one transaction; the next one goes on. */
export const LETTERS_A_RUN = 500
/** Deadlines read at once while looking for reminders. */
export const DEADLINES_A_READ = 1000
/** Calendar days around today in which reminders can be due, longest holidays included. */
export const [DAYS_BACK, DAYS_AHEAD] = [35, 21]

/** How long letters are kept after their deadline has ended, in days. */
export const KEPT_DAYS = 30

/** To whom a letter goes. */
export const sideOf = (step: LetterStep): ReminderSide =>
  step === 'extended' ? 'waits' : reminderSteps[step].side

/** Whether a letter that was made earlier still says what is true. */
export function isStillTrue(
  deadline: Pick<Deadline, 'dueOn' | 'extended' | 'ended' | 'termNumber'>,
  { step, termNumber }: { readonly step: LetterStep; readonly termNumber: number },
  today: LocalDate,
): boolean {
  if (deadline.ended || deadline.termNumber !== termNumber) return false
  if (step === 'extended') return true
  const overdue = deadlineState(deadline, today) === 'overdue'
  return reminderSteps[step].workingDays > 0 ? overdue : !overdue
}
