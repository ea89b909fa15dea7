import { toSlug } from '#domain/kazakh/index.ts'
import { topicNames } from '#domain/topic/index.ts'
import type { DraftContent, Meeting, Place, Typed } from '../model.ts'
import { meetingKinds } from '../model.ts'
import { findChoice } from './choice-model.ts'
import type { Directory } from './directory-model.ts'
import type { Draft } from './draft-store.ts'
import { begun, isNew, shownText } from './model.ts'
import { type Clock, type DraftSeats, type DraftTimes, readTimes } from './times-model.ts'

const HOUR_MS = 3_600_000
const LONG_AGO = new Date(0)

/** Times as far as they can be read; a draft without a day is shown as if it were tomorrow at this hour. */
function timesOf(content: DraftContent, clock: Clock, now: Date): DraftTimes & DraftSeats {
  const { times, seats = { capacity: null, closesAt: null } } = readTimes(content, clock, LONG_AGO)
  if (times) return { ...times, ...seats }
  const startsAt = new Date(Number(now) + 24 * HOUR_MS)
  return { startsAt, endsAt: new Date(Number(startsAt) + HOUR_MS), capacity: null, closesAt: null }
}

/** The meeting that a draft would become, with what is missing left out or marked by dots. */
export function previewOf(
  { id, content, organiser, meeting }: Draft,
  { people, bodies }: Directory,
  place: Place,
  clock: Clock,
  now: Date,
): Meeting {
  const person = (typed: string) => (typed === '' ? undefined : findChoice(people, typed))
  const body = (typed: string) => (typed === '' ? undefined : findChoice(bodies, typed))
  const { startsAt, endsAt, closesAt, capacity } = timesOf(content, clock, now)
  return {
    id: (meeting?.id ?? id) as Meeting['id'],
    slug: meeting?.slug ?? id,
    kind: meetingKinds.find((one) => one === content.kind) ?? 'presentation',
    state: 'announced',
    title: shownText(content.title),
    startsAt,
    endsAt,
    venue: shownText(content.venue),
    place,
    capacity,
    registrationClosesAt: closesAt,
    seats: 0,
    waiting: 0,
    address: shownText(content.address),
    mapUrl: content.mapUrl || null,
    onlineUrl: content.onlineUrl || null,
    about: shownText(content.about),
    outcome: null,
    attended: null,
    topic: topicNames.find((one) => one === content.topic) ?? 'self-government',
    organiser: { slug: organiser.slug, name: organiser.name },
    sequence: 0,
    publishedAt: now,
    revisedAt: now,
    demo: false,
    partners: content.partners.flatMap((typed) => body(typed) ?? []),
    agenda: content.agenda.filter(begun.agenda).map((row) => ({
      startsAt: row.time || null,
      title: shownText(row.title),
      person: labelled(person(row.person)?.name),
    })),
    speakers: content.speakers.filter(begun.speakers).flatMap((row) => {
      const found = person(row.person) ?? newcomer(row.newPerson)
      const name = labelled(found?.name)
      return found && name
        ? [
            {
              slug: found.slug,
              name,
              post: row.post.kk + row.post.ru + row.post.en === '' ? null : shownText(row.post),
              organisation: body(row.organisation) ?? newcomer(row.newBody) ?? null,
            },
          ]
        : []
    }),
    documents: content.documents
      .filter(({ url }) => /^(https?:\/\/|\/files\/)/.test(url))
      .map(({ title, url }) => ({ title: shownText(title), url })),
    changes: [],
    revisions: [],
  }
}

/** Who is not in the directory yet, under the address that it will have there. */
const newcomer = (typed: Typed | undefined) => {
  if (!isNew(typed)) return undefined
  const name = shownText(typed)
  return { slug: toSlug(name.en ?? name.kk), name }
}

const labelled = (name: { kk: string; ru: string; en?: string | undefined } | undefined) =>
  name ? { kk: name.kk, ru: name.ru, en: name.en ?? name.ru } : null
