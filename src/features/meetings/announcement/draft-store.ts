import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Label, Text } from '#domain/base/text.ts'
import { fold } from '#domain/kazakh/index.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'
import { type Scopes, type Subject, within } from '#platform/identity/index.ts'
import type { DraftContent } from '../model.ts'

export type Draft = {
  readonly id: Id<'meeting-draft'>
  readonly organiser: {
    readonly id: Id<'organisation'>
    readonly slug: string
    readonly name: Text
    /** The place of the body and its range. */
    readonly code: string
    readonly first: number
    readonly last: number
  }
  /** The meeting that it corrects, or that it became, as it stands now. */
  readonly meeting: {
    readonly id: Id<'meeting'>
    readonly slug: string
    readonly withdrawn: boolean
    /** Where it is, by the KATO code. */
    readonly code: string
    readonly venue: Text
    readonly address: Text
    /** ISO 8601. */
    readonly startsAt: string
    readonly endsAt: string
    readonly closesAt: string | null
  } | null
  readonly content: DraftContent
  readonly version: number
  readonly sitting: string
  readonly changedAt: Date
  /** Who saved it last, as she wants to be called. */
  readonly changedBy: string | null
  readonly changedById: Id<'account'> | null
  readonly announceAt: Date | null
  readonly announceFailed: string | null
  readonly announcedAt: Date | null
  readonly discardedAt: Date | null
}

const drafts = (db: Db) =>
  db
    .selectFrom('meeting_draft as d')
    .innerJoin('organisation_place as b', 'b.id', 'd.organiser_id')
    .innerJoin('organisation_link as o', 'o.id', 'd.organiser_id')
    .leftJoin('meeting as m', 'm.id', 'd.meeting_id')
    .leftJoin('account_link as a', 'a.id', 'd.changed_by')
    .select([
      'd.id',
      'd.content',
      'd.version',
      'd.sitting',
      'd.changed_at as changedAt',
      'a.name as changedBy',
      'd.changed_by as changedById',
    ])
    .select(['d.announce_at as announceAt', 'd.announce_failed as announceFailed'])
    .select(['d.announced_at as announcedAt', 'd.discarded_at as discardedAt'])
    .select(
      sql<
        Draft['organiser']
      >`jsonb_build_object('id', b.id, 'slug', o.slug, 'name', o.name, 'code', b.code, 'first', b.first, 'last', b.last)`.as(
        'organiser',
      ),
    )
    .select(
      sql<
        Draft['meeting']
      >`case when m.id is null then null else jsonb_build_object('id', m.id, 'slug', m.slug,
        'withdrawn', m.withdrawn_at is not null, 'code', m.territory_code, 'venue', m.venue, 'address', m.address,
        'startsAt', m.starts_at, 'endsAt', m.ends_at, 'closesAt', m.registration_closes_at) end`.as(
        'meeting',
      ),
    )

export const findDraft = (db: Db, id: Id<'meeting-draft'>): Promise<Draft | undefined> =>
  drafts(db).where('d.id', '=', id).executeTakeFirst()

/** The same, and nobody else changes it until this transaction ends. */
export async function lockDraft(db: Db, id: Id<'meeting-draft'>): Promise<Draft | undefined> {
  await db.selectFrom('meeting_draft').select('id').where('id', '=', id).forUpdate().execute()
  return findDraft(db, id)
}

/** Whose a draft is: its organiser's, in the place of that body. */
export async function findDraftOwner(db: Db, id: Id<'meeting-draft'>): Promise<Subject | undefined> {
  const found = await db
    .selectFrom('meeting_draft as d')
    .innerJoin('organisation_place as b', 'b.id', 'd.organiser_id')
    .select(['b.id', 'b.first', 'b.last'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  return found && { organisation: found.id, territory: { first: found.first, last: found.last } }
}

const open = (db: Db, scopes: Scopes) =>
  drafts(db)
    .where(within(scopes, { organisation: 'b.id', first: 'b.first', last: 'b.last' }))
    .where('d.announced_at', 'is', null)
    .where('d.discarded_at', 'is', null)
    // Corrections of what was taken back have nowhere to go.
    .where('m.withdrawn_at', 'is', null)

/** Drafts that are not announced yet, the last changed first; and how many. */
export async function listDrafts(
  db: Db,
  scopes: Scopes,
  page: { readonly offset: number; readonly limit: number },
) {
  const found = await open(db, scopes)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('d.changed_at', 'desc')
    .orderBy('d.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { drafts: found satisfies Draft[], total: found[0]?.total ?? 0 }
}

export function findDrafts(db: Db, scopes: Scopes, words: string, limit: number): Promise<Draft[]> {
  const keys = fold(words).split(' ').filter(Boolean)
  if (keys.length === 0) return Promise.resolve([])
  return open(db, scopes)
    .where((eb) => eb.and(keys.map((key) => eb('d.search_key', 'like', `%${key}%`))))
    .orderBy('d.changed_at', 'desc')
    .limit(limit)
    .execute()
}

/** An open draft that corrects this meeting. */
export const findCorrection = (db: Db, meeting: Id<'meeting'>) =>
  db
    .selectFrom('meeting_draft')
    .select('id')
    .where('meeting_id', '=', meeting)
    .where('announced_at', 'is', null)
    .where('discarded_at', 'is', null)
    .executeTakeFirst()

const keyOf = ({ title: { kk, ru, en } }: DraftContent) => fold(`${kk} ${ru} ${en}`)

export async function addDraft(
  db: Db,
  draft: {
    readonly id: Id<'meeting-draft'>
    readonly organiser: Id<'organisation'>
    readonly meeting: Id<'meeting'> | null
    readonly content: DraftContent
    readonly at: Date
    readonly by: Id<'account'> | null
  },
) {
  const { id, organiser, meeting, content, at, by } = draft
  await db
    .insertInto('meeting_draft')
    .values({
      id,
      organiser_id: organiser,
      meeting_id: meeting,
      content: jsonb(content),
      search_key: keyOf(content),
      version: 1,
      sitting: '',
      created_at: at,
      changed_at: at,
      changed_by: by,
      announce_at: null,
      announce_failed: null,
      announced_at: null,
      discarded_at: null,
    })
    .execute()
  await addVersion(db, { draft: id, number: 1, content, sitting: '', at, by })
}

type Saved = {
  readonly draft: Id<'meeting-draft'>
  readonly number: number
  readonly content: DraftContent
  readonly sitting: string
  readonly at: Date
  readonly by: Id<'account'> | null
}

const addVersion = (db: Db, { draft, number, content, sitting, at, by }: Saved) =>
  db
    .insertInto('meeting_draft_version')
    .values({ draft_id: draft, number, content: jsonb(content), sitting, saved_at: at, saved_by: by })
    .execute()

/** Writes the next version. Savings of one sitting are one version, or autosave would bury all others. */
export async function saveContent(db: Db, saved: Saved) {
  const { draft, number, content, sitting, at, by } = saved
  await db
    .updateTable('meeting_draft')
    .set({
      content: jsonb(content),
      search_key: keyOf(content),
      version: number,
      sitting,
      changed_at: at,
      changed_by: by,
      announce_failed: null,
    })
    .where('id', '=', draft)
    .execute()
  const { numUpdatedRows } = await db
    .updateTable('meeting_draft_version')
    .set({ number, content: jsonb(content), saved_at: at })
    .where('draft_id', '=', draft)
    .where('number', '=', number - 1)
    .where('sitting', '=', sitting)
    .where('sitting', '<>', '')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await addVersion(db, saved)
}

export const markDraft = (
  db: Db,
  id: Id<'meeting-draft'>,
  columns: Partial<
    Pick<
      Tables['meeting_draft'],
      'announce_at' | 'announce_failed' | 'announced_at' | 'discarded_at' | 'meeting_id'
    >
  >,
) => db.updateTable('meeting_draft').set(columns).where('id', '=', id).execute()

/** Drafts whose hour has come. */
export const listDue = (db: Db, now: Date, limit: number) =>
  db
    .selectFrom('meeting_draft')
    .select('id')
    .where('announce_at', '<=', now)
    .orderBy('announce_at')
    .limit(limit)
    .execute()

export const listVersions = (db: Db, id: Id<'meeting-draft'>, limit: number) =>
  db
    .selectFrom('meeting_draft_version as v')
    .leftJoin('account_link as a', 'a.id', 'v.saved_by')
    .select(['v.number', 'v.content', 'v.saved_at as savedAt', 'a.name as savedBy'])
    .where('v.draft_id', '=', id)
    .orderBy('v.number', 'desc')
    .limit(limit)
    .execute()
export type DraftVersion = Awaited<ReturnType<typeof listVersions>>[number]

export const findVersion = (db: Db, id: Id<'meeting-draft'>, number: number) =>
  db
    .selectFrom('meeting_draft_version')
    .select('content')
    .where('draft_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()

/** Somebody or some body that can be chosen, with its name in the languages. */
export type Choice<Kind extends string> = {
  readonly id: Id<Kind>
  readonly slug: string
  readonly name: Text | Label
}

const named = (column: 'name') => (names: readonly string[]) =>
  sql<boolean>`(${sql.ref(column)} ->> 'kk' = any(${names}) or ${sql.ref(column)} ->> 'ru' = any(${names}) or ${sql.ref(column)} ->> 'en' = any(${names}))`

/** People who are called so in one of the languages, or whose short name it is. */
export const listPeopleCalled = async (
  db: Db,
  names: readonly string[],
  slugs: readonly string[],
): Promise<Choice<'person'>[]> =>
  names.length + slugs.length === 0
    ? []
    : db
        .selectFrom('person_link')
        .select(['id', 'slug', 'name'])
        .where((eb) => eb.or([named('name')(names), ...(slugs.length > 0 ? [eb('slug', 'in', slugs)] : [])]))
        .execute()

export const listBodiesCalled = async (
  db: Db,
  names: readonly string[],
  slugs: readonly string[],
): Promise<Choice<'organisation'>[]> =>
  names.length + slugs.length === 0
    ? []
    : db
        .selectFrom('organisation_link')
        .select(['id', 'slug', 'name'])
        .where((eb) => eb.or([named('name')(names), ...(slugs.length > 0 ? [eb('slug', 'in', slugs)] : [])]))
        .execute()

/** The directory, for the list under a field. */
export const listPeople = (db: Db, limit: number): Promise<Choice<'person'>[]> =>
  db
    .selectFrom('person_link')
    .select(['id', 'slug', 'name'])
    .orderBy(sql`(name ->> 'kk') collate kazakh`)
    .limit(limit)
    .execute()

export const listOrganisations = (db: Db, limit: number): Promise<Choice<'organisation'>[]> =>
  db
    .selectFrom('organisation_link')
    .select(['id', 'slug', 'name'])
    .orderBy(sql`(name ->> 'kk') collate kazakh`)
    .limit(limit)
    .execute()

/** Places inside a range of the numbering, the larger ones that contain others first. */
export const listPlaces = (db: Db, range: { readonly first: number; readonly last: number }, limit: number) =>
  db
    .selectFrom('territory_place')
    .select(['code', 'label'])
    .where('ordinal', '>=', range.first)
    .where('ordinal', '<=', range.last)
    .orderBy(sql`last_ordinal - ordinal`, 'desc')
    .orderBy('ordinal')
    .limit(limit)
    .execute()

export const findPlace = (db: Db, code: string) =>
  db
    .selectFrom('territory_place')
    .select(['code', 'label', 'slug'])
    .where('code', '=', code)
    .executeTakeFirst()

export const isSlugTaken = async (db: Db, slug: string): Promise<boolean> =>
  (await db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
