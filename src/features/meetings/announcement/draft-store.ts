import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { fold } from '#domain/kazakh/index.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import { ownedBy } from '../model.ts'
import type { MeetingDraft, MeetingDraftContent } from './model.ts'

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
        MeetingDraft['organiser']
      >`jsonb_build_object('id', b.id, 'slug', o.slug, 'name', o.name, 'code', b.code, 'first', b.first, 'last', b.last)`.as(
        'organiser',
      ),
    )
    .select(
      sql<
        MeetingDraft['meeting']
      >`case when m.id is null then null else jsonb_build_object('id', m.id, 'slug', m.slug,
        'withdrawn', m.withdrawn_at is not null, 'code', m.territory_code, 'venue', m.venue, 'address', m.address,
        'startsAt', m.starts_at, 'endsAt', m.ends_at, 'closesAt', m.registration_closes_at) end`.as(
        'meeting',
      ),
    )

export const findDraft = (db: Db, id: Id<'meeting-draft'>): Promise<MeetingDraft | undefined> =>
  drafts(db).where('d.id', '=', id).executeTakeFirst()

/** The draft, locked until the transaction ends. */
export async function lockDraft(db: Db, id: Id<'meeting-draft'>): Promise<MeetingDraft | undefined> {
  await db.selectFrom('meeting_draft').select('id').where('id', '=', id).forUpdate().execute()
  return findDraft(db, id)
}

/** What permissions for a draft are checked against: its organiser and the territory of the organiser. */
export async function findDraftOwner(db: Db, id: Id<'meeting-draft'>) {
  const organiser = await db
    .selectFrom('meeting_draft as d')
    .innerJoin('organisation_place as b', 'b.id', 'd.organiser_id')
    .select(['b.id', 'b.first', 'b.last'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  return organiser && ownedBy(organiser)
}

const openDrafts = (db: Db, scopes: Scopes) =>
  drafts(db)
    .where(within(scopes, { organisation: 'b.id', first: 'b.first', last: 'b.last' }))
    .where('d.announced_at', 'is', null)
    .where('d.discarded_at', 'is', null)
    // Corrections of a withdrawn meeting can no longer be published.
    .where('m.withdrawn_at', 'is', null)

/** Drafts that are not announced yet, the last changed first, with their total number. */
export async function listDrafts(
  db: Db,
  scopes: Scopes,
  page: { readonly offset: number; readonly limit: number },
) {
  const found = await openDrafts(db, scopes)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('d.changed_at', 'desc')
    .orderBy('d.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { drafts: found satisfies MeetingDraft[], total: found[0]?.total ?? 0 }
}

/** Open drafts with all of these words in their titles, the last changed first. */
export function findDrafts(db: Db, scopes: Scopes, words: string, limit: number): Promise<MeetingDraft[]> {
  const keys = fold(words).split(' ').filter(Boolean)
  if (keys.length === 0) return Promise.resolve([])
  return openDrafts(db, scopes)
    .where((eb) => eb.and(keys.map((key) => eb('d.search_key', 'like', `%${key}%`))))
    .orderBy('d.changed_at', 'desc')
    .limit(limit)
    .execute()
}

/** The open draft of corrections of a meeting. */
export const findCorrection = (db: Db, meeting: Id<'meeting'>) =>
  db
    .selectFrom('meeting_draft')
    .select('id')
    .where('meeting_id', '=', meeting)
    .where('announced_at', 'is', null)
    .where('discarded_at', 'is', null)
    .executeTakeFirst()

const searchKey = ({ title: { kk, ru, en } }: MeetingDraftContent) => fold(`${kk} ${ru} ${en}`)

export async function addDraft(
  db: Db,
  draft: {
    readonly id: Id<'meeting-draft'>
    readonly organiser: Id<'organisation'>
    readonly meeting: Id<'meeting'> | null
    readonly content: MeetingDraftContent
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
      search_key: searchKey(content),
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

type SavedVersion = {
  readonly draft: Id<'meeting-draft'>
  readonly number: number
  readonly content: MeetingDraftContent
  readonly sitting: string
  readonly at: Date
  readonly by: Id<'account'> | null
}

const addVersion = (db: Db, { draft, number, content, sitting, at, by }: SavedVersion) =>
  db
    .insertInto('meeting_draft_version')
    .values({ draft_id: draft, number, content: jsonb(content), sitting, saved_at: at, saved_by: by })
    .execute()

/** Writes the next version. What one form saves is one version: autosave would bury all others otherwise. */
export async function saveContent(db: Db, saved: SavedVersion) {
  const { draft, number, content, sitting, at, by } = saved
  await db
    .updateTable('meeting_draft')
    .set({
      content: jsonb(content),
      search_key: searchKey(content),
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

/** Drafts whose scheduled time has come. */
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

export const findVersion = (db: Db, id: Id<'meeting-draft'>, number: number) =>
  db
    .selectFrom('meeting_draft_version')
    .select('content')
    .where('draft_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
