import type { Point } from '#domain/location/index.ts'
import type { MeetingEntry } from '../model.ts'

export const NEARBY_PATH = '/meetings/nearby'
export const GEOJSON_PATH = '/meetings.geojson'
/** Meetings on one page: as many as a plan can show. */
export const NEARBY_MAX = 30
/** Meetings in a file. */
export const FILE_MAX = 1000
/** What is typed into the field: a point or the name of a place. */
export const NEAR_MAX = 100

export type LocatedMeeting = MeetingEntry & {
  readonly point: Point | null
  /** From the chosen point; null: there is none, or the meeting has none. */
  readonly metres: number | null
}

/** The address of the list around what was typed, after the language. */
export const nearbyPath = (near: string): string =>
  near === '' ? NEARBY_PATH : `${NEARBY_PATH}?${new URLSearchParams({ near })}`
