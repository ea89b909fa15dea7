import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import type { Point } from '#domain/location/index.ts'
import { type Db, jsonb, type Tables, type TransactionDb } from '#platform/db/index.ts'
import type { ChangeableMeeting } from './changes/model.ts'
import type { MeetingDocument, Organiser } from './model.ts'
import { listDocuments } from './part-store.ts'
import type { MeetingRow } from './tables.ts'

export type LockedMeeting = ChangeableMeeting & {
  readonly id: Id<'meeting'>
  readonly slug: string
  readonly organiser: Organiser
  /** KATO code of its place. */
  readonly territory: string
  readonly hasOutcome: boolean
}

/** A meeting that nobody else changes or registers for until this transaction ends. */
export const lockMeeting = (
  db: TransactionDb,
  address: { readonly slug: string } | { readonly id: Id<'meeting'> },
): Promise<LockedMeeting | undefined> =>
  db
    .selectFrom('meeting')
    .select(['id', 'slug', 'state', 'sequence', 'venue', 'address', 'territory_code as territory'])
    .select(['starts_at as startsAt', 'ends_at as endsAt', 'registration_closes_at as registrationClosesAt'])
    .select(
      sql<Point | null>`case when latitude is null then null
        else jsonb_build_object('latitude', latitude, 'longitude', longitude) end`.as('point'),
    )
    .select(sql<boolean>`outcome is not null`.as('hasOutcome'))
    .select(
      sql<Organiser>`(select jsonb_build_object('id', b.id, 'first', b.first, 'last', b.last)
        from organisation_place b where b.id = meeting.organiser_id)`.as('organiser'),
    )
    .where('withdrawn_at', 'is', null)
    .where((eb) => ('slug' in address ? eb('slug', '=', address.slug) : eb('id', '=', address.id)))
    .forUpdate()
    .executeTakeFirst()

export type MeetingParts = {
  readonly partners: readonly Id<'organisation'>[]
  readonly agenda: readonly Omit<
    Tables['agenda_item'],
    'meeting_id' | 'position' | 'started_at' | 'finished_at'
  >[]
  readonly speakers: readonly Omit<Tables['meeting_speaker'], 'meeting_id' | 'position'>[]
  readonly documents: readonly MeetingDocument[]
}

/** Writes a meeting with its parts in their order. */
export async function addMeeting(db: Db, row: MeetingRow, parts: MeetingParts) {
  await db
    .insertInto('meeting')
    .values({ ...withJson(row), search_key: titleSearchKey(row.title) })
    .execute()
  await addParts(db, row.id, parts)
}

/** The title in all its languages, folded for searches. */
export const titleSearchKey = ({ kk, ru, en = '' }: Text): string => foldLetters(`${kk} ${ru} ${en}`)

async function addParts(db: Db, id: Id<'meeting'>, parts: MeetingParts) {
  const placed = <Row>(rows: readonly Row[]) =>
    rows.map((row, position) => ({ ...row, meeting_id: id, position }))
  if (parts.partners.length > 0)
    await db
      .insertInto('meeting_partner')
      .values(placed(parts.partners.map((organisation_id) => ({ organisation_id }))))
      .execute()
  if (parts.agenda.length > 0)
    await db
      .insertInto('agenda_item')
      .values(placed(parts.agenda.map((item) => ({ ...item, title: jsonb(item.title) }))))
      .execute()
  if (parts.speakers.length > 0)
    await db
      .insertInto('meeting_speaker')
      .values(
        placed(parts.speakers.map((speaker) => ({ ...speaker, post: speaker.post && jsonb(speaker.post) }))),
      )
      .execute()
  if (parts.documents.length > 0)
    await db
      .insertInto('meeting_document')
      .values(placed(parts.documents.map((document) => ({ ...document, title: jsonb(document.title) }))))
      .execute()
}

const jsonColumns = ['venue', 'address', 'title', 'about', 'outcome'] as const

function withJson<Row extends Partial<MeetingRow>>(row: Row): Row {
  const written = jsonColumns.filter((name) => row[name])
  return { ...row, ...Object.fromEntries(written.map((name) => [name, jsonb(row[name])])) }
}

/** Columns of a meeting that may be overwritten. */
type MeetingColumns = Partial<Omit<MeetingRow, 'id'>> & { readonly attended?: number | null }

export const saveMeeting = (db: Db, id: Id<'meeting'>, columns: MeetingColumns) =>
  db
    .updateTable('meeting')
    .set({ ...withJson(columns), ...(columns.title ? { search_key: titleSearchKey(columns.title) } : {}) })
    .where('id', '=', id)
    .execute()

/** Adds a document after the existing ones. */
export const addMeetingDocument = (
  db: Db,
  id: Id<'meeting'>,
  { title, url, role = 'paper' }: MeetingDocument,
) =>
  db
    .insertInto('meeting_document')
    .values((eb) => ({
      meeting_id: id,
      position: eb
        .selectFrom('meeting_document')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('meeting_id', '=', id),
      title: jsonb(title),
      url,
      role,
    }))
    .execute()

/** Replaces the parts of a meeting; the minutes stay, and so do the marks of items that keep their title. */
export async function replaceMeetingParts(db: Db, id: Id<'meeting'>, parts: MeetingParts) {
  const minutes = (await listDocuments(db, id)).filter(({ role }) => role === 'minutes')
  const marked = await db
    .selectFrom('agenda_item')
    .select(['title', 'started_at', 'finished_at'])
    .where('meeting_id', '=', id)
    .where('started_at', 'is not', null)
    .execute()
  for (const table of ['meeting_partner', 'agenda_item', 'meeting_speaker', 'meeting_document'] as const)
    await db.deleteFrom(table).where('meeting_id', '=', id).execute()
  await addParts(db, id, { ...parts, documents: [...parts.documents, ...minutes] })
  for (const { title, ...times } of marked)
    await db
      .updateTable('agenda_item')
      .set(times)
      .where('meeting_id', '=', id)
      .where('position', '=', (eb) =>
        eb
          .selectFrom('agenda_item')
          .select(sql<number>`min(position)`.as('first'))
          .where('meeting_id', '=', id)
          .where('title', '=', jsonb(title)),
      )
      .execute()
}

export const isMeetingSlugTaken = async (db: Db, slug: string): Promise<boolean> =>
  (await db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
