import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import { type Db, organisationNameOrNull, placeLink } from '#platform/db/index.ts'
import type {
  FindingEvidence,
  FindingKind,
  ProgrammeFinding,
  RecurringTheme,
  ShownEvidence,
} from '../../model.ts'
import { personOrNull } from '../../store.ts'

type ProgrammeId = Id<'programme'>
type Raw = Omit<ProgrammeFinding, 'evidence'> & { readonly evidence: readonly FindingEvidence[] }

export type FindingFilter = {
  readonly kind?: FindingKind | undefined
  readonly region?: string | undefined
}

const findings = (db: Db, id: ProgrammeId, { kind, region }: FindingFilter = {}) =>
  db
    .selectFrom('finding as f')
    .innerJoin('territory_place as p', 'p.code', 'f.territory_code')
    .leftJoin('organisation_link as o', 'o.id', 'f.addressee_id')
    .leftJoin('person_link as who', 'who.id', 'f.author_id')
    .leftJoin('programme_theme as th', (join) =>
      join.onRef('th.programme_id', '=', 'f.programme_id').onRef('th.key', '=', 'f.theme'),
    )
    .select(['f.key', 'f.kind', 'f.region_code as region', 'f.theme', 'f.body', 'f.evidence'])
    .select([placeLink.as('place'), organisationNameOrNull.as('addressee'), personOrNull.as('author')])
    .where('f.programme_id', '=', id)
    .$if(kind !== undefined, (query) => query.where('f.kind', '=', kind as FindingKind))
    .$if(region !== undefined, (query) => query.where('f.region_code', '=', region ?? ''))

/** A page of the findings that match a filter, by theme, and their total number. Three queries. */
export async function listProgrammeFindings(
  db: Db,
  id: ProgrammeId,
  filter: FindingFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const rows = await findings(db, id, filter)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy(sql`th.position nulls last`)
    .orderBy('f.position')
    .offset(offset)
    .limit(limit)
    .execute()
  const total = rows[0]?.total ?? 0
  return {
    items: await withEvidence(
      db,
      id,
      rows.map(({ total: _, ...row }) => row),
    ),
    total,
  }
}

/** The first findings of each kind of each region, or of one. Three queries, whatever their number. */
export async function listFirstFindings(
  db: Db,
  id: ProgrammeId,
  each: number,
  region?: string,
): Promise<readonly ProgrammeFinding[]> {
  const ranked = db
    .selectFrom('finding')
    .select([
      'key',
      sql<number>`row_number() over (partition by region_code, kind order by position)`.as('rank'),
    ])
    .where('programme_id', '=', id)
    .$if(region !== undefined, (query) => query.where('region_code', '=', region ?? ''))
    .as('ranked')
  // Chosen before they are joined: without statistics the planner would compare every finding with every other.
  const chosen = db.selectFrom(ranked).select('key').where('rank', '<=', each)
  const rows = await findings(db, id, { region })
    .where(sql<boolean>`f.key = any(array(${chosen}))`)
    .orderBy('f.position')
    .execute()
  return withEvidence(db, id, rows)
}

/** Themes with problems in more than one region, the most common first. */
export const listRecurring = (db: Db, id: ProgrammeId): Promise<RecurringTheme[]> =>
  db
    .selectFrom('finding as f')
    .innerJoin('programme_theme as th', (join) =>
      join.onRef('th.programme_id', '=', 'f.programme_id').onRef('th.key', '=', 'f.theme'),
    )
    .select(['th.key', 'th.title', sql<string[]>`jsonb_agg(distinct f.region_code)`.as('regions')])
    .where('f.programme_id', '=', id)
    .where('f.kind', '=', 'problem')
    .groupBy(['th.key', 'th.title', 'th.position'])
    .having(sql<boolean>`count(distinct f.region_code) > 1`)
    .orderBy(sql`count(distinct f.region_code)`, 'desc')
    .orderBy('th.position')
    .execute()

/** Adds the titles of events and indicators to the evidence that refers to them. */
async function withEvidence(
  db: Db,
  id: ProgrammeId,
  rows: readonly Raw[],
): Promise<readonly ProgrammeFinding[]> {
  const all = rows.flatMap(({ evidence }) => evidence)
  const slugs = [...new Set(all.flatMap((item) => ('event' in item ? [item.event] : [])))]
  const keys = [...new Set(all.flatMap((item) => ('indicator' in item ? [item.indicator] : [])))]
  const [meetings, indicators] = await Promise.all([
    db
      .selectFrom('meeting_link')
      .select(['slug', 'title', 'starts_at as startsAt'])
      .where('slug', 'in', slugs.length > 0 ? slugs : [''])
      .execute(),
    db
      .selectFrom('programme_indicator')
      .select(['key', 'title'])
      .where('programme_id', '=', id)
      .where('key', 'in', keys.length > 0 ? keys : [''])
      .execute(),
  ])
  const events = new Map(meetings.map((meeting) => [meeting.slug, meeting]))
  const figures = new Map(indicators.map(({ key, title }) => [key, title]))
  return rows.map((row) => ({
    ...row,
    evidence: row.evidence.flatMap((item) => shown(item, events, figures)),
  }))
}

type Events = ReadonlyMap<string, { readonly slug: string; readonly title: Text; readonly startsAt: Date }>

function shown(item: FindingEvidence, events: Events, figures: ReadonlyMap<string, Text>): ShownEvidence[] {
  if ('event' in item) {
    const event = events.get(item.event)
    return event
      ? [{ kind: 'event', slug: event.slug, title: event.title, startsAt: event.startsAt.toISOString() }]
      : []
  }
  if ('indicator' in item) {
    const title = figures.get(item.indicator)
    return title ? [{ kind: 'figure', key: item.indicator, title }] : []
  }
  return [{ kind: 'document', title: item.title, url: item.url }]
}
