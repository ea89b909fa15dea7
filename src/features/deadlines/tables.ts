import type { Generated, GeneratedAlways } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import type { CalendarDays, ChangedDay, Counting, DeadlineBasis } from '#domain/deadlines/index.ts'
import type { LetterStep } from './model.ts'

export type DeadlineRow = {
  id: Id<'deadline'>
  kind: string
  thing_id: string
  organisation_id: Id<'organisation'>
  territory_code: string
  basis: DeadlineBasis
  rule: string | null
  counting: Counting
  from_on: LocalDate
  due_on: LocalDate | null
  extended: number
  term_number: number
  how_ended: 'met' | 'cancelled' | null
  ended_on: LocalDate | null
  started_at: Date
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    deadline: DeadlineRow & {
      territory_ordinal: GeneratedAlways<number>
      /** What moved days off changed, in the order in which it happened. */
      moves: Generated<readonly Id<'deadline-move'>[]>
    }
    /** A last day that became another one when days off were moved, for all deadlines that were counted alike. */
    deadline_move: {
      id: Id<'deadline-move'>
      at: Date
      due_before: LocalDate | null
      due_after: LocalDate | null
      days: readonly ChangedDay[]
    }
    deadline_change: {
      id: Id<'deadline-change'>
      deadline_id: Id<'deadline'>
      at: Date
      what: 'extended' | 'moved'
      due_before: LocalDate | null
      due_after: LocalDate | null
      reason: Text | null
    }
    deadline_reminder: {
      deadline_id: Id<'deadline'>
      term_number: number
      step: LetterStep
      noted_at: Date
      /** The account with the last letter made. */
      reached: Id<'account'> | null
      done_at: Date | null
    }
    deadline_letter: {
      id: Id<'deadline-letter'>
      deadline_id: Id<'deadline'>
      term_number: number
      step: LetterStep
      account_id: Id<'account'>
      made_at: Date
      done_at: Date | null
    }
    deadline_calendar: {
      singleton: Generated<boolean>
      days: CalendarDays
      former: CalendarDays | null
      reached: Id<'deadline'> | null
      done: number
      moved: number
      total: number
      started_at: Date
      finished_at: Date | null
    }
    deadline_kind: { kind: string; reached: string | null; filled_at: Date | null }
  }
  interface CacheTags {
    deadline: true
  }
}
