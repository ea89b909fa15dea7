import { sql } from 'kysely'
import type { Point } from '#domain/location/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { type Db, distanceTo, nearnessTo } from '#platform/db/index.ts'
import { type MeetingFilter, pointOfMeeting, selectMeetings } from '../../store.ts'
import { FILE_MAX, type LocatedMeeting, NEARBY_MAX } from './model.ts'

const ahead = (db: Db, filter: MeetingFilter, now: Date) =>
  selectMeetings(db, filter)
    .select(pointOfMeeting.as('point'))
    .where('m.ends_at', '>', now)
    .where('m.state', '<>', 'cancelled')

/** Which meetings are listed, and from which on. */
export type NearbyRange = {
  readonly filter: MeetingFilter
  readonly when: 'ahead' | 'past'
  readonly now: Date
  readonly offset: number
}

const counted = sql<number>`(count(*) over ())::int`

const located = (db: Db, { filter, when, now, offset }: NearbyRange) =>
  (when === 'ahead'
    ? ahead(db, filter, now)
    : selectMeetings(db, filter)
        .select(pointOfMeeting.as('point'))
        .where('m.ends_at', '<=', now)
        .where('m.state', '<>', 'cancelled')
  )
    .select(counted.as('total'))
    .offset(offset)
    .limit(NEARBY_MAX)

const byTime = ({ when }: NearbyRange) => (when === 'ahead' ? 'asc' : 'desc')

type FoundMeetings = { readonly items: readonly LocatedMeeting[]; readonly total: number }
const found = (rows: readonly (LocatedMeeting & { readonly total: number })[]): FoundMeetings => ({
  items: rows,
  total: rows[0]?.total ?? 0,
})

/** Meetings by their distance from a point; those without a point last, by date. */
export const listMeetingsNearPoint = async (
  db: Db,
  point: Point,
  range: NearbyRange,
): Promise<FoundMeetings> =>
  found(
    await located(db, range)
      .select(distanceTo(point, { latitude: 'm.latitude', longitude: 'm.longitude' }).as('metres'))
      .orderBy('metres', (column) => column.asc().nullsLast())
      .orderBy('m.starts_at', byTime(range))
      .orderBy('m.id')
      .execute(),
  )

/** Meetings by their nearness to a place in the tree of the classifier, then by date; without rings by date. */
export const listMeetingsNearPlace = async (
  db: Db,
  rings: readonly PlaceRange[],
  range: NearbyRange,
): Promise<FoundMeetings> =>
  found(
    await located(db, range)
      .select(sql<number | null>`null::double precision`.as('metres'))
      .orderBy(nearnessTo(rings, 'm.territory_ordinal'))
      .orderBy('m.starts_at', byTime(range))
      .orderBy('m.id')
      .execute(),
  )

/** Meetings ahead for a file, by date. */
export const listMeetingsForFile = (db: Db, filter: MeetingFilter, now: Date) =>
  ahead(db, filter, now).orderBy('m.starts_at').orderBy('m.id').limit(FILE_MAX).execute()
