import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import {
  type Db,
  jsonb,
  organisationLink,
  placeLink,
  prepared,
  type TransactionDb,
} from '#platform/db/index.ts'
import type { Consultation, EventWhat, Version } from './model.ts'
import type { ConsultationState } from './state-model.ts'
import type { ConsultationRow, DocumentRow } from './tables.ts'

/** The order of lists: open consultations first. */
export const ranks: readonly ConsultationState[] = [
  'open',
  'announced',
  'paused',
  'answering',
  'closed',
  'decided',
  'in-force',
]

/** Whether a consultation is paused on a day. */
export const isPaused = (day: LocalDate) => sql<boolean>`exists (
  select from jsonb_to_recordset(c.pauses) as pause ("from" date, "until" date)
  where pause."from" <= ${day}::date and (pause."until" is null or ${day}::date < pause."until"))`

// The rule `stateOf` of state-model.ts in SQL; a test compares both.
export const consultationRank = (today: LocalDate) => sql<number>`
  case
    when c.in_force_on <= ${today}::date then 6
    when c.decided_on is not null then 5
    when c.closed_at is not null then 4
    when ${isPaused(today)} then 2
    when ${today}::date < c.opens_on then 1
    when ${today}::date <= c.closes_on then 0
    else 3
  end`

const commentsOf = sql<number>`(
  select count(*)::int from public_comment m where m.target_id = c.id)`

/** The columns of list entries; the caller adds the conditions. */
export const selectConsultations = (db: Db) =>
  db
    .selectFrom('consultation as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .innerJoin('organisation_link as o', 'o.id', 'd.organisation_id')
    .select([
      'c.id',
      'c.slug',
      'd.kind',
      'd.title',
      'c.purpose',
      'c.announced_at as announcedAt',
      'c.participants',
      'c.opens_on as opensOn',
      'c.closes_on as closesOn',
      'c.answers_due_on as answersDueOn',
      'c.pauses',
      'c.sequence',
      'c.days_changed_at as daysChangedAt',
      'c.closed_at as closedAt',
      'c.decided_on as decidedOn',
      'c.decided_at as decidedAt',
      'c.in_force_on as inForceOn',
      'd.demo',
      placeLink.as('place'),
      organisationLink.as('organisation'),
      commentsOf.as('comments'),
    ])

const versionsOf = sql<readonly (Omit<Version, 'publishedAt'> & { publishedAt: string })[]>`(
  select jsonb_agg(jsonb_build_object(
    'id', v.id, 'number', v.number, 'note', v.note, 'publishedAt', v.published_at) order by v.number)
  from document_version v where v.document_id = d.id and v.published_at is not null)`

const unansweredOf = sql<number>`(
  select count(*)::int from public_comment m where m.target_id = c.id and m.verdict is null)`

type ConsultationKey =
  | { readonly slug: string }
  | { readonly id: Id<'consultation'> }
  | { readonly document: Id<'document'> }

const whichColumn = (by: ConsultationKey) =>
  'slug' in by
    ? (['slug', by.slug] as const)
    : 'id' in by
      ? (['id', by.id] as const)
      : (['document_id', by.document] as const)

const detailedBy = (column: ReturnType<typeof whichColumn>[0]) =>
  prepared<{ key: string }>({ mayBeSlow: true })((db, value) =>
    selectConsultations(db)
      .select([
        'd.id as documentId',
        'c.version_id as versionId',
        sql<PlaceRange>`jsonb_build_object('first', p.ordinal, 'last', p.last_ordinal)`.as('range'),
        'c.explanatory_note as explanatoryNote',
        'c.promise',
        'c.term_rule as termRule',
        'c.earliest_close as earliestClose',
        'c.shorter_ground as shorterGround',
        'c.decision',
        versionsOf.as('versions'),
        unansweredOf.as('unanswered'),
      ])
      .where(sql<boolean>`${sql.ref(`c.${column}`)} = ${value('key')}`),
  )
const detailed = {
  slug: detailedBy('slug'),
  id: detailedBy('id'),
  document_id: detailedBy('document_id'),
}

/** A consultation by its slug, its id or its document; one query. */
export async function findConsultation(db: Db, by: ConsultationKey): Promise<Consultation | undefined> {
  const [column, key] = whichColumn(by)
  const [row] = await detailed[column](db, { key })
  return (
    row && {
      ...row,
      versions: (row.versions ?? []).map((version) => ({
        ...version,
        publishedAt: new Date(version.publishedAt),
      })),
    }
  )
}

/** The organisation and the territory of a consultation, for permission checks. */
export async function findConsultationOwner(db: Db, id: string) {
  const row = await db
    .selectFrom('consultation as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .select(['d.organisation_id as organisation', 'p.ordinal as first', 'p.last_ordinal as last'])
    .where('c.id', '=', id)
    .executeTakeFirst()
  return row && { organisation: row.organisation, territory: { first: row.first, last: row.last } }
}

/** Ids of consultations after one, in their order. */
export async function listConsultationIds(db: Db, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('consultation')
    .select('id')
    .$if(after !== null, (query) => query.where('id', '>', after as Id<'consultation'>))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Announced consultations by id, with their dates and whose they are. */
export const listLinkable = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('consultation as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .select(['c.id', 'c.slug', 'd.kind', 'd.title', 'd.territory_code as territory'])
    .select(['d.organisation_id as organisation', 'p.ordinal as first', 'p.last_ordinal as last'])
    .select(['c.announced_at as announcedAt', 'c.opens_on as opensOn', 'c.closes_on as closesOn'])
    .select(['c.answers_due_on as answersDueOn', 'c.pauses', 'c.closed_at as closedAt'])
    .select(['c.decided_on as decidedOn', 'c.decided_at as decidedAt', 'c.in_force_on as inForceOn'])
    .where('c.id', 'in', ids)
    .where('c.announced_at', 'is not', null)
    .execute()

/** Locks a consultation until this transaction ends; its counts are read after the lock. */
export async function lockConsultation(
  db: TransactionDb,
  by: ConsultationKey,
): Promise<Consultation | undefined> {
  const [column, value] = whichColumn(by)
  const locked = await db
    .selectFrom('consultation')
    .select('id')
    .where(column, '=', value)
    .forUpdate()
    .executeTakeFirst()
  return locked && findConsultation(db, { id: locked.id })
}

const eventsOf = prepared<{ id: Id<'consultation'> }>()((db, value) =>
  db
    .selectFrom('consultation_event')
    .select(['what', 'at', 'detail'])
    .where('consultation_id', '=', value('id'))
    .orderBy('at')
    .orderBy('id'),
)

/** The events of a consultation in chronological order. */
export const listConsultationEvents = (db: Db, id: Id<'consultation'>) => eventsOf(db, { id })

/** Inserts a document; false when its slug is taken. */
export async function addConsultationDocument(db: Db, row: DocumentRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('document')
    .values({ ...row, title: jsonb(row.title) })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const saveTitle = (db: Db, id: Id<'document'>, title: Text) =>
  db
    .updateTable('document')
    .set({ title: jsonb(title) })
    .where('id', '=', id)
    .execute()

const jsonColumns = [
  'purpose',
  'explanatory_note',
  'promise',
  'shorter_ground',
  'decision',
  'pauses',
] as const

const withJson = <Row extends Partial<ConsultationRow>>(row: Row): Row => ({
  ...row,
  ...Object.fromEntries(jsonColumns.flatMap((name) => (row[name] ? [[name, jsonb(row[name])]] : []))),
})

export const addConsultation = (db: Db, row: ConsultationRow) =>
  db.insertInto('consultation').values(withJson(row)).execute()

export const saveConsultation = (
  db: Db,
  id: Id<'consultation'>,
  columns: Partial<Omit<ConsultationRow, 'id'>>,
) => db.updateTable('consultation').set(withJson(columns)).where('id', '=', id).execute()

export const addEvent = (
  db: Db,
  row: {
    id: Id<'consultation-event'>
    consultation_id: Id<'consultation'>
    what: EventWhat
    at: Date
    detail: Readonly<Record<string, unknown>>
  },
) =>
  db
    .insertInto('consultation_event')
    .values({ ...row, detail: jsonb(row.detail) })
    .execute()
