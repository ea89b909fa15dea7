import { sql } from 'kysely'
import { HOUR_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { createDeadline } from '#features/deadlines/fixtures.ts'
import { importDraft } from '#features/drafts/index.ts'
import { linkForm } from '#features/links/fixtures.ts'
import { organisationForm } from '#features/organisations/fixtures.ts'
import { createRegistration, listStatuses } from '#features/registrations/fixtures.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import { addFile } from '#platform/files/index.ts'
import type { SampleOwner, Samples } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { OUTCOME_DEADLINE_KIND, OUTCOME_RULE, OUTCOME_TERM } from './deadline-model.ts'
import { drafts } from './manifest/drafts.ts'
import { MEETING_KIND } from './model.ts'
import { emptyContent, type MeetingContent } from './preparation/model.ts'
import type { MeetingRow } from './tables.ts'
import { addMeeting, type MeetingParts } from './write-store.ts'

/** A sitting of the public council of Kostanay on 4 December 2026, from 10:00 to 12:00 local time. */
export function aMeeting(organiser: Id<'organisation'>, changes: Partial<MeetingRow> = {}): MeetingRow {
  const startsAt = changes.starts_at ?? new Date('2026-12-04T10:00:00+05:00')
  const published = new Date('2026-11-13T10:00:00+05:00')
  return {
    id: newId(published),
    slug: 'budget-sitting',
    kind: 'council-sitting',
    state: 'announced',
    starts_at: startsAt,
    ends_at: new Date(startsAt.getTime() + 2 * HOUR_MS),
    territory_code: '391010000',
    venue: { kk: 'Мәжіліс залы', ru: 'Зал заседаний', en: 'Meeting room' },
    address: { kk: 'Әл-Фараби даңғылы, 66', ru: 'пр. Аль-Фараби, 66', en: '66 Al-Farabi Avenue' },
    map_url: null,
    online_url: null,
    organiser_id: organiser,
    topic: 'budget',
    title: { kk: 'Бюджет жобасын талқылау', ru: 'Обсуждение проекта бюджета', en: 'Draft budget discussed' },
    about: { kk: 'Жоба тармақтап қаралады.', ru: 'Проект разберут по пунктам.', en: 'Point by point.' },
    outcome: null,
    sequence: 0,
    capacity: null,
    registration_closes_at: null,
    participants: 'everyone',
    published_at: published,
    revised_at: published,
    demo: false,
    ...changes,
  }
}

/** A meeting for which people register until six hours before it begins. */
export const withSeats = (capacity: number, day: LocalDate = '2026-12-04') => {
  const starts_at = new Date(`${day}T10:00:00+05:00`)
  return { starts_at, capacity, registration_closes_at: new Date(starts_at.getTime() - 6 * HOUR_MS) }
}

export const noParts: MeetingParts = { partners: [], agenda: [], speakers: [], documents: [] }

/** Adds the public council that calls the meetings of the tests; returns its id. */
export async function createOrganiser(db: Db): Promise<Id<'organisation'>> {
  const id = newId<'organisation'>(new Date('2026-11-01T00:00:00Z'))
  const name = { kk: 'Қостанай қоғамдық кеңесі', ru: 'Общественный совет Костаная' }
  await sql`insert into organisation (id, slug, kind, name, territory_code)
    values (${id}, 'council-kostanay', 'public-council', ${jsonb(name)}, '391010000')`.execute(db)
  return id
}

let made = 0
/** Announces a meeting whose outcome will be due, for one test; returns its slug. */
export async function createMeeting(
  db: Db,
  organiser: Id<'organisation'>,
  changes: Partial<MeetingRow> = withSeats(2),
  parts: Partial<MeetingParts> = {},
): Promise<string> {
  made += 1
  const slug = `sitting-${made}`
  const meeting = aMeeting(organiser, { slug, ...changes })
  await addMeeting(db, meeting, { ...noParts, ...parts })
  await createDeadline(db, {
    kind: OUTCOME_DEADLINE_KIND,
    thing: meeting.id,
    organisation: organiser,
    territory: meeting.territory_code,
    rule: { basis: 'law', term: OUTCOME_RULE },
    counting: { from: dayOf(meeting.ends_at), term: OUTCOME_TERM, extensions: [] },
  })
  return slug
}

const addressOf = async (db: Db, slug: string) => ({
  kind: MEETING_KIND,
  ...(await db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()),
})

/** The status of each registration for a meeting, by contact, in the order of registering. */
export const statusesOf = async (db: Db, slug: string) => listStatuses(db, await addressOf(db, slug))

/** Adds a registration without the form; returns its id. */
export const createAttendee = async (
  db: Db,
  slug: string,
  name: string,
  contact = `${newId(new Date()).slice(-12)}@mail.kz`,
) => createRegistration(db, await addressOf(db, slug), name, contact)

let sampled = 0
/** A meeting of an organisation in its territory that began an hour ago. */
async function sampleMeeting(
  { db, now }: Context,
  { organisation, territory }: SampleOwner,
): Promise<string> {
  sampled += 1
  const starts_at = new Date(Number(now()) - HOUR_MS)
  const slug = `sample-${sampled}`
  await addMeeting(db, aMeeting(organisation, { slug, starts_at, territory_code: territory }), noParts)
  return slug
}

const sampleLinked = async (ctx: Context, owner: Parameters<typeof sampleMeeting>[1]) => {
  const slug = await sampleMeeting(ctx, owner)
  return ctx.db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
}

/** For the test that sends every role to every address. */
export const samples: Samples = {
  '/desk/meetings/:slug': { params: async (ctx, owner) => ({ slug: await sampleMeeting(ctx, owner) }) },
  '/desk/meetings/:slug/people.csv': {
    params: async (ctx, owner) => ({ slug: await sampleMeeting(ctx, owner) }),
  },
  '/desk/meetings/:slug/people.xlsx': {
    params: async (ctx, owner) => ({ slug: await sampleMeeting(ctx, owner) }),
  },
  'POST /desk/meetings/drafts': {
    form: organisationForm,
  },
  '/desk/meetings/drafts/:id': {
    params: async ({ db }, { organisation, territory }) => ({
      id: await createMeetingDraft(db, organisation, { territory }),
    }),
  },
  '/desk/meetings/drafts/:id/versions/:number': {
    params: async ({ db }, { organisation, territory }) => ({
      id: await createMeetingDraft(db, organisation, { territory }),
      number: '1',
    }),
  },
  '/desk/meetings/:slug/people/:attendee/arrive': { params: sampleAttendee },
  '/desk/meetings/:slug/people/:attendee/undo': { params: sampleAttendee },
  '/desk/meetings/:slug/people/:attendee/confirm': { params: sampleAttendee },
  'POST /desk/meetings/:slug/people': {
    params: async (ctx, owner) => ({ slug: await sampleMeeting(ctx, owner) }),
    form: async () => ({ id: newId(new Date(0)) }),
  },
  '/desk/links/meetings.meeting/:id': { params: sampleLinked },
  'POST /desk/links/meetings.meeting/:id/remove': {
    params: sampleLinked,
    form: ({ db }, _, { id = '' }) => linkForm(db, { kind: MEETING_KIND, id }),
  },
  '/desk/paper/:kind/:target': {
    params: async (ctx, owner) => ({
      kind: 'meetings.attendance',
      target: await sampleMeetingId(ctx, owner),
    }),
  },
  '/desk/paper/batches/:batch': { params: sampleBatch },
  '/desk/paper/batches/:batch/scans/:scan': { params: sampleScan },
}

async function sampleMeetingId(ctx: Context, owner: SampleOwner): Promise<Id<'meeting'>> {
  const slug = await sampleMeeting(ctx, owner)
  return (await ctx.db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())
    .id
}

async function sampleBatch(ctx: Context, owner: SampleOwner) {
  const batch = newId<'paper-batch'>(ctx.now())
  const target_id = await sampleMeetingId(ctx, owner)
  const { organiser_id } = await ctx.db
    .selectFrom('meeting')
    .select('organiser_id')
    .where('id', '=', target_id)
    .executeTakeFirstOrThrow()
  await ctx.db
    .insertInto('paper_batch')
    .values({
      id: batch,
      organisation_id: organiser_id,
      target_kind: 'meetings.attendance',
      target_id,
      number: 1,
      sheets: 2,
      columns: jsonb([{ key: 'count', label: null }]),
      opened_at: ctx.now(),
    })
    .execute()
  return { batch }
}

async function sampleScan(ctx: Context, owner: SampleOwner) {
  const { batch } = await sampleBatch(ctx, owner)
  const scan = newId<'paper-scan'>(ctx.now())
  const sha256 = await inTransaction(ctx, (inside) =>
    addFile(inside, { type: 'image/png', bytes: Buffer.from(scan) }),
  )
  await ctx.db
    .insertInto('paper_scan')
    .values({ id: scan, batch_id: batch, sha256, name: 'scan.png', added_at: ctx.now() })
    .execute()
  return { batch, scan }
}

async function sampleAttendee(ctx: Context, owner: SampleOwner) {
  const slug = await sampleMeeting(ctx, owner)
  return { slug, attendee: await createAttendee(ctx.db, slug, 'Айгүл Серік') }
}

/** A draft that can be announced, except for what a test changes. */
export const aDraft = (changes: Partial<MeetingContent> = {}): MeetingContent => ({
  ...emptyContent('391010000'),
  kind: 'council-sitting',
  topic: 'budget',
  title: { kk: 'Бюджет жобасы', ru: 'Проект бюджета', en: '' },
  about: { kk: 'Тармақтап қаралады.', ru: 'Разберут по пунктам.', en: '' },
  venue: { kk: 'Мәжіліс залы', ru: 'Зал заседаний', en: '' },
  address: { kk: 'Әл-Фараби, 66', ru: 'Аль-Фараби, 66', en: '' },
  day: '2026-12-10',
  starts: '10:00',
  ends: '12:00',
  ...changes,
})

export async function createMeetingDraft(
  db: Db,
  organisation: Id<'organisation'>,
  changes: Partial<MeetingContent> = {},
): Promise<Id<'draft'>> {
  const createdAt = new Date('2026-11-20T10:00:00+05:00')
  const draft = { organisation, content: aDraft(changes), createdAt, state: 'draft' as const }
  const outside = { now: () => createdAt, jobs: { enqueue: async () => {} } }
  const { id } = await db.transaction().execute((tx) => importDraft(drafts, { ...outside, db: tx }, draft))
  return id
}
