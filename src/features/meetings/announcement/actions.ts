import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { freeSlug, slugOf } from '#domain/kazakh/index.ts'
import type { Topic } from '#domain/topic/index.ts'
import { organisationKinds } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { defineTransition, type Transition } from '#platform/transition.ts'
import { followMeeting } from '../deadlines.ts'
import { isBlank, isTime, officialText } from '../form-model.ts'
import { meetingAct } from '../journal.ts'
import type { MeetingKind } from '../model.ts'
import { forOrganiser, meetingPermissions } from '../permissions.ts'
import { enqueueLetters, fillSeats } from '../registration/actions.ts'
import {
  addMeeting,
  isSlugTaken,
  lockMeeting,
  type MeetingParts,
  replaceParts,
  saveMeeting,
} from '../write-store.ts'
import { addNewEntries } from './directory-actions.ts'
import { type Directory, findChoice, nameProblems, newEntryProblems } from './directory-model.ts'
import { lookUp } from './directory-store.ts'
import { type ClosedRefusal, clockOf, openDraft } from './draft-actions.ts'
import { findDraft, lockDraft, markDraft } from './draft-store.ts'
import { isRowFilled, type MeetingDraft, type MeetingDraftContent } from './model.ts'
import { contentProblems, type DraftProblems } from './problem-model.ts'
import { rebaseDraft } from './rebase-model.ts'
import { type MeetingSeats, type MeetingTimes, readSeats, readTimes } from './times-model.ts'

export type DraftId = { readonly id: Id<'meeting-draft'> }
/** A draft with the entries of the directory that it names. */
type ReadDraft = MeetingDraft & { readonly directory: Directory }
type CheckedDraft = {
  readonly times: MeetingTimes
  readonly seats: MeetingSeats
  /** KATO code of the place of the meeting. */
  readonly territory: string
}

async function readDirectory({ db }: Context, draft: MeetingDraft): Promise<ReadDraft> {
  return { ...draft, directory: await lookUp(db, draft.content) }
}

/** All problems of a draft at once. `now`: the moment at which it would be announced. */
function readDraft({ content, meeting, directory }: ReadDraft, now: Date) {
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
  return { times, seats, problems: meeting ? problemsOfCorrections(all) : all }
}

/** What is announced of a draft in which nothing is wrong. */
export function checkDraft(draft: ReadDraft, now: Date): Result<CheckedDraft, 'draft-wrong'> {
  const { times, seats, problems } = readDraft(draft, now)
  const territory = draft.directory.place?.code
  if (Object.keys(problems).length > 0 || !times || !seats || !territory) return refuse('draft-wrong')
  return accept({ times, seats, territory })
}

/** What is wrong with a draft that would be announced at an instant, by the names of its fields. */
export async function findProblems(
  ctx: Context,
  draft: MeetingDraft,
  at = ctx.now(),
): Promise<DraftProblems> {
  const read = await readDirectory(ctx, { ...draft, content: rebaseDraft(draft, clockOf) })
  return readDraft(read, at).problems
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

const slugFor = ({ db }: Context, { title, day }: MeetingDraftContent): Promise<string> =>
  freeSlug(`${slugOf(title.en || title.kk, SLUG_LENGTH, 'meeting')}-${day}`, (slug) => isSlugTaken(db, slug))

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

/** What a draft that is about to be announced begins with. Corrections are published and never announced. */
export async function loadForAnnouncement(
  inside: Context,
  { id }: DraftId,
): Promise<Result<ReadDraft, ClosedRefusal>> {
  const opened = openDraft(await lockDraft(inside.db, id))
  if (!opened.ok) return opened
  return opened.value.meeting ? refuse('draft-announced') : accept(await readDirectory(inside, opened.value))
}

type Announced = { readonly slug: string; readonly id: Id<'meeting'>; readonly added: object }

/** Makes a meeting of a draft, whoever announces it. */
const announcement: Transition<
  DraftId,
  ReadDraft,
  CheckedDraft,
  Announced,
  ClosedRefusal | 'draft-wrong' | 'not-due',
  Actor | undefined
> = {
  load: loadForAnnouncement,
  rule: ({ thing, now }) => checkDraft(thing, now),
  write: async (inside, { thing: draft, decision: { times, seats, territory }, now }) => {
    const { content, organiser, directory } = draft
    const id = newId<'meeting'>(now)
    const slug = await slugFor(inside, content)
    const row = {
      id,
      slug,
      ...textColumns(content),
      state: 'announced' as const,
      starts_at: times.startsAt,
      ends_at: times.endsAt,
      territory_code: territory,
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
    const complete = await addNewEntries(inside, content, directory, territory)
    await addMeeting(inside.db, row, partsOf(complete.content, complete.directory, organiser.id))
    await markDraft(inside.db, draft.id, { announced_at: now, announce_at: null, meeting_id: id })
    await followMeeting(inside, id)
    return { slug, id, added: complete.added }
  },
  audit: ({ thing: draft }, { id, added }) => ({
    what: 'meetings.announced',
    organisation: draft.organiser.id,
    thing: id,
    after: { draft: draft.id, version: draft.version, ...added },
  }),
  journal: (inside, _, { slug }) => meetingAct(inside, slug, 'meetings.published'),
  invalidates: ['meeting', 'deadline'],
  notify: 'nobody',
}

/** Announces the meeting of a draft. */
export const announceDraft = defineTransition({
  ...announcement,
  allow: forOrganiser(meetingPermissions.announce),
})

/** Announces a draft whose time has come. */
export const announceDue = defineTransition({
  ...announcement,
  allow: 'anyone',
  rule: (given) => {
    const { announceAt } = given.thing
    return announceAt && announceAt <= given.now ? announcement.rule(given) : refuse('not-due')
  },
})

type Corrections = ReadDraft & { readonly meeting: NonNullable<MeetingDraft['meeting']> }

/** Publishes the corrections of a meeting that a draft holds. */
export const publishCorrections = defineTransition({
  load: async (inside, { id }: DraftId): Promise<Result<Corrections, ClosedRefusal | 'meeting-gone'>> => {
    const opened = openDraft(await lockDraft(inside.db, id))
    if (!opened.ok) return opened
    const { meeting } = opened.value
    // With the lock nobody moves or withdraws the meeting; what happened before is read after the lock was obtained.
    if (!meeting || !(await lockMeeting(inside.db, { id: meeting.id }))) return refuse('meeting-gone')
    const draft = await findDraft(inside.db, id)
    if (!draft?.meeting) return refuse('no-draft')
    const read = await readDirectory(inside, { ...draft, content: rebaseDraft(draft, clockOf) })
    return accept({ ...read, meeting: draft.meeting })
  },
  allow: forOrganiser(meetingPermissions.announce),
  rule: ({ thing, now }): Result<MeetingSeats, 'draft-wrong'> => {
    const { seats, problems } = readDraft(thing, now)
    return seats && Object.keys(problems).length === 0 ? accept(seats) : refuse('draft-wrong')
  },
  write: async (inside, { thing: draft, decision: { capacity, closesAt }, now }) => {
    const { content, organiser, meeting, directory } = draft
    await saveMeeting(inside.db, meeting.id, {
      ...textColumns(content),
      capacity,
      registration_closes_at: closesAt,
      revised_at: now,
    })
    const complete = await addNewEntries(inside, content, directory, directory.place?.code ?? organiser.code)
    await replaceParts(inside.db, meeting.id, partsOf(complete.content, complete.directory, organiser.id))
    await markDraft(inside.db, draft.id, { announced_at: now, announce_at: null })
    await followMeeting(inside, meeting.id)
    return { slug: meeting.slug, added: complete.added, promoted: await fillSeats(inside, meeting.id) }
  },
  audit: ({ thing: draft }, { added }) => ({
    what: 'meetings.corrected',
    thing: draft.meeting.id,
    after: { draft: draft.id, version: draft.version, ...added },
  }),
  journal: (inside, _, { slug }) => meetingAct(inside, slug, 'meetings.corrected'),
  invalidates: ['meeting', 'deadline'],
  notify: (inside, _, { promoted }) => enqueueLetters(inside, promoted, 'promoted'),
})
