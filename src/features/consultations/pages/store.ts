import { type Expression, sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import { type PlaceRange, rangeOf } from '#domain/territory/index.ts'
import { type Db, prepared, preparedByShape } from '#platform/db/index.ts'
import type { ConsultationFilter, ConsultationListItem, EventWhat } from '../model.ts'
import type { ConsultationState } from '../state-model.ts'
import { consultationRank, isPaused, ranks, selectConsultations } from '../store.ts'

type ListedValues = Partial<PlaceRange> & {
  readonly organisation: Id<'organisation'> | undefined
  readonly kind: ConsultationFilter['kind']
  readonly rank: number | undefined
  readonly today: LocalDate
  readonly offset: number
  readonly limit: number
}

const listed = preparedByShape<ListedValues>({ mayBeSlow: true })((db, value) => {
  const today = value('today')
  const [first, last] = [value('first'), value('last')]
  return selectConsultations(db)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('c.announced_at', 'is not', null)
    .where((eb) =>
      eb.and(
        conditionsOf(
          {
            territory: first === undefined || last === undefined ? undefined : { first, last },
            organisation: value('organisation'),
            kind: value('kind'),
            rank: value('rank'),
          },
          today,
        ),
      ),
    )
    .orderBy(consultationRank(today))
    .orderBy(sql`case when ${today}::date <= c.closes_on then c.closes_on end`)
    .orderBy('c.closes_on', 'desc')
    .orderBy('c.id')
    .offset(value('offset'))
    .limit(value('limit'))
})

/** Announced consultations in a filter, those that take comments first, and their total. */
export async function listConsultations(
  db: Db,
  filter: ConsultationFilter,
  today: LocalDate,
  { offset = 0, limit }: { readonly offset?: number; readonly limit: number },
): Promise<{ readonly items: readonly ConsultationListItem[]; readonly total: number }> {
  const { territory, ...conditions } = conditionValues(filter)
  const rows = await listed(db, {
    ...(territory ? rangeOf(territory) : {}),
    ...conditions,
    today,
    offset,
    limit,
  })
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

const considered = sql<number>`(
  select count(*)::int from public_comment m where m.target_id = c.id and m.verdict in ('accepted', 'partly'))`

type StateValues = Partial<PlaceRange> & {
  readonly exactly: readonly string[] | undefined
  readonly ranks: readonly number[]
  readonly today: LocalDate
  readonly limit: number
}

const byState = preparedByShape<StateValues>({ mayBeSlow: true })((db, value) => {
  const [first, last, exactly, today] = [value('first'), value('last'), value('exactly'), value('today')]
  const territory = first === undefined || last === undefined ? undefined : { first, last }
  return selectConsultations(db)
    .select(considered.as('considered'))
    .where('c.announced_at', 'is not', null)
    .where(sql<boolean>`${consultationRank(today)} = any(${value('ranks')}::int[])`)
    .where((eb) => eb.and(conditionsOf({ territory }, today)))
    .$if(exactly !== undefined, (query) => query.where(sql<boolean>`d.territory_code = any(${exactly})`))
    .orderBy(sql`coalesce(c.decided_at, c.closed_at)`, (order) => order.desc().nullsFirst())
    .orderBy('c.closes_on')
    .orderBy('c.id')
    .limit(value('limit'))
})

/**
 * Announced consultations in some states: open ones by their last day, others with the latest first; with the number
 * of comments that were accepted at least in part.
 */
export const listConsultationsByState = (
  db: Db,
  {
    states,
    territory,
    exactly,
    limit,
  }: {
    readonly territory?: PlaceRange | undefined
    readonly states: readonly ConsultationState[]
    readonly exactly?: readonly string[] | undefined
    readonly limit: number
  },
  today: LocalDate,
) =>
  byState(db, {
    ...(territory ? rangeOf(territory) : {}),
    exactly,
    today,
    limit,
    ranks: states.map((state) => ranks.indexOf(state)),
  })

const answerCounts = prepared<{ today: LocalDate }>({ mayBeSlow: true })((db, value) =>
  db
    .selectFrom('public_comment as m')
    .innerJoin('consultation as c', (join) =>
      join.on(sql<boolean>`m.target_kind = 'consultations' and m.target_id = c.id`),
    )
    .select([
      sql<number>`count(*)::int`.as('comments'),
      sql<number>`count(m.verdict)::int`.as('answered'),
      sql<number>`(count(*) filter (where m.verdict is null and c.answers_due_on < ${value('today')}::date
        and not ${isPaused(value('today'))}))::int`.as('late'),
    ])
    .where('c.announced_at', 'is not', null),
)

/** Public comments on all announced consultations: how many, how many with an answer, how many answers are late. */
export async function countAnswers(db: Db, today: LocalDate) {
  const [counts] = await answerCounts(db, { today })
  if (!counts) throw new Error('an aggregate has one row')
  return counts
}

/** Last days and due days of consultations that are not closed yet, for calendars. */
export async function listDueConsultations(
  db: Db,
  filter: ConsultationFilter,
  today: LocalDate,
  limit: number,
) {
  const rows = await selectConsultations(db)
    .where('c.announced_at', 'is not', null)
    .where('c.closed_at', 'is', null)
    .where((eb) => eb.and(conditionsOf(conditionValues(filter), today)))
    .orderBy('c.closes_on')
    .limit(limit)
    .execute()
  return rows
}

/** Consultations that take comments today, and until `last` at most. */
export async function listClosingConsultations(
  db: Db,
  filter: ConsultationFilter,
  today: LocalDate,
  last: LocalDate,
  limit: number,
): Promise<readonly ConsultationListItem[]> {
  const rows = await selectConsultations(db)
    .where('c.announced_at', 'is not', null)
    .where('c.opens_on', '<=', today)
    .where('c.closes_on', '>=', today)
    .where('c.closes_on', '<=', last)
    .where((eb) => eb.not(isPaused(today)))
    .where((eb) => eb.and(conditionsOf(conditionValues(filter), today)))
    .orderBy('c.closes_on')
    .limit(limit)
    .execute()
  return rows
}

/** An event of a consultation. */
export type ConsultationHappening = {
  readonly id: Id<'consultation-event'>
  readonly what: EventWhat
  readonly at: Date
  /** The published version and its note. */
  readonly number: number | null
  readonly note: Text | null
  readonly consultation: ConsultationListItem
}

/** The latest events of the consultations in a filter, the latest first. */
export async function listHappenings(
  db: Db,
  filter: ConsultationFilter,
  today: LocalDate,
  limit: number,
): Promise<readonly ConsultationHappening[]> {
  const rows = await selectConsultations(db)
    .innerJoin('consultation_event as e', 'e.consultation_id', 'c.id')
    .leftJoin('document_version as v', (join) =>
      join
        .onRef('v.document_id', '=', 'd.id')
        .on(sql<boolean>`e.what = 'version' and v.number = (e.detail ->> 'number')::int`),
    )
    .select(['e.id as eventId', 'e.what', 'e.at', 'v.number', 'v.note'])
    .where('c.announced_at', 'is not', null)
    .where((eb) => eb.and(conditionsOf(conditionValues(filter), today)))
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ eventId, what, at, number, note, ...row }) => ({
    id: eventId,
    what,
    at,
    number,
    note,
    consultation: row,
  }))
}

/** What stands in the site map. */
export const selectForSiteMap = (db: Db) =>
  db
    .selectFrom('consultation')
    .select(['slug', 'announced_at as changed'])
    .where('announced_at', 'is not', null)
    .orderBy('id')

/** The conditions of a filter. */
/** What a filter compares with; a state by its rank. */
type ConditionValues = {
  readonly territory?: PlaceRange | undefined
  readonly organisation?: Id<'organisation'> | undefined
  readonly kind?: ConsultationFilter['kind']
  readonly rank?: number | undefined
}

const conditionValues = ({ territory, organisation, kind, state }: ConsultationFilter) => ({
  territory,
  organisation: organisation?.id,
  kind,
  rank: state && ranks.indexOf(state),
})

const conditionsOf = (
  { territory, organisation, kind, rank }: ConditionValues,
  today: LocalDate,
): Expression<boolean>[] => [
  ...(territory ? [sql<boolean>`d.territory_ordinal between ${territory.first} and ${territory.last}`] : []),
  ...(organisation ? [sql<boolean>`d.organisation_id = ${organisation}`] : []),
  ...(kind ? [sql<boolean>`d.kind = ${kind}`] : []),
  ...(rank === undefined ? [] : [sql<boolean>`${consultationRank(today)} = ${rank}`]),
]

const stillOpen = (db: Db, today: LocalDate) =>
  db
    .selectFrom('consultation as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .where('c.announced_at', 'is not', null)
    .where('c.closes_on', '>=', today)

/** Consultations announced since an instant that still take comments, or will. */
export const listNewlyAnnouncedConsultations = (db: Db, since: Date, now: Date, today: LocalDate) =>
  stillOpen(db, today)
    .where('c.announced_at', '>=', since)
    .where('c.announced_at', '<=', now)
    .select([
      'c.id',
      'd.territory_code as territory',
      'd.organisation_id as organisation',
      'c.announced_at as at',
      'c.closes_on as closesOn',
    ])
    .execute()

/** Those of these consultations that still take comments, the earliest last day first. */
export const listOpenConsultations = (db: Db, ids: readonly string[], today: LocalDate) =>
  stillOpen(db, today)
    .where('c.id', 'in', ids as readonly Id<'consultation'>[])
    .select(['c.slug', 'd.title', 'c.closes_on as closesOn', 'c.pauses', 'p.label'])
    .orderBy('c.closes_on')
    .orderBy('c.id')
    .execute()
