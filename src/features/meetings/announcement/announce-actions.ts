import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { trimEnd } from '#domain/base/trim.ts'
import { toSlug } from '#domain/kazakh/index.ts'
import type { Context } from '#platform/context.ts'
import { withdrawFiles } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { permit, recordAudit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { announceMeeting, fillSeats } from '../changes/actions.ts'
import { countRegistrations, findDeskMeeting, listFilesOf, markWithdrawn } from '../desk/store.ts'
import { recordMeeting, recordWithdrawal } from '../journal.ts'
import type { DraftContent } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { lockMeeting } from '../registration/store.ts'
import { replaceParts, saveMeeting } from '../store.ts'
import { enterNewcomers } from './directory-actions.ts'
import { checkNames, type Directory, lookUp, partsOf, wordsOf } from './directory-model.ts'
import { type ClosedRefusal, openDraft } from './draft-actions.ts'
import { type Draft, findDraft, isSlugTaken, lockDraft, markDraft } from './draft-store.ts'
import { checkWords, type DraftProblems, textOf } from './model.ts'
import { checkNewcomers } from './newcomers.ts'
import { type Clocks, follow } from './rebase-model.ts'
import { type DraftSeats, type DraftTimes, readTimes } from './times-model.ts'

/** Inside a transaction, with or without somebody who asks. */
type Inside = Pick<Context, 'db' | 'now' | 'actor'>

type ClockOf = Clocks['clockOf']

type Problems = { readonly ok: false; readonly refusal: 'draft-wrong'; readonly problems: DraftProblems }
type Checked = {
  readonly directory: Directory
  readonly times: DraftTimes | undefined
  readonly seats: DraftSeats | undefined
}

/** All that is wrong with a draft at once, so that nobody corrects one thing to be told of the next. */
async function check(
  { db }: Inside,
  { content, meeting }: Draft,
  clockOf: ClockOf,
  now: Date,
): Promise<Result<Checked, never> | Problems> {
  const directory = await lookUp(db, content)
  const read = readTimes(content, clockOf(directory.place?.code ?? ''), now)
  const known = {
    ...checkWords(content),
    ...checkNames(content, directory),
    ...checkNewcomers(content, directory),
  }
  // Corrections leave the day and the place alone: those are changed by a move, which tells people.
  const all = { ...known, ...read.problems }
  const problems = meeting ? correctable(all) : all
  if (Object.keys(problems).length > 0) return { ok: false, refusal: 'draft-wrong', problems }
  return accept({ directory, times: read.times, seats: read.seats })
}

const fixed = ['day', 'starts', 'ends', 'territory', 'venue-kk', 'venue-ru', 'address-kk', 'address-ru']

const correctable = (problems: DraftProblems): DraftProblems =>
  Object.fromEntries(
    Object.entries(problems).filter(([field, code]) => !fixed.includes(field) && code !== 'closing-past'),
  )

const SLUG_LENGTH = 60

async function slugFor({ db }: Inside, { title, day }: DraftContent): Promise<string> {
  const words = trimEnd(toSlug(title.en || title.kk).slice(0, SLUG_LENGTH), /-/)
  const base = [words || 'meeting', day].join('-')
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!(await isSlugTaken(db, slug))) return slug
  }
}

async function announceNew(
  inside: Inside,
  draft: Draft,
  { directory, times, seats }: Checked,
): Promise<string> {
  const { content, organiser } = draft
  if (!times || !seats || !directory.place) throw new Error(`draft ${draft.id} was not checked`)
  const now = inside.now()
  const id = newId<'meeting'>(now)
  const slug = await slugFor(inside, content)
  const row = {
    id,
    slug,
    ...wordsOf(content),
    state: 'announced' as const,
    starts_at: times.startsAt,
    ends_at: times.endsAt,
    territory_code: directory.place.code,
    venue: textOf(content.venue),
    address: textOf(content.address),
    organiser_id: organiser.id,
    outcome: null,
    sequence: 0,
    capacity: seats.capacity,
    registration_closes_at: seats.closesAt,
    published_at: now,
    revised_at: now,
    demo: false,
  }
  const whole = await enterNewcomers(inside, content, directory, directory.place.code)
  await announceMeeting(inside, row, partsOf(whole.content, whole.directory, organiser.id))
  await markDraft(inside.db, draft.id, { announced_at: now, announce_at: null, meeting_id: id })
  await recordAudit(inside, inside.db, {
    what: 'meetings.announced',
    organisation: organiser.id,
    thing: id,
    after: { draft: draft.id, version: draft.version, ...whole.entered },
  })
  return slug
}

async function correct(inside: Context, draft: Draft, { directory, seats }: Checked): Promise<string> {
  const { content, organiser, meeting } = draft
  if (!meeting || !seats) throw new Error(`draft ${draft.id} corrects nothing, or was not checked`)
  await saveMeeting(inside.db, meeting.id, {
    ...wordsOf(content),
    capacity: seats.capacity,
    registration_closes_at: seats.closesAt,
    revised_at: inside.now(),
  })
  const whole = await enterNewcomers(inside, content, directory, directory.place?.code ?? organiser.code)
  await replaceParts(inside.db, meeting.id, partsOf(whole.content, whole.directory, organiser.id))
  await recordMeeting(inside, meeting.slug, 'meetings.corrected')
  await fillSeats(inside, meeting.id)
  await markDraft(inside.db, draft.id, { announced_at: inside.now(), announce_at: null })
  await recordAudit(inside, inside.db, {
    what: 'meetings.corrected',
    organisation: organiser.id,
    thing: meeting.id,
    after: { draft: draft.id, version: draft.version, ...whole.entered },
  })
  return meeting.slug
}

export type Announced = Result<{ readonly slug: string }, ClosedRefusal | 'meeting-gone'> | Problems

async function announceNow(inside: Context, draft: Draft, { clockOf }: Clocks): Promise<Announced> {
  const checked = await check(inside, draft, clockOf, inside.now())
  if (!checked.ok) return checked
  return accept({ slug: await announceNew(inside, draft, checked.value) })
}

async function correctNow(
  inside: Context,
  { id }: Draft,
  meeting: Id<'meeting'>,
  clocks: Clocks,
): Promise<Announced> {
  // From here on nobody moves it or takes it back; what was done until here is read after the lock was got.
  if (!(await lockMeeting(inside.db, { id: meeting }))) return refuse('meeting-gone')
  const saved = await findDraft(inside.db, id)
  if (!saved) return refuse('no-draft')
  const draft = { ...saved, content: follow(saved, clocks) }
  const checked = await check(inside, draft, clocks.clockOf, inside.now())
  if (!checked.ok) return checked
  return accept({ slug: await correct(inside, draft, checked.value) })
}

const subjectOf = ({ organiser }: Draft) => ({
  organisation: organiser.id,
  territory: { first: organiser.first, last: organiser.last },
})

/** Announces the meeting of a draft, or publishes the corrections that it holds. */
export const announceDraft = (ctx: Context, id: Id<'meeting-draft'>, clocks: Clocks): Promise<Announced> =>
  inTransaction(ctx, async (inside) => {
    const opened = openDraft(await lockDraft(inside.db, id))
    if (!opened.ok) return opened
    const draft = opened.value
    permit(inside, meetingPermissions.announce, subjectOf(draft))
    return draft.meeting
      ? correctNow(inside, draft, draft.meeting.id, clocks)
      : announceNow(inside, draft, clocks)
  })

/** Sets the hour at which a draft announces itself; it is checked as it would be then. Without an hour: never. */
export const scheduleDraft = (
  ctx: Context,
  id: Id<'meeting-draft'>,
  at: Date | null,
  clockOf: ClockOf,
): Promise<Result<undefined, ClosedRefusal | 'schedule-past'> | Problems> =>
  inTransaction(ctx, async (inside) => {
    const opened = openDraft(await lockDraft(inside.db, id))
    if (!opened.ok) return opened
    const draft = opened.value
    permit(inside, meetingPermissions.announce, subjectOf(draft))
    if (at) {
      if (draft.meeting) return refuse('draft-announced')
      if (at <= inside.now()) return refuse('schedule-past')
      const checked = await check(inside, draft, clockOf, at)
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

/** The hour of a draft has come. What stands in its way is told at the desk; the hour is taken off. */
export async function announceDue(inside: Inside, id: Id<'meeting-draft'>, clockOf: ClockOf) {
  const opened = openDraft(await lockDraft(inside.db, id))
  if (!opened.ok || !opened.value.announceAt || opened.value.announceAt > inside.now()) return
  const checked = await check(inside, opened.value, clockOf, inside.now())
  if (checked.ok) await announceNew(inside, opened.value, checked.value)
  else await markDraft(inside.db, id, { announce_at: null, announce_failed: checked.refusal })
}

/** Takes back a meeting that was announced by mistake. Once somebody has registered it can only be cancelled. */
export const withdrawMeeting = (
  ctx: Context,
  slug: string,
  reason: Text,
): Promise<Result<undefined, 'no-meeting' | 'has-people' | 'held-already'>> =>
  inTransaction(ctx, async (inside) => {
    const meeting = await findDeskMeeting(inside.db, slug)
    if (!meeting) return refuse('no-meeting')
    if (meeting.hasOutcome) return refuse('held-already')
    if ((await countRegistrations(inside.db, meeting.id)) > 0) return refuse('has-people')
    const { id, organiser, place } = meeting
    await markWithdrawn(inside.db, id, inside.now())
    await withdrawFiles(inside.db, await listFilesOf(inside.db, id), inside.now())
    await recordWithdrawal(inside, { id, organiser, territory: place.code }, reason)
    await recordAudit(inside, inside.db, {
      what: 'meetings.withdrawn',
      organisation: organiser,
      thing: id,
      before: { state: meeting.state },
      after: { reason },
    })
    return accept(undefined)
  })
