import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, placeLink } from '#platform/db/index.ts'
import type { FeedbackQuote, Photograph, ProgrammeEventRow, ProgrammeMaterial } from './model.ts'

type ProgrammeId = Id<'programme'>

const events = (db: Db, id: ProgrammeId) =>
  db
    .selectFrom('programme_event as e')
    .innerJoin('meeting_link as m', 'm.id', 'e.meeting_id')
    .where('e.programme_id', '=', id)

/** Which meetings are next, or were last; of the whole programme or within a place. */
export async function listEventIds(
  db: Db,
  id: ProgrammeId,
  { when, now, limit, region }: { when: 'ahead' | 'past'; now: Date; limit: number; region?: string },
): Promise<readonly Id<'meeting'>[]> {
  const rows = await events(db, id)
    .select('m.id')
    .where('m.ends_at', when === 'ahead' ? '>' : '<=', now)
    .$if(region !== undefined, (query) =>
      query
        .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
        .innerJoin('territory_place as q', (join) =>
          join.onRef('q.ordinal', '<=', 'p.ordinal').onRef('q.last_ordinal', '>=', 'p.ordinal'),
        )
        .where('q.code', '=', region ?? ''),
    )
    .orderBy('m.starts_at', when === 'ahead' ? 'asc' : 'desc')
    .orderBy('m.id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** The latest meetings of a programme, past or ahead. */
export async function listAllEventIds(
  db: Db,
  id: ProgrammeId,
  limit: number,
): Promise<readonly Id<'meeting'>[]> {
  const rows = await events(db, id).select('m.id').orderBy('m.starts_at', 'desc').limit(limit).execute()
  return rows.map((row) => row.id)
}

/** A page of the events by time, with attendance and feedback, and their total number. */
export async function listProgrammeEvents(
  db: Db,
  id: ProgrammeId,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const rows = await events(db, id)
    .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
    .select(['m.id', 'm.slug', 'm.title', 'm.state', 'm.starts_at as startsAt', 'm.ends_at as endsAt'])
    .select(['e.attendance', placeLink.as('place')])
    .select(sql<number>`(select count(*)::int from event_feedback f where f.meeting_id = m.id)`.as('answers'))
    .select(
      sql<number | null>`(select avg(f.useful)::float8 from event_feedback f where f.meeting_id = m.id)`.as(
        'mean',
      ),
    )
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return {
    items: rows.map(({ total: _, ...row }) => row) satisfies readonly ProgrammeEventRow[],
    total: rows[0]?.total ?? 0,
  }
}

/** An event by its meeting, with what belongs to it; undefined when the meeting is of no programme. */
export async function findProgrammeEvent(
  db: Db,
  meeting: { readonly id: string } | { readonly slug: string },
) {
  const event = await db
    .selectFrom('programme_event as e')
    .innerJoin('meeting_link as m', 'm.id', 'e.meeting_id')
    .innerJoin('programme_link as g', 'g.id', 'e.programme_id')
    .select(['m.id', 'm.slug', 'm.title', 'm.state', 'm.starts_at as startsAt', 'm.ends_at as endsAt'])
    .select(['m.territory_code as territory', 'e.attendance'])
    .select(['g.id as programme', 'g.slug as programmeSlug', 'g.name as programmeName'])
    .where((eb) => ('id' in meeting ? eb('m.id', '=', meeting.id) : eb('m.slug', '=', meeting.slug)))
    .executeTakeFirst()
  if (!event) return undefined
  const [materials, photographs, quotes] = await Promise.all([
    listMaterials(db, event.id),
    listPhotographs(db, { meeting: event.id }, PHOTOGRAPHS_MAX),
    listQuotes(db, { meeting: event.id }, QUOTES_MAX),
  ])
  return { ...event, materials, photographs, quotes }
}
const PHOTOGRAPHS_MAX = 12
const QUOTES_MAX = 12

const listMaterials = (db: Db, id: Id<'meeting'>): Promise<ProgrammeMaterial[]> =>
  db
    .selectFrom('programme_material')
    .select(['title', 'url'])
    .where('meeting_id', '=', id)
    .orderBy('position')
    .execute()

type PictureOwner = { readonly programme: ProgrammeId } | { readonly meeting: Id<'meeting'> }

/** Photographs of one event, or the first of each event of a programme, the latest events first. */
export const listPhotographs = (db: Db, owner: PictureOwner, limit: number): Promise<Photograph[]> =>
  db
    .selectFrom('programme_photograph as x')
    .innerJoin('programme_event as e', 'e.meeting_id', 'x.meeting_id')
    .innerJoin('meeting_link as m', 'm.id', 'e.meeting_id')
    .innerJoin('file as f', 'f.sha256', 'x.picture_sha256')
    .select(['x.picture_sha256 as picture', 'x.preview_sha256 as preview', 'x.alt', 'x.caption'])
    .select([sql<number>`coalesce(f.width, 1)`.as('width'), sql<number>`coalesce(f.height, 1)`.as('height')])
    .where((eb) =>
      'meeting' in owner
        ? eb('x.meeting_id', '=', owner.meeting)
        : eb.and([eb('e.programme_id', '=', owner.programme), eb('x.position', '=', 0)]),
    )
    .orderBy('m.starts_at', 'desc')
    .orderBy('x.position')
    .limit(limit)
    .execute()

/** The bytes of stored pictures by hash, for reports. */
export async function listPictureBytes(db: Db, hashes: readonly string[]) {
  const rows = await db
    .selectFrom('file')
    .select(['sha256', 'bytes'])
    .where('sha256', 'in', hashes.length > 0 ? hashes : [''])
    .execute()
  return new Map(rows.map(({ sha256, bytes }) => [sha256, bytes]))
}

/** The comments that the working group has chosen to quote. */
export const listQuotes = (db: Db, owner: PictureOwner, limit: number): Promise<FeedbackQuote[]> =>
  db
    .selectFrom('event_feedback as f')
    .innerJoin('meeting_link as m', 'm.id', 'f.meeting_id')
    .innerJoin('programme_event as e', 'e.meeting_id', 'f.meeting_id')
    .select(['f.language', sql<string>`f.words`.as('body'), 'm.slug as event', 'm.title'])
    .where('f.chosen', '=', true)
    .where('f.words', 'is not', null)
    .where((eb) =>
      'meeting' in owner
        ? eb('f.meeting_id', '=', owner.meeting)
        : eb('e.programme_id', '=', owner.programme),
    )
    .orderBy('m.starts_at')
    .orderBy('f.id')
    .limit(limit)
    .execute()

/** Everything that participants wrote about a programme's events, for its working group. */
export const listFeedback = (db: Db, slug: string) =>
  db
    .selectFrom('event_feedback as f')
    .innerJoin('programme_event as e', 'e.meeting_id', 'f.meeting_id')
    .innerJoin('meeting_link as m', 'm.id', 'f.meeting_id')
    .innerJoin('programme_link as g', 'g.id', 'e.programme_id')
    .select(['f.id', 'm.slug as event', 'f.language', 'f.useful', 'f.heard', 'f.words'])
    .select(['f.sent_on as sentOn', 'f.chosen'])
    .where('g.slug', '=', slug)
    .orderBy('m.starts_at')
    .orderBy('f.id')
    .execute()

/** The newest news of a programme by id. */
export async function listNewsIds(
  db: Db,
  id: ProgrammeId,
  limit: number,
): Promise<readonly Id<'news-item'>[]> {
  const rows = await db
    .selectFrom('programme_news as x')
    .innerJoin('news_link as n', 'n.id', 'x.news_item_id')
    .select('n.id')
    .where('x.programme_id', '=', id)
    .orderBy('n.published_at', 'desc')
    .orderBy('n.id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}
