import { sql } from 'kysely'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Db } from '#platform/db/index.ts'
import type { MeetingAnnouncement, MeetingListItem } from '../../model.ts'
import { type MeetingFilter, matchesFilter, selectAnnouncements, selectMeetings } from '../../store.ts'

/** The IANA zones of the country: of regions by the first two digits of their KATO code, and elsewhere. */
export type CalendarZones = { readonly regions: ReadonlyMap<string, string>; readonly elsewhere: string }

/** Days from the first to the last, each by the clock of the place of a meeting. */
export type MeetingDays = {
  readonly first: LocalDate
  readonly last: LocalDate
  readonly zones: CalendarZones
}

const zoneOfMeeting = ({ regions, elsewhere }: CalendarZones) =>
  regions.size === 0
    ? sql<string>`${elsewhere}`
    : sql<string>`case left(m.territory_code, 2) ${sql.join(
        [...regions].map(([digits, zone]) => sql`when ${digits} then ${zone}`),
        sql` `,
      )} else ${elsewhere} end`

/** The meetings that begin on these days, with the day of each. */
const datedOn = (db: Db, filter: MeetingFilter, { first, last, zones }: MeetingDays) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('meeting as m')
        .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
        .where(matchesFilter(filter))
        .where('m.withdrawn_at', 'is', null)
        // No zone is a day from UTC: the index finds this wider span, the local days decide within it.
        .where(
          'm.starts_at',
          '>=',
          sql<Date>`${first}::date::timestamp at time zone 'UTC' - interval '1 day'`,
        )
        .where('m.starts_at', '<', sql<Date>`${last}::date::timestamp at time zone 'UTC' + interval '2 days'`)
        .select(['m.id', 'm.starts_at'])
        .select(
          sql<LocalDate>`to_char(m.starts_at at time zone ${zoneOfMeeting(zones)}, 'YYYY-MM-DD')`.as('day'),
        )
        .as('x'),
    )
    .where('x.day', '>=', first)
    .where('x.day', '<=', last)

export type DatedMeeting = MeetingListItem & {
  readonly day: LocalDate
  /** How many meetings there are on its day, shown or not. */
  readonly onDay: number
}

/** The meetings of the days in order: all of them up to a limit, beyond it the first few of each day. */
export const listDays = (
  db: Db,
  filter: MeetingFilter,
  days: MeetingDays,
  { all, few }: { readonly all: number; readonly few: number },
): Promise<DatedMeeting[]> =>
  selectMeetings(db, filter)
    .innerJoin(
      datedOn(db, filter, days)
        .select(['x.id', 'x.day'])
        .select([
          sql<number>`(count(*) over ())::int`.as('in_all'),
          sql<number>`(count(*) over (partition by x.day))::int`.as('on_day'),
          sql<number>`row_number() over (partition by x.day order by x.starts_at, x.id)`.as('nth'),
        ])
        .as('d'),
      'd.id',
      'm.id',
    )
    .select(['d.day', 'd.on_day as onDay'])
    .where((eb) => eb.or([eb('d.in_all', '<=', all), eb('d.nth', '<=', few)]))
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .execute()

/** A page of the meetings of the days, in order, with their total number. */
export async function listMeetingsOnDays(
  db: Db,
  filter: MeetingFilter,
  days: MeetingDays,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const rows = await selectMeetings(db, filter)
    .where('m.id', 'in', datedOn(db, filter, days).select('x.id'))
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { items: rows satisfies MeetingListItem[], total: rows[0]?.total ?? 0 }
}

/** When the first and the last meeting of a filter begin; undefined when there are none. */
export async function findMeetingSpan(db: Db, filter: MeetingFilter): Promise<[Date, Date] | undefined> {
  const span = await db
    .selectFrom('meeting as m')
    .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
    .where(matchesFilter(filter))
    .where('m.withdrawn_at', 'is', null)
    .select((eb) => [eb.fn.min('m.starts_at').as('first'), eb.fn.max('m.starts_at').as('last')])
    .executeTakeFirst()
  return span?.first && span.last ? [span.first, span.last] : undefined
}

const byTime = (one: MeetingAnnouncement, other: MeetingAnnouncement) =>
  Number(one.startsAt) - Number(other.startsAt) || (one.id < other.id ? -1 : 1)

/**
 * What a calendar subscribes to, in the order of time: the nearest meetings ahead, then, as far as the limit allows,
 * the latest that ended after `since`. Phones delete what is missing, so past meetings are left out first.
 */
export async function listAnnouncements(
  db: Db,
  filter: MeetingFilter,
  { now, since, limit }: { readonly now: Date; readonly since: Date; readonly limit: number },
): Promise<MeetingAnnouncement[]> {
  const found = await selectAnnouncements(db, filter)
    .where('m.ends_at', '>', since)
    .orderBy(sql`m.ends_at <= ${now}`)
    .orderBy(sql`case when m.ends_at > ${now} then m.starts_at end`)
    .orderBy('m.starts_at', 'desc')
    .orderBy('m.id')
    .limit(limit)
    .execute()
  return found.toSorted(byTime)
}
