export {
  type CalendarDays,
  type ChangedDay,
  calendarDays,
  changedDays,
  changesWithin,
} from './changed-days.ts'
export {
  type CountedTerm,
  type Counting,
  computeDue,
  type DueRefusal,
  type TermExtension,
  type TermLength,
} from './counting.ts'
export {
  type DeadlineBasis,
  type DeadlineEndRefusal,
  type DeadlineExtendRefusal,
  type DeadlineFacts,
  type DeadlineState,
  deadlineBases,
  deadlineState,
  deadlineStates,
  decideExtension,
  type ExtensionLimits,
  endDeadline,
  REMINDER_WINDOW,
  type ReminderSide,
  type ReminderStep,
  reminderSteps,
  remindersDue,
} from './deadline.ts'
export { type CountedDay, type CountingStep, explainDue } from './explanation.ts'
