import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { PlaceLink } from '#domain/base/link.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { type Db, organisationNameOrNull, placeLink, placeLinkOrNull } from '#platform/db/index.ts'
import type {
  EventCount,
  FindingCount,
  Indicator,
  IndicatorValue,
  Programme,
  ProgrammeActivity,
  ProgrammeListItem,
  ProgrammeMember,
  ProgrammePerson,
  ProgrammeStage,
} from './model.ts'

type ProgrammeId = Id<'programme'>

/** A person who may be absent, as one column. */
export const personOrNull = sql<ProgrammePerson | null>`
  case when who.id is null then null else jsonb_build_object('slug', who.slug, 'name', who.name) end`

const entries = (db: Db) =>
  db
    .selectFrom('programme as g')
    .select(['g.id', 'g.slug', 'g.name', 'g.summary', 'g.demo'])
    .select(['g.starts_on as startsOn', 'g.ends_on as endsOn'])
    .select(
      sql<PlaceLink[]>`(
        select coalesce(jsonb_agg(${placeLink} order by t.position), '[]')
        from programme_territory t join territory_place p on p.code = t.territory_code
        where t.programme_id = g.id
      )`.as('territories'),
    )

/** All programmes, those that end last first. One query. */
export const listProgrammes = (db: Db): Promise<ProgrammeListItem[]> =>
  entries(db).orderBy('g.ends_on', 'desc').orderBy('g.id').execute()

/** Programmes of a place: it is one of their territories, lies in one, or contains one. One query. */
export const listProgrammesIn = (db: Db, place: PlaceRange): Promise<ProgrammeListItem[]> =>
  entries(db)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('programme_territory as t')
          .innerJoin('territory_place as p', 'p.code', 't.territory_code')
          .select('t.position')
          .whereRef('t.programme_id', '=', 'g.id')
          .where('p.ordinal', '<=', place.last)
          .where('p.last_ordinal', '>=', place.first),
      ),
    )
    .orderBy('g.ends_on', 'desc')
    .orderBy('g.id')
    .execute()

/** Slugs and names of programmes by id. */
export const listJournalTargets = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('programme_link')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', ids as readonly Id<'programme'>[])
    .unionAll((eb) =>
      eb
        .selectFrom('programme_introduction as i')
        .innerJoin('programme_link as l', 'l.id', 'i.programme_id')
        .select([sql<Id<'programme'>>`i.id`.as('id'), 'l.slug', 'l.name'])
        .where('i.id', 'in', ids),
    )
    .execute()

/** Programmes by id, with the day on which they begin. */
export const listLinkable = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('programme')
    .select(['id', 'slug', 'name', 'starts_on as startsOn'])
    .where('id', 'in', ids)
    .execute()

/** What stands in the site map. */
export const selectForSiteMap = (db: Db) =>
  db.selectFrom('programme').select(['slug', 'revised_at as changed']).orderBy('id')

/** A programme with its parts and counts: twelve queries, however many events and findings. */
export async function findProgramme(db: Db, slug: string): Promise<Programme | undefined> {
  const found = await entries(db)
    .leftJoin('meeting_link as m', 'm.id', 'g.presentation_id')
    .leftJoin('programme_introduction as i', 'i.programme_id', 'g.id')
    .select([
      'i.body as introduction',
      'g.aims',
      'g.published_at as publishedAt',
      'g.revised_at as revisedAt',
    ])
    .select(['m.id as meeting', 'm.slug as meetingSlug', 'm.title as meetingTitle'])
    .select(['m.starts_at as startsAt', 'm.ends_at as endsAt', 'm.territory_code as meetingTerritory'])
    .where('g.slug', '=', slug)
    .executeTakeFirst()
  if (!found) return undefined
  const { meeting, meetingSlug, meetingTitle, startsAt, endsAt, meetingTerritory, ...programme } = found
  const [organisations, basis, members, stages, indicators, themes, findingCounts, eventCounts, feedback] =
    await Promise.all([
      listProgrammeOrganisations(db, found.id),
      listBasis(db, found.id),
      listMembers(db, found.id),
      listStages(db, found.id),
      listIndicators(db, found.id),
      listThemes(db, found.id),
      countFindings(db, found.id),
      countEvents(db, found.id),
      feedbackFigures(db, { programme: found.id }),
    ])
  return {
    ...programme,
    presentation:
      meeting && meetingSlug && meetingTitle && startsAt && endsAt && meetingTerritory
        ? {
            id: meeting,
            slug: meetingSlug,
            title: meetingTitle,
            startsAt,
            endsAt,
            territory: meetingTerritory,
          }
        : null,
    organisations,
    basis,
    members,
    stages,
    indicators,
    themes,
    findingCounts,
    eventCounts,
    feedback,
  }
}

const listProgrammeOrganisations = (db: Db, id: ProgrammeId) =>
  db
    .selectFrom('programme_body as x')
    .innerJoin('organisation_link as o', 'o.id', 'x.organisation_id')
    .select(['o.slug', 'o.name', 'x.role'])
    .where('x.programme_id', '=', id)
    .orderBy('x.position')
    .execute()

const listBasis = (db: Db, id: ProgrammeId) =>
  db
    .selectFrom('programme_basis')
    .select(['title', 'note', 'url'])
    .where('programme_id', '=', id)
    .orderBy('position')
    .execute()

const listMembers = (db: Db, id: ProgrammeId): Promise<ProgrammeMember[]> =>
  db
    .selectFrom('programme_member as x')
    .innerJoin('person_link as p', 'p.id', 'x.person_id')
    .select(['p.slug', 'p.name', 'x.role', 'x.post', 'x.starts_on as startsOn', 'x.ends_on as endsOn'])
    .where('x.programme_id', '=', id)
    .orderBy('x.position')
    .execute()

async function listStages(db: Db, id: ProgrammeId): Promise<ProgrammeStage[]> {
  const [stages, activities] = await Promise.all([
    db
      .selectFrom('programme_stage')
      .select(['position', 'title', 'starts_on as startsOn', 'ends_on as endsOn'])
      .where('programme_id', '=', id)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('programme_activity as a')
      .leftJoin('territory_place as p', 'p.code', 'a.territory_code')
      .leftJoin('organisation_link as o', 'o.id', 'a.organisation_id')
      .select(['a.stage', 'a.title', 'a.state', 'a.starts_on as startsOn', 'a.ends_on as endsOn'])
      .select(['a.actual_starts_on as actualStartsOn', 'a.actual_ends_on as actualEndsOn'])
      .select([placeLinkOrNull.as('place'), organisationNameOrNull.as('responsible')])
      .where('a.programme_id', '=', id)
      .orderBy('a.stage')
      .orderBy('a.position')
      .execute(),
  ])
  const of = (stage: number): ProgrammeActivity[] =>
    activities.flatMap(({ stage: where, ...activity }) => (where === stage ? [activity] : []))
  return stages.map(({ position, ...stage }) => ({ ...stage, activities: of(position) }))
}

async function listIndicators(db: Db, id: ProgrammeId): Promise<Indicator[]> {
  const rows = await db
    .selectFrom('programme_indicator as i')
    .select(['i.key', 'i.title', 'i.unit', 'i.base_period as basePeriod', 'i.adds'])
    .select(sql<number | null>`i.base::float8`.as('base'))
    .select(
      sql<IndicatorValue[]>`(
        select coalesce(jsonb_agg(jsonb_build_object(
          'period', v.period, 'territory', v.territory_code, 'plan', v.plan, 'fact', v.fact
        ) order by v.period, v.territory_code), '[]')
        from programme_value v where v.programme_id = i.programme_id and v.indicator = i.key
      )`.as('values'),
    )
    .where('i.programme_id', '=', id)
    .orderBy('i.position')
    .execute()
  return rows
}

const listThemes = (db: Db, id: ProgrammeId) =>
  db
    .selectFrom('programme_theme')
    .select(['key', 'title'])
    .where('programme_id', '=', id)
    .orderBy('position')
    .execute()

const countFindings = (db: Db, id: ProgrammeId): Promise<FindingCount[]> =>
  db
    .selectFrom('finding')
    .select(['region_code as region', 'kind', sql<number>`count(*)::int`.as('count')])
    .where('programme_id', '=', id)
    .groupBy(['region_code', 'kind'])
    .execute()

/** Events by the territory of the programme in which they were held; '' is outside all of them. */
const countEvents = (db: Db, id: ProgrammeId): Promise<EventCount[]> =>
  db
    .selectFrom('programme_event as e')
    .innerJoin('meeting_link as m', 'm.id', 'e.meeting_id')
    .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('programme_territory as t')
          .innerJoin('territory_place as q', 'q.code', 't.territory_code')
          .select(['t.programme_id', 'q.code', 'q.ordinal', 'q.last_ordinal'])
          .as('around'),
      (join) =>
        join
          .onRef('around.programme_id', '=', 'e.programme_id')
          .onRef('around.ordinal', '<=', 'p.ordinal')
          .onRef('around.last_ordinal', '>=', 'p.ordinal'),
    )
    .select([
      sql<string>`coalesce(around.code, '')`.as('region'),
      sql<number>`count(*)::int`.as('events'),
      sql<number>`(count(*) filter (where m.state = 'held'))::int`.as('held'),
      sql<number>`coalesce(sum(e.attendance), 0)::int`.as('attendance'),
    ])
    .where('e.programme_id', '=', id)
    .groupBy(sql`coalesce(around.code, '')`)
    .execute()

/** The feedback about a whole programme, or about one event. */
export async function feedbackFigures(
  db: Db,
  owner: { readonly programme: ProgrammeId } | { readonly meeting: Id<'meeting'> },
): Promise<Programme['feedback']> {
  const heard = (answer: string) => sql<number>`(count(*) filter (where f.heard = ${sql.lit(answer)}))::int`
  const row = await db
    .selectFrom('event_feedback as f')
    .select([
      sql<number>`count(*)::int`.as('answers'),
      sql<number | null>`avg(f.useful)::float8`.as('mean'),
      heard('yes').as('yes'),
      heard('partly').as('partly'),
      heard('no').as('no'),
    ])
    .where((eb) =>
      'meeting' in owner
        ? eb('f.meeting_id', '=', owner.meeting)
        : eb(
            'f.meeting_id',
            'in',
            eb.selectFrom('programme_event').select('meeting_id').where('programme_id', '=', owner.programme),
          ),
    )
    .executeTakeFirstOrThrow()
  const { answers, mean, ...counts } = row
  return { answers, mean, heard: counts }
}
