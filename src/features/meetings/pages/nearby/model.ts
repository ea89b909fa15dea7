import type { Point } from '#domain/location/index.ts'
import { MEETINGS_PATH, type MeetingListItem } from '../../model.ts'

export const NEARBY_PATH = `${MEETINGS_PATH}/nearby`
export const GEOJSON_PATH = `${MEETINGS_PATH}.geojson`
/** Meetings on one page: as many as a plan can show. */
export const NEARBY_MAX = 30
/** Meetings in a file. */
export const FILE_MAX = 1000
/** What is typed into the field: a point or the name of a place. */
export const NEAR_MAX = 100

export type LocatedMeeting = MeetingListItem & {
  readonly point: Point | null
  /** From the chosen point; null: there is none, or the meeting has none. */
  readonly metres: number | null
}

/** What is listed: around what was typed, ahead or past, on which page. */
export type NearbyView = { readonly near: string; readonly when: 'ahead' | 'past' }

/** The parameters of a list beside its filter; those of meetings ahead and of no place are left out. */
export const nearbyParameters = ({ near, when }: NearbyView): Readonly<Record<string, string>> => ({
  ...(near === '' ? {} : { near }),
  ...(when === 'past' ? { when } : {}),
})
