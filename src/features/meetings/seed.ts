import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { addDays } from '#domain/base/local-date.ts'
import { CAPITAL_ZONE, instantOf, wallClock } from '#domain/base/local-time.ts'
import type { Text } from '#domain/base/text.ts'
import { type Point, readGeoJson } from '#domain/location/index.ts'
import type { Topic } from '#domain/topic/index.ts'
import { importDraft } from '#features/drafts/index.ts'
import { findIdsBySlug } from '#features/organisations/index.ts'
import { addDemoRegistrations } from '#features/registrations/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { Progress } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { recordAct } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { writeItemTimes } from './agenda/store.ts'
import { addMeetingChange } from './changes/store.ts'
import { findDeskMeeting } from './desk/store.ts'
import { drafts } from './manifest/drafts.ts'
import { type MeetingAct, meetingAct } from './manifest/journal-source.ts'
import { MEETING_KIND, type MeetingKind, type MeetingState } from './model.ts'
import { placeClockOf } from './preparation/checks.ts'
import { meetingToDraft } from './preparation/correction/model.ts'
import { templateOf } from './preparation/model.ts'
import { publishMeeting } from './publication/actions.ts'
import { findMeeting } from './store.ts'
import type { MeetingRow } from './tables.ts'

type DemoChange = {
  at?: string
  daysBefore?: number
  reason?: Text
} & (
  | { what: 'moved'; previousStartsAt: string }
  | { what: 'place'; previousVenue: Text }
  | { what: 'cancelled' }
)
type DemoMeeting = {
  slug: string
  kind: MeetingKind
  /** Either an instant, or a number of days from the seeding with the local time. */
  startsAt?: string
  startsInDays?: number
  /** Soon after the seeding, by day: people can already be checked in. */
  startsSoon?: true
  /** It runs while the demonstration is made: its second item is being discussed. */
  startsNow?: true
  time?: string
  durationMinutes: number
  territory: string
  venue: Text
  address: Text
  onlineUrl?: string
  organiser: string
  partners?: string[]
  topic: Topic
  title: Text
  about: Text
  outcome?: Text
  /** On which day after the meeting its outcome was published; the day after unless given. */
  outcomeAfterDays?: number
  agenda: { time?: string; title: Text; speaker?: string }[]
  speakers: { person: string; post?: Text; organisation?: string }[]
  documents?: { title: Text; url: string }[]
  /** Closes at a time of the place, on the day of the meeting or some days before. */
  registration?: { capacity: number; closesDaysBefore: number; closesAt: string }
  changes?: DemoChange[]
  state: MeetingState
  demo?: boolean
}
type Ids = {
  readonly body: (slug: string) => Id<'organisation'>
  readonly person: (slug: string) => Id<'person'>
}

const HALF_HOUR_MS = 30 * MINUTE_MS
/** Three weeks: more than the ten days that the law asks for (LG, art. 39-3; PC, art. 21). */
const NOTICE_MS = 21 * DAY_MS

const MORNING = '08:00'
const EVENING = '22:00'

/** In two hours, at a full or half hour; at night, at eight in the morning, which is at most twelve hours away. */
export function nextSampleTime(now: Date, zone: string): Date {
  const soon = new Date(Math.ceil((+now + 2 * HOUR_MS) / HALF_HOUR_MS) * HALF_HOUR_MS)
  const { day, time } = wallClock(soon.toISOString(), zone)
  if (time < MORNING) return instantOf(day, MORNING, zone)
  return time > EVENING ? instantOf(addDays(day, 1), MORNING, zone) : soon
}

function startOf(meeting: DemoMeeting, now: Date): Date {
  if (meeting.startsAt) return new Date(meeting.startsAt)
  const zone = zoneOfTerritory(meeting.territory)
  if (meeting.startsSoon) return nextSampleTime(now, zone)
  if (meeting.startsNow) return new Date(Math.floor((+now - HALF_HOUR_MS) / HALF_HOUR_MS) * HALF_HOUR_MS)
  const today = wallClock(now.toISOString(), zone).day
  return instantOf(addDays(today, meeting.startsInDays ?? 0), meeting.time ?? '10:00', zone)
}

/** When registration closes, by the clock of the place; null where nobody needs to register. */
function closingOf({ registration, territory }: DemoMeeting, startsAt: Date): Date | null {
  if (!registration) return null
  const zone = zoneOfTerritory(territory)
  const { day } = wallClock(startsAt.toISOString(), zone)
  return instantOf(addDays(day, -registration.closesDaysBefore), registration.closesAt, zone)
}

/** When each change was made. */
const changeTimes = ({ changes = [] }: DemoMeeting, startsAt: Date): Date[] =>
  changes.map(({ at, daysBefore = 0 }) => (at ? new Date(at) : new Date(+startsAt - daysBefore * DAY_MS)))

/** Before its first change, three weeks before the first date, and not in the future. */
function publishedOf(meeting: DemoMeeting, startsAt: Date, changed: readonly Date[], now: Date): Date {
  const dates = (meeting.changes ?? []).flatMap((change) =>
    change.what === 'moved' ? [+new Date(change.previousStartsAt)] : [],
  )
  const noticed = [+startsAt, ...dates].map((date) => date - NOTICE_MS)
  return new Date(Math.min(+now, ...noticed, ...changed.map((at) => +at - DAY_MS)))
}

async function addDemoMeeting(
  inside: TransactionContext,
  meeting: DemoMeeting,
  ids: Ids,
  point: Point | null,
) {
  const now = inside.now()
  const startsAt = startOf(meeting, now)
  const changed = changeTimes(meeting, startsAt)
  const published = publishedOf(meeting, startsAt, changed, now)
  const id = newId<'meeting'>(now)
  const { registration, changes = [] } = meeting
  const row = {
    id,
    slug: meeting.slug,
    kind: meeting.kind,
    state: meeting.state,
    starts_at: startsAt,
    ends_at: new Date(+startsAt + meeting.durationMinutes * MINUTE_MS),
    territory_code: meeting.territory,
    venue: meeting.venue,
    address: meeting.address,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    map_url: null,
    online_url: meeting.onlineUrl ?? null,
    organiser_id: ids.body(meeting.organiser),
    topic: meeting.topic,
    title: meeting.title,
    about: meeting.about,
    outcome: meeting.outcome ?? null,
    sequence: changes.length,
    capacity: registration?.capacity ?? null,
    registration_closes_at: closingOf(meeting, startsAt),
    participants: 'everyone' as const,
    published_at: published,
    revised_at: changed.at(-1) ?? published,
    demo: meeting.demo ?? false,
  }
  // It was announced before it began, and its outcome was published on a day of its own, not on that of the seeding.
  const { day } = wallClock(row.ends_at.toISOString(), CAPITAL_ZONE)
  const outcomeOn = addDays(day, meeting.outcomeAfterDays ?? 1)
  const then = {
    ...inside,
    now: () => published,
    recordedAt: inside.now,
    today: () => [outcomeOn, inside.today()].sort()[0] ?? outcomeOn,
  }
  await publishMeeting(then, { row, parts: partsOf(meeting, ids) })
  if (meeting.startsNow) await beginAgenda(inside, id, startsAt)
  for (const [index, change] of changes.entries()) {
    const at = changed[index] ?? published
    await addDemoChange(inside, row, change, at)
    await record(inside, row.slug, change.what === 'cancelled' ? 'meetings.cancelled' : 'meetings.moved')
  }
  if (row.outcome) await record(inside, row.slug, 'meetings.held')
  await addDemoPeople(inside, row)
}

/** How many people have registered: one small hall is full and has a waiting list, the other has seats left. */
const demoRegistrations: Readonly<Record<string, number>> = {
  'petropavl-budget-reading-workshop': 15,
  'pavlodar-minutes-workshop': 5,
  'kostanay-open-doors': 18,
}

/** For this meeting somebody has registered invented people. */
const SEATS_TAKEN = { slug: 'kostanay-council-budget-2027', count: 12 }

const addDemoPeople = (
  inside: TransactionContext,
  { id, slug, capacity, registration_closes_at: closes }: MeetingRow,
) =>
  addDemoRegistrations(
    inside,
    { kind: MEETING_KIND, id },
    {
      capacity: capacity ?? 0,
      count: demoRegistrations[slug] ?? 0,
      ...(slug === SEATS_TAKEN.slug
        ? { invented: { count: SEATS_TAKEN.count, before: closes ?? inside.now() } }
        : {}),
    },
  )

const beginAgenda = ({ db, now }: Context, id: Id<'meeting'>, startsAt: Date) =>
  writeItemTimes(db, id, [
    { position: 0, startedAt: startsAt, finishedAt: now() },
    { position: 1, startedAt: now(), finishedAt: null },
  ])

/** Records what happened to a meeting of the demonstration, which is read as it is now. */
const record = async (inside: TransactionContext, slug: string, type: MeetingAct) =>
  recordAct(inside, await meetingAct(inside, slug, type))

const partsOf = (meeting: DemoMeeting, ids: Ids) => ({
  partners: (meeting.partners ?? []).map(ids.body),
  agenda: meeting.agenda.map(({ time, title, speaker }) => ({
    starts_at: time ?? null,
    title,
    person_id: speaker ? ids.person(speaker) : null,
  })),
  speakers: meeting.speakers.map(({ person, post, organisation }) => ({
    person_id: ids.person(person),
    post: post ?? null,
    organisation_id: organisation ? ids.body(organisation) : null,
  })),
  documents: meeting.documents ?? [],
})

async function addDemoChange(inside: TransactionContext, row: MeetingRow, change: DemoChange, at: Date) {
  const length = +row.ends_at - +row.starts_at
  const before =
    change.what === 'moved'
      ? {
          startsAt: new Date(change.previousStartsAt).toISOString(),
          endsAt: new Date(+new Date(change.previousStartsAt) + length).toISOString(),
        }
      : change.what === 'place'
        ? { venue: change.previousVenue, address: row.address }
        : { state: 'announced' as const }
  await addMeetingChange(inside.db, {
    id: newId(at),
    meeting_id: row.id,
    what: change.what,
    before,
    reason: change.reason ?? null,
    changed_at: at,
  })
}

/** The points of venues, by the meetings' short names. */
async function readVenues(folder: string): Promise<ReadonlyMap<string, Point | null>> {
  const venues = readGeoJson(await readFile(join(folder, 'venues.geojson'), 'utf8'))
  if (!venues.ok) throw new Error(`venues.geojson: ${venues.refusal}`)
  return new Map(venues.value.map(({ id = '', point }) => [id, point]))
}

/** Adds the meetings of the demonstration; returns their number. */
export async function seedMeetings(inside: TransactionContext, folder: string, progress: Progress) {
  const meetings: DemoMeeting[] = JSON.parse(await readFile(join(folder, 'meetings.json'), 'utf8'))
  const organisations = await findIdsBySlug(inside.db, 'organisation')
  const people = await findIdsBySlug(inside.db, 'person')
  const known =
    <Kind extends string>(ids: ReadonlyMap<string, Id<Kind>>) =>
    (slug: string): Id<Kind> => {
      const id = ids.get(slug)
      if (!id) throw new Error(`meetings.json: there is no person or organisation ${slug}`)
      return id
    }
  const points = await readVenues(folder)
  const ids: Ids = { body: known(organisations), person: known(people) }
  for (const [index, meeting] of meetings.entries()) {
    await addDemoMeeting(inside, meeting, ids, points.get(meeting.slug) ?? null)
    progress(index + 1, meetings.length)
  }
  await addDemoDraft(inside)
  return meetings.length
}

/** The meeting that the draft of the demonstration is copied from. */
const DRAFTED = 'kostanay-council-budget-2027'

/** A draft without its day and its Russian title, so that the desk has something to finish. */
async function addDemoDraft(inside: TransactionContext) {
  const [meeting, desk] = [await findMeeting(inside.db, DRAFTED), await findDeskMeeting(inside.db, DRAFTED)]
  if (!meeting || !desk) throw new Error(`meetings.json: there is no meeting ${DRAFTED}`)
  const content = templateOf(meetingToDraft(meeting, placeClockOf))
  await importDraft(drafts, inside, {
    organisation: desk.organiser.id,
    content: { ...content, title: { ...content.title, ru: '', en: '' } },
    createdAt: inside.now(),
    state: 'draft',
    demo: true,
  })
}
