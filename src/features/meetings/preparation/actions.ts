import { isBlank, officialText } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import { freeSlug, slugOf } from '#domain/kazakh/index.ts'
import type { Topic } from '#domain/topic/index.ts'
import {
  changeContent,
  createDraft,
  defineDraft,
  hasDraft,
  importDraft,
  type Published,
} from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { filePath } from '#platform/files/index.ts'
import { permit } from '#platform/identity/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { inTransaction } from '#platform/transition.ts'
import { type CheckedDocument, storeDocument } from '#platform/uploads/index.ts'
import { updateMeetingDeadlines } from '../deadlines/actions.ts'
import { findDeskMeeting } from '../desk/store.ts'
import type { auditNames } from '../manifest/audit-names.ts'
import { meetingAct } from '../manifest/journal-source.ts'
import { DESK_PATH, isTime, type MeetingKind, meetingParticipants, ownedBy } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { addNewEntries } from '../publication/directory-actions.ts'
import { enqueueLetters, fillSeats } from '../registration/actions.ts'
import { findMeeting } from '../store.ts'
import {
  addMeeting,
  isSlugTaken,
  lockMeeting,
  type MeetingParts,
  replaceParts,
  saveMeeting,
} from '../write-store.ts'
import { checkMeeting, type MeetingDraft, placeClockOf, type ReadyMeeting } from './checks.ts'
import { type Directory, findChoice, readPlaceCode } from './directory-model.ts'
import {
  asTemplate,
  DRAFTS_PATH,
  emptyDraft,
  isRowFilled,
  type MeetingDraftContent,
  textsOf,
} from './model.ts'
import { pointOf } from './preview-model.ts'
import { meetingToDraft, rebaseContent } from './rebase-model.ts'
import { withDocument } from './row-model.ts'
import { findPublishedFacts } from './store.ts'

const SLUG_LENGTH = 60

const slugFor = ({ db }: Context, { title, day }: MeetingDraftContent): Promise<string> =>
  freeSlug(`${slugOf(title.en || title.kk, SLUG_LENGTH, 'meeting')}-${day}`, (slug) => isSlugTaken(db, slug))

/** The columns of a meeting that its texts fill. The draft has been checked. */
const textColumns = (content: MeetingDraftContent) => ({
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

const participantsOf = ({ participants }: MeetingDraftContent) =>
  meetingParticipants.find((one) => one === participants) ?? 'everyone'

/** A meeting has the id of its draft. */
export const meetingIdOf = ({ id }: { readonly id: string }): Id<'meeting'> => id

/** Makes a meeting of a draft. Announced is what readers see from now on, so the time of a schedule counts for nothing. */
async function announceDraft(
  inside: Context,
  draft: MeetingDraft,
  { times, seats, territory, directory }: ReadyMeeting,
): Promise<Published> {
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
  await updateMeetingDeadlines(inside, row.id)
  return { slug, act: await meetingAct(inside, slug, 'meetings.published'), audit: complete.added }
}

/** Publishes the corrections of a meeting; more seats go to the people who wait for one. */
async function publishCorrections(
  inside: Context,
  draft: MeetingDraft,
  { seats, territory, directory }: ReadyMeeting,
): Promise<Published> {
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
  await replaceParts(inside.db, meeting, partsOf(complete.content, complete.directory, organisation))
  await updateMeetingDeadlines(inside, meeting)
  await enqueueLetters(inside, await fillSeats(inside, meeting), 'promoted')
  return { slug, act: await meetingAct(inside, slug, 'meetings.corrected'), audit: complete.added }
}

const auditCodes = {
  begun: 'meetings.draft-begun',
  edited: 'meetings.draft-changed',
  archived: 'meetings.draft-discarded',
  unarchived: 'meetings.draft-taken-back',
  deleted: 'meetings.draft-deleted',
  published: 'meetings.announced',
  scheduled: 'meetings.scheduled',
  unscheduled: 'meetings.unscheduled',
  corrected: 'meetings.corrected',
  withdrawn: 'meetings.withdrawn',
} satisfies Readonly<Record<string, keyof typeof auditNames>>

/** Meetings as they are written at the desk. */
export const meetingDrafts = defineDraft<MeetingDraftContent, ReadyMeeting>({
  kind: 'meetings',
  formerQueues: ['meetings.announce-scheduled', 'meeting-announcements'],
  path: DRAFTS_PATH,
  section: DESK_PATH,
  permissions: { write: meetingPermissions.prepare, publish: meetingPermissions.announce },
  auditCodes,
  empty: ({ code }) => emptyDraft(code),
  title: ({ title }) => title,
  texts: textsOf,
  zone: ({ territory }) => zoneOfTerritory(readPlaceCode(territory) ?? ''),
  summary: ({ kind, day, starts, territory }) => ({ kind, day, starts, territory }),
  check: checkMeeting,
  // A meeting may be moved while corrections are being written.
  rebase: async ({ db }, draft, options) => {
    const facts = await findPublishedFacts(db, meetingIdOf(draft), options)
    return (content) => (facts ? rebaseContent(facts, placeClockOf, content) : content)
  },
  copyOf: asTemplate,
  publish: announceDraft,
  correct: publishCorrections,
})

type OfMeeting = { readonly slug: string }

async function loadAnnounced({ db }: Context, { slug }: OfMeeting) {
  const [meeting, desk] = await Promise.all([findMeeting(db, slug), findDeskMeeting(db, slug)])
  if (!meeting || !desk) return refuse('meeting-unknown')
  return accept({ meeting, organiser: desk.organiser, content: meetingToDraft(meeting, placeClockOf) })
}

/** Begins the next meeting after the pattern of one: everything but the day and the documents. */
export async function copyMeeting(ctx: Context, which: OfMeeting) {
  const found = await loadAnnounced(ctx, which)
  if (!found.ok) return found
  const { organiser, content } = found.value
  return createDraft(meetingDrafts, ctx, organiser.id, asTemplate(content))
}

/**
 * The draft on which corrections of a meeting are written: its own, or one that is made now of what readers see, because
 * the meeting was not written at the desk. Of two people who ask at once the second waits and gets the same.
 */
export const beginCorrection = (ctx: Context, which: OfMeeting) =>
  inTransaction(ctx, async (inside) => {
    if (!(await lockMeeting(inside.db, which))) return refuse('meeting-unknown')
    const found = await loadAnnounced(inside, which)
    if (!found.ok) return found
    const { meeting, organiser, content } = found.value
    permit(inside, meetingPermissions.prepare, ownedBy(organiser))
    const { id, slug, demo, publishedAt: createdAt, revisedAt: updatedAt } = meeting
    if (await hasDraft(inside.db, id)) return accept({ id })
    const published = { id, slug, demo, organisation: organiser.id, content, createdAt, updatedAt }
    return accept(await importDraft(meetingDrafts, inside, { ...published, state: 'published' }))
  })

/** Adds an uploaded file to the documents of a draft; it is stored only if it fits. */
export const addDocument = (ctx: Context, { id }: { readonly id: Id<'draft'> }, document: CheckedDocument) =>
  changeContent(meetingDrafts, ctx, id, async (content, inside) => {
    const { name: title } = document
    const added = { title: { kk: title, ru: title, en: '' }, url: filePath(document) }
    const changed = withDocument(content, added)
    if (!changed) return refuse('too-many-files')
    await storeDocument(inside, document)
    return accept(changed)
  })
