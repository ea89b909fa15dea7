import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { type Db, jsonb, type TransactionDb } from '#platform/db/index.ts'
import type { Draft } from './model.ts'
import type { DraftRow, DraftVersionRow } from './tables.ts'

type DraftId = Id<'draft'>

/** A draft with the organisation that it belongs to and who saved it last. */
export type FoundDraft<Content> = Draft<Content> & {
  readonly publisher: PlaceRange & {
    readonly slug: string
    readonly kind: string
    readonly name: Text
    /** The KATO code of its place. */
    readonly code: string
  }
  readonly updatedAt: Date
  readonly updatedBy: {
    readonly id: Id<'account'>
    readonly name: string | null
    readonly email: string | null
  } | null
}

const drafts = (db: Db, kind: string) =>
  db
    .selectFrom('draft as d')
    .innerJoin('organisation_place as b', 'b.id', 'd.organisation_id')
    .innerJoin('organisation_link as o', 'o.id', 'd.organisation_id')
    .leftJoin('account_link as a', 'a.id', 'd.updated_by')
    .where('d.kind', '=', kind)
    .select(['d.id', 'd.organisation_id as organisation', 'd.state', 'd.version', 'd.content', 'd.changes'])
    .select(['d.publish_at as publishAt', 'd.scheduled_version as scheduledVersion'])
    .select(['d.publish_failed as publishFailed', 'd.public_version as publicVersion'])
    .select(['d.slug', 'd.demo', 'd.updated_at as updatedAt'])
    .select(['o.slug as organisationSlug', 'o.kind as organisationKind', 'o.name as organisationName'])
    .select(['b.code as organisationCode', 'b.first as organisationFirst', 'b.last as organisationLast'])
    .select(['a.id as editorId', 'a.name as editorName', 'a.email as editorEmail'])

type FoundRow = Awaited<ReturnType<ReturnType<typeof drafts>['executeTakeFirstOrThrow']>>

// What is stored was written by the definition of the same kind.
const foundDraft = <Content>({
  organisationSlug,
  organisationKind,
  organisationName,
  organisationCode,
  organisationFirst,
  organisationLast,
  editorId,
  editorName,
  editorEmail,
  ...row
}: FoundRow): FoundDraft<Content> => ({
  ...row,
  content: row.content as Content,
  publisher: {
    slug: organisationSlug,
    kind: organisationKind,
    name: organisationName,
    code: organisationCode,
    first: organisationFirst,
    last: organisationLast,
  },
  updatedBy: editorId && { id: editorId, name: editorName, email: editorEmail },
})

export async function findDraft<Content>(
  db: Db,
  kind: string,
  id: DraftId,
): Promise<FoundDraft<Content> | undefined> {
  const row = await drafts(db, kind).where('d.id', '=', id).executeTakeFirst()
  return row && foundDraft(row)
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockDraft<Content>(
  db: TransactionDb,
  kind: string,
  id: DraftId,
): Promise<FoundDraft<Content> | undefined> {
  const row = await drafts(db, kind).where('d.id', '=', id).forUpdate('d').executeTakeFirst()
  return row && foundDraft(row)
}

const written = <Row extends Partial<DraftRow>>({ content, title, changes, lacking, ...row }: Row) => ({
  ...row,
  ...(content === undefined ? {} : { content: jsonb(content) }),
  ...(title ? { title: jsonb(title) } : {}),
  ...(changes ? { changes: jsonb(changes) } : {}),
  ...(lacking ? { lacking: sql<DraftRow['lacking']>`${`{${lacking.join()}}`}::text[]` } : {}),
})

/** Adds a draft with its first version. */
export async function addDraft(db: Db, row: DraftRow, version: Omit<DraftVersionRow, 'draft_id' | 'number'>) {
  const { content, title, changes, lacking, ...plain } = row
  await db
    .insertInto('draft')
    .values({
      ...plain,
      content: jsonb(content),
      title: jsonb(title),
      changes: jsonb(changes),
      lacking: sql<DraftRow['lacking']>`${`{${lacking.join()}}`}::text[]`,
    })
    .execute()
  await addDraftVersion(db, { ...version, draft_id: row.id, number: row.version })
}

export const changeDraft = (db: Db, id: DraftId, to: Partial<DraftRow>) =>
  db.updateTable('draft').set(written(to)).where('id', '=', id).execute()

export const removeDraft = (db: Db, id: DraftId) => db.deleteFrom('draft').where('id', '=', id).execute()

export const addDraftVersion = (db: Db, row: DraftVersionRow) =>
  db
    .insertInto('draft_version')
    .values({ ...row, content: jsonb(row.content) })
    .execute()

/** Writes a version in the place of one that the same open form saved by itself. */
export const replaceVersion = (db: Db, { draft_id, ...row }: DraftVersionRow, number: number) =>
  db
    .updateTable('draft_version')
    .set({ ...row, content: jsonb(row.content) })
    .where('draft_id', '=', draft_id)
    .where('number', '=', number)
    .execute()

/** A version of a draft with its author. */
export type DraftVersion<Content> = {
  readonly number: number
  readonly at: Date
  readonly account: Id<'account'> | null
  readonly origin: DraftVersionRow['origin']
  readonly formId: string | null
  readonly from: number | null
  readonly content: Content
}

export async function findDraftVersion<Content>(
  db: Db,
  id: DraftId,
  number: number,
): Promise<DraftVersion<Content> | undefined> {
  const row = await db
    .selectFrom('draft_version')
    .select([
      'number',
      'at',
      'account_id as account',
      'origin',
      'sitting as formId',
      'from_version as from',
      'content',
    ])
    .where('draft_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && { ...row, content: row.content as Content }
}

/** The newest versions with their authors. */
export const listDraftVersions = (db: Db, id: DraftId, limit: number) =>
  db
    .selectFrom('draft_version as v')
    .leftJoin('account_link as a', 'a.id', 'v.account_id')
    .select(['v.number', 'v.at', 'v.origin', 'v.from_version as from', 'a.name', 'a.email'])
    .where('v.draft_id', '=', id)
    .orderBy('v.number', 'desc')
    .limit(limit)
    .execute()
export type ListedVersion = Awaited<ReturnType<typeof listDraftVersions>>[number]

/** The content of the version before a number; for the difference that it made. */
export async function findEarlierContent<Content>(
  db: Db,
  id: DraftId,
  number: number,
): Promise<Content | undefined> {
  const row = await db
    .selectFrom('draft_version')
    .select('content')
    .where('draft_id', '=', id)
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.content as Content | undefined
}

/** Whether something that is published has a draft. */
export const hasDraft = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('draft').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

/**
 * Keeps a draft, if there is one, from changing until this transaction ends. Acts on a draft lock it before what is
 * published of it; an act that locks what is published and then closes the draft holds the draft first.
 */
export const lockDraftById = (db: TransactionDb, id: string) =>
  db
    .selectFrom('draft')
    .select(['id', 'public_version as publicVersion'])
    .where('id', '=', id)
    .forUpdate()
    .execute()

/** The versions that a person saved. */
export const listVersionsOfAuthor = (db: Db, account: Id<'account'>) =>
  db
    .selectFrom('draft_version as v')
    .innerJoin('draft as d', 'd.id', 'v.draft_id')
    .select(['d.kind', 'v.draft_id as draft', 'v.number', 'v.at', 'v.origin'])
    .where('v.account_id', '=', account)
    .orderBy('v.at')
    .execute()

/** The versions stay, without the name of who saved them. */
export async function eraseDraftAuthor(db: Db, account: Id<'account'>) {
  await db.updateTable('draft_version').set({ account_id: null }).where('account_id', '=', account).execute()
  await db.updateTable('draft').set({ updated_by: null }).where('updated_by', '=', account).execute()
}

/** Drafts of a kind whose time has come, the longest due first. */
export const listDueDrafts = (db: Db, kind: string, now: Date, limit: number) =>
  db
    .selectFrom('draft')
    .select('id')
    .select(sql<Date>`publish_at`.as('publishAt'))
    .where('kind', '=', kind)
    .where('publish_at', '<=', now)
    .orderBy('publish_at')
    .limit(limit)
    .execute()
