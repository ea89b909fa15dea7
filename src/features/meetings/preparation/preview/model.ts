import { HOUR_MS } from '#domain/base/duration.ts'
import { isBlank, type TypedText } from '#domain/base/form.ts'
import type { OrganisationName, PlaceLink } from '#domain/base/link.ts'
import { languages, type Text } from '#domain/base/text.ts'
import { toSlug } from '#domain/kazakh/index.ts'
import { type Point, readPoint } from '#domain/location/index.ts'
import { topicNames } from '#domain/topic/index.ts'
import { DOCUMENT_URL, isTime, type Meeting, meetingKinds, meetingParticipants } from '../../model.ts'
import { type Directory, findChoice } from '../directory-model.ts'
import { isRowFilled, isTyped, type MeetingContent } from '../model.ts'
import {
  type MeetingSeats,
  type MeetingTimes,
  type PlaceClock,
  parseSeats,
  parseTimes,
} from '../times-model.ts'

/** The point of a draft; null while none can be read. */
export function pointOf({ point }: MeetingContent): Point | null {
  const read = readPoint(point)
  return read.ok ? read.value : null
}

/** In a preview nothing is too late. */
const LONG_AGO = new Date(0)

/** The times as far as they can be read; a draft without a day is shown as if it were tomorrow at this hour. */
function timesOf(content: MeetingContent, clock: PlaceClock, now: Date): MeetingTimes & MeetingSeats {
  const { times } = parseTimes(content, clock, LONG_AGO)
  const { seats = { capacity: null, closesAt: null } } = parseSeats(content, times?.startsAt, clock, LONG_AGO)
  if (times) return { ...times, ...seats }
  const startsAt = new Date(Number(now) + 24 * HOUR_MS)
  return { startsAt, endsAt: new Date(Number(startsAt) + HOUR_MS), capacity: null, closesAt: null }
}

/** A text of which only some languages are written: the others are shown in one that is, or as dots. */
const previewText = (text: TypedText): Text => {
  const any = languages.map((language) => text[language]).find((value) => value !== '') ?? '…'
  return { kk: text.kk || any, ru: text.ru || any, ...(text.en === '' ? {} : { en: text.en }) }
}

/** The meeting that a draft would become; what is missing is left out or shown as dots. */
export function previewOf(
  {
    id,
    slug,
    content,
    publisher: organiser,
  }: {
    readonly id: string
    readonly slug: string | null
    readonly content: MeetingContent
    readonly publisher: OrganisationName
  },
  { people, organisations }: Directory,
  place: PlaceLink,
  clock: PlaceClock,
  now: Date,
): Meeting {
  const { startsAt, endsAt, closesAt, capacity } = timesOf(content, clock, now)
  return {
    id,
    slug: slug ?? id,
    kind: meetingKinds.find((meetingKind) => meetingKind === content.kind) ?? 'presentation',
    state: 'announced',
    title: previewText(content.title),
    startsAt,
    endsAt,
    venue: previewText(content.venue),
    place,
    capacity,
    registrationClosesAt: closesAt,
    participants:
      meetingParticipants.find((meetingParticipant) => meetingParticipant === content.participants) ??
      'everyone',
    seats: 0,
    waiting: 0,
    address: previewText(content.address),
    point: pointOf(content),
    mapUrl: content.mapUrl || null,
    onlineUrl: content.onlineUrl || null,
    about: previewText(content.about),
    outcome: null,
    attended: null,
    topic: topicNames.find((topicName) => topicName === content.topic) ?? 'self-government',
    organiser: { slug: organiser.slug, name: organiser.name },
    sequence: 0,
    publishedAt: now,
    revisedAt: now,
    demo: false,
    partners: content.partners.flatMap((typed) => findChoice(organisations, typed) ?? []),
    agenda: content.agenda.filter(isRowFilled.agenda).map((row) => ({
      startsAt: isTime(row.time) ? row.time : null,
      title: previewText(row.title),
      person: labelOf(findChoice(people, row.person)?.name),
    })),
    speakers: content.speakers.filter(isRowFilled.speakers).flatMap((row) => {
      const person = findChoice(people, row.person) ?? newEntry(row.newPerson)
      const name = labelOf(person?.name)
      const post = isBlank(row.post) ? null : previewText(row.post)
      const organisation = findChoice(organisations, row.organisation) ?? newEntry(row.newBody) ?? null
      return person && name ? [{ slug: person.slug, name, post, organisation }] : []
    }),
    documents: content.documents
      .filter(({ url }) => DOCUMENT_URL.test(url))
      .map(({ title, url }) => ({ title: previewText(title), url })),
    changes: [],
    revisions: [],
  }
}

/** A person or an organisation that is not in the directory yet, with the short name that it will get there. */
const newEntry = (typed: TypedText | undefined) => {
  if (!isTyped(typed)) return undefined
  const name = previewText(typed)
  return { slug: toSlug(name.en ?? name.kk), name }
}

const labelOf = (name: Text | undefined) =>
  name ? { kk: name.kk, ru: name.ru, en: name.en ?? name.ru } : null
