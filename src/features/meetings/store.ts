import { type ExpressionBuilder, sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Point } from '#domain/location/index.ts'
import { type PlaceRange, rangeOf } from '#domain/territory/index.ts'
import type { Topic } from '#domain/topic/index.ts'
import {
  type Db,
  type FilledPlaceholders,
  organisationName,
  placeLink,
  prepared,
  preparedByShape,
  type Tables,
} from '#platform/db/index.ts'
import type { ExplainedChange, Meeting, MeetingAnnouncement, MeetingKind, MeetingListItem } from './model.ts'
import { listMeetingParts } from './part-store.ts'

type Joined = Tables & { m: Tables['meeting']; p: Tables['territory_place'] }

/** Narrows a list to a territory with everything inside it, an organisation as organiser or partner, a kind, a topic. */
export type MeetingFilter = {
  readonly territory?: PlaceRange | undefined
  readonly organisation?: { readonly id: Id<'organisation'> } | undefined
  readonly kind?: MeetingKind | undefined
  readonly topic?: Topic | undefined
}

/** The condition of a filter on a meeting `m` in a territory `p`. */
export const matchesFilter =
  ({ territory, organisation, kind, topic }: MeetingFilter) =>
  (eb: ExpressionBuilder<Joined, 'm' | 'p'>) =>
    eb.and([
      ...(territory
        ? [eb('m.territory_ordinal', '>=', territory.first), eb('m.territory_ordinal', '<=', territory.last)]
        : []),
      ...(organisation
        ? [
            eb.or([
              eb('m.organiser_id', '=', organisation.id),
              eb.exists(
                eb
                  .selectFrom('meeting_partner')
                  .select('meeting_id')
                  .whereRef('meeting_id', '=', 'm.id')
                  .where('organisation_id', '=', organisation.id),
              ),
            ]),
          ]
        : []),
      ...(kind ? [eb('m.kind', '=', kind)] : []),
      ...(topic ? [eb('m.topic', '=', topic)] : []),
    ])

/** How many registrations for a meeting `m` have a status. */
const countWithStatus = (status: 'seat' | 'waiting') =>
  sql<number>`(select count(*)::int from registration_status r
    where r.target_id = m.id and r.status = ${sql.lit(status)})`

/** The point of the venue of a meeting `m`. */
export const pointOfMeeting = sql<Point | null>`case when m.latitude is null then null
  else jsonb_build_object('latitude', m.latitude, 'longitude', m.longitude) end`

/** Meetings as a list shows them. */
export const selectMeetings = (db: Db, filter: MeetingFilter) =>
  db
    .selectFrom('meeting as m')
    .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
    .where(matchesFilter(filter))
    .where('m.withdrawn_at', 'is', null)
    .select(['m.id', 'm.slug', 'm.kind', 'm.state', 'm.title', 'm.venue', 'm.capacity'])
    .select(['m.starts_at as startsAt', 'm.ends_at as endsAt'])
    .select(['m.registration_closes_at as registrationClosesAt', 'm.participants'])
    .select(placeLink.as('place'))
    .select([countWithStatus('seat').as('seats'), countWithStatus('waiting').as('waiting')])

/** The same with everything else that is read in one row. */
export const selectAnnouncements = (db: Db, filter: MeetingFilter) =>
  selectMeetings(db, filter)
    .innerJoin('organisation_link as o', 'o.id', 'm.organiser_id')
    .select(['m.address', 'm.about', 'm.outcome', 'm.attended', 'm.topic', 'm.sequence', 'm.demo'])
    .select(['m.map_url as mapUrl', 'm.online_url as onlineUrl'])
    .select(pointOfMeeting.as('point'))
    .select(['m.published_at as publishedAt', 'm.revised_at as revisedAt'])
    .select(organisationName.as('organiser'))
    .select(
      sql<readonly ExplainedChange[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('what', c.what, 'before', c.before, 'reason', c.reason)
          order by c.changed_at desc, c.id desc), '[]')
        from meeting_change c where c.meeting_id = m.id)`.as('revisions'),
    )

export type MeetingRange = {
  /** `ahead`: not over yet. */
  readonly when: 'ahead' | 'past'
  readonly now: Date
  readonly offset: number
  readonly limit: number
}

/** Ids of meetings after one, in their order. */
export async function listMeetingIds(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('id')
    .$if(after !== null, (query) => query.where('id', '>', after as Id<'meeting'>))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

type ListedValues = Partial<PlaceRange> & {
  readonly organiser: Id<'organisation'> | undefined
  readonly kind: MeetingKind | undefined
  readonly topic: Topic | undefined
  readonly now: Date
  readonly offset: number
  readonly limit: number
}

const listedMeetings = (when: MeetingRange['when']) =>
  preparedByShape<ListedValues>({ mayBeSlow: true })((db, value) => {
    const direction = when === 'ahead' ? 'asc' : 'desc'
    const [first, last, organiser] = [value('first'), value('last'), value('organiser')]
    return selectMeetings(db, {
      territory: first === undefined || last === undefined ? undefined : { first, last },
      organisation: organiser && { id: organiser },
      kind: value('kind'),
      topic: value('topic'),
    })
      .select(sql<number>`(count(*) over ())::int`.as('total'))
      .where('m.ends_at', when === 'ahead' ? '>' : '<=', value('now'))
      .orderBy('m.starts_at', direction)
      .orderBy('m.id', direction)
      .offset(value('offset'))
      .limit(value('limit'))
  })
const listed = { ahead: listedMeetings('ahead'), past: listedMeetings('past') }

/** Meetings ahead, the nearest first, or past ones, the latest first, with their total number. */
export async function listMeetings(
  db: Db,
  { territory, organisation, kind, topic }: MeetingFilter,
  { when, ...portion }: MeetingRange,
) {
  const range = territory ? rangeOf(territory) : {}
  const rows = await listed[when](db, { ...range, organiser: organisation?.id, kind, topic, ...portion })
  return { items: rows satisfies MeetingListItem[], total: rows[0]?.total ?? 0 }
}

/** Where the meetings of the first page and of the page of a place are: inside a place, exactly in some, or anywhere. */
type Location = {
  readonly territory?: MeetingFilter['territory']
  readonly exactly?: readonly string[] | undefined
  readonly limit: number
}

type LocationValues = Partial<PlaceRange> & {
  readonly exactly: readonly string[] | undefined
  readonly limit: number
  readonly now: Date
}

const locationValues = ({ territory, exactly, limit }: Location, now: Date): LocationValues => ({
  ...(territory ? rangeOf(territory) : {}),
  exactly,
  limit,
  now,
})

const located = (db: Db, value: FilledPlaceholders<LocationValues>) => {
  const [first, last, exactly] = [value('first'), value('last'), value('exactly')]
  const territory = first === undefined || last === undefined ? undefined : { first, last }
  const query = selectMeetings(db, { territory }).limit(value('limit'))
  return exactly ? query.where(sql<boolean>`m.territory_code = any(${exactly})`) : query
}

const running = preparedByShape<LocationValues & { readonly cancelledUntil: Date }>({ mayBeSlow: true })(
  (db, value) =>
    located(db, value)
      .where('m.ends_at', '>', value('now'))
      .where((eb) =>
        eb.or([eb('m.state', '!=', 'cancelled'), eb('m.starts_at', '<', value('cancelledUntil'))]),
      )
      .orderBy('m.starts_at')
      .orderBy('m.id'),
)

const ended = preparedByShape<LocationValues>({ mayBeSlow: true })((db, value) =>
  located(db, value)
    .where('m.ends_at', '<=', value('now'))
    .where('m.outcome', 'is not', null)
    .orderBy('m.starts_at', 'desc')
    .orderBy('m.id'),
)

/** Meetings that are not over, the nearest first; cancelled ones only if they were to begin before `cancelledUntil`. */
export const listCurrentMeetings = (
  db: Db,
  location: Location,
  now: Date,
  cancelledUntil: Date,
): Promise<MeetingListItem[]> => running(db, { ...locationValues(location, now), cancelledUntil })

/** Meetings with a published outcome, the latest first. */
export const listEndedMeetings = (db: Db, location: Location, now: Date): Promise<MeetingListItem[]> =>
  ended(db, locationValues(location, now))

// SQL has no empty list; no meeting has this id (RFC 9562, nil UUID).
const NO_IDS = ['00000000-0000-0000-0000-000000000000']

/** Meetings by id, in the order of time. */
export const listMeetingsById = (db: Db, ids: readonly string[]): Promise<MeetingListItem[]> =>
  selectMeetings(db, {})
    .where('m.id', 'in', ids.length > 0 ? ids : NO_IDS)
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .execute()

/** The same with everything that a calendar needs. */
export const listAnnouncementsById = (db: Db, ids: readonly string[]): Promise<MeetingAnnouncement[]> =>
  selectAnnouncements(db, {})
    .where('m.id', 'in', ids.length > 0 ? ids : NO_IDS)
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .execute()

const announcementBySlug = prepared<{ slug: string }>()((db, value) =>
  selectAnnouncements(db, {}).where('m.slug', '=', value('slug')),
)

export async function findAnnouncement(db: Db, slug: string): Promise<MeetingAnnouncement | undefined> {
  const [found] = await announcementBySlug(db, { slug })
  return found
}

/** A meeting with all its parts: six queries, however many parts. */
export async function findMeeting(db: Db, slug: string): Promise<Meeting | undefined> {
  const found = await findAnnouncement(db, slug)
  return found && { ...found, ...(await listMeetingParts(db, found.id)) }
}

/** Addresses and titles of meetings by id; withdrawn ones are left out. */
export const listJournalTargets = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('meeting')
    .select(['id', 'slug', 'title'])
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .execute()

/** Announced meetings by id, with the place of their organiser; withdrawn ones are left out. */
export const listLinkable = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('meeting as m')
    .innerJoin('organisation_place as b', 'b.id', 'm.organiser_id')
    .select(['m.id', 'm.slug', 'm.kind', 'm.state', 'm.title', 'm.territory_code as territory'])
    .select(['m.starts_at as startsAt', 'm.ends_at as endsAt'])
    .select(['m.organiser_id as organisation', 'b.first', 'b.last'])
    .where('m.id', 'in', ids)
    .where('m.withdrawn_at', 'is', null)
    .execute()

/** What stands in the site map. */
export const selectForSiteMap = (db: Db) =>
  db
    .selectFrom('meeting')
    .select(['slug', 'revised_at as changed'])
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
