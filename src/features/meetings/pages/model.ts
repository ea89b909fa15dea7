import type { OrganisationName, PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Topic } from '#domain/topic/index.ts'
import { MEETINGS_PATH, type MeetingKind } from '../model.ts'

export const PAGE_SIZE = 20

/** The list as files, without their extension. */
export const DOWNLOADS_PATH = `${MEETINGS_PATH}/list`
export const MONTH_PATH = `${MEETINGS_PATH}/calendar`
/** The list as a calendar to subscribe to. */
export const CALENDAR_FEED_PATH = `${MONTH_PATH}.ics`
export const dayPath = (day: LocalDate): string => `${MEETINGS_PATH}/days/${day}`

/** What a list is narrowed to, with the names that are shown. */
export type ChosenFilter = {
  readonly territory?: PlaceLink | undefined
  readonly organisation?: OrganisationName | undefined
  readonly kind?: MeetingKind | undefined
  readonly topic?: Topic | undefined
}
