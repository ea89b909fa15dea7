import { type ExpressionBuilder, sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import { fold } from '#domain/kazakh/index.ts'
import type { Topic } from '#domain/topic/index.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'
import type {
  AgendaItem,
  Amendment,
  Announcement,
  Body,
  Change,
  Meeting,
  MeetingDocument,
  MeetingEntry,
  MeetingKind,
  Place,
  Speaker,
} from './model.ts'
import type { MeetingRow } from './tables.ts'

type Joined = Tables & { m: Tables['meeting']; p: Tables['territory_place'] }

/** A list is narrowed to all that is inside a place, to one body as organiser or partner, to a kind, to a topic. */
export type MeetingFilter = {
  readonly territory?: { readonly ordinal: number; readonly inside: number } | undefined
  readonly organisation?: { readonly id: Id<'organisation'> } | undefined
  readonly kind?: MeetingKind | undefined
  readonly topic?: Topic | undefined
}

/** What a filter asks of a meeting `m` in a place `p`. */
export const fits =
  ({ territory, organisation, kind, topic }: MeetingFilter) =>
  (eb: ExpressionBuilder<Joined, 'm' | 'p'>) =>
    eb.and([
      ...(territory
        ? [
            eb('m.territory_ordinal', '>=', territory.ordinal),
            eb('m.territory_ordinal', '<=', territory.ordinal + territory.inside),
          ]
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

const standing = (which: 'seat' | 'waiting') =>
  sql<number>`(select count(*)::int from registration r where r.meeting_id = m.id and r.standing = ${sql.lit(which)})`

/** Meetings as they stand in a list. */
export const entries = (db: Db, filter: MeetingFilter) =>
  db
    .selectFrom('meeting as m')
    .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
    .where(fits(filter))
    .where('m.withdrawn_at', 'is', null)
    .select(['m.id', 'm.slug', 'm.kind', 'm.state', 'm.title', 'm.venue', 'm.capacity'])
    .select(['m.starts_at as startsAt', 'm.ends_at as endsAt'])
    .select('m.registration_closes_at as registrationClosesAt')
    .select(sql<Place>`jsonb_build_object('code', p.code, 'label', p.label, 'slug', p.slug)`.as('place'))
    .select([standing('seat').as('seats'), standing('waiting').as('waiting')])

/** The same with all that is announced in one row. */
export const announcements = (db: Db, filter: MeetingFilter) =>
  entries(db, filter)
    .innerJoin('organisation_link as o', 'o.id', 'm.organiser_id')
    .select(['m.address', 'm.about', 'm.outcome', 'm.attended', 'm.topic', 'm.sequence', 'm.demo'])
    .select(['m.map_url as mapUrl', 'm.online_url as onlineUrl'])
    .select(['m.published_at as publishedAt', 'm.revised_at as revisedAt'])
    .select(sql<Body>`jsonb_build_object('slug', o.slug, 'name', o.name)`.as('organiser'))
    .select(
      sql<readonly Amendment[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('what', c.what, 'before', c.before, 'reason', c.reason)
          order by c.changed_at desc, c.id desc), '[]')
        from meeting_change c where c.meeting_id = m.id)`.as('revisions'),
    )

export type Listing = {
  readonly when: 'ahead' | 'past'
  readonly now: Date
  readonly offset: number
  readonly limit: number
}

/** Meetings that are not over yet, the nearest first, or those that are, the latest first; and how many in all. */
export async function listMeetings(db: Db, filter: MeetingFilter, { when, now, offset, limit }: Listing) {
  const direction = when === 'ahead' ? 'asc' : 'desc'
  const rows = await entries(db, filter)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('m.ends_at', when === 'ahead' ? '>' : '<=', now)
    .orderBy('m.starts_at', direction)
    .orderBy('m.id', direction)
    .offset(offset)
    .limit(limit)
    .execute()
  return { entries: rows satisfies MeetingEntry[], total: rows[0]?.total ?? 0 }
}

// An empty list is no SQL; this id is nobody's (RFC 9562, nil UUID).
const NOBODY = ['00000000-0000-0000-0000-000000000000']

/** Meetings for those who know their ids, in their order of time. */
export const listMeetingsById = (db: Db, ids: readonly string[]): Promise<MeetingEntry[]> =>
  entries(db, {})
    .where('m.id', 'in', ids.length > 0 ? ids : NOBODY)
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .execute()

/** The same with all that a calendar needs. */
export const listAnnouncementsById = (db: Db, ids: readonly string[]): Promise<Announcement[]> =>
  announcements(db, {})
    .where('m.id', 'in', ids.length > 0 ? ids : NOBODY)
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .execute()

export const findAnnouncement = (db: Db, slug: string): Promise<Announcement | undefined> =>
  announcements(db, {}).where('m.slug', '=', slug).executeTakeFirst()

/** A meeting with all its parts: six queries, however many parts. */
export async function findMeeting(db: Db, slug: string): Promise<Meeting | undefined> {
  const found = await findAnnouncement(db, slug)
  if (!found) return undefined
  const [partners, agenda, speakers, documents, changes] = await Promise.all([
    listPartners(db, found.id),
    listAgenda(db, found.id),
    listSpeakers(db, found.id),
    listDocuments(db, found.id),
    listChanges(db, found.id),
  ])
  return { ...found, partners, agenda, speakers, documents, changes }
}

const listPartners = (db: Db, id: Id<'meeting'>): Promise<Body[]> =>
  db
    .selectFrom('meeting_partner as x')
    .innerJoin('organisation_link as o', 'o.id', 'x.organisation_id')
    .select(['o.slug', 'o.name'])
    .where('x.meeting_id', '=', id)
    .orderBy('x.position')
    .execute()

async function listAgenda(db: Db, id: Id<'meeting'>): Promise<AgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_item as x')
    .leftJoin('person_link as p', 'p.id', 'x.person_id')
    .select(['x.starts_at', 'x.title', 'p.name as person'])
    .where('x.meeting_id', '=', id)
    .orderBy('x.position')
    .execute()
  return rows.map(({ starts_at, ...item }) => ({ ...item, startsAt: starts_at?.slice(0, 5) ?? null }))
}

async function listSpeakers(db: Db, id: Id<'meeting'>): Promise<Speaker[]> {
  const rows = await db
    .selectFrom('meeting_speaker as x')
    .innerJoin('person_link as p', 'p.id', 'x.person_id')
    .leftJoin('organisation_link as o', 'o.id', 'x.organisation_id')
    .select(['p.slug', 'p.name', 'x.post', 'o.slug as bodySlug', 'o.name as bodyName'])
    .where('x.meeting_id', '=', id)
    .orderBy('x.position')
    .execute()
  return rows.map(({ bodySlug, bodyName, ...speaker }) => ({
    ...speaker,
    organisation: bodySlug && bodyName ? { slug: bodySlug, name: bodyName } : null,
  }))
}

const listDocuments = (db: Db, id: Id<'meeting'>): Promise<MeetingDocument[]> =>
  db
    .selectFrom('meeting_document')
    .select(['title', 'url', 'role'])
    .where('meeting_id', '=', id)
    .orderBy('position')
    .execute()

async function listChanges(db: Db, id: Id<'meeting'>): Promise<Change[]> {
  const rows = await db
    .selectFrom('meeting_change')
    .select(['what', 'before', 'reason', 'changed_at as changedAt'])
    .where('meeting_id', '=', id)
    .orderBy('changed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows as Change[]
}

/** Addresses and titles of meetings, for those who know their ids. */
export const listLinks = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('meeting')
    .select(['id', 'slug', 'title'])
    .where('id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .execute()

/** Addresses and last changes of a portion of all meetings, for the site map. */
export const listSlugs = (db: Db, skip: number, limit: number) =>
  db
    .selectFrom('meeting')
    .select(['slug', 'revised_at as revisedAt'])
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .offset(skip)
    .limit(limit)
    .execute()

export type MeetingParts = {
  readonly partners: readonly Id<'organisation'>[]
  readonly agenda: readonly Omit<Tables['agenda_item'], 'meeting_id' | 'position'>[]
  readonly speakers: readonly Omit<Tables['meeting_speaker'], 'meeting_id' | 'position'>[]
  readonly documents: readonly MeetingDocument[]
}

/** Writes a meeting with its parts in their order. */
export async function addMeeting(db: Db, row: MeetingRow, parts: MeetingParts) {
  await db
    .insertInto('meeting')
    .values({ ...withJson(row), search_key: keyOf(row.title) })
    .execute()
  await addParts(db, row.id, parts)
}

/** The title in its languages as a search finds it. */
export const keyOf = ({ kk, ru, en = '' }: Partial<Text>): string => fold(`${kk ?? ''} ${ru ?? ''} ${en}`)

export async function addParts(db: Db, id: Id<'meeting'>, parts: MeetingParts) {
  const placed = <Row>(rows: readonly Row[]) =>
    rows.map((one, position) => ({ ...one, meeting_id: id, position }))
  if (parts.partners.length > 0)
    await db
      .insertInto('meeting_partner')
      .values(placed(parts.partners.map((organisation_id) => ({ organisation_id }))))
      .execute()
  if (parts.agenda.length > 0)
    await db
      .insertInto('agenda_item')
      .values(placed(parts.agenda.map((item) => ({ ...item, title: jsonb(item.title) }))))
      .execute()
  if (parts.speakers.length > 0)
    await db
      .insertInto('meeting_speaker')
      .values(placed(parts.speakers.map((one) => ({ ...one, post: one.post && jsonb(one.post) }))))
      .execute()
  if (parts.documents.length > 0)
    await db
      .insertInto('meeting_document')
      .values(placed(parts.documents.map((one) => ({ ...one, title: jsonb(one.title) }))))
      .execute()
}

const jsonColumns = ['venue', 'address', 'title', 'about', 'outcome'] as const

function withJson<Row extends Partial<MeetingRow>>(row: Row): Row {
  const given = jsonColumns.filter((name) => row[name])
  return { ...row, ...Object.fromEntries(given.map((name) => [name, jsonb(row[name])])) }
}

/** Columns of a meeting that may be written over. */
export type MeetingColumns = Partial<Omit<MeetingRow, 'id'>> & { readonly attended?: number | null }

export const saveMeeting = (db: Db, id: Id<'meeting'>, columns: MeetingColumns) =>
  db
    .updateTable('meeting')
    .set({ ...withJson(columns), ...(columns.title ? { search_key: keyOf(columns.title) } : {}) })
    .where('id', '=', id)
    .execute()

/** Adds a paper after those that are there. */
export const addDocument = (db: Db, id: Id<'meeting'>, { title, url, role = 'paper' }: MeetingDocument) =>
  db
    .insertInto('meeting_document')
    .values((eb) => ({
      meeting_id: id,
      position: eb
        .selectFrom('meeting_document')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('meeting_id', '=', id),
      title: jsonb(title),
      url,
      role,
    }))
    .execute()

/** Replaces the parts of a meeting; its minutes stay. */
export async function replaceParts(db: Db, id: Id<'meeting'>, parts: MeetingParts) {
  const minutes = (await listDocuments(db, id)).filter(({ role }) => role === 'minutes')
  for (const table of ['meeting_partner', 'agenda_item', 'meeting_speaker', 'meeting_document'] as const)
    await db.deleteFrom(table).where('meeting_id', '=', id).execute()
  await addParts(db, id, { ...parts, documents: [...parts.documents, ...minutes] })
}

export const addChange = (db: Db, row: Tables['meeting_change']) =>
  db
    .insertInto('meeting_change')
    .values({ ...row, before: jsonb(row.before), reason: row.reason && jsonb(row.reason) })
    .execute()
