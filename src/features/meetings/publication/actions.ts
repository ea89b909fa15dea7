import { isBlank, officialText } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import { accept } from '#domain/base/result.ts'
import { freeSlug, slugOf } from '#domain/kazakh/index.ts'
import type { Topic } from '#domain/topic/index.ts'
import { updateDeadlines } from '#features/deadlines/index.ts'
import { closeDraft, type PublishedDraft } from '#features/drafts/index.ts'
import { seatWaiting } from '#features/registrations/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { withdrawFiles } from '#platform/files/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { MEETING_DEADLINES } from '../deadline-model.ts'
import { meetingAct } from '../manifest/journal-source.ts'
import { isTime, MEETING_KIND, type MeetingKind, meetingParticipants } from '../model.ts'
import type { MeetingDraft, ReadyMeeting } from '../preparation/checks.ts'
import { addNewEntries } from '../preparation/directory/actions.ts'
import { type Directory, findChoice } from '../preparation/directory-model.ts'
import { isRowFilled, type MeetingContent } from '../preparation/model.ts'
import { pointOf } from '../preparation/preview/model.ts'
import type { MeetingRow } from '../tables.ts'
import {
  addMeeting,
  isMeetingSlugTaken,
  type MeetingParts,
  replaceMeetingParts,
  saveMeeting,
} from '../write-store.ts'
import { meetingIdOf } from './model.ts'
import { listUploads, markMeetingWithdrawn } from './store.ts'

const SLUG_MAX = 60

const slugFor = ({ db }: Context, { title, day }: MeetingContent): Promise<string> =>
  freeSlug(`${slugOf(title.en || title.kk, SLUG_MAX, 'meeting')}-${day}`, (slug) =>
    isMeetingSlugTaken(db, slug),
  )

/** The columns of a meeting that its texts fill. The draft has been checked. */
const textColumns = (content: MeetingContent) => ({
  latitude: pointOf(content)?.latitude ?? null,
  longitude: pointOf(content)?.longitude ?? null,
  kind: content.kind as MeetingKind,
  topic: content.topic as Topic,
  title: officialText(content.title),
  about: officialText(content.about),
  map_url: content.mapUrl || null,
  online_url: content.onlineUrl || null,
})

/** The rows of the parts of a meeting. The draft has been checked, its new entries are in the directory. */
function partsOf(
  content: MeetingContent,
  { people, organisations }: Directory,
  organiser: Id<'organisation'>,
): MeetingParts {
  const partners = content.partners.flatMap((typed) => findChoice(organisations, typed)?.id ?? [])
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
      const organisation_id = findChoice(organisations, organisation)?.id ?? null
      return [{ person_id: found.id, post: isBlank(post) ? null : officialText(post), organisation_id }]
    }),
    documents: content.documents
      .filter(isRowFilled.documents)
      .map(({ title, url }) => ({ title: officialText(title), url })),
  }
}

const participantsOf = ({ participants }: MeetingContent) =>
  meetingParticipants.find((meetingParticipant) => meetingParticipant === participants) ?? 'everyone'

/** Makes a meeting of a draft. Announced is what readers see from now on, so the time of a schedule counts for nothing. */
export async function publishMeetingDraft(
  inside: TransactionContext,
  draft: MeetingDraft,
  { times, seats, territory, directory }: ReadyMeeting,
): Promise<PublishedDraft> {
  if (!times) throw new Error(`draft ${draft.id} has no time`)
  const { content, organisation } = draft
  const now = inside.now()
  const slug = await slugFor(inside, content)
  const complete = await addNewEntries(inside, content, directory, territory)
  const row = {
    id: meetingIdOf(draft),
    slug,
    ...textColumns(content),
    state: 'announced' as const,
    starts_at: times.startsAt,
    ends_at: times.endsAt,
    territory_code: territory,
    venue: officialText(content.venue),
    address: officialText(content.address),
    organiser_id: organisation,
    outcome: null,
    sequence: 0,
    capacity: seats.capacity,
    registration_closes_at: seats.closesAt,
    participants: participantsOf(content),
    published_at: now,
    revised_at: now,
    demo: draft.demo,
  }
  await addMeeting(inside.db, row, partsOf(complete.content, complete.directory, organisation))
  await updateDeadlines(inside, MEETING_DEADLINES, row.id)
  return { slug, act: await meetingAct(inside, slug, 'meetings.published'), audit: complete.added }
}

/** Publishes the corrections of a meeting; more seats go to the people who wait for one. */
export async function correctMeetingDraft(
  inside: TransactionContext,
  draft: MeetingDraft,
  { seats, territory, directory }: ReadyMeeting,
): Promise<PublishedDraft> {
  const { content, organisation, slug } = draft
  const meeting = meetingIdOf(draft)
  if (slug === null) throw new Error(`draft ${draft.id} is corrected, but was never announced`)
  await saveMeeting(inside.db, meeting, {
    ...textColumns(content),
    capacity: seats.capacity,
    registration_closes_at: seats.closesAt,
    participants: participantsOf(content),
    revised_at: inside.now(),
  })
  const complete = await addNewEntries(inside, content, directory, territory)
  await replaceMeetingParts(inside.db, meeting, partsOf(complete.content, complete.directory, organisation))
  await updateDeadlines(inside, MEETING_DEADLINES, meeting)
  await seatWaiting(inside, { kind: MEETING_KIND, id: meeting })
  return { slug, act: await meetingAct(inside, slug, 'meetings.corrected'), audit: complete.added }
}

/** Takes an announcement off the site with its files; it owes nothing more. */
export async function removeAnnouncement(
  inside: TransactionContext,
  id: Id<'meeting'>,
  now: Date,
): Promise<void> {
  const { db } = inside
  await markMeetingWithdrawn(db, id, now)
  await closeDraft(inside, id)
  await withdrawFiles(db, await listUploads(db, id), now)
  await updateDeadlines(inside, MEETING_DEADLINES, id)
}

/**
 * Announces a meeting that was not written at the desk: an event of a programme's file, or one of the demonstration. An
 * operator does that with a command, so nobody is asked for a permission.
 */
export const publishMeeting = defineTransition({
  load: async (_, input: { readonly row: MeetingRow; readonly parts: MeetingParts }) => accept(input),
  allow: 'anyone',
  rule: () => accept(undefined),
  write: async (inside, { input: { row, parts } }) => {
    await addMeeting(inside.db, row, parts)
    await updateDeadlines(inside, MEETING_DEADLINES, row.id)
  },
  audit: 'none',
  journal: (inside, { input: { row } }) => meetingAct(inside, row.slug, 'meetings.published'),
  notify: 'nobody',
})
