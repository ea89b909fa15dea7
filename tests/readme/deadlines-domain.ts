import {
  type Counting,
  calendarDays,
  changedDays,
  computeDue,
  deadlineState,
  explainDue,
} from '#domain/deadlines/index.ts'
import type { WorkCalendar } from '#domain/law-terms/index.ts'

export function example(calendar: WorkCalendar, later: WorkCalendar) {
  // README src/domain/deadlines
  const term = { kind: 'after', amount: 15, unit: 'working_day' } as const
  const counting: Counting = { from: '2026-11-23', term, extensions: [] }
  computeDue(calendar, counting) // { ok: true, value: '2026-12-14' }
  deadlineState({ dueOn: '2026-12-14', extended: 0, ended: null }, '2026-12-15') // 'overdue'
  explainDue(calendar, counting) // each day with its number, or why it does not count
  changedDays(calendarDays(calendar), calendarDays(later)) // [{ day: '2026-12-29', working: false }]
  // end
}
