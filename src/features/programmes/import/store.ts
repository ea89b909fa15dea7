import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, insertMany, jsonb, type Tables, type TransactionDb } from '#platform/db/index.ts'
import type { ProgrammeRow } from '../tables.ts'

/** Rows of a table without the programme to which they all belong. */
type Rows<Name extends keyof Tables> = readonly Omit<
  { [Column in keyof Tables[Name]]: Tables[Name][Column] },
  'programme_id' | 'territory_ordinal'
>[]

/** The rows of all parts of a programme, in their order. */
export type ProgrammeParts = {
  readonly programme_body: Rows<'programme_body'>
  readonly programme_basis: Rows<'programme_basis'>
  readonly programme_territory: Rows<'programme_territory'>
  readonly programme_member: Rows<'programme_member'>
  readonly programme_stage: Rows<'programme_stage'>
  readonly programme_activity: Rows<'programme_activity'>
  readonly programme_indicator: Rows<'programme_indicator'>
  readonly programme_value: Rows<'programme_value'>
  readonly programme_theme: Rows<'programme_theme'>
  readonly finding: Rows<'finding'>
}
/** What belongs to the events of a programme. */
export type EventParts = {
  readonly programme_attendance: readonly Tables['programme_attendance'][]
  readonly programme_material: readonly Tables['programme_material'][]
  readonly programme_photograph: readonly Tables['programme_photograph'][]
}

const INSERT_ROWS = 500
const JSON_COLUMNS = new Set(['title', 'note', 'post', 'unit', 'body', 'evidence', 'alt', 'caption'])

/** Writes rows of one table, all with the columns of the first. */
async function insertRows(db: Db, table: string, rows: readonly object[]) {
  const columns = Object.keys(rows[0] ?? {})
  const values = (row: object) => {
    const cells = new Map<string, unknown>(Object.entries(row))
    const cell = (name: string) => cells.get(name) ?? null
    return sql`(${sql.join(columns.map((name) => (JSON_COLUMNS.has(name) && cell(name) !== null ? jsonb(cell(name)) : cell(name))))})`
  }
  await insertMany(rows, INSERT_ROWS, (slice) =>
    sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))}) values ${sql.join(slice.map(values))}`.execute(
      db,
    ),
  )
}

/** The programme of a slug, locked until this transaction ends. */
export const lockProgramme = (db: TransactionDb, slug: string) =>
  db
    .selectFrom('programme')
    .select(['id', 'source_sha256 as source', 'published_at as publishedAt'])
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()

/** Adds a programme, or replaces the one with its slug. */
export async function saveProgramme(db: Db, row: ProgrammeRow) {
  const columns = {
    ...row,
    name: jsonb(row.name),
    summary: jsonb(row.summary),
    aims: jsonb(row.aims),
  }
  const { id: _, slug: __, published_at: ___, ...changed } = columns
  await db
    .insertInto('programme')
    .values(columns)
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(changed))
    .execute()
}

/** Deletes all parts of a programme. The feedback of participants stays. */
export async function removeParts(db: Db, id: Id<'programme'>) {
  await db
    .deleteFrom('programme_attendance')
    .where('meeting_id', 'in', (eb) =>
      eb.selectFrom('programme_event').select('meeting_id').where('programme_id', '=', id),
    )
    .execute()
  // Findings and values go with the territories and indicators that they belong to.
  for (const table of [
    'finding',
    'programme_territory',
    'programme_theme',
    'programme_indicator',
    'programme_stage',
    'programme_member',
    'programme_basis',
    'programme_body',
  ] as const)
    await db
      .deleteFrom(table as 'finding')
      .where('programme_id', '=', id)
      .execute()
}

/** Writes the parts; calls `written` after each kind. */
export async function addParts(
  db: Db,
  id: Id<'programme'>,
  parts: ProgrammeParts,
  events: EventParts,
  written: () => void,
) {
  for (const [table, rows] of Object.entries(parts)) {
    await insertRows(
      db,
      table,
      rows.map((row) => ({ ...row, programme_id: id })),
    )
    written()
  }
  for (const [table, rows] of Object.entries(events)) await insertRows(db, table, rows)
}

/** Marks exactly those answers of a meeting as chosen to be quoted. */
export async function markQuotes(db: Db, meeting: Id<'meeting'>, ids: readonly string[]) {
  await db
    .updateTable('event_feedback')
    .set({ chosen: sql<boolean>`id = any(cast(${ids} as uuid[]))` })
    .where('meeting_id', '=', meeting)
    .execute()
}

/** Ids and ranges of places by code. */
export const listPlacesByCode = (db: Db, codes: readonly string[]) =>
  db
    .selectFrom('territory_place')
    .select(['code', 'ordinal as first', 'last_ordinal as last'])
    .where('code', 'in', codes.length > 0 ? codes : [''])
    .execute()

const bySlug = <Row extends { slug: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.slug, row]))
const some = (slugs: readonly string[]) => (slugs.length > 0 ? slugs : [''])

export const findOrganisations = async (db: Db, slugs: readonly string[]) =>
  bySlug(
    await db
      .selectFrom('organisation_link')
      .select(['id', 'slug'])
      .where('slug', 'in', some(slugs))
      .execute(),
  )
export const findPeople = async (db: Db, slugs: readonly string[]) =>
  bySlug(await db.selectFrom('person_link').select(['id', 'slug']).where('slug', 'in', some(slugs)).execute())
export const findNews = async (db: Db, slugs: readonly string[]) =>
  bySlug(await db.selectFrom('news_link').select(['id', 'slug']).where('slug', 'in', some(slugs)).execute())

/** Meetings by slug, with the programme to which each belongs already. */
export const findMeetings = async (db: Db, slugs: readonly string[]) =>
  bySlug(
    await db
      .selectFrom('meeting_link as m')
      .leftJoin('programme_event as e', 'e.meeting_id', 'm.id')
      .leftJoin('programme_link as p', 'p.id', 'e.programme_id')
      .select(['m.id', 'm.slug', 'm.starts_at as startsAt', 'm.ends_at as endsAt'])
      .select(['m.territory_code as territory', 'p.slug as programme'])
      .where('m.slug', 'in', some(slugs))
      .execute(),
  )

/** Which of these ids are feedback, with the slugs of the meetings. */
export const findFeedbackIds = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('event_feedback as f')
    .innerJoin('meeting_link as m', 'm.id', 'f.meeting_id')
    .select(['f.id', 'm.slug'])
    .where('f.id', 'in', ids as Id<'event-feedback'>[])
    .execute()
  return new Map(rows.map(({ id, slug }) => [id, slug]))
}
