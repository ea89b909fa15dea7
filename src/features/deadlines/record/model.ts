import type { OrganisationLink, PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { type Deadline, type DeadlineThing, RECORD_PATH } from '../model.ts'

/** Characters of the name of a kind in an address. */
export const KIND_MAX = 100
/** The record as files, and the deadlines of a filter as files, without their extension. */
export const RECORD_DOWNLOADS_PATH = `${RECORD_PATH}/record`
export const LIST_DOWNLOADS_PATH = `${RECORD_PATH}/list`

/** What the record compares. */
export const recordViews = ['organisation', 'place', 'kind', 'month'] as const
export type RecordView = (typeof recordViews)[number]

/** Which deadlines are shown. */
export type RecordFilter = {
  readonly organisation?: OrganisationLink | undefined
  readonly territory?: (PlaceRange & PlaceLink) | undefined
  readonly kind?: string | undefined
  /** The month of the last day: '2026-11'. */
  readonly month?: string | undefined
}

/** How many deadlines there are in which state. Cancelled ones are in none. */
export type RecordCounts = {
  /** Done by the last day. */
  readonly inTime: number
  /** Done after it. */
  readonly late: number
  /** Not done; the last day has not passed. */
  readonly open: number
  /** Not done; the last day has passed. */
  readonly overdue: number
  /**
   * Median of the calendar days from the event to the day on which it was done, of terms after an event; null: none was
   * done.
   */
  readonly medianDays: number | null
}

/** A row of the record: an organisation, a place, a kind or a month. */
export type RecordGroup = RecordCounts & {
  /** A slug, a slug of a place, the name of a kind, or a month. */
  readonly key: string
  readonly name: Text | Label | null
}

/** Rows of the record on its page; the file has all. */
export const PAGE_GROUPS_MAX = 100
/** Rows of the record in its file, and months of the picture. */
export const [GROUPS_MAX, MONTHS_SHOWN] = [10_000, 12]

/** Deadlines whose day has come: done in time, done late, overdue. */
export const dueTotalOf = ({ inTime, late, overdue }: RecordCounts): number => inTime + late + overdue

/** The share of those that were done in time, in whole percent; null: none has come due. */
export function shareInTime(counts: RecordCounts): number | null {
  const due = dueTotalOf(counts)
  return due === 0 ? null : Math.round((counts.inTime / due) * 100)
}

/** The months up to that of a day, the last one last. */
export function monthsUpTo(today: LocalDate, count: number): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + month - 1 - (count - 1 - index)
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}

/** The query of a filter, for links; empty when nothing is chosen. */
export const recordQuery = (
  { territory, organisation, kind, month }: RecordFilter,
  more: Readonly<Record<string, string>> = {},
): string => queryString({ territory, organisation, kind, month, ...more })

/** The path of the record with a filter, after the language. */
export const recordPath = (filter: RecordFilter, more: Readonly<Record<string, string>> = {}): string =>
  RECORD_PATH + recordQuery(filter, more)

/** A deadline with its thing, for a list. */
export type ListedDeadline = { readonly deadline: Deadline; readonly thing: DeadlineThing | undefined }
