import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, prepared, type TransactionDb } from '#platform/db/index.ts'
import { selectConsultations } from '../store.ts'

/** Announced consultations as targets of comments; one query. */
export async function listCommentedConsultations(db: Db, ids: readonly string[]) {
  const rows = await selectConsultations(db)
    .select(['p.ordinal as first', 'p.last_ordinal as last'])
    .where('c.id', 'in', ids as readonly Id<'consultation'>[])
    .where('c.announced_at', 'is not', null)
    .execute()
  return rows
}

type ProvisionAddress = { readonly id: string; readonly anchor: string; readonly language: 'kk' | 'ru' }

const openProvision = prepared<ProvisionAddress>()((db, value) =>
  db
    .selectFrom('consultation as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('document_version as v')
          .select('v.id')
          .whereRef('v.document_id', '=', 'd.id')
          .where('v.published_at', 'is not', null)
          .orderBy('v.number', 'desc')
          .limit(1)
          .as('v'),
      (join) => join.onTrue(),
    )
    .leftJoin('provision as p', (join) =>
      join
        .onRef('p.version_id', '=', 'v.id')
        .on('p.anchor', '=', value('anchor'))
        .on('p.language', '=', value('language')),
    )
    .innerJoin('territory_place as t', 't.code', 'd.territory_code')
    .where('c.id', '=', value('id'))
    .select([
      'c.participants',
      't.ordinal as first',
      't.last_ordinal as last',
      'c.id',
      'c.slug',
      'd.organisation_id as organisation',
      'd.territory_code as territory',
      'v.id as version',
      'c.announced_at as announcedAt',
      'c.opens_on as opensOn',
      'c.closes_on as closesOn',
      'c.answers_due_on as answersDueOn',
      'c.pauses',
      'c.closed_at as closedAt',
      'c.decided_on as decidedOn',
      'c.decided_at as decidedAt',
      'c.in_force_on as inForceOn',
      sql<boolean>`p.anchor is not null`.as('hasProvision'),
      sql<string | null>`coalesce(nullif(p.heading, ''), p.body)`.as('original'),
    ])
    .limit(1),
)

/**
 * A provision of the newest version with everything that a new comment needs, in one prepared query, since many may
 * arrive in a second.
 */
export const findOpenProvision = async (db: Db, address: ProvisionAddress) =>
  (await openProvision(db, address))[0]

/** Keeps the text of a consultation as it is until this transaction ends: a publication waits, comments do not. */
export const lockConsultationText = (db: TransactionDb, id: string) =>
  db
    .selectFrom('consultation')
    .select('id')
    .where('id', '=', id as Id<'consultation'>)
    .forKeyShare()
    .execute()

type VersionAnchor = {
  readonly version: string | null
  readonly anchor: string
  readonly wordingLanguage: 'kk' | 'ru' | null
}

/** The names of provisions in their versions, and their text in the language of a proposed wording; one query. */
export async function describeProvisions(db: Db, anchors: readonly VersionAnchor[]) {
  const column = <Name extends keyof VersionAnchor>(name: Name) =>
    sql.val(anchors.map((anchor) => anchor[name]))
  const { rows } = await sql<{
    version: string
    anchor: string
    wordingLanguage: 'kk' | 'ru' | null
    versionNumber: number
    name: Partial<Record<'kk' | 'ru', string>> | null
    original: string | null
  }>`
    select a.version, a.anchor, a.language as "wordingLanguage", v.number as "versionNumber",
      jsonb_object_agg(p.language, p.place_name) filter (where p.language is not null) as name,
      max(coalesce(nullif(p.heading, ''), p.body)) filter (where p.language = a.language) as original
    from (select distinct * from
        unnest(${column('version')}::uuid[], ${column('anchor')}::text[], ${column('wordingLanguage')}::text[])
          as t(version, anchor, language)) a
      join document_version v on v.id = a.version
      left join provision p on p.version_id = a.version and p.anchor = a.anchor
    group by a.version, a.anchor, a.language, v.number`.execute(db)
  return rows
}

/** Anchors of a consultation sorted by the newest version; anchors that it does not have are left out. */
export async function sortProvisions(
  db: Db,
  consultation: string,
  anchors: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ anchor: string }>`
    with newest as (
      select v.id from consultation c join document_version v on v.document_id = c.document_id
      where c.id = ${consultation} and v.published_at is not null order by v.number desc limit 1
    )
    select p.anchor from provision p join newest n on n.id = p.version_id
    where p.anchor = any(${sql.val([...anchors])}::text[])
    group by p.anchor
    order by min(p.position) filter (where p.language = 'kk') nulls last, min(p.position)`.execute(db)
  return rows.map(({ anchor }) => anchor)
}
