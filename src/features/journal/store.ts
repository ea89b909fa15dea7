import { fromUtf8, toBase64 } from '#domain/base/bytes.ts'
import type { Id } from '#domain/base/id.ts'
import { parseJson } from '#domain/journal-entry/entry.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import type { Size } from '#domain/tlog/index.ts'
import { type Db, organisationNameOrNull, placeLinkOrNull } from '#platform/db/index.ts'
import type { EntryContent, EntryLine, ShownJournalEntry } from './model.ts'

export type EntryFilter = {
  readonly type?: string | undefined
  readonly organisation?: Id<'organisation'> | undefined
  readonly territory?: PlaceRange | undefined
}

const published = (db: Db) =>
  db
    .selectFrom('journal_act as a')
    .innerJoin('journal_log as l', (join) => join.onRef('a.number', '<', 'l.published_size'))
    .leftJoin('territory_place as p', 'p.code', 'a.territory_code')
    .leftJoin('organisation_link as o', 'o.id', 'a.body_id')
    .select(['a.act_id', 'a.type', 'a.version', 'a.recorded_at', 'a.territory_code'])
    .select((eb) => eb.ref('a.number').$notNull().as('number'))
    .select([placeLinkOrNull.as('place'), organisationNameOrNull.as('organisation')])

type Row = Awaited<ReturnType<ReturnType<typeof published>['execute']>>[number]

const toLine = (row: Row): EntryLine => ({
  number: Number(row.number),
  act: row.act_id,
  type: row.type,
  version: row.version,
  at: row.recorded_at,
  territory: row.territory_code,
  place: row.place,
  organisation: row.organisation,
})

/** Published entries, newest first: at most `limit` of those with numbers below `before`. */
export async function listEntryLines(
  db: Db,
  { type, organisation, territory }: EntryFilter,
  { before, limit }: { before: Size | undefined; limit: number },
): Promise<readonly EntryLine[]> {
  const rows = await published(db)
    .$if(before !== undefined, (query) => query.where('a.number', '<', BigInt(before ?? 0)))
    .$if(type !== undefined, (query) => query.where('a.type', '=', type ?? ''))
    .$if(organisation !== undefined, (query) => query.where('a.body_id', '=', organisation ?? ''))
    .$if(territory !== undefined, (query) =>
      query.where('p.ordinal', '>=', territory?.first ?? 0).where('p.ordinal', '<=', territory?.last ?? 0),
    )
    .orderBy('a.number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toLine)
}

/** The number of entries under the published checkpoint; 0 before the journal has begun. */
export async function countPublished(db: Db): Promise<number> {
  const log = await db.selectFrom('journal_log').select('published_size').executeTakeFirst()
  return Number(log?.published_size ?? 0)
}

/** A published entry by its number. */
export async function findEntry(db: Db, number: Size): Promise<ShownJournalEntry | undefined> {
  const row = await published(db)
    .select(['a.entry', 'a.salt', 'a.content'])
    .where('a.number', '=', BigInt(number))
    .executeTakeFirst()
  if (!row) return undefined
  const text = fromUtf8(new Uint8Array(row.entry))
  if (!text.ok) throw new Error(`entry ${number} is not text`)
  return { ...toLine(row), text: text.value, kept: toKept(row) }
}

function toKept({
  salt,
  content,
}: {
  salt: Uint8Array | null
  content: string | null
}): EntryContent | undefined {
  const value = content === null ? undefined : parseJson(content)
  return salt && value !== undefined ? { content: value, salt: toBase64(new Uint8Array(salt)) } : undefined
}
