import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { KindCode } from '#domain/law/index.ts'
import { type Db, insertMany, jsonb } from '#platform/db/index.ts'
import type { ProvisionLine, TextHeading } from '../model.ts'
import type { VersionRow } from '../tables.ts'
import { type LaidOut, type PublishedText, toDocument } from './layout-model.ts'

type VersionId = Id<'document-version'>

const INSERT_ROWS = 500
const line = [
  'eid',
  'anchor',
  'kind',
  'depth',
  'label',
  'heading',
  'body',
  'cells',
  'part',
  'place_name as name',
] as const

/** The provisions of one reading page. */
export const listPart = (
  db: Db,
  version: VersionId,
  language: 'kk' | 'ru',
  part: number,
): Promise<ProvisionLine[]> =>
  db
    .selectFrom('provision')
    .select(line)
    .where('version_id', '=', version)
    .where('language', '=', language)
    .where('part', '=', part)
    .orderBy('position')
    .execute()

/** The headings of a version down to its chapters, and how many reading pages it has. */
export async function listHeadings(
  db: Db,
  version: VersionId,
  language: 'kk' | 'ru',
  kinds: readonly KindCode[],
): Promise<{ readonly headings: readonly TextHeading[]; readonly parts: number }> {
  const rows = await db
    .selectFrom('provision')
    .select(['anchor', 'kind', 'depth', 'label', 'heading', 'part'])
    .select((eb) =>
      eb
        .selectFrom('provision as all')
        .select((inner) => inner.fn.max('all.part').as('parts'))
        .whereRef('all.version_id', '=', 'provision.version_id')
        .whereRef('all.language', '=', 'provision.language')
        .as('parts'),
    )
    .where('version_id', '=', version)
    .where('language', '=', language)
    .where((eb) => eb.or([eb('kind', 'in', [...kinds]), eb('position', '=', 0)]))
    .orderBy('position')
    .execute()
  return {
    headings: rows
      .filter(({ kind }) => kinds.includes(kind as KindCode))
      .map(({ parts: _, ...heading }) => heading),
    parts: rows[0]?.parts ?? 1,
  }
}

/** A provision in both languages with its ancestors and direct children. */
export type ProvisionExcerpt = {
  readonly language: 'kk' | 'ru'
  readonly relation: 'above' | 'itself' | 'below'
} & ProvisionLine & { readonly num: string; readonly position: number }

/** Lines below a provision that its own page shows. */
const BELOW = 60

/** A provision of a version in each language with its ancestors and content; one query. */
export async function listExcerpt(
  db: Db,
  version: VersionId,
  anchor: string,
): Promise<readonly ProvisionExcerpt[]> {
  const { rows } = await sql<ProvisionExcerpt>`
    with target as (
      select * from provision where version_id = ${version} and anchor = ${anchor}
    ), above as (
      select p.*, 'above' as relation,
        -- The nearest line before with a lesser depth is the parent; so each depth has one such line.
        row_number() over (partition by p.language, p.depth order by p.position desc) as nearest
      from provision p join target t on p.version_id = t.version_id and p.language = t.language
        and p.position < t.position and p.depth < t.depth
    ), next_position as (
      select t.language, min(p.position) as position
      from target t join provision p on p.version_id = t.version_id and p.language = t.language
        and p.position > t.position and p.depth <= t.depth
      group by t.language
    )
    select * from (
      select language, relation, eid, anchor, kind, depth, num, label, heading, body, cells, part, place_name as name, position
      from above where nearest = 1
      union all
      select language, 'itself', eid, anchor, kind, depth, num, label, heading, body, cells, part, place_name as name, position
      from target
      union all
      select p.language, 'below', p.eid, p.anchor, p.kind, p.depth, p.num, p.label, p.heading, p.body, p.cells,
        p.part, p.place_name, p.position
      from provision p join target t on p.version_id = t.version_id and p.language = t.language
        left join next_position n on n.language = t.language
      where p.position > t.position and p.position < coalesce(n.position, 2147483647)
        and p.position <= t.position + ${BELOW}
    ) as lines
    order by language, position`.execute(db)
  return rows
}

/** A version's tree in a language, and the anchor of each of its eIds. */
export async function loadDocument(
  db: Db,
  version: VersionId,
  language: 'kk' | 'ru',
): Promise<PublishedText> {
  const rows = await db
    .selectFrom('provision')
    .select(['position', 'depth', 'eid', 'anchor', 'kind', 'num', 'label', 'heading', 'body', 'cells'])
    .where('version_id', '=', version)
    .where('language', '=', language)
    .orderBy('position')
    .execute()
  return {
    document: toDocument(language, rows),
    anchors: new Map(rows.map(({ eid, anchor }) => [eid, anchor])),
  }
}

export const addTextVersion = (db: Db, row: VersionRow) =>
  db
    .insertInto('document_version')
    .values({ ...row, note: row.note && jsonb(row.note) })
    .execute()

/** Writes the text of a version in one language. */
export const saveProvisions = (db: Db, version: VersionId, language: 'kk' | 'ru', rows: readonly LaidOut[]) =>
  insertMany(rows, INSERT_ROWS, (slice) =>
    db
      .insertInto('provision')
      .values(
        slice.map(({ provisionName, ...row }) => ({
          ...row,
          place_name: provisionName,
          version_id: version,
          language,
          cells: row.cells && jsonb(row.cells),
        })),
      )
      .execute(),
  )

/** The reasons of changes in a version, by anchor. */
export async function listReasons(db: Db, version: VersionId): Promise<ReadonlyMap<string, Text>> {
  const rows = await db
    .selectFrom('provision_reason')
    .select(['anchor', 'reason'])
    .where('version_id', '=', version)
    .execute()
  return new Map(rows.map(({ anchor, reason }) => [anchor, reason]))
}

export async function saveReasons(db: Db, version: VersionId, reasons: ReadonlyMap<string, Text>) {
  const rows = [...reasons].map(([anchor, reason]) => ({
    version_id: version,
    anchor,
    reason: jsonb(reason),
  }))
  await insertMany(rows, INSERT_ROWS, (slice) => db.insertInto('provision_reason').values(slice).execute())
}
