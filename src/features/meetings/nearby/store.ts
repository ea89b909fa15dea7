import { sql } from 'kysely'
import type { Point } from '#domain/location/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { type Db, distanceTo, nearnessTo } from '#platform/db/index.ts'
import { entries, type MeetingFilter, pointOfMeeting } from '../store.ts'
import { FILE_MAX, type LocatedMeeting, NEARBY_MAX } from './model.ts'

const ahead = (db: Db, filter: MeetingFilter, now: Date) =>
  entries(db, filter)
    .select(pointOfMeeting.as('point'))
    .where('m.ends_at', '>', now)
    .where('m.state', '<>', 'cancelled')

/** Meetings ahead by their distance from a point; those without a point last, by date. */
export const listNearPoint = (db: Db, point: Point, now: Date): Promise<LocatedMeeting[]> =>
  ahead(db, {}, now)
    .select(distanceTo(point, { latitude: 'm.latitude', longitude: 'm.longitude' }).as('metres'))
    .orderBy('metres', (column) => column.asc().nullsLast())
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .limit(NEARBY_MAX)
    .execute()

/** Meetings ahead by their nearness to a place in the tree of the classifier, then by date; without rings by date. */
export const listNearPlace = (db: Db, rings: readonly PlaceRange[], now: Date): Promise<LocatedMeeting[]> =>
  ahead(db, {}, now)
    .select(sql<number | null>`null::double precision`.as('metres'))
    .orderBy(nearnessTo(rings, 'm.territory_ordinal'))
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .limit(NEARBY_MAX)
    .execute()

/** Meetings ahead for a file, by date. */
export const listForFile = (db: Db, filter: MeetingFilter, now: Date) =>
  ahead(db, filter, now).orderBy('m.starts_at').orderBy('m.id').limit(FILE_MAX).execute()
