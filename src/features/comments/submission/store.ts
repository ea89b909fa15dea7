import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db, Tables } from '#platform/db/index.ts'
import { prepared } from '#platform/db/index.ts'
import type { Dates } from '../model.ts'
import type { CommentRow } from '../tables.ts'

/** What has to be known to take a comment: no more, because many may come in a second. */
export type Door = Dates & {
  readonly id: Id<'consultation'>
  readonly slug: string
  readonly organisation: Id<'organisation'>
  readonly territory: string
  readonly version: Id<'document-version'>
  readonly versionNumber: number
  /** Whether the newest version has the provision; always so for the whole document. */
  readonly hasPlace: boolean
  /** Its own words in the language that was asked for. */
  readonly original: string | null
}

type Asked = { readonly slug: string; readonly anchor: string; readonly language: 'kk' | 'ru' }

const doorBy = prepared<Asked>()((db, value) =>
  db
    .selectFrom('consultation as c')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('document_version as v')
          .select(['v.id', 'v.number'])
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
    .where('c.slug', '=', value('slug'))
    .select([
      'c.id',
      'c.slug',
      'd.organisation_id as organisation',
      'd.territory_code as territory',
      'v.id as version',
      'v.number as versionNumber',
      'c.announced_at as announcedAt',
      'c.opens_on as opensOn',
      'c.closes_on as closesOn',
      'c.answers_due_on as answersDueOn',
      'c.closed_at as closedAt',
      'c.decided_on as decidedOn',
      'c.decided_at as decidedAt',
      'c.in_force_on as inForceOn',
      sql<boolean>`p.anchor is not null`.as('hasPlace'),
      sql<string | null>`coalesce(nullif(p.heading, ''), p.body)`.as('original'),
    ])
    .limit(1),
)

/** A consultation as somebody stands before it who wants to say something of a provision. */
export async function findDoor(db: Db, asked: Asked): Promise<Door | undefined> {
  const [door] = await doorBy(db, asked)
  return door && { ...door, hasPlace: door.hasPlace || asked.anchor === '' }
}

/** A comment that nobody else changes until this transaction ends, with whose consultation it is in. */
export const lockComment = (db: Db, which: { readonly id: string } | { readonly number: number }) =>
  db
    .selectFrom('comment as m')
    .innerJoin('consultation as c', 'c.id', 'm.consultation_id')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .selectAll('m')
    .select([
      sql<number>`m.number::float8`.as('publicNumber'),
      'c.slug',
      'c.announced_at as announcedAt',
      'c.opens_on as opensOn',
      'c.closes_on as closesOn',
      'c.answers_due_on as answersDueOn',
      'c.closed_at as closedAt',
      'c.decided_on as decidedOn',
      'c.decided_at as decidedAt',
      'c.in_force_on as inForceOn',
      'd.organisation_id as organisation',
      'd.territory_code as territory',
    ])
    .where((eb) => ('id' in which ? eb('m.id', '=', which.id) : eb('m.number', '=', which.number)))
    .forUpdate('m')
    .executeTakeFirst()

/** Whether a person wrote a comment herself, or has joined it. */
export const findStake = (db: Db, comment: string, account: Id<'account'>) =>
  db
    .selectFrom('comment as m')
    .select(sql<boolean>`m.account_id is not distinct from ${account}`.as('own'))
    .select(
      sql<boolean>`exists (select from comment_join j where j.comment_id = m.id and j.account_id = ${account})`.as(
        'joined',
      ),
    )
    .where('m.id', '=', comment as Id<'comment'>)
    .executeTakeFirst()

/** A comment of this person with the same words there. */
export const findSame = (
  db: Db,
  consultation: Id<'consultation'>,
  account: Id<'account'>,
  digest: Uint8Array,
) =>
  db
    .selectFrom('comment')
    .select(sql<number>`number::float8`.as('number'))
    .where('consultation_id', '=', consultation)
    .where('account_id', '=', account)
    .where('digest', '=', digest)
    .executeTakeFirst()

export const publishComment = (
  db: Db,
  id: Id<'comment'>,
  columns: Pick<CommentRow, 'account_id' | 'published_at'>,
) =>
  db
    .updateTable('comment')
    .set({ ...columns, state: 'public' })
    .where('id', '=', id)
    .execute()

export const removeComment = (db: Db, id: Id<'comment'>) =>
  db.deleteFrom('comment').where('id', '=', id).execute()

/** Deletes comments whose link was not opened in time; their letters are no longer valid either. */
export const removeUnconfirmed = (db: Db, before: Date) =>
  db.deleteFrom('comment').where('state', '=', 'pending').where('written_at', '<', before).execute()

export const hasFile = async (db: Db, sha256: string): Promise<boolean> =>
  (await db.selectFrom('file').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined

export const addCommentFile = (db: Db, row: Tables['comment_file']) =>
  db.insertInto('comment_file').values(row).execute()
