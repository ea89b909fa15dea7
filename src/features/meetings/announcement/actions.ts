import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { trimEnd } from '#domain/base/trim.ts'
import { toSlug } from '#domain/kazakh/index.ts'
import type { Topic } from '#domain/topic/index.ts'
import { organisationKinds } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { permit, recordAudit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { isBlank, isTime, officialText } from '../form-model.ts'
import { recordMeeting } from '../journal.ts'
import { type MeetingKind, ownedBy } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { fillSeats } from '../registration/actions.ts'
import { lockMeeting } from '../registration/store.ts'
import type { MeetingRow } from '../tables.ts'
import { addMeeting, isSlugTaken, type MeetingParts, replaceParts, saveMeeting } from '../write-store.ts'
import { addNewEntries } from './directory-actions.ts'
import { type Directory, findChoice, nameProblems, newEntryProblems } from './directory-model.ts'
import { lookUp } from './directory-store.ts'
import { type ClosedRefusal, clockOf, openDraft } from './draft-actions.ts'
import { findDraft, lockDraft, markDraft } from './draft-store.ts'
import { isRowFilled, type MeetingDraft, type MeetingDraftContent } from './model.ts'
import { contentProblems, type DraftProblems } from './problem-model.ts'
import { rebaseDraft } from './rebase-model.ts'
import { type MeetingSeats, type MeetingTimes, readSeats, readTimes } from './times-model.ts'

/** Inside a transaction; a scheduled announcement has no actor. */
type Inside = Pick<Context, 'db' | 'now' | 'actor'>

type Refused = {
  readonly ok: false
  readonly refusal: 'draft-wrong'
  readonly problems: DraftProblems
}
type Checked = {
  readonly directory: Directory
  readonly times: MeetingTimes | undefined
  readonly seats: MeetingSeats | undefined
}

/** Announces a meeting. Inside the caller's transaction. */
export async function announceMeeting(
  inside: Pick<Context, 'db' | 'now'>,
  row: MeetingRow,
  parts: MeetingParts,
) {
  await addMeeting(inside.db, row, parts)
  await recordMeeting(inside, row.slug, 'meetings.published')
}

/** Checks a draft and returns all problems at once. `now`: the moment at which it would be announced. */
async function check(
  { db }: Inside,
  { content, meeting }: MeetingDraft,
  now: Date,
): Promise<Result<Checked, never> | Refused> {
  const directory = await lookUp(db, content)
  const clock = clockOf(directory.place?.code ?? '')
  const { startsAt, times, problems: timeProblems } = readTimes(content, clock, now)
  const { seats, problems: seatProblems } = readSeats(content, startsAt, clock, now)
  const all = {
    ...contentProblems(content),
    ...nameProblems(content, directory),
    ...newEntryProblems(content, directory, organisationKinds),
    ...timeProblems,
    ...seatProblems,
  }
  const problems = meeting ? problemsOfCorrections(all) : all
  if (Object.keys(problems).length > 0) return { ok: false, refusal: 'draft-wrong', problems }
  return accept({ directory, times, seats })
}

/** What corrections leave alone: it is changed by a move, which writes to registered people. */
const moveFields = ['day', 'starts', 'ends', 'territory', 'venue-kk', 'venue-ru', 'address-kk', 'address-ru']

const problemsOfCorrections = (problems: DraftProblems): DraftProblems =>
  Object.fromEntries(
    Object.entries(problems).filter(
      ([field, code]) => !moveFields.includes(field) && code !== 'closing-past',
    ),
  )

const SLUG_LENGTH = 60

async function freeSlug({ db }: Inside, { title, day }: MeetingDraftContent): Promise<string> {
  const words = trimEnd(toSlug(title.en || title.kk).slice(0, SLUG_LENGTH), /-/)
  const base = [words || 'meeting', day].join('-')
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!(await isSlugTaken(db, slug))) return slug
  }
}

/** The columns of a meeting that its texts fill. The draft has been checked. */
const textColumns = (content: MeetingDraftContent) => ({
  kind: content.kind as MeetingKind,
  topic: content.topic as Topic,
  title: officialText(content.title),
  about: officialText(content.about),
  map_url: content.mapUrl || null,
  online_url: content.onlineUrl || null,
})

/** The rows of the parts of a meeting. The draft has been checked, its new entries are in the directory. */
function partsOf(
  content: MeetingDraftContent,
  { people, bodies }: Directory,
  organiser: Id<'organisation'>,
): MeetingParts {
  const partners = content.partners.flatMap((typed) => findChoice(bodies, typed)?.id ?? [])
  return {
    partners: [...new Set(partners)].filter((id) => id !== organiser),
    agenda: content.agenda.filter(isRowFilled.agenda).map(({ time, title, person }) => ({
      starts_at: isTime(time) ? time : null,
      title: officialText(title),
      person_id: findChoice(people, person)?.id ?? null,
    })),
    speakers: content.speakers.filter(isRowFilled.speakers).flatMap(({ person, post, organisation }) => {
      const found = findChoice(people, person)
      if (!found) return []
      const organisation_id = findChoice(bodies, organisation)?.id ?? null
      return [{ person_id: found.id, post: isBlank(post) ? null : officialText(post), organisation_id }]
    }),
    documents: content.documents
      .filter(isRowFilled.documents)
      .map(({ title, url }) => ({ title: officialText(title), url })),
  }
}

async function publishMeeting(
  inside: Inside,
  draft: MeetingDraft,
  { directory, times, seats }: Checked,
): Promise<string> {
  const { content, organiser } = draft
  const { place } = directory
  if (!times || !seats || !place) throw new Error(`draft ${draft.id} was not checked`)
  const now = inside.now()
  const id = newId<'meeting'>(now)
  const slug = await freeSlug(inside, content)
  const row = {
    id,
    slug,
    ...textColumns(content),
    state: 'announced' as const,
    starts_at: times.startsAt,
    ends_at: times.endsAt,
    territory_code: place.code,
    venue: officialText(content.venue),
    address: officialText(content.address),
    organiser_id: organiser.id,
    outcome: null,
    sequence: 0,
    capacity: seats.capacity,
    registration_closes_at: seats.closesAt,
    published_at: now,
    revised_at: now,
    demo: false,
  }
  const complete = await addNewEntries(inside, content, directory, place.code)
  await announceMeeting(inside, row, partsOf(complete.content, complete.directory, organiser.id))
  await markDraft(inside.db, draft.id, { announced_at: now, announce_at: null, meeting_id: id })
  await recordAudit(inside, inside.db, {
    what: 'meetings.announced',
    organisation: organiser.id,
    thing: id,
    after: { draft: draft.id, version: draft.version, ...complete.added },
  })
  return slug
}

async function publishCorrections(
  inside: Context,
  draft: MeetingDraft,
  { directory, seats }: Checked,
): Promise<string> {
  const { content, organiser, meeting } = draft
  if (!meeting || !seats) throw new Error(`draft ${draft.id} corrects nothing, or was not checked`)
  await saveMeeting(inside.db, meeting.id, {
    ...textColumns(content),
    capacity: seats.capacity,
    registration_closes_at: seats.closesAt,
    revised_at: inside.now(),
  })
  const territory = directory.place?.code ?? organiser.code
  const complete = await addNewEntries(inside, content, directory, territory)
  await replaceParts(inside.db, meeting.id, partsOf(complete.content, complete.directory, organiser.id))
  await recordMeeting(inside, meeting.slug, 'meetings.corrected')
  await fillSeats(inside, meeting.id)
  await markDraft(inside.db, draft.id, { announced_at: inside.now(), announce_at: null })
  await recordAudit(inside, inside.db, {
    what: 'meetings.corrected',
    organisation: organiser.id,
    thing: meeting.id,
    after: { draft: draft.id, version: draft.version, ...complete.added },
  })
  return meeting.slug
}

export type Announced = Result<{ readonly slug: string }, ClosedRefusal | 'meeting-gone'> | Refused

async function announceNow(inside: Context, draft: MeetingDraft): Promise<Announced> {
  const checked = await check(inside, draft, inside.now())
  if (!checked.ok) return checked
  return accept({ slug: await publishMeeting(inside, draft, checked.value) })
}

async function correctNow(inside: Context, { id }: MeetingDraft, meeting: Id<'meeting'>): Promise<Announced> {
  // With the lock nobody moves or withdraws the meeting; what happened before is read after the lock was obtained.
  if (!(await lockMeeting(inside.db, { id: meeting }))) return refuse('meeting-gone')
  const saved = await findDraft(inside.db, id)
  if (!saved) return refuse('no-draft')
  const draft = { ...saved, content: rebaseDraft(saved, clockOf) }
  const checked = await check(inside, draft, inside.now())
  if (!checked.ok) return checked
  return accept({ slug: await publishCorrections(inside, draft, checked.value) })
}

/** Announces the meeting of a draft, or publishes the corrections that it holds. */
export const announceDraft = (ctx: Context, id: Id<'meeting-draft'>): Promise<Announced> =>
  inTransaction(ctx, async (inside) => {
    const opened = openDraft(await lockDraft(inside.db, id))
    if (!opened.ok) return opened
    const draft = opened.value
    permit(inside, meetingPermissions.announce, ownedBy(draft.organiser))
    return draft.meeting ? correctNow(inside, draft, draft.meeting.id) : announceNow(inside, draft)
  })

/** Schedules the announcement of a draft, which is checked as it would be then; null cancels the schedule. */
export const scheduleDraft = (
  ctx: Context,
  id: Id<'meeting-draft'>,
  at: Date | null,
): Promise<Result<undefined, ClosedRefusal | 'schedule-past'> | Refused> =>
  inTransaction(ctx, async (inside) => {
    const opened = openDraft(await lockDraft(inside.db, id))
    if (!opened.ok) return opened
    const draft = opened.value
    permit(inside, meetingPermissions.announce, ownedBy(draft.organiser))
    if (at) {
      if (draft.meeting) return refuse('draft-announced')
      if (at <= inside.now()) return refuse('schedule-past')
      const checked = await check(inside, draft, at)
      if (!checked.ok) return checked
    }
    await markDraft(inside.db, id, { announce_at: at, announce_failed: null })
    await recordAudit(inside, inside.db, {
      what: at ? 'meetings.scheduled' : 'meetings.unscheduled',
      organisation: draft.organiser.id,
      thing: id,
      before: { at: draft.announceAt },
      after: { at },
    })
    return accept(undefined)
  })

/** Announces a draft whose time has come. If it cannot be announced, the desk says so and the schedule is cancelled. */
export async function announceDue(inside: Inside, id: Id<'meeting-draft'>) {
  const opened = openDraft(await lockDraft(inside.db, id))
  if (!opened.ok || !opened.value.announceAt || opened.value.announceAt > inside.now()) return
  const checked = await check(inside, opened.value, inside.now())
  if (checked.ok) await publishMeeting(inside, opened.value, checked.value)
  else await markDraft(inside.db, id, { announce_at: null, announce_failed: checked.refusal })
}
